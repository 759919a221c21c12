import { orderEntries } from './order-entries.ts';
import type { Term } from './term.ts';

/** Fields of an entry in the order in which a file has them. */
export const ENTRY_FIELDS = [
  'id',
  'prefLabel',
  'altLabel',
  'hiddenLabel',
  'category',
  'definition',
  'sources',
  'status',
  'validFrom',
  'validTo',
  'replacedBy',
  'exclude',
  'note',
  'modified',
  'author',
] as const satisfies readonly (keyof Term)[];

/** An entry as a file has it: fields in one order, empty ones left out, so that a change of one entry changes few lines. */
export type FileEntry = Partial<Term>;

/** The entries as a file has them, sorted by id. */
export function toFileEntries(entries: readonly Term[]): FileEntry[] {
  return orderEntries(entries).map(toFileEntry);
}

function toFileEntry(term: Term): FileEntry {
  const kept = ENTRY_FIELDS.filter((field) => !isEmpty(term[field]));
  return Object.fromEntries(
    kept.map((field) => [field, field === 'sources' ? term.sources.map(toFileSource) : term[field]]),
  );
}

function toFileSource({ title, url, date }: Term['sources'][number]) {
  return { title, ...(url !== undefined && { url }), ...(date !== undefined && { date }) };
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}
