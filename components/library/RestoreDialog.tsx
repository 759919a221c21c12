import { i18n } from '#i18n';
import type { BackupHead, BackupTable } from '../../lib/database/backup-format.ts';
import type { TableChanges } from '../../lib/database/restore-backup.ts';
import { FormDialog } from './FormDialog.tsx';
import { formatCount } from './format-count.ts';

/** What restoring a backup would change. */
export interface RestorePreview {
  head: BackupHead;
  changes: Record<BackupTable, TableChanges>;
}

interface RestoreDialogProps {
  preview: RestorePreview;
  onRestore: () => void;
  onClose: () => void;
}

const SHOWN = ['articles', 'texts', 'facts', 'annotations', 'dictionaries', 'overlays'] as const;
const COUNTS = ['added', 'changed', 'same', 'removed'] as const;

/** Shows table by table what a backup would add, change and remove, before anything is done. */
export function RestoreDialog({ preview, onRestore, onClose }: RestoreDialogProps) {
  const { head, changes } = preview;
  return (
    <FormDialog
      title={i18n.t('backup.previewTitle')}
      action={i18n.t('backup.doRestore')}
      onSubmit={onRestore}
      onClose={onClose}
    >
      <p>
        {i18n.t('backup.previewText', [
          new Date(head.createdAt).toLocaleString(i18n.t('language')),
          head.extension,
        ])}
      </p>
      {head.settings && <p>{i18n.t('backup.settingsToo')}</p>}
      <table class="plain-table">
        <thead>
          <tr>
            <th scope="col">{i18n.t('backup.table')}</th>
            {COUNTS.map((count) => (
              <th key={count} scope="col" class="number">
                {i18n.t(`backup.${count}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {SHOWN.map((table) => (
            <tr key={table}>
              <th scope="row">{i18n.t(`backup.tables.${table}`)}</th>
              {COUNTS.map((count) => (
                <td
                  key={count}
                  class={`number ${count === 'removed' && changes[table].removed ? 'error' : ''}`}
                >
                  {formatCount(changes[table][count])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </FormDialog>
  );
}
