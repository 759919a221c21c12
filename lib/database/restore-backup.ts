import type { IndexableType } from 'dexie';
import { compileTermIndex } from '../dictionary/compile-term-index.ts';
import type { Term } from '../dictionary/term.ts';
import { BACKUP_TABLE_NAMES, type BackupTable } from './backup-format.ts';
import { countRows } from './count-rows.ts';
import type { DictionaryChunkRow, DictionaryRecord } from './dictionary-rows.ts';
import { findFacts } from './fact-store.ts';
import type { ShuduDatabase } from './open.ts';
import type { CheckedBackup } from './read-backup.ts';
import type { FactRecord } from './records.ts';
import { FactRestorer } from './restore-facts.ts';
import { sameContent } from './same-content.ts';
import { guardStorage } from './storage-error.ts';
import type { WorkControl } from './work-control.ts';

/** What restoring would do to the rows of a table: new here, other than here, the same, and here only (these would be removed). */
export interface TableChanges {
  added: number;
  changed: number;
  same: number;
  removed: number;
}

function unpackRow(row: object): object {
  if (!('gzip' in row)) return row;
  return { ...row, gzip: Uint8Array.from(atob(row.gzip as string), (sign) => sign.charCodeAt(0)) };
}

function keyOf(db: ShuduDatabase, table: BackupTable, row: object): IndexableType {
  const path = db.table(table).schema.primKey.keyPath!;
  const read = (field: string): string | number => (row as Record<string, string | number>)[field]!;
  return typeof path === 'string' ? read(path) : path.map(read);
}

/** What is kept in the place of each row. */
async function findKept(
  db: ShuduDatabase,
  table: BackupTable,
  rows: readonly object[],
): Promise<(object | undefined)[]> {
  if (table !== 'facts') return db.table<object>(table).bulkGet(rows.map((row) => keyOf(db, table, row)));
  const ids = (rows as FactRecord[]).map(({ id }) => id);
  const found = await findFacts(db, ids);
  return ids.map((id) => found.get(id));
}

async function compareRows(
  db: ShuduDatabase,
  { table, rows }: { table: BackupTable; rows: readonly object[] },
  changes: TableChanges,
): Promise<void> {
  const kept = await findKept(db, table, rows);
  for (const [place, row] of rows.entries()) {
    const before = kept[place];
    changes[before === undefined ? 'added' : sameContent(before, row) ? 'same' : 'changed'] += 1;
  }
}

/**
 * What restoring a backup would change, table by table. Nothing is written.
 * @throws StorageError, or the signal's reason
 */
export async function previewRestore(
  db: ShuduDatabase,
  backup: CheckedBackup,
  { signal, onProgress }: WorkControl = {},
): Promise<Record<BackupTable, TableChanges>> {
  const total = countBackup(backup);
  const changes = Object.fromEntries(
    BACKUP_TABLE_NAMES.map((table) => [table, { added: 0, changed: 0, same: 0, removed: 0 }]),
  ) as Record<BackupTable, TableChanges>;
  let compared = 0;
  for (const table of BACKUP_TABLE_NAMES) {
    for (const rows of backup.readRows(table)) {
      signal?.throwIfAborted();
      await guardStorage(() => compareRows(db, { table, rows: rows.map(unpackRow) }, changes[table]));
      compared += rows.length;
      onProgress?.(compared / total);
    }
    const { changed, same } = changes[table];
    changes[table].removed = (await guardStorage(() => countRows(db, table))) - changed - same;
  }
  return changes;
}

function countBackup({ rows }: CheckedBackup): number {
  return Object.values(rows).reduce((sum, count) => sum + count, 0);
}

/** Writes the rows of a table; `wrote` is told after each batch how many rows it had. */
async function putTable(
  db: ShuduDatabase,
  { table, batches }: { table: BackupTable; batches: Iterable<object[]> },
  wrote: (count: number) => void,
): Promise<void> {
  const facts = table === 'facts' ? await FactRestorer.begin(db) : null;
  for (const rows of batches) {
    if (facts) await facts.add(rows as FactRecord[]);
    else await db.table<object>(table).bulkPut(rows.map(unpackRow));
    wrote(rows.length);
  }
  await facts?.end();
}

/** Compiles the indexes of the dictionaries that were restored; they are made here, never taken from a file. */
async function compileIndexes(db: ShuduDatabase): Promise<void> {
  for (const { id, version } of (await db.dictionaries.toArray()) as DictionaryRecord[]) {
    const chunks: DictionaryChunkRow[] = await db.dictionaryChunks
      .where('[version+chunk]')
      .between([version, 0], [version, Infinity])
      .toArray();
    const entries: Term[] = chunks.flatMap((chunk) => chunk.entries);
    await db.dictionaryIndexes.put({ version, index: compileTermIndex({ id, entries }) });
  }
}

/**
 * Puts a backup in place of everything that is kept, in one transaction: on any failure, a full disk or a stop, everything stays
 * as it was.
 * @throws StorageError, or the signal's reason
 */
export function restoreBackup(
  db: ShuduDatabase,
  backup: CheckedBackup,
  options: WorkControl = {},
): Promise<void> {
  const total = countBackup(backup);
  let written = 0;
  const wrote = (count: number): void => {
    written += count;
    options.onProgress?.(written / total);
    options.signal?.throwIfAborted();
  };
  const restoring = guardStorage(() =>
    db.transaction('rw', db.tables, async () => {
      for (const table of db.tables) await table.clear();
      for (const table of BACKUP_TABLE_NAMES)
        await putTable(db, { table, batches: backup.readRows(table) }, wrote);
      await compileIndexes(db);
    }),
  );
  return restoring.catch((error) => {
    options.signal?.throwIfAborted();
    throw error;
  });
}
