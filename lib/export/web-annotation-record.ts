import * as v from 'valibot';
import type { Passage } from '../anchor/passage.ts';
import { parseWith } from '../database/import-error.ts';
import { annotationSchema } from '../database/record-schema.ts';
import type { AnnotationRecord } from '../database/records.ts';

/** What of a record the W3C model has no word for. */
export type RecordRest = Pick<AnnotationRecord, 'article' | 'passage' | 'placement' | 'archived'>;

/** The words of a quote selector. */
type Quote = Pick<Passage, 'exact' | 'prefix' | 'suffix'>;

/** The term under which an annotation carries the rest of its record. */
export const RECORD_TERM = 'shudu:record';

/** The term for what the reader calls the colour of an annotation. */
export const COLOUR_NAME_TERM = 'shudu:colourName';

const PREFIX = 'shudu:';
/** `RECORD_TERM` → `shudu:placement` → `shudu:candidates` → one of them, and a level to spare. */
const DEPTH = 6;

const { article, passage, placement, archived } = annotationSchema.entries;
const { exact: _exact, prefix: _prefix, suffix: _suffix, ...place } = passage.entries;
const restSchema = v.object({ article, passage: v.object(place), placement, archived });

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value with each key of each object renamed; keys that become null are left out. */
function renameKeys(value: unknown, rename: (key: string) => string | null, depth = 0): unknown {
  if (depth > DEPTH) return null;
  if (Array.isArray(value)) return value.map((one) => renameKeys(one, rename, depth + 1));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) => {
      const name = rename(key);
      return name === null ? [] : [[name, renameKeys(one, rename, depth + 1)]];
    }),
  );
}

/** The rest of a record in terms of our own vocabulary. Offsets are UTF-16; the words stand in the quote selector. */
export function writeRecordRest({ article, passage, placement, archived }: RecordRest): object {
  const { exact: _, prefix: __, suffix: ___, ...described } = passage;
  return renameKeys({ article, passage: described, placement, archived }, (key) => PREFIX + key) as object;
}

/**
 * The rest of a record as `writeRecordRest` wrote it, or null where another program wrote the annotation or gave it another quote since.
 * @throws ImportError `invalid` with its place
 */
export function readRecordRest(value: unknown, quote: Quote, place: string): RecordRest | null {
  if (!isObject(value)) return null;
  const plain = renameKeys(value, (key) => (key.startsWith(PREFIX) ? key.slice(PREFIX.length) : null));
  const rest = parseWith(restSchema, plain, `${place}.${RECORD_TERM}`);
  const { start, end } = rest.passage;
  if (end - start !== quote.exact.length) return null;
  return { ...rest, passage: { ...quote, ...rest.passage } };
}
