import { endOfDay, startOfDay } from './catalogue-row.ts';
import type { CatalogueRow } from './rows.ts';

/** Answers by which a list of facts is filtered, each by any of several values, as the catalogue has them. */
export const CHOICE_FIELDS = ['status', 'review', 'indicator', 'subject', 'period', 'source'] as const;
export type ChoiceField = (typeof CHOICE_FIELDS)[number];

/** Lists of values of which a fact has several. */
export const LABEL_FIELDS = ['tags', 'terms'] as const;
export type LabelField = (typeof LABEL_FIELDS)[number];

/** Which facts are wanted: all conditions hold. Within a field any of the values; an empty list is no condition. */
export type FactFilter = Partial<Record<ChoiceField | LabelField, readonly string[]>> & {
  /** Ids of articles. */
  article?: readonly string[];
  /** ISO days of publication, both included. */
  from?: string;
  to?: string;
  /** Words in the sentence or note; widths and capital letters make no difference. */
  words?: string;
};

/** What a list of facts is sorted by; facts that are equal by it by date, article and place. */
export type FactOrder = 'date' | 'value' | ChoiceField;

/** A list of facts. */
export interface FactQuery {
  filter?: FactFilter;
  /** By date where nothing is said. */
  order?: FactOrder;
  /** The newest, largest or last first; true where nothing is said. */
  descending?: boolean;
}

/** The stretch of dates of a filter as bounds of `CatalogueRow.at`, both included. What has no date is in no stretch of dates. */
export function boundsOf({ from, to }: FactFilter): { lower: number; upper: number } {
  if (from === undefined && to === undefined) return { lower: 0, upper: Number.MAX_SAFE_INTEGER };
  return {
    lower: from === undefined ? endOfDay(null) : startOfDay(from),
    upper: to === undefined ? Number.MAX_SAFE_INTEGER : endOfDay(to) - 1,
  };
}

/** The values that a filter asks of a field; null where it asks nothing. */
export function valuesOf(
  filter: FactFilter,
  field: ChoiceField | LabelField | 'article',
): readonly string[] | null {
  const values = filter[field];
  return values && values.length > 0 ? [...new Set(values)] : null;
}

/** Makes the test whether a fact is wanted, by everything but its words. */
export function makeRowTest(filter: FactFilter): (row: CatalogueRow) => boolean {
  const { lower, upper } = boundsOf(filter);
  const choices = [...CHOICE_FIELDS, 'article' as const].flatMap((field) => {
    const values = valuesOf(filter, field);
    return values ? [{ field, values: new Set(values) }] : [];
  });
  const labels = LABEL_FIELDS.flatMap((field) => {
    const values = valuesOf(filter, field);
    return values ? [{ field, values: new Set(values) }] : [];
  });
  return (row) =>
    row.at >= lower &&
    row.at <= upper &&
    choices.every(({ field, values }) => values.has(row[field])) &&
    labels.every(({ field, values }) => row[field].some((label) => values.has(label)));
}

function compare<T extends string | number>(one: T, other: T): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Makes the comparison of an order: that of the index `[order+at]`, so that sorted and indexed lists are the same. */
export function makeRowComparison({
  order = 'date',
  descending = true,
}: FactQuery): (one: CatalogueRow, other: CatalogueRow) => number {
  const sign = descending ? -1 : 1;
  return (one, other) => {
    const first = order === 'date' ? 0 : compare(one[order], other[order]);
    return sign * (first || compare(one.at, other.at) || compare(one.id, other.id));
  };
}
