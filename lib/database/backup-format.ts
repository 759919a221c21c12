import * as v from 'valibot';
import { manifestSchema } from '../dictionary/manifest-schema.ts';
import type { DictionaryChangeRow } from './dictionary-changes.ts';
import type {
  DictionaryChunkRow,
  DictionaryRecord,
  DictionarySourceRow,
  OverlayEntry,
} from './dictionary-rows.ts';
import {
  annotationSchema,
  contentSchema,
  day,
  type Fields,
  identifier,
  instant,
  line,
  offset,
  optionalLine,
  recordSchema,
  word,
} from './record-schema.ts';
import type { ArticleRow, TextRow } from './rows.ts';

/** What the file says it is, and the version of its layout. */
export const BACKUP_FORMAT = 'shudu-backup';
export const BACKUP_VERSION = 1;

/** The most that is read of a backup: bytes when unpacked, and bytes of one line. */
export const BACKUP_LIMITS = { bytes: 1_500_000_000, line: 150_000_000 } as const;

/** A compressed source of a dictionary as a backup holds it. */
type PackedSource = Omit<DictionarySourceRow, 'gzip'> & { gzip: string };

const articleRow = v.object({
  id: identifier,
  addresses: v.pipe(v.array(line), v.maxLength(1000)),
  host: word,
  headline: line,
  date: day,
  source: optionalLine,
  edition: optionalLine,
  firstReadAt: instant,
  readAt: instant,
  likeness: line,
} satisfies Fields<ArticleRow>);

const textRow = v.object({
  article: identifier,
  content: contentSchema,
  previous: v.nullable(v.object({ content: contentSchema, readAt: instant })),
} satisfies Fields<TextRow>);

const dictionaryRecord = v.object({
  id: identifier,
  kind: v.picklist(['builtIn', 'own', 'subscribed', 'team']),
  manifest: manifestSchema,
  count: offset,
  enabled: v.boolean(),
  order: v.pipe(v.number(), v.finite()),
  version: word,
  installedAt: instant,
  address: v.optional(line),
  etag: v.optional(line),
  lastModified: v.optional(line),
  checkedAt: v.optional(instant),
  expiresAt: v.optional(instant),
  pinned: v.optional(v.literal(true)),
  problem: v.optional(line),
} satisfies Fields<DictionaryRecord>);

const prose = v.pipe(v.string(), v.maxLength(20_000));
const lines = v.pipe(v.array(line), v.maxLength(1000));
const term = v.object({
  id: identifier,
  prefLabel: line,
  altLabel: lines,
  hiddenLabel: lines,
  category: word,
  definition: prose,
  sources: v.pipe(
    v.array(v.object({ title: line, url: v.optional(line), date: v.optional(word) })),
    v.maxLength(1000),
  ),
  status: v.picklist(['proposed', 'approved', 'deprecated']),
  validFrom: v.optional(word),
  validTo: v.optional(word),
  replacedBy: v.optional(word),
  exclude: lines,
  note: v.optional(prose),
  modified: v.optional(word),
  author: v.optional(line),
} satisfies Fields<DictionaryChunkRow['entries'][number]>);

const chunkRow = v.object({
  version: word,
  chunk: offset,
  entries: v.pipe(v.array(term), v.maxLength(256)),
} satisfies Fields<DictionaryChunkRow>);

const sourceRow = v.object({
  version: word,
  gzip: v.pipe(v.string(), v.base64()),
} satisfies Fields<PackedSource>);

const overlayEntry = v.object({
  dictionary: identifier,
  entry: identifier,
  muted: v.optional(v.literal(true)),
  note: v.optional(prose),
  exclude: v.optional(lines),
} satisfies Fields<OverlayEntry>);

const changeRow = v.object({
  number: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  dictionary: identifier,
  at: instant,
  author: line,
  action: v.picklist(['edit', 'import', 'merge', 'undo']),
  from: v.optional(line),
  counts: v.object({ added: offset, changed: offset, removed: offset }),
  changes: v.pipe(
    v.array(v.object({ entry: identifier, before: v.nullable(term), after: v.optional(v.nullable(term)) })),
    v.maxLength(600_000),
  ),
  entries: v.pipe(v.array(line), v.maxLength(1000)),
  undone: v.optional(v.literal(true)),
} satisfies Fields<DictionaryChangeRow>);

/**
 * The tables of a backup in the order in which they stand in it, each with the schema of its rows. What can be made from them
 * (catalogue, search texts, compiled indexes) is not in a backup, nor are deleted annotations.
 */
export const BACKUP_TABLES = {
  articles: articleRow,
  texts: textRow,
  facts: recordSchema,
  annotations: annotationSchema,
  dictionaries: dictionaryRecord,
  dictionarySources: sourceRow,
  dictionaryChunks: chunkRow,
  overlays: overlayEntry,
  dictionaryChanges: changeRow,
} as const;

/** Name of a table that is backed up. */
export type BackupTable = keyof typeof BACKUP_TABLES;

/** Names of the tables in the order of the file. */
export const BACKUP_TABLE_NAMES = Object.keys(BACKUP_TABLES) as BackupTable[];

/** The first line of a backup. `settings` is whatever the caller wants kept with the database. */
export const headSchema = v.object({
  format: v.literal(BACKUP_FORMAT),
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  createdAt: instant,
  /** Version of the extension that wrote it. */
  extension: word,
  settings: v.optional(v.record(word, v.unknown())),
});
export type BackupHead = v.InferOutput<typeof headSchema>;

/** The last line of a backup: how many rows of each table stand in it. Without it the file was cut off. */
export const endSchema = v.object({
  end: v.literal(true),
  rows: v.record(word, offset),
});

/** Any other line of a backup. */
export const lineSchema = v.object({ table: v.picklist(BACKUP_TABLE_NAMES), row: v.unknown() });
