import type { Table } from 'dexie';
import { BACKUP_FORMAT, BACKUP_TABLE_NAMES, BACKUP_VERSION, type BackupTable } from './backup-format.ts';
import { countRows } from './count-rows.ts';
import type { ShuduDatabase } from './open.ts';
import type { ArticleFactsRow } from './rows.ts';
import { guardStorage } from './storage-error.ts';

const BATCH = 200;
const ENCODED = 0x8000;

/** How a backup is written. */
export interface BackupOptions {
  /** When it is made, ISO instant, and by which version of the extension. */
  createdAt: string;
  extension: string;
  /** Settings to keep with it: plain JSON. */
  settings?: Record<string, unknown>;
  signal?: AbortSignal;
  /** Called after each batch with the share that is written, 0 to 1. */
  onProgress?: (share: number) => void;
}

function encodeBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += ENCODED)
    binary += String.fromCharCode(...bytes.subarray(at, at + ENCODED));
  return btoa(binary);
}

/** A row as JSON holds it: bytes as base64. */
function packRow(row: object): object {
  return 'gzip' in row ? { ...row, gzip: encodeBase64(row.gzip as Uint8Array) } : row;
}

/** The rows of a table in batches by their keys; what is written meanwhile is in it or not, but no row is torn. */
async function* readTable<Row extends object>(table: Table<Row>): AsyncGenerator<Row[]> {
  let last: unknown;
  for (;;) {
    const from = last === undefined ? table.orderBy(':id') : table.where(':id').above(last);
    const rows: Row[] = await guardStorage(() => from.limit(BATCH).toArray());
    if (rows.length > 0) yield rows;
    if (rows.length < BATCH) return;
    last = keyOf(table.schema.primKey.keyPath, rows[rows.length - 1]!);
  }
}

function keyOf(path: string | string[] | undefined, row: object): unknown {
  const read = (field: string): unknown => (row as Record<string, unknown>)[field];
  return Array.isArray(path) ? path.map(read) : read(path ?? 'id');
}

function writeLine(table: BackupTable, json: string): string {
  return `{"table":"${table}","row":${json}}\n`;
}

/** The lines of a table in batches. The facts of an article lie in one row, each as the JSON that a line holds. */
async function* writeTable(db: ShuduDatabase, name: BackupTable): AsyncGenerator<string[]> {
  if (name === 'facts') {
    for await (const rows of readTable(db.articleFacts as Table<ArticleFactsRow>))
      yield rows.flatMap(({ records }) => records.map((json) => writeLine(name, json)));
    return;
  }
  for await (const rows of readTable(db.table<object>(name)))
    yield rows.map((row) => writeLine(name, JSON.stringify(packRow(row))));
}

/**
 * Everything that is kept, as lines of JSON: a head, one line a row, an end with the numbers of rows. No more than a batch is in memory.
 * @throws StorageError, or the signal's reason
 */
async function* writeBackup(db: ShuduDatabase, options: BackupOptions): AsyncGenerator<string> {
  const { createdAt, extension, settings, signal, onProgress } = options;
  const counts = await Promise.all(BACKUP_TABLE_NAMES.map((name) => countRows(db, name)));
  const total = counts.reduce((sum, count) => sum + count, 0);
  const rows: Partial<Record<BackupTable, number>> = {};
  let written = 0;
  yield `${JSON.stringify({ format: BACKUP_FORMAT, version: BACKUP_VERSION, createdAt, extension, settings })}\n`;
  for (const table of BACKUP_TABLE_NAMES) {
    rows[table] = 0;
    for await (const batch of writeTable(db, table)) {
      signal?.throwIfAborted();
      yield batch.join('');
      rows[table] += batch.length;
      written += batch.length;
      onProgress?.(total === 0 ? 1 : Math.min(1, written / total));
    }
  }
  yield `${JSON.stringify({ end: true, rows })}\n`;
}

/** The backup as the bytes of its file: the lines of `writeBackup`, gzip. */
export function streamBackup(
  db: ShuduDatabase,
  options: BackupOptions,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const lines = writeBackup(db, options);
  const encoder = new TextEncoder();
  const bytes = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const next = await lines.next();
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
    async cancel() {
      await lines.return(undefined);
    },
  });
  return bytes.pipeThrough(new CompressionStream('gzip'));
}
