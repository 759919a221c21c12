import type { Term } from './term.ts';

/** The entries in canonical order: by id, compared by UTF-16 units. An index numbers them so, and files are written so. */
export function orderEntries(entries: readonly Term[]): Term[] {
  return [...entries].sort((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));
}
