import { i18n } from '#i18n';
import type { ChoiceField, FactFilter, LabelField } from '../../lib/database/fact-query.ts';
import { labelTerms } from '../../lib/database/label-terms.ts';
import { type Choice, listChoices } from '../../lib/database/list-choices.ts';
import { listLabels } from '../../lib/database/list-labels.ts';
import type { ShuduDatabase } from '../../lib/database/open.ts';
import { findIndicator, INDICATORS } from '../../lib/facts/indicators.ts';
import { fold } from '../../lib/text/fold.ts';
import { formatPeriod } from '../format-figure.ts';

/** A field that facts are filtered by. */
export type FilterField = ChoiceField | LabelField;

/** A value that a filter offers, with its words. */
export interface FilterChoice extends Choice {
  label: string;
}

/** The fields in the order in which they are offered; `search`: there may be more values than are listed. */
export const FILTER_FIELDS: readonly { field: FilterField; search: boolean }[] = [
  { field: 'status', search: false },
  { field: 'indicator', search: true },
  { field: 'subject', search: true },
  { field: 'period', search: true },
  { field: 'source', search: true },
  { field: 'tags', search: true },
  { field: 'terms', search: true },
  { field: 'review', search: false },
];

const MOST_CHOICES = 200;

/** The words of a value where they do not need the database; an empty value is what the text does not tell. */
export function labelValue(field: FilterField, value: string): string {
  if (value === '') return i18n.t('card.unknown');
  if (field === 'status') return i18n.t(`status.${value}` as 'status.target');
  if (field === 'review') return i18n.t(`library.review.${value}` as 'library.review.found');
  if (field === 'indicator') return findIndicator(value)?.name ?? value;
  return field === 'period' ? formatPeriod(value) : value;
}

async function countIndicators(db: ShuduDatabase, words: string): Promise<Choice[]> {
  const named = INDICATORS.filter(({ name, aliases }) =>
    [name, ...aliases].some((one) => fold(one).includes(words)),
  );
  const counted = await Promise.all(
    named.slice(0, MOST_CHOICES).map(async ({ id }) => ({
      value: id,
      count: await db.catalogue.where('[indicator+at]').between([id, 0], [id, Infinity]).count(),
    })),
  );
  return counted.filter(({ count }) => count > 0);
}

/**
 * The values that a field of the kept facts has and that fit what was typed, most used first. Words are searched in the names
 * of official indicators and terms, and at the beginning of all other values.
 */
export async function listFilterChoices(
  db: ShuduDatabase,
  field: FilterField,
  typed: string,
): Promise<FilterChoice[]> {
  const words = fold(typed.trim());
  const options = { limit: MOST_CHOICES, startingWith: field === 'terms' ? '' : words };
  const choices =
    field === 'tags' || field === 'terms'
      ? await listLabels(db, field, options)
      : await listChoices(db, field, options);
  if (field === 'indicator' && words) choices.push(...(await countIndicators(db, words)));
  const names =
    field === 'terms'
      ? await labelTerms(
          db,
          choices.map(({ value }) => value),
        )
      : null;
  const labelled = [...new Map(choices.map((choice) => [choice.value, choice])).values()].map((choice) => ({
    ...choice,
    label: names?.get(choice.value) ?? labelValue(field, choice.value),
  }));
  return labelled
    .filter(({ label, value }) => fold(label).includes(words) || value.startsWith(words))
    .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
}

/** The filter with a value switched on or off. */
export function toggleValue(filter: FactFilter, field: FilterField, value: string): FactFilter {
  const values = filter[field] ?? [];
  const next = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
  return { ...filter, [field]: next.length > 0 ? next : undefined };
}

/** Whether a filter asks nothing. */
export function isEmptyFilter(filter: FactFilter): boolean {
  return Object.values(filter).every((asked) => asked === undefined || asked.length === 0);
}
