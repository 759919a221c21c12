import { canonicalise } from '../dictionary/canonical-json.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import { toFileEntries } from '../dictionary/file-entry.ts';

/** SHA-256 in lower-case hexadecimal of the `entries` of a file in their canonical form (RFC 8785), as UTF-8. */
export async function hashEntries(entries: unknown, subtle: SubtleCrypto): Promise<string> {
  const digest = await subtle.digest('SHA-256', new TextEncoder().encode(canonicalise(entries)));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The dictionary with the hash of its entries as `writeJson` writes them, ready to be published. */
export async function signEntries(dictionary: Dictionary, subtle: SubtleCrypto): Promise<Dictionary> {
  return { ...dictionary, sha256: await hashEntries(toFileEntries(dictionary.entries), subtle) };
}

/**
 * A dictionary file with the hash of its entries in it; every other character stays as it was written. Throws a SyntaxError for what is no
 * JSON, an Error where the file has no `count`, before which the hash is put.
 */
export async function signFile(text: string, subtle: SubtleCrypto): Promise<string> {
  const { entries } = JSON.parse(text) as { entries: unknown };
  const hash = await hashEntries(entries, subtle);
  const count = /^[ \t]*"count":/m.exec(text);
  if (count === null) throw new Error('a dictionary file without a count');
  const before = text.slice(0, count.index);
  return `${before} "sha256": "${hash}",\n${text.slice(count.index)}`;
}
