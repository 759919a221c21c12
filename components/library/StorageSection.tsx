import { i18n } from '#i18n';
import type { ShuduDatabase } from '../../lib/database/open.ts';
import { useLiveQuery } from '../use-live-query.ts';
import { explainFailure } from './explain-failure.ts';
import { formatBytes } from './format-bytes.ts';
import { formatCount } from './format-count.ts';
import { useStorage } from './use-storage.ts';
import type { TaskRunner } from './use-task.ts';

interface StorageSectionProps {
  db: ShuduDatabase;
  runner: TaskRunner;
  /** Grows when something was changed. */
  changes: number;
}

/** How much room is taken, and whether the browser promised to keep it. */
export function StorageSection({ db, runner, changes }: StorageSectionProps) {
  const storage = useStorage(changes);
  const counts = useLiveQuery(
    () => Promise.all([db.articles.count(), db.catalogue.count(), db.annotations.count()]),
    [db],
  );
  const persist = async (): Promise<void> => {
    if (!(await storage.persist())) runner.say({ text: i18n.t('backup.refusedPersist'), failed: true });
  };
  return (
    <section>
      <h3>{i18n.t('backup.storage')}</h3>
      <p class="numbers">
        {counts.kind === 'failed' && explainFailure(counts.error)}
        {counts.kind === 'ready' &&
          i18n.t('backup.kept', [
            formatCount(counts.value[0]),
            formatCount(counts.value[1]),
            formatCount(counts.value[2]),
          ])}
        <br />
        {storage.used === null || storage.available === null
          ? i18n.t('backup.unknownStorage')
          : i18n.t('backup.used', [formatBytes(storage.used), formatBytes(storage.available)])}
      </p>
      <p class="soft">{i18n.t(storage.persistent ? 'backup.persisted' : 'backup.notPersisted')}</p>
      {!storage.persistent && (
        <button type="button" onClick={() => void persist()}>
          {i18n.t('backup.persist')}
        </button>
      )}
    </section>
  );
}
