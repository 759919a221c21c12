import { type DictionaryChangeRow, keyOfEntry, type TermChange } from './dictionary-changes.ts';
import type { ShuduDatabase } from './open.ts';
import { guardStorage } from './storage-error.ts';

/** A change with what it did to one term. */
export interface TermHistoryItem extends Omit<DictionaryChangeRow, 'changes' | 'entries'> {
  change: TermChange;
}

/** What was done to a term, the newest first. Fit for a live query. */
export function listTermHistory(
  db: ShuduDatabase,
  dictionary: string,
  entry: string,
): Promise<TermHistoryItem[]> {
  return guardStorage(async () => {
    const rows = await db.dictionaryChanges.where('entries').equals(keyOfEntry(dictionary, entry)).toArray();
    const large = await db.dictionaryChanges
      .where('dictionary')
      .equals(dictionary)
      .filter(({ entries }) => entries.length === 0)
      .toArray();
    return [...rows, ...large]
      .flatMap(({ changes, entries: _, ...row }) => {
        const change = changes.find((one) => one.entry === entry);
        return change ? [{ ...row, change }] : [];
      })
      .sort((a, b) => b.number - a.number);
  });
}

/** What was done to a dictionary, the newest first, without the entries. Fit for a live query. */
export function listDictionaryHistory(
  db: ShuduDatabase,
  dictionary: string,
  limit: number,
): Promise<Omit<DictionaryChangeRow, 'changes' | 'entries'>[]> {
  return guardStorage(async () => {
    const rows = await db.dictionaryChanges
      .where('dictionary')
      .equals(dictionary)
      .reverse()
      .limit(limit)
      .toArray();
    return rows.map(({ changes: _, entries: __, ...row }) => row);
  });
}
