import { canonicalise } from './canonical-json.ts';
import { ENTRY_FIELDS } from './file-entry.ts';
import { orderEntries } from './order-entries.ts';
import type { Term } from './term.ts';

/** An entry of which two versions differ, and in which fields. */
export interface ChangedTerm {
  id: string;
  before: Term;
  after: Term;
  fields: (keyof Term)[];
}

/** What makes one list of entries another, each part sorted by id. */
export interface Difference {
  added: Term[];
  removed: Term[];
  changed: ChangedTerm[];
}

/** Compares two lists of entries by id. Time linear in their number, but for the sorting. */
export function findDifference(before: readonly Term[], after: readonly Term[]): Difference {
  const old = mapById(before);
  const kept = mapById(after);
  const changed = orderEntries(after).flatMap((term): ChangedTerm[] => {
    const earlier = old.get(term.id);
    // In an edit nearly all entries are the very same objects: looking into each of 100,000 would take seconds.
    if (earlier === undefined || earlier === term) return [];
    const fields = findChangedFields(earlier, term);
    return fields.length === 0 ? [] : [{ id: term.id, before: earlier, after: term, fields }];
  });
  return {
    added: orderEntries(after.filter((term) => !old.has(term.id))),
    removed: orderEntries(before.filter((term) => !kept.has(term.id))),
    changed,
  };
}

/** The entries by id. A Map, so that no id can be the name of an object's member. */
export function mapById(entries: readonly Term[]): Map<string, Term> {
  return new Map(entries.map((term) => [term.id, term]));
}

/**
 * The fields in which two versions of an entry differ. When it was changed and by whom is no difference of its own: two people who made
 * the same change agree.
 */
export function findChangedFields(before: Term, after: Term): (keyof Term)[] {
  return ENTRY_FIELDS.filter(
    (field) =>
      field !== 'modified' &&
      field !== 'author' &&
      canonicalise([before[field]]) !== canonicalise([after[field]]),
  );
}
