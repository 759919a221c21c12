import { compileTermIndex } from '../dictionary/compile-term-index.ts';
import type { OpenDictionary as SearchedDictionary } from '../dictionary/find-labels.ts';
import type { Term, TermMatch } from '../dictionary/term.ts';
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
}

/** A dictionary that is searched, with the reader's notes on its entries, by id. */
export interface OpenDictionary extends SearchedDictionary {
  notes?: ReadonlyMap<string, string>;
}

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
  const overlays = await listOverlays(db);
  const key = JSON.stringify([await listEnabledVersions(db), overlays]);
  if (before?.key === key) return before;
  const enabled = await openEnabledIndexes(db);
  const open: OpenDictionary[] = [];
  for (const one of enabled) {
    const own = overlays.filter((overlay) => overlay.dictionary === one.dictionary.id);
    const muted = new Set(own.filter((overlay) => overlay.muted).map(({ entry }) => entry));
    const notHere = new Map(own.map(({ entry, exclude = [] }) => [entry, exclude]));
    const notes = new Map(own.map(({ entry, note = '' }) => [entry, note]));
    const index = openTermIndex(one.index) ?? (await compileAgain(db, one.dictionary));
    if (index) open.push({ index, muted, notHere, notes });
  }
  return { key, records: new Map(enabled.map(({ dictionary }) => [dictionary.id, dictionary])), open };
}

/** An index that an earlier version of the extension laid out differently is made again from the entries, and kept. */
async function compileAgain(db: ShuduDatabase, { id, version }: DictionaryRecord): Promise<TermIndex | null> {
  const index = compileTermIndex({ id, entries: await readAllEntries(db, id) });
  await db.dictionaryIndexes.put({ version, index });
  return openTermIndex(index);
}

/** Adds to each match what its card shows. Only the entries that were met are read from the database. */
export async function explainTerms(
  db: ShuduDatabase,
  { open, records }: OpenDictionaries,
  matches: readonly TermMatch[],
): Promise<ExplainedTerm[]> {
  const entries = new Map<string, Term>();
  const notes = new Map<string, string>();
  for (const dictionary of open) {
    const id = dictionary.index.dictionary;
    for (const [entry, note] of dictionary.notes ?? []) notes.set(`${id} ${entry}`, note);
    const met = new Set(matches.filter((match) => match.dictionary === id).map(({ entry }) => entry));
    const positions = [...met].map((entry) => findEntry(dictionary.index, entry));
    for (const term of await readEntries(db, id, positions)) if (term) entries.set(`${id} ${term.id}`, term);
  }
  return matches.map((match) => {
    const term = entries.get(`${match.dictionary} ${match.entry}`);
    return {
      ...match,
      definition: term?.definition ?? '',
      dictionaryTitle: records.get(match.dictionary)?.manifest.title ?? '',
      source: term?.sources[0]?.title ?? null,
      note: notes.get(`${match.dictionary} ${match.entry}`) ?? '',
    };
  });
}
