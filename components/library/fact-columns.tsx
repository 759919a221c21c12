import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { FactOrder } from '../../lib/database/fact-query.ts';
import type { ListedFact } from '../../lib/database/query-facts.ts';
import type { Fact } from '../../lib/facts/fact.ts';
import { formatDigits, formatFigure, formatPeriod } from '../format-figure.ts';
import { StatusPill } from '../StatusPill.tsx';
import { articleHref } from './route.ts';

/** A column of the table of facts. */
export interface FactColumn {
  id: ColumnId;
  /** Least width in CSS pixels; a column that grows takes its part of what is left. */
  width: number;
  grows?: true;
  /** Whether numbers stand in it. */
  numeric?: true;
  /** What the list is sorted by at a click on its title. */
  order?: FactOrder;
  /** `fact` is the record's with the corrections over it. */
  show: (listed: ListedFact, fact: Fact) => ComponentChildren;
}

/** Name of a column; its title is in the locale files under `library.column.`. */
export type ColumnId =
  | 'indicator'
  | 'figure'
  | 'value'
  | 'unit'
  | 'qualifier'
  | 'measure'
  | 'status'
  | 'period'
  | 'subject'
  | 'headline'
  | 'date'
  | 'source'
  | 'edition'
  | 'review'
  | 'tags'
  | 'sentence'
  | 'note';

/** Words of the article in an interface that may be English: screen readers must not read them as such. */
const inChinese = (words: string | null): ComponentChildren => words && <span lang="zh-CN">{words}</span>;

function nameOf({ indicator, measure, direction }: Fact): ComponentChildren {
  const kind = measure === 'level' ? '' : i18n.t(`measure.${measure}`);
  const fall = direction === 'down' ? i18n.t('card.down') : '';
  return (
    <>
      {indicator === null ? <span class="soft">{i18n.t('card.unknown')}</span> : inChinese(indicator)}{' '}
      <span class="soft">{[kind, fall].filter(Boolean).join(' ')}</span>
    </>
  );
}

/** Every column, in the order in which they stand. A further one is a line here and its title. */
export const FACT_COLUMNS: readonly FactColumn[] = [
  { id: 'indicator', width: 180, grows: true, order: 'indicator', show: (_, fact) => nameOf(fact) },
  {
    id: 'figure',
    width: 140,
    numeric: true,
    order: 'value',
    show: (_, fact) => <b lang="zh-CN">{formatFigure(fact)}</b>,
  },
  { id: 'value', width: 170, numeric: true, show: (_, fact) => formatDigits({ ...fact, unit: '' }) },
  { id: 'unit', width: 80, show: (_, fact) => inChinese(fact.unit) },
  { id: 'qualifier', width: 90, show: (_, fact) => i18n.t(`qualifier.${fact.qualifier}`) },
  { id: 'measure', width: 110, show: (_, fact) => i18n.t(`measure.${fact.measure}`) },
  { id: 'status', width: 84, order: 'status', show: (_, fact) => <StatusPill status={fact.status} /> },
  { id: 'period', width: 132, order: 'period', show: (_, fact) => formatPeriod(fact.period) },
  { id: 'subject', width: 110, order: 'subject', show: (_, fact) => inChinese(fact.subject) },
  {
    id: 'headline',
    width: 200,
    grows: true,
    show: ({ record, article }) => (
      <a href={articleHref(record.article, record.fact)} tabIndex={-1} lang="zh-CN">
        {article.headline}
      </a>
    ),
  },
  {
    id: 'date',
    width: 104,
    order: 'date',
    show: ({ article }) => article.date ?? <span class="soft">{i18n.t('library.undated')}</span>,
  },
  {
    id: 'source',
    width: 110,
    order: 'source',
    show: ({ article }) => inChinese(article.source ?? article.host),
  },
  { id: 'edition', width: 100, show: ({ article }) => inChinese(article.edition) },
  {
    id: 'review',
    width: 112,
    order: 'review',
    show: ({ record }) => (
      <span class={`review ${record.review}`}>{i18n.t(`library.review.${record.review}`)}</span>
    ),
  },
  { id: 'tags', width: 140, show: ({ record }) => record.tags.join(' · ') },
  {
    id: 'sentence',
    width: 320,
    grows: true,
    show: ({ record }) => <span lang="zh-CN">{record.sentence}</span>,
  },
  { id: 'note', width: 200, grows: true, show: ({ record }) => record.note },
];

/** The columns that are shown before the reader chooses. */
export const USUAL_COLUMNS: readonly ColumnId[] = [
  'indicator',
  'figure',
  'status',
  'period',
  'subject',
  'headline',
  'date',
  'review',
];
