import { compileTermIndex } from '../dictionary/compile-term-index.ts';
import type { OpenDictionary as SearchedDictionary } from '../dictionary/find-labels.ts';
import type { Term, TermMatch } from '../dictionary/term.ts';
import { type CategoryColours, colourOfCategory, type TermColour } from '../dictionary/term-colour.ts';
import { findEntry, openTermIndex, type TermIndex } from '../dictionary/term-index.ts';
import {
  listEnabledVersions,
  listOverlays,
  openEnabledIndexes,
  readAllEntries,
  readEntries,
} from './dictionaries.ts';
import type { DictionaryRecord } from './dictionary-rows.ts';
import type { ShuduDatabase } from './open.ts';

/** A term in an article with what its card shows. */
export interface ExplainedTerm extends TermMatch {
  definition: string;
  dictionaryTitle: string;
  /** Title of the first source of the definition. */
  source: string | null;
  /** What the reader wrote on the entry; empty where nothing. */
  note: string;
  /** The colour of its category. */
  colour: TermColour;
}

/** A dictionary that is searched, with the reader's notes on its entries, by id. */
export interface OpenDictionary extends SearchedDictionary {
  notes?: ReadonlyMap<string, string>;
  /** Entries that were met, by id: articles of one day speak of the same things. */
  met?: Map<string, Term | undefined>;
}

/** Entries that an open dictionary keeps in memory. */
const MOST_MET = 2_000;

/** The dictionaries that are switched on, ready to be searched. */
export interface OpenDictionaries {
  /** The same as long as neither a dictionary nor the reader's changes to one are others. */
  key: string;
  records: Map<string, DictionaryRecord>;
  open: OpenDictionary[];
}

/** Opens the dictionaries that are switched on, or gives `before` back where nothing changed since. */
export async function openDictionaries(
  db: ShuduDatabase,
  before: OpenDictionaries | null = null,
): Promise<OpenDictionaries> {
  const [versions, overlays] = await Promise.all([listEnabledVersions(db), listOverlays(db)]);
  const key = JSON.stringify([versions, overlays]);
  if (before?.key === key) return before;
  const enabled = await openEnabledIndexes(db);
  const open: OpenDictionary[] = [];
  for (const one of enabled) {
    const own = overlays.filter((overlay) => overlay.dictionary === one.dictionary.id);
    const muted = new Set(own.filter((overlay) => overlay.muted).map(({ entry }) => entry));
    const notHere = new Map(own.map(({ entry, exclude = [] }) => [entry, exclude]));
    const notes = new Map(own.map(({ entry, note = '' }) => [entry, note]));
    const index = openTermIndex(one.index) ?? (await compileAgain(db, one.dictionary));
    if (index) open.push({ index, muted, notHere, notes, met: new Map() });
  }
  return { key, records: new Map(enabled.map(({ dictionary }) => [dictionary.id, dictionary])), open };
}

/** An index that an earlier version of the extension laid out differently is made again from the entries, and kept. */
async function compileAgain(db: ShuduDatabase, { id, version }: DictionaryRecord): Promise<TermIndex | null> {
  const index = compileTermIndex({ id, entries: await readAllEntries(db, id) });
  await db.dictionaryIndexes.put({ version, index });
  return openTermIndex(index);
}

/** Reads the entries of a dictionary that these matches name, by id; those that were met before are not read again. */
async function readMet(
  db: ShuduDatabase,
  { index, met = new Map() }: OpenDictionary,
  matches: readonly TermMatch[],
): Promise<ReadonlyMap<string, Term | undefined>> {
  const named = new Set(
    matches.filter(({ dictionary }) => dictionary === index.dictionary).map(({ entry }) => entry),
  );
  if (met.size + named.size > MOST_MET) met.clear();
  const missing = [...named].filter((entry) => !met.has(entry));
  if (missing.length > 0) {
    const positions = missing.map((entry) => findEntry(index, entry));
    const terms = await readEntries(db, index.dictionary, positions);
    missing.forEach((entry, at) => {
      met.set(entry, terms[at]);
    });
  }
  return met;
}

/** Adds to each match what its card shows. Only the entries that were met are read from the database. */
export async function explainTerms(
  db: ShuduDatabase,
  { open, records }: OpenDictionaries,
  { matches, colours }: { matches: readonly TermMatch[]; colours: CategoryColours },
): Promise<ExplainedTerm[]> {
  const read = await Promise.all(
    open.map(async (one) => [one.index.dictionary, await readMet(db, one, matches)] as const),
  );
  const entries = new Map(read);
  const notes = new Map(open.map((one) => [one.index.dictionary, one.notes]));
  return matches.map((match) => {
    const term = entries.get(match.dictionary)?.get(match.entry);
    return {
      ...match,
      definition: term?.definition ?? '',
      dictionaryTitle: records.get(match.dictionary)?.manifest.title ?? '',
      source: term?.sources[0]?.title ?? null,
      note: notes.get(match.dictionary)?.get(match.entry) ?? '',
      colour: colourOfCategory(colours, match.category),
    };
  });
}
