import * as v from 'valibot';
import {
  BACKUP_FORMAT,
  BACKUP_LIMITS,
  BACKUP_TABLE_NAMES,
  BACKUP_TABLES,
  BACKUP_VERSION,
  type BackupHead,
  type BackupTable,
  endSchema,
  headSchema,
  lineSchema,
} from './backup-format.ts';
import { ImportError, parseWith } from './import-error.ts';
import type { FactRecord } from './records.ts';
import { sameContent } from './same-content.ts';

const BATCH_BYTES = 500_000;
const NEWLINE = 10;

/** Some lines of one table, as bytes: a batch of facts as objects takes ten times the room. */
interface PackedBatch {
  table: BackupTable;
  lines: Uint8Array[];
}

/** A backup that was read whole and checked line by line. */
export interface CheckedBackup {
  head: BackupHead;
  /** Number of rows of each table. */
  rows: Record<BackupTable, number>;
  /** The rows of a table in batches, parsed again from their lines, which were checked. */
  readRows: (table: BackupTable) => Generator<object[]>;
}

/** How reading is watched and stopped. */
export interface ReadOptions {
  signal?: AbortSignal;
  /** Called with the number of bytes that were read of the file. */
  onProgress?: (bytes: number) => void;
}

async function* unpack(
  file: ReadableStream<Uint8Array<ArrayBuffer>>,
  options: ReadOptions,
): AsyncGenerator<Uint8Array> {
  let read = 0;
  const counted = file.pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(chunk, controller) {
        read += chunk.length;
        options.onProgress?.(read);
        controller.enqueue(chunk);
      },
    }),
  );
  const reader = counted.pipeThrough(new DecompressionStream('gzip')).getReader();
  let unpacked = 0;
  try {
    for (;;) {
      options.signal?.throwIfAborted();
      const { done, value } = await reader.read();
      if (done) return;
      unpacked += value.length;
      if (unpacked > BACKUP_LIMITS.bytes) throw new ImportError('tooLarge', 'the backup unpacks to too much');
      yield value;
    }
  } catch (error) {
    if (error instanceof ImportError || options.signal?.aborted) throw error;
    throw new ImportError('unreadable', 'this is no backup, or it is damaged or cut off');
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0]!;
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** Divides bytes into lines without their ends. */
async function* divideLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let open: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      yield joinBytes([...open, chunk.slice(start, end)]);
      open = [];
      length = 0;
      start = end + 1;
    }
    if (start < chunk.length) open.push(chunk.slice(start));
    length += chunk.length - start;
    if (length > BACKUP_LIMITS.line) throw new ImportError('tooLarge', 'a line is too long');
  }
  if (length > 0) yield joinBytes(open);
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

function parseLine(line: Uint8Array, place: string): unknown {
  try {
    return JSON.parse(decoder.decode(line));
  } catch {
    throw new ImportError('unreadable', 'the line is no JSON', place);
  }
}

/** A checked copy of a row of a table. */
function parseRow(table: BackupTable, value: unknown, place: string): object {
  return parseWith<object>(BACKUP_TABLES[table] as v.GenericSchema<unknown, object>, value, place);
}

function readHead(value: unknown): BackupHead {
  const kind = v.safeParse(v.object({ format: v.literal(BACKUP_FORMAT), version: v.number() }), value);
  if (!kind.success) throw new ImportError('foreign', 'this is no backup of this extension');
  if (kind.output.version > BACKUP_VERSION)
    throw new ImportError(
      'newer',
      `the backup was written by a later version (format ${kind.output.version})`,
    );
  return parseWith(headSchema, value, 'line 1');
}

/** Collects the checked lines of a backup by table. */
class Collector {
  readonly batches: PackedBatch[] = [];
  readonly rows = Object.fromEntries(BACKUP_TABLE_NAMES.map((name) => [name, 0])) as Record<
    BackupTable,
    number
  >;
  readonly #facts = new Set<string>();
  #bytes = 0;

  /** Takes a line whose row was checked; a fact must stand once, since each lies in the row of one article. */
  add(table: BackupTable, line: Uint8Array, row: object): void {
    if (table === 'facts') {
      const { id } = row as FactRecord;
      if (this.#facts.has(id)) throw new ImportError('invalid', 'the fact stands twice', id);
      this.#facts.add(id);
    }
    const last = this.batches[this.batches.length - 1];
    if (last?.table === table && this.#bytes < BATCH_BYTES) {
      last.lines.push(line);
    } else {
      this.batches.push({ table, lines: [line] });
      this.#bytes = 0;
    }
    this.#bytes += line.length;
    this.rows[table] += 1;
  }

  *readRows(table: BackupTable): Generator<object[]> {
    for (const batch of this.batches) {
      if (batch.table !== table) continue;
      yield batch.lines.map((line) => (parseLine(line, table) as { row: object }).row);
    }
  }
}

function checkEnd(value: unknown, rows: Record<BackupTable, number>): void {
  const { rows: told } = parseWith(endSchema, value, 'last line');
  const wrong = BACKUP_TABLE_NAMES.find((name) => (told[name] ?? 0) !== rows[name]);
  if (wrong) throw new ImportError('unreadable', `rows of ${wrong} are missing`);
}

/**
 * Reads a backup and checks every line, before anything is written. All or nothing.
 * @param file the file's bytes, as `Blob.stream()` gives them
 * @throws ImportError with the line that is wrong, or the signal's reason
 */
export async function readBackup(
  file: ReadableStream<Uint8Array<ArrayBuffer>>,
  options: ReadOptions = {},
): Promise<CheckedBackup> {
  const collector = new Collector();
  let head: BackupHead | null = null;
  let ended = false;
  let number = 0;
  for await (const line of divideLines(unpack(file, options))) {
    number += 1;
    const place = `line ${number}`;
    if (ended) throw new ImportError('unreadable', 'there is more after the end', place);
    const value = parseLine(line, place);
    if (head === null) {
      head = readHead(value);
    } else if (typeof value === 'object' && value !== null && 'end' in value) {
      checkEnd(value, collector.rows);
      ended = true;
    } else {
      const { table, row } = parseWith(lineSchema, value, place);
      const checked = parseRow(table, row, place);
      // What the checked copy leaves out must not come back when the line is read again.
      const isExact = sameContent(row, checked);
      collector.add(table, isExact ? line : encoder.encode(JSON.stringify({ table, row: checked })), checked);
    }
  }
  if (head === null || !ended) throw new ImportError('unreadable', 'the backup is cut off');
  return { head, rows: collector.rows, readRows: (table) => collector.readRows(table) };
}
