import { toSummary } from './articles.ts';
import { readDigest } from './digest.ts';
import {
  CHOICE_FIELDS,
  type FactFilter,
  type FactQuery,
  makeRowComparison,
  makeRowTest,
  valuesOf,
} from './fact-query.ts';
import { findFacts } from './fact-store.ts';
import type { ShuduDatabase } from './open.ts';
import { type Condition, conditionOfArticles, rangesInOrder, weighConditions } from './plan-query.ts';
import { readByArticle } from './read-by-article.ts';
import type { FactRecord } from './records.ts';
import type { ArticleSummary, CatalogueRow } from './rows.ts';
import { WordSearch } from './search-store.ts';
import { mergeWalks, selectRange, walkIndex } from './walk-index.ts';
import type { WorkControl } from './work-control.ts';

/** So many rows are read and sorted at once; reading one takes about 12 µs in Chromium. */
const FEW = 1500;
/** So many rows are walked in order before the indexes are asked which of them fit. */
const WALKED = 2000;
/** So many articles are looked through for words at once. */
const FEW_ARTICLES = 200;
/** Reading all facts of an article from its digest takes as long as reading so many rows of the catalogue. */
const DIGEST_COST = 5;
/** And so many at most where words are asked, since only rows whose signature fits cost more. */
const WALKED_FOR_WORDS = 6000;
/** So many facts are looked through for words at once. */
const SEARCHED = 200;
const EXPORTED = 500;

/** A fact with what lists show of its article. */
export interface ListedFact {
  record: FactRecord;
  article: ArticleSummary;
}

async function* walkInOrder(
  db: ShuduDatabase,
  query: FactQuery,
  conditions: readonly Condition[],
): AsyncGenerator<CatalogueRow> {
  const { ranges, merged } = rangesInOrder(query, conditions);
  const descending = query.descending ?? true;
  const walks = ranges.map((range) => walkIndex(db, range, descending));
  if (merged) yield* mergeWalks(walks, makeRowComparison(query));
  else for (const walk of walks) for await (const rows of walk) yield* rows;
}

/** Ids that are in all conditions, by their indexes alone; the date's own condition is left to the rows. */
async function intersect(conditions: readonly Condition[]): Promise<string[]> {
  const [smallest, ...others] = conditions;
  let ids = await smallest!.ids();
  for (const condition of others) {
    // Asking an index for many more ids than are left costs more than looking at the rows.
    if (condition.count > ids.length * 8) break;
    const allowed = new Set(await condition.ids());
    ids = ids.filter((id) => allowed.has(id));
  }
  return ids;
}

async function readRows(db: ShuduDatabase, ids: readonly string[]): Promise<CatalogueRow[]> {
  if (ids.length > FEW * 2) {
    const wanted = new Set(ids);
    return readDigests(db, { isWanted: ({ id }) => wanted.has(id) });
  }
  return (await db.catalogue.bulkGet([...ids])).filter((row) => row !== undefined);
}

/** The wanted facts of all articles, or of some. */
async function readDigests(
  db: ShuduDatabase,
  options: WorkControl & { articles?: ReadonlySet<string>; isWanted: (row: CatalogueRow) => boolean },
): Promise<CatalogueRow[]> {
  const { isWanted, ...reading } = options;
  const rows: CatalogueRow[] = [];
  for await (const digests of readByArticle(db.digests, reading))
    for (const digest of digests) for (const row of readDigest(digest)) if (isWanted(row)) rows.push(row);
  return rows;
}

/** How many facts are wanted, and how far the index of the order is walked before other indexes are asked. */
export interface FirstFacts {
  limit: number;
  few?: number;
  walked?: number;
}

/** What a list is answered with. */
interface Answering {
  db: ShuduDatabase;
  query: FactQuery;
  conditions: Condition[];
  words: WordSearch | null;
  isWanted: (row: CatalogueRow) => boolean;
}

async function beginAnswer(db: ShuduDatabase, query: FactQuery): Promise<Answering> {
  const { filter = {} } = query;
  const [words, conditions] = await Promise.all([
    WordSearch.begin(db, filter.words),
    weighConditions(db, filter),
  ]);
  if (words && words.articles.size <= FEW_ARTICLES) {
    conditions.push(await conditionOfArticles(db, words.articles, await words.selectAll()));
    conditions.sort((one, other) => one.count - other.count);
  }
  const isInFilter = makeRowTest(filter);
  const isWanted = (row: CatalogueRow): boolean => isInFilter(row) && (words?.mayHold(row) ?? true);
  return { db, query, conditions, words, isWanted };
}

/** Rows among which all wanted ones are, but for the words: by the articles that may hold these, where that is less to read. */
async function readCandidates({ db, conditions, words, isWanted }: Answering): Promise<CatalogueRow[]> {
  if (words && words.articles.size * DIGEST_COST < conditions[0]!.count)
    return readDigests(db, { articles: words.articles, isWanted });
  return readRows(db, await intersect(conditions));
}

/** The first of some rows that are wanted, in order. Words are looked for last, and only as far as needed. */
async function pickFirst(
  { query, words, isWanted }: Answering,
  rows: CatalogueRow[],
  limit: number,
): Promise<CatalogueRow[]> {
  const wanted = rows.filter(isWanted).sort(makeRowComparison(query));
  if (!words) return wanted.slice(0, limit);
  const first: CatalogueRow[] = [];
  for (let at = 0; at < wanted.length && first.length < limit; at += SEARCHED)
    first.push(...(await words.select(wanted.slice(at, at + SEARCHED))));
  return first.slice(0, limit);
}

/** The first wanted rows by walking in order; null where the walk is given up, since too few are found on the way. */
async function walkToFirst(
  answering: Answering,
  limit: number,
  walked: number,
): Promise<CatalogueRow[] | null> {
  const { db, query, conditions, words, isWanted } = answering;
  const mayStop = conditions.length > 1 || words !== null;
  const first: CatalogueRow[] = [];
  let waiting: CatalogueRow[] = [];
  // Words are looked for in groups that double, since each group is one more request.
  let group = limit;
  let seen = 0;
  for await (const row of walkInOrder(db, query, conditions)) {
    if (isWanted(row)) waiting.push(row);
    seen += 1;
    const isStopped = mayStop && seen >= walked;
    if (waiting.length < group && !isStopped) continue;
    first.push(...(words ? await words.select(waiting) : waiting));
    waiting = [];
    group *= 2;
    if (first.length >= limit) return first.slice(0, limit);
    if (isStopped) return null;
  }
  return [...first, ...(words ? await words.select(waiting) : waiting)].slice(0, limit);
}

/** How far it is walked before the other way is taken: with words no farther than that costs. */
function walkedBefore({ words }: Answering): number {
  return words ? Math.min(WALKED_FOR_WORDS, words.articles.size * DIGEST_COST) : WALKED;
}

async function findFirstRows(
  db: ShuduDatabase,
  query: FactQuery,
  options: FirstFacts,
): Promise<CatalogueRow[]> {
  const { limit, few = FEW } = options;
  const answering = await beginAnswer(db, query);
  const { walked = walkedBefore(answering) } = options;
  const smallest = answering.conditions[0]!;
  if (smallest.count <= few) return pickFirst(answering, await smallest.rows(), limit);
  const first = await walkToFirst(answering, limit, walked);
  return first ?? pickFirst(answering, await readCandidates(answering), limit);
}

/** Facts by id with their articles, in the order of the ids; those that are not kept any more are left out. Fit for a live query. */
export async function listFactsById(db: ShuduDatabase, ids: readonly string[]): Promise<ListedFact[]> {
  const found = await findFacts(db, ids);
  const records = ids.flatMap((id) => found.get(id) ?? []);
  const rows = await db.articles.bulkGet([...new Set(records.map(({ article }) => article))]);
  const articles = new Map(rows.flatMap((row) => (row ? [[row.id, toSummary(row)] as const] : [])));
  return records.flatMap((record) => {
    const article = articles.get(record.article);
    return article ? [{ record, article }] : [];
  });
}

/**
 * The first facts of a list. Takes about the same time however many facts are kept: it walks the index of the order while that
 * finds enough, and asks the indexes of the filters where it does not. Fit for a live query.
 */
export async function listFirstFacts(
  db: ShuduDatabase,
  query: FactQuery,
  options: FirstFacts,
): Promise<ListedFact[]> {
  const rows = await findFirstRows(db, query, options);
  return listFactsById(
    db,
    rows.map(({ id }) => id),
  );
}

/** Fields of which a filter asks something. */
function askedFields(filter: FactFilter): (keyof FactFilter)[] {
  return (Object.keys(filter) as (keyof FactFilter)[]).filter((field) => {
    const asked = filter[field];
    return typeof asked === 'string' ? asked.trim() !== '' : asked !== undefined && asked.length > 0;
  });
}

/** Whether the stretches of the order hold exactly the wanted facts, so that the ids in the index are the answer. */
function isAnsweredByOrder({ filter = {}, order = 'date' }: FactQuery): boolean {
  const asked = askedFields(filter);
  const others = asked.filter((field) => field !== 'from' && field !== 'to');
  if (others.length === 0) return asked.length === 0 || order === 'date';
  const [field] = CHOICE_FIELDS.filter((one) => one === others[0]);
  if (others.length > 1 || field === undefined) return false;
  return order === field || (order === 'date' && valuesOf(filter, field)?.length === 1);
}

async function listIdsInOrder(db: ShuduDatabase, query: FactQuery, signal?: AbortSignal): Promise<string[]> {
  const { ranges } = rangesInOrder(query, await weighConditions(db, query.filter ?? {}));
  const lists: string[][] = [];
  for (const range of ranges) {
    signal?.throwIfAborted();
    const ids = await selectRange(db, range).primaryKeys();
    lists.push((query.descending ?? true) ? ids.reverse() : ids);
  }
  return lists.flat();
}

async function collectRows(
  db: ShuduDatabase,
  query: FactQuery,
  options: WorkControl,
): Promise<CatalogueRow[]> {
  const answering = await beginAnswer(db, query);
  const { words, isWanted, conditions } = answering;
  const smallest = conditions[0]!;
  options.signal?.throwIfAborted();
  const articles = words?.articles;
  const isFew = smallest.count < (articles?.size ?? (await db.digests.count())) * DIGEST_COST;
  const rows = isFew
    ? (await smallest.rows()).filter(isWanted)
    : await readDigests(db, { ...options, articles, isWanted });
  options.signal?.throwIfAborted();
  return words ? words.select(rows, options.signal) : rows;
}

/**
 * The ids of all facts of a list, in its order: for counting, scrolling, selecting all and exporting. Memory: the ids.
 * @throws the signal's reason when it is aborted
 */
export async function listFactIds(
  db: ShuduDatabase,
  query: FactQuery,
  options: WorkControl = {},
): Promise<string[]> {
  if (isAnsweredByOrder(query)) return listIdsInOrder(db, query, options.signal);
  const rows = await collectRows(db, query, options);
  return rows.sort(makeRowComparison(query)).map(({ id }) => id);
}

/**
 * Facts by id with their articles, in the order of the ids, in batches: for exports of any size in little memory.
 * @throws the signal's reason when it is aborted
 */
export async function* readFacts(
  db: ShuduDatabase,
  ids: readonly string[],
  options: WorkControl = {},
): AsyncGenerator<ListedFact[]> {
  for (let at = 0; at < ids.length; at += EXPORTED) {
    options.signal?.throwIfAborted();
    yield await listFactsById(db, ids.slice(at, at + EXPORTED));
    options.onProgress?.(Math.min(1, (at + EXPORTED) / ids.length));
  }
}
