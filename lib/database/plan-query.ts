import { readDigest } from './digest.ts';
import {
  boundsOf,
  CHOICE_FIELDS,
  type FactFilter,
  type FactQuery,
  LABEL_FIELDS,
  type LabelField,
  valuesOf,
} from './fact-query.ts';
import type { ShuduDatabase } from './open.ts';
import type { CatalogueRow } from './rows.ts';
import { type IndexRange, selectRange } from './walk-index.ts';

/** One condition of a filter as an index answers it: how many facts it leaves, their rows or their ids. */
export interface Condition {
  count: number;
  ids: () => PromiseLike<string[]>;
  rows: () => PromiseLike<CatalogueRow[]>;
  /** The stretches of an index `[field+at]` or `at` that hold exactly these facts, each ordered by date; null where there are none. */
  ranges: IndexRange[] | null;
}

async function conditionOfRanges(db: ShuduDatabase, ranges: IndexRange[]): Promise<Condition> {
  const counts = await Promise.all(ranges.map((range) => selectRange(db, range).count()));
  return {
    count: counts.reduce((sum, count) => sum + count, 0),
    ids: async () => (await Promise.all(ranges.map((range) => selectRange(db, range).primaryKeys()))).flat(),
    rows: async () => (await Promise.all(ranges.map((range) => selectRange(db, range).toArray()))).flat(),
    ranges,
  };
}

/** A condition that asks for any of several values of a field; a fact may have more than one of them. */
async function conditionOfValues(
  db: ShuduDatabase,
  field: LabelField,
  values: readonly string[],
): Promise<Condition> {
  const select = (value: string) => db.catalogue.where(field).equals(value);
  const counts = await Promise.all(values.map((value) => select(value).count()));
  return {
    count: counts.reduce((sum, count) => sum + count, 0),
    ids: async () => [
      ...new Set((await Promise.all(values.map((value) => select(value).primaryKeys()))).flat()),
    ],
    rows: async () => {
      const rows = (await Promise.all(values.map((value) => select(value).toArray()))).flat();
      return [...new Map(rows.map((row) => [row.id, row])).values()];
    },
    ranges: null,
  };
}

/** The condition that facts are of some articles; with `ids` only those of their facts. */
export async function conditionOfArticles(
  db: ShuduDatabase,
  articles: Iterable<string>,
  ids?: ReadonlySet<string>,
): Promise<Condition> {
  const digests = (await db.digests.bulkGet([...articles])).filter((digest) => digest !== undefined);
  const own = digests.flatMap((digest) => digest.ids).filter((id) => ids?.has(id) ?? true);
  return {
    count: own.length,
    ids: async () => own,
    rows: async () => digests.flatMap(readDigest).filter(({ id }) => ids?.has(id) ?? true),
    ranges: null,
  };
}

/** The condition of the dates. Without dates it holds for all facts, and counting those would tell nothing. */
async function conditionOfDates(db: ShuduDatabase, filter: FactFilter): Promise<Condition> {
  const range = { index: 'at', ...boundsOf(filter) };
  if (filter.from !== undefined || filter.to !== undefined) return conditionOfRanges(db, [range]);
  return {
    count: Number.POSITIVE_INFINITY,
    ids: () => selectRange(db, range).primaryKeys(),
    rows: () => selectRange(db, range).toArray(),
    ranges: [range],
  };
}

/** The stretches of the index `[field+at]` for some values, by the filter's dates. */
function rangesOf(field: string, values: readonly string[], filter: FactFilter): IndexRange[] {
  const { lower, upper } = boundsOf(filter);
  return values.map((value) => ({ index: `[${field}+at]`, lower: [value, lower], upper: [value, upper] }));
}

/** The conditions of a filter but its words, the one that leaves fewest facts first; at least one, that of the dates. */
export async function weighConditions(db: ShuduDatabase, filter: FactFilter): Promise<Condition[]> {
  const weighed = CHOICE_FIELDS.flatMap((field) => {
    const values = valuesOf(filter, field);
    return values ? [conditionOfRanges(db, rangesOf(field, values, filter))] : [];
  });
  weighed.push(conditionOfDates(db, filter));
  const articles = valuesOf(filter, 'article');
  if (articles) weighed.push(conditionOfArticles(db, articles));
  for (const field of LABEL_FIELDS) {
    const values = valuesOf(filter, field);
    if (values) weighed.push(conditionOfValues(db, field, values));
  }
  return (await Promise.all(weighed)).sort((one, other) => one.count - other.count);
}

/** The stretches that hold the wanted facts in the wanted order, and how they are walked: merged, or one after the other. */
export function rangesInOrder(
  query: FactQuery,
  conditions: readonly Condition[],
): { ranges: IndexRange[]; merged: boolean } {
  const { order = 'date', descending = true, filter = {} } = query;
  if (order === 'date')
    return { ranges: conditions.find(({ ranges }) => ranges !== null)!.ranges!, merged: true };
  const values = order === 'value' ? null : valuesOf(filter, order);
  if (values === null) {
    const [lower, upper] = order === 'value' ? [-Infinity, Infinity] : ['', '\uffff'];
    const range = { index: `[${order}+at]`, lower: [lower, 0], upper: [upper, Number.MAX_SAFE_INTEGER] };
    return { ranges: [range], merged: false };
  }
  const sorted = [...values].sort((one, other) => (one < other ? -1 : 1));
  return { ranges: rangesOf(order, descending ? sorted.reverse() : sorted, filter), merged: false };
}
