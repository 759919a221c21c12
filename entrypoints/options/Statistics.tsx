import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { listCategories, nameCategory } from '../../components/dictionary/category-name.ts';
import { explainStorage } from '../../components/dictionary/explain-storage.ts';
import { formatCount } from '../../components/dictionary/format-time.ts';
import { ProgressNotice } from '../../components/dictionary/ProgressNotice.tsx';
import { TrendChart } from '../../components/dictionary/TrendChart.tsx';
import { articleHref } from '../../components/library/route.ts';
import { Notice } from '../../components/Notice.tsx';
import { useLiveQuery } from '../../components/use-live-query.ts';
import { listDictionaries } from '../../lib/database/dictionaries.ts';
import { openDatabase } from '../../lib/database/open.ts';
import { type Desk, openDesk } from './desk-client.ts';
import type { MeetingDetail, MeetingSummary } from './tasks/collection.ts';

/** Rows that are shown before the reader asks for more. */
const PAGE = 100;

type Counting =
  | { kind: 'working'; share: number }
  | { kind: 'ready'; met: MeetingSummary[] }
  | { kind: 'failed'; words: string };

/** Counts the terms in everything that was collected; leaving the view stops it. */
function useCounting(): [Counting, Desk | null] {
  const [counting, setCounting] = useState<Counting>({ kind: 'working', share: 0 });
  const desk = useRef<Desk | null>(null);
  useEffect(() => {
    const worker = openDesk();
    desk.current = worker;
    let isCurrent = true;
    worker
      .ask('countCollected', null, (share) => setCounting({ kind: 'working', share }))
      .then((met) => isCurrent && setCounting({ kind: 'ready', met }))
      .catch((error: unknown) => isCurrent && setCounting({ kind: 'failed', words: explainStorage(error) }));
    return () => {
      isCurrent = false;
      worker.close();
    };
  }, []);
  return [counting, desk.current];
}

/** Where and when one term was met. */
function MeetingsOf({ met, desk }: { met: MeetingSummary; desk: Desk | null }) {
  const [detail, setDetail] = useState<MeetingDetail | null>(null);
  useEffect(() => {
    void desk?.ask('describeMeetings', met).then(setDetail);
  }, [met, desk]);
  if (!detail) return <Notice kind="status">{i18n.t('desk.loading')}</Notice>;
  return (
    <>
      <TrendChart months={detail.months} />
      <ol class="places">
        {detail.places.map(({ article, headline, date, count, start, end }) => (
          <li key={article}>
            <time>{date ?? i18n.t('desk.statistics.noDate')}</time>
            <a class="grow" href={`/library.html${articleHref(article, { start, end })}`}>
              {headline}
            </a>
            <span class="number">{i18n.t('desk.statistics.times', [formatCount(count)])}</span>
          </li>
        ))}
      </ol>
      {met.articles > detail.places.length && (
        <p class="soft">
          {i18n.t('desk.statistics.morePlaces', [formatCount(met.articles - detail.places.length)])}
        </p>
      )}
    </>
  );
}

function MeetingTable({ met, desk }: { met: readonly MeetingSummary[]; desk: Desk | null }) {
  const live = useLiveQuery(() => listDictionaries(openDatabase()), []);
  const categories = listCategories(live.kind === 'ready' ? live.value : []);
  const [words, setWords] = useState('');
  const [shown, setShown] = useState(PAGE);
  const [open, setOpen] = useState('');
  const rows = words === '' ? met : met.filter(({ term }) => term.includes(words));
  return (
    <>
      <input
        type="search"
        value={words}
        aria-label={i18n.t('desk.search')}
        placeholder={i18n.t('desk.searchHint')}
        onInput={(event) => setWords(event.currentTarget.value)}
      />
      {rows.length === 0 && <Notice kind="status">{i18n.t('desk.notFound', [words])}</Notice>}
      <ol class="meetings">
        {rows.slice(0, shown).map((one) => {
          const key = `${one.dictionary} ${one.entry}`;
          return (
            <li key={key}>
              <button
                type="button"
                class="plain"
                aria-expanded={open === key}
                onClick={() => setOpen(open === key ? '' : key)}
              >
                <span class="name">{one.term}</span>
                <span class="soft category">{nameCategory(categories, one.category)}</span>
                <span class="number">{i18n.t('desk.statistics.times', [formatCount(one.count)])}</span>
                <span class="number soft">
                  {i18n.t('desk.statistics.articles', [formatCount(one.articles)])}
                </span>
              </button>
              {open === key && <MeetingsOf met={one} desk={desk} />}
            </li>
          );
        })}
      </ol>
      {rows.length > shown && (
        <button type="button" onClick={() => setShown(shown + PAGE)}>
          {i18n.t('desk.import.showMore', [formatCount(rows.length - shown)])}
        </button>
      )}
    </>
  );
}

/** How often each term was met in the collected articles, where, and how that changed by month. */
export function Statistics() {
  const [counting, desk] = useCounting();
  return (
    <div class="desk">
      <section>
        <h2>{i18n.t('desk.statistics.title')}</h2>
        <p class="soft">{i18n.t('desk.statistics.text')}</p>
        {counting.kind === 'working' && (
          <ProgressNotice share={counting.share}>{i18n.t('desk.statistics.working')}</ProgressNotice>
        )}
        {counting.kind === 'failed' && <Notice kind="alert">{counting.words}</Notice>}
        {counting.kind === 'ready' && counting.met.length === 0 && (
          <Notice kind="status">{i18n.t('desk.statistics.none')}</Notice>
        )}
        {counting.kind === 'ready' && counting.met.length > 0 && (
          <MeetingTable met={counting.met} desk={desk} />
        )}
      </section>
    </div>
  );
}
