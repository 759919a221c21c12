import { correctedFact } from '../facts/corrected-fact.ts';
import { fold } from '../text/fold.ts';
import type { FactRecord } from './records.ts';
import type { ArticleSummary, CatalogueRow } from './rows.ts';
import { searchTextOf } from './search-text.ts';
import { signLine } from './signature.ts';

const ARTICLE_BITS = 17;
const PLACE_BITS = 20;
const DAY = 2 ** (ARTICLE_BITS + PLACE_BITS);
const LAST_PLACE = 2 ** PLACE_BITS - 1;
const LAST_DAY = 2 ** 16 - 1;
const MILLISECONDS_A_DAY = 86_400_000;
const FIRST_DAY = Date.UTC(1900, 0, 1) / MILLISECONDS_A_DAY;

/** Days since 1900-01-01, from 1; 0 where there is no readable ISO day, so that undated articles stand before all others. */
function countDays(date: string | null): number {
  const day =
    date === null ? Number.NaN : Date.parse(`${date}T00:00:00Z`) / MILLISECONDS_A_DAY - FIRST_DAY + 1;
  return Number.isInteger(day) ? Math.min(Math.max(day, 1), LAST_DAY) : 0;
}

/** The smallest sort key of a day (`CatalogueRow.at`); that of the following day ends it. */
export function startOfDay(date: string | null): number {
  return countDays(date) * DAY;
}

/** The first sort key after a day. */
export function endOfDay(date: string | null): number {
  return (countDays(date) + 1) * DAY;
}

/** What the catalogue holds of an article. */
export type ArticleKeys = Pick<ArticleSummary, 'id' | 'date' | 'source' | 'host'>;

/**
 * Day, article and place as one number below 2^53: facts of an article stay together, and since lists begin with the newest,
 * places count down, so that an article's facts then stand in reading order. A number takes 9 bytes in an index, text 70.
 */
function orderFact(article: ArticleKeys, start: number): number {
  let group = 0;
  for (const character of article.id) group = (group * 31 + character.charCodeAt(0)) % 2 ** ARTICLE_BITS;
  const place = LAST_PLACE - Math.min(Math.max(start, 0), LAST_PLACE);
  return startOfDay(article.date) + group * 2 ** PLACE_BITS + place;
}

/** What facts of different articles that measure the same share: the official indicator's id, else the folded words. */
function indicatorKey(record: Pick<FactRecord, 'fact' | 'correction'>): string {
  const renamed = record.correction !== null && 'indicator' in record.correction;
  const { indicator, indicatorId } = correctedFact(record);
  return (renamed ? null : indicatorId) ?? fold(indicator ?? '');
}

/** The catalogue's row of a fact. To be made anew whenever the fact or its article changes. */
export function makeCatalogueRow(record: FactRecord, article: ArticleKeys): CatalogueRow {
  const fact = correctedFact(record);
  return {
    id: record.id,
    article: record.article,
    at: orderFact(article, fact.start),
    status: fact.status,
    review: record.review,
    indicator: indicatorKey(record),
    subject: fact.subject ?? '',
    period: fact.period ?? '',
    source: article.source ?? article.host,
    unit: fact.unit,
    value: typeof fact.value === 'number' ? fact.value : fact.value[0],
    tags: record.tags,
    terms: record.terms ?? [],
    signature: signLine(searchTextOf(record)),
  };
}
