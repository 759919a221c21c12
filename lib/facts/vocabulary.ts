/** A name that an enabled dictionary adds to the tables that facts are linked with. */
export interface VocabularyEntry {
  /** Identifier that facts are given (`indicatorId`); for an indicator of the table, the table's identifier. */
  id: string;
  name: string;
  aliases: readonly string[];
}

/** Indicators and places of the enabled dictionaries (entries of category `indicator` and `place`). */
export interface Vocabulary {
  indicators: readonly VocabularyEntry[];
  places: readonly VocabularyEntry[];
}
