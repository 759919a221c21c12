import type { Dictionary } from '../dictionary.ts';
import { toFileEntries } from '../file-entry.ts';
import { type DictionaryReading, readDictionary } from '../format.ts';

/** Fields of the manifest in the order in which a file has them. */
const MANIFEST_FIELDS = [
  'format',
  'formatVersion',
  'id',
  'title',
  'revision',
  'license',
  'attribution',
  'homepage',
  'maintainers',
  'languages',
  'categories',
  'updateUrl',
  'mirrors',
  'expires',
  'sha256',
  'count',
  'minApp',
] as const satisfies readonly (keyof Dictionary)[];

/**
 * The dictionary as a file: manifest first, entries sorted by id, fields in one order, empty ones left out, two spaces, a line feed at
 * the end. The same dictionary gives the same text, and Git shows a change of an entry as a change of its lines. `count` is set.
 * `sha256` is written as given; `signEntries` in lib/sharing makes it.
 */
export function writeJson(dictionary: Dictionary): string {
  const { entries, ...manifest } = { ...dictionary, count: dictionary.entries.length };
  const isKept = (field: (typeof MANIFEST_FIELDS)[number]) => {
    const value = manifest[field];
    return value !== undefined && !(Array.isArray(value) && value.length === 0);
  };
  const head = Object.fromEntries(MANIFEST_FIELDS.filter(isKept).map((field) => [field, manifest[field]]));
  return `${JSON.stringify({ ...head, entries: toFileEntries(entries) }, null, 2)}\n`;
}

/** Reads the text of a dictionary file. A text that is no JSON is refused with the place where it breaks, as far as the engine tells. */
export function readJson(text: string): DictionaryReading {
  try {
    return readDictionary(JSON.parse(text));
  } catch (error) {
    const detail = error instanceof SyntaxError ? error.message.slice(0, 80) : undefined;
    return {
      dictionary: null,
      issues: [{ severity: 'refused', code: 'malformed', entry: null, ...(detail && { detail }) }],
    };
  }
}
