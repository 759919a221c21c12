import type { Term } from '../dictionary/term.ts';

/** A name that an enabled dictionary adds to the tables that facts are linked with. */
export interface VocabularyEntry {
  /** Identifier that facts are given (`indicatorId`); for an indicator of the table, the table's identifier. */
  id: string;
  name: string;
  aliases: readonly string[];
}

/** Indicators and places of the enabled dictionaries (entries of category `indicator` and `place`). Keep it: tables are cached by it. */
export interface Vocabulary {
  indicators: readonly VocabularyEntry[];
  places: readonly VocabularyEntry[];
}

/** The part of an entry that a vocabulary is made of. */
type NamedTerm = Pick<Term, 'id' | 'prefLabel' | 'altLabel' | 'category' | 'status'>;

/** The shortest name that is looked for; shorter ones stand in too many other words. */
const SHORTEST_NAME = 2;

/** The vocabulary of a dictionary's entries; deprecated entries, and names of one character, are left out. */
export function vocabularyOf(terms: Iterable<NamedTerm>): Vocabulary {
  const indicators: VocabularyEntry[] = [];
  const places: VocabularyEntry[] = [];
  for (const { id, prefLabel, altLabel, category, status } of terms) {
    const list = category === 'indicator' ? indicators : category === 'place' ? places : null;
    if (!list || status === 'deprecated' || prefLabel.length < SHORTEST_NAME) continue;
    list.push({ id, name: prefLabel, aliases: altLabel.filter((name) => name.length >= SHORTEST_NAME) });
  }
  return { indicators, places };
}
