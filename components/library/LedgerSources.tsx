import { i18n } from '#i18n';
import type { ShuduDatabase } from '../../lib/database/open.ts';
import { listFactsById } from '../../lib/database/query-facts.ts';
import type { LedgerEntry } from '../../lib/facts/ledger.ts';
import { useLiveQuery } from '../use-live-query.ts';
import { explainFailure } from './explain-failure.ts';
import { formatCount } from './format-count.ts';
import { formatEntry } from './ledger-words.ts';
import { articleHref } from './route.ts';

/** So many passages of one line are shown. */
const MOST = 50;

interface LedgerSourcesProps {
  db: ShuduDatabase;
  title: string;
  entries: readonly LedgerEntry[];
}

/** The passages that the targets or results of a line stand in; each opens in its article. */
export function LedgerSources({ db, title, entries }: LedgerSourcesProps) {
  const ids = entries.slice(0, MOST).map(({ id }) => id);
  const listed = useLiveQuery(() => listFactsById(db, ids), [db, ids.join()]);
  const byId = new Map(listed.kind === 'ready' ? listed.value.map((one) => [one.record.id, one]) : []);
  return (
    <>
      <h3>{title}</h3>
      {entries.length === 0 && <p class="soft">{i18n.t('ledger.none')}</p>}
      {listed.kind === 'failed' && <p class="error">{explainFailure(listed.error)}</p>}
      <ul class="sources">
        {entries.slice(0, MOST).map((entry) => {
          const source = byId.get(entry.id);
          return (
            <li key={entry.id}>
              <b class="figure" lang="zh-CN">
                {formatEntry(entry)}
              </b>
              {source && (
                <>
                  <a href={articleHref(entry.article, source.record.fact)} lang="zh-CN">
                    {source.article.headline}
                  </a>{' '}
                  <span class="soft" lang="zh-CN">
                    {[source.article.source, source.article.date].filter(Boolean).join(' · ')}
                  </span>
                  <blockquote lang="zh-CN">{source.record.sentence}</blockquote>
                </>
              )}
            </li>
          );
        })}
      </ul>
      {entries.length > MOST && (
        <p class="soft">{i18n.t('ledger.moreSources', [formatCount(entries.length - MOST)])}</p>
      )}
    </>
  );
}
