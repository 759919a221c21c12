import type { OpenDictionary } from '../dictionary/find-labels.ts';
import { foldLabel } from '../dictionary/fold-label.ts';
import { readIdentifier, readPreferredLabel, type TermIndex } from '../dictionary/term-index.ts';
import { INDICATORS } from '../facts/indicators.ts';
import type { Vocabulary, VocabularyEntry } from '../facts/vocabulary.ts';
import { readRowLabel } from './dictionary-search.ts';
import type { OpenDictionaries } from './explain-terms.ts';

/** Entries of a category that are taken; a longer list is a gazetteer, whose names would only slow reading down. */
const MOST_ENTRIES = 2_000;

const vocabularies = new WeakMap<OpenDictionaries, Vocabulary>();

let officialIds: ReadonlyMap<string, string> | null = null;

/** Identifiers of the official indicators by each of their names. */
function listOfficialIds(): ReadonlyMap<string, string> {
  officialIds ??= new Map(
    INDICATORS.flatMap(({ id, name, aliases }) =>
      [name, ...aliases].map((label) => [foldLabel(label), id] as const),
    ),
  );
  return officialIds;
}

/** Names of the entries of a category, all from the index: no entry is read from the database. */
function listEntries({ index, muted }: OpenDictionary, category: string): VocabularyEntry[] {
  const number = index.categories.indexOf(category);
  if (number < 0) return [];
  const labels = new Map<number, string[]>();
  for (let entry = 0; entry < index.categoryNumbers.length && labels.size < MOST_ENTRIES; entry++)
    if (index.categoryNumbers[entry] === number) labels.set(entry, []);
  for (let row = 0; row < index.rowEntries.length; row++)
    labels.get(index.rowEntries[row]!)?.push(readRowLabel(index, row));
  return [...labels].flatMap(([entry, aliases]) => {
    const id = readIdentifier(index, entry);
    return muted?.has(id) ? [] : [describeEntry(index, { entry, id, aliases })];
  });
}

function describeEntry(
  index: TermIndex,
  { entry, id, aliases }: { entry: number; id: string; aliases: string[] },
): VocabularyEntry {
  return { id: `${index.dictionary}/${id}`, name: readPreferredLabel(index, entry), aliases };
}

/** An indicator that the official table knows by one of its names is that one: facts of different articles then meet on one line. */
function takeOfficialId(entry: VocabularyEntry): VocabularyEntry {
  const official = [foldLabel(entry.name), ...entry.aliases].map((label) => listOfficialIds().get(label));
  return { ...entry, id: official.find((id) => id !== undefined) ?? entry.id };
}

/**
 * The indicators and places of the enabled dictionaries, with which facts are linked. The same object as long as the dictionaries are the
 * same, so that tables that are made of it are made once.
 */
export function vocabularyOf(dictionaries: OpenDictionaries): Vocabulary {
  let vocabulary = vocabularies.get(dictionaries);
  if (vocabulary === undefined) {
    const { open } = dictionaries;
    vocabulary = {
      indicators: open.flatMap((one) => listEntries(one, 'indicator')).map(takeOfficialId),
      places: open.flatMap((one) => listEntries(one, 'place')),
    };
    vocabularies.set(dictionaries, vocabulary);
  }
  return vocabulary;
}
