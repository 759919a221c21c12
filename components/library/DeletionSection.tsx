import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { forgetEverything } from '../../lib/database/articles.ts';
import { countByHost, type HostCount } from '../../lib/database/count-by-host.ts';
import type { ShuduDatabase } from '../../lib/database/open.ts';
import { useLiveQuery } from '../use-live-query.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { explainFailure } from './explain-failure.ts';
import { forgetInBatches } from './forget-in-batches.ts';
import { formatCount } from './format-count.ts';
import type { TaskRunner } from './use-task.ts';

interface DeletionSectionProps {
  db: ShuduDatabase;
  runner: TaskRunner;
  /** Grows when something was changed. */
  changes: number;
}

type Question = { kind: 'site'; site: HostCount } | { kind: 'everything' };

/** Deletes all of one site, or everything, after a clear question. */
export function DeletionSection({ db, runner, changes }: DeletionSectionProps) {
  const [question, setQuestion] = useState<Question | null>(null);
  const sites = useLiveQuery(() => countByHost(db), [db, changes]);
  const nameOf = ({ host }: HostCount): string => host || i18n.t('library.noSite');
  const forgetSite = ({ host, articles }: HostCount, name: string) =>
    void runner.run(i18n.t('library.deletingArticles', [formatCount(articles)]), async (control) => {
      const ids = await db.articles.where('host').equals(host).primaryKeys();
      const gone = formatCount(await forgetInBatches(db, ids, control));
      return { text: i18n.t('backup.siteDeleted', [name, gone]), failed: control.signal.aborted };
    });
  const forgetAll = () =>
    void runner.run(
      i18n.t('backup.clearing'),
      async () => {
        await forgetEverything(db);
        return { text: i18n.t('backup.everythingDeleted'), failed: false };
      },
      { stops: false },
    );
  return (
    <section>
      <h3>{i18n.t('backup.sites')}</h3>
      {sites.kind === 'failed' && <p class="error">{explainFailure(sites.error)}</p>}
      {sites.kind === 'loading' && <p class="soft">{i18n.t('library.counting')}</p>}
      {sites.kind === 'ready' && sites.value.length === 0 && <p class="soft">{i18n.t('backup.noSites')}</p>}
      <ul class="sources numbers">
        {(sites.kind === 'ready' ? sites.value : []).map((site) => (
          <li key={site.host} class="row">
            <span class="grow">{nameOf(site)}</span>
            <span class="soft">{i18n.t('backup.siteArticles', [formatCount(site.articles)])}</span>
            <button type="button" class="danger" onClick={() => setQuestion({ kind: 'site', site })}>
              {i18n.t('backup.deleteSite')}
            </button>
          </li>
        ))}
      </ul>
      <h3>{i18n.t('backup.everything')}</h3>
      <p>{i18n.t('backup.everythingText')}</p>
      <button type="button" class="danger" onClick={() => setQuestion({ kind: 'everything' })}>
        {i18n.t('backup.deleteEverything')}
      </button>
      {question && (
        <ConfirmDialog
          title={
            question.kind === 'site'
              ? i18n.t('backup.deleteSiteTitle', [nameOf(question.site)])
              : i18n.t('backup.deleteEverythingTitle')
          }
          text={
            question.kind === 'site'
              ? i18n.t('backup.deleteSiteText', [formatCount(question.site.articles)])
              : i18n.t('backup.deleteEverythingText')
          }
          action={i18n.t('annotation.delete')}
          onConfirm={() =>
            question.kind === 'site' ? forgetSite(question.site, nameOf(question.site)) : forgetAll()
          }
          onClose={() => setQuestion(null)}
        />
      )}
    </section>
  );
}
