import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ShuduDatabase } from '../../lib/database/open.ts';
import { type CheckedBackup, readBackup } from '../../lib/database/read-backup.ts';
import { previewRestore, restoreBackup } from '../../lib/database/restore-backup.ts';
import { streamBackup } from '../../lib/database/write-backup.ts';
import { formatBytes } from './format-bytes.ts';
import { formatDay } from './format-day.ts';
import { RestoreDialog, type RestorePreview } from './RestoreDialog.tsx';
import { nameFile, saveFile } from './save-file.ts';
import { readSettings, writeSettings } from './settings-backup.ts';
import type { TaskRunner } from './use-task.ts';

interface BackupSectionProps {
  db: ShuduDatabase;
  runner: TaskRunner;
  version: string;
}

/** Writes everything into one file, and restores from such a file after showing what would change. */
export function BackupSection({ db, runner, version }: BackupSectionProps) {
  const picker = useRef<HTMLInputElement>(null);
  const [checked, setChecked] = useState<(RestorePreview & { backup: CheckedBackup }) | null>(null);
  const make = () =>
    void runner.run(i18n.t('backup.making'), async ({ signal, onProgress }) => {
      const createdAt = new Date().toISOString();
      const settings = await readSettings();
      const stream = streamBackup(db, { createdAt, extension: version, settings, signal, onProgress });
      const file = await new Response(stream).blob();
      saveFile(file, nameFile(`${i18n.t('backup.name')} ${formatDay(createdAt)}`, 'shudu.gz'));
      return { text: i18n.t('backup.made', [formatBytes(file.size)]), failed: false };
    });
  const check = (file: File) =>
    void runner.run(i18n.t('backup.reading'), async ({ signal, onProgress }) => {
      const backup = await readBackup(file.stream(), {
        signal,
        onProgress: (bytes) => onProgress(file.size === 0 ? 0.5 : bytes / file.size / 2),
      });
      const changes = await previewRestore(db, backup, {
        signal,
        onProgress: (share) => onProgress(0.5 + share / 2),
      });
      setChecked({ backup, head: backup.head, changes });
      return null;
    });
  const restore = (backup: CheckedBackup) =>
    void runner.run(i18n.t('backup.restoring'), async (control) => {
      await restoreBackup(db, backup, control);
      if (backup.head.settings) await writeSettings(backup.head.settings);
      return { text: i18n.t('backup.restored'), failed: false };
    });
  return (
    <section>
      <h3>{i18n.t('backup.backup')}</h3>
      <p>{i18n.t('backup.backupText')}</p>
      <p>
        <button type="button" class="strong" onClick={make}>
          {i18n.t('backup.make')}
        </button>
      </p>
      <h3>{i18n.t('backup.restore')}</h3>
      <p>{i18n.t('backup.restoreText')}</p>
      <button type="button" onClick={() => picker.current?.click()}>
        {i18n.t('backup.pick')}
      </button>
      <input
        ref={picker}
        type="file"
        id="backup-file"
        hidden
        aria-label={i18n.t('backup.pick')}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (file) check(file);
        }}
      />
      {checked && (
        <RestoreDialog
          preview={checked}
          onClose={() => setChecked(null)}
          onRestore={() => {
            setChecked(null);
            restore(checked.backup);
          }}
        />
      )}
    </section>
  );
}
