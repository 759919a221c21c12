import { compileTermIndex } from '../dictionary/compile-term-index.ts';
import type { Manifest } from '../dictionary/dictionary.ts';
import { findDifference, mapById } from '../dictionary/difference.ts';
import type { Term } from '../dictionary/term.ts';
import { deleteDictionary, editDictionary } from './dictionaries.ts';
import {
  type ChangeAction,
  type DictionaryChangeRow,
  keyOfEntry,
  type TermChange,
} from './dictionary-changes.ts';
import type { DictionaryRecord } from './dictionary-rows.ts';
import type { ShuduDatabase } from './open.ts';
import { guardStorage, StorageError } from './storage-error.ts';

/** Changes of more entries keep what was before, not what came after. */
const MOST_IN_FULL = 1000;

/** Imports that can be taken back together with their common past; each holds a whole file. */
const MOST_PASTS = 3;

/** Who changes a dictionary, when, and why. */
export interface EditOrigin {
  dictionary: string;
  action: ChangeAction;
  /** Empty for the reader. */
  author: string;
  /** ISO instant. */
  at: string;
  /** The file or dictionary that it comes from. */
  from?: string;
  /** What the dictionary says of itself if it does not exist yet. */
  manifest?: Manifest;
  /** The file as it came, gzip of its JSON: what a later merge takes as the common past. Where it is left out, the kept one stays; empty: there is none. */
  source?: Uint8Array;
}

/** The key in `dictionarySources` of the file that was the common past before a change; empty where there was none. */
function pastKeyOf(dictionary: string, change: number | ''): string {
  return `${dictionary}@before-change-${change}`;
}

/** Keeps the common past from before a change, so that the change can be taken back with it; only of the last few changes. */
async function keepPast(
  db: ShuduDatabase,
  { dictionary, change, past }: { dictionary: string; change: number; past: Uint8Array | undefined },
): Promise<void> {
  await db.dictionarySources.put({ version: pastKeyOf(dictionary, change), gzip: past ?? new Uint8Array() });
  const keys = await pastsOf(db, dictionary).primaryKeys();
  const numberOf = (key: string): number => Number(key.slice(key.lastIndexOf('-') + 1));
  keys.sort((a, b) => numberOf(b) - numberOf(a));
  await db.dictionarySources.bulkDelete(keys.slice(MOST_PASTS));
}

function pastsOf(db: ShuduDatabase, dictionary: string) {
  return db.dictionarySources.where('version').startsWith(pastKeyOf(dictionary, ''));
}

function editTables(db: ShuduDatabase) {
  return [
    db.dictionaries,
    db.dictionarySources,
    db.dictionaryIndexes,
    db.dictionaryChunks,
    db.dictionaryChanges,
  ];
}

function listChanges(before: readonly Term[], after: readonly Term[]): TermChange[] {
  const { added, changed, removed } = findDifference(before, after);
  return [
    ...added.map((term) => ({ entry: term.id, before: null, after: term })),
    ...changed.map((one) => ({ entry: one.id, before: one.before, after: one.after })),
    ...removed.map((term) => ({ entry: term.id, before: term, after: null })),
  ];
}

function describeChange(
  origin: EditOrigin,
  changes: readonly TermChange[],
): Omit<DictionaryChangeRow, 'number'> {
  const { dictionary, action, author, at, from } = origin;
  const isFull = changes.length <= MOST_IN_FULL;
  const added = changes.filter((change) => change.before === null).length;
  const removed = changes.filter((change) => change.after === null).length;
  return {
    dictionary,
    at,
    author,
    action,
    ...(from !== undefined && { from }),
    counts: { added, removed, changed: changes.length - added - removed },
    changes: isFull ? [...changes] : changes.map(({ entry, before }) => ({ entry, before })),
    entries: isFull ? changes.map(({ entry }) => keyOfEntry(dictionary, entry)) : [],
  };
}

/** What became of an edit: the dictionary as it is kept, and the number of the change, null where nothing changed. */
export interface EditResult {
  record: DictionaryRecord;
  change: number | null;
}

/**
 * Changes the entries of a dictionary that is edited here and notes who did what, in one transaction.
 * @param change gives the new entries from the kept ones; synchronous, as the transaction is open
 * @throws StorageError `conflict` where the dictionary is not there and `origin.manifest` does not say how it begins
 */
export function editEntries(
  db: ShuduDatabase,
  origin: EditOrigin,
  change: (entries: Term[]) => readonly Term[],
): Promise<EditResult> {
  return guardStorage(() =>
    db.transaction('rw', editTables(db), async () => {
      const id = origin.dictionary;
      const earlier = await db.dictionaries.get(id);
      const past = await readSource(db, earlier);
      const source = origin.source ?? past ?? null;
      let changes: TermChange[] = [];
      const record = await editDictionary(db, id, (entries, kept) => {
        const begun = kept?.manifest ?? origin.manifest;
        if (!begun) throw new StorageError('conflict', `dictionary ${id} is not kept`);
        const next = change(entries);
        changes = listChanges(entries, next);
        const { count: _, sha256: __, ...manifest } = begun;
        const revision = kept ? manifest.revision + 1 : manifest.revision;
        return {
          record: {
            ...(kept ?? { id, kind: 'own' as const, installedAt: origin.at }),
            manifest: { ...manifest, revision },
          },
          source: source?.length ? source : null,
          index: compileTermIndex({ id, entries: [...next] }),
          entries: next,
        };
      });
      if (changes.length === 0) return { record, change: null };
      const number = await db.dictionaryChanges.add(describeChange(origin, changes));
      if (origin.source) await keepPast(db, { dictionary: id, change: number, past });
      return { record, change: number };
    }),
  );
}

async function readSource(
  db: ShuduDatabase,
  record: DictionaryRecord | undefined,
): Promise<Uint8Array | undefined> {
  return record && (await db.dictionarySources.get(record.version))?.gzip;
}

/** Puts entries in place of those with the same ids; null takes one away. */
export function putTerms(
  entries: readonly Term[],
  puts: readonly { entry: string; term: Term | null }[],
): Term[] {
  const next = mapById(entries);
  for (const { entry, term } of puts) {
    if (term) next.set(entry, term);
    else next.delete(entry);
  }
  return [...next.values()];
}

/**
 * Takes a change back, as a change of its own; taking that back does it again.
 * @throws StorageError `conflict` where a later change touched the same entries
 */
export function undoChange(
  db: ShuduDatabase,
  number: number,
  by: Pick<EditOrigin, 'author' | 'at'>,
): Promise<EditResult> {
  return guardStorage(() =>
    db.transaction('rw', editTables(db), async () => {
      const row = await db.dictionaryChanges.get(number);
      if (!row || row.undone) throw new StorageError('conflict', `change ${number} cannot be taken back`);
      const touched = new Set(row.changes.map(({ entry }) => entry));
      const later = await db.dictionaryChanges
        .where('dictionary')
        .equals(row.dictionary)
        .filter((other) => other.number > number && other.changes.some(({ entry }) => touched.has(entry)))
        .count();
      if (later > 0) throw new StorageError('conflict', `change ${number} was followed by another`);
      const puts = row.changes.map(({ entry, before }) => ({ entry, term: before }));
      await db.dictionaryChanges.update(number, { undone: true });
      const past = await db.dictionarySources.get(pastKeyOf(row.dictionary, number));
      // Of an older import the past is gone: with none, a later merge asks about every difference and hides nothing.
      const source = past ? { source: past.gzip } : row.action === 'import' && { source: new Uint8Array() };
      const origin: EditOrigin = { ...by, dictionary: row.dictionary, action: 'undo', ...source };
      return editEntries(db, origin, (entries) => putTerms(entries, puts));
    }),
  );
}

/** Removes a dictionary with its content, what the reader put over it, and its history. */
export function deleteDictionaryAndHistory(db: ShuduDatabase, id: string): Promise<void> {
  return guardStorage(() =>
    db.transaction('rw', [...editTables(db), db.overlays], async () => {
      await deleteDictionary(db, id);
      await pastsOf(db, id).delete();
      await db.dictionaryChanges.where('dictionary').equals(id).delete();
    }),
  );
}
