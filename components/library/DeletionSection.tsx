import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { forgetEverything, forgetSite } from '../../lib/database/articles.ts';
import { countByHost, type HostCount } from '../../lib/database/count-by-host.ts';
import type { ShuduDatabase } from '../../lib/database/open.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';
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
  const [sites, setSites] = useState<HostCount[]>([]);
  const [question, setQuestion] = useState<Question | null>(null);
  useEffect(() => void countByHost(db).then(setSites, () => undefined), [db, changes]);
  const nameOf = ({ host }: HostCount): string => host || i18n.t('library.noSite');
  const forget = (asked: Question) =>
    void runner.run(i18n.t('backup.deleteSite'), async () => {
      if (asked.kind === 'everything') {
        await forgetEverything(db);
        return { text: i18n.t('backup.everythingDeleted'), failed: false };
      }
      const count = await forgetSite(db, asked.site.host);
      return { text: i18n.t('backup.siteDeleted', [nameOf(asked.site), formatCount(count)]), failed: false };
    });
  return (
    <section>
      <h3>{i18n.t('backup.sites')}</h3>
      {sites.length === 0 && <p class="soft">{i18n.t('backup.noSites')}</p>}
      <ul class="sources numbers">
        {sites.map((site) => (
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
          onConfirm={() => forget(question)}
          onClose={() => setQuestion(null)}
        />
      )}
    </section>
  );
}
