import { i18n } from '#i18n';
import type { ShuduDatabase } from '../../lib/database/open.ts';
import { BackupSection } from './BackupSection.tsx';
import { DeletionSection } from './DeletionSection.tsx';
import { StorageSection } from './StorageSection.tsx';
import { useChanges } from './use-changes.ts';
import type { TaskRunner } from './use-task.ts';

interface BackupViewProps {
  db: ShuduDatabase;
  runner: TaskRunner;
  /** Of the extension. */
  version: string;
}

/** Backup, restore, the room that is taken, and deleting. */
export function BackupView({ db, runner, version }: BackupViewProps) {
  const changes = useChanges(db, ['articles', 'catalogue', 'annotations']);
  return (
    <div class="pages-box">
      <div class="pages">
        <h2 class="hidden">{i18n.t('backup.title')}</h2>
        <BackupSection db={db} runner={runner} version={version} />
        <StorageSection db={db} runner={runner} changes={changes} />
        <DeletionSection db={db} runner={runner} changes={changes} />
      </div>
    </div>
  );
}
