import type { SearchIndex } from './search-index.ts';

/**
 * Length and FNV-1a hash (32 bits; draft-eastlake-fnv) of the folded units from `from` to `to`: `184-9f3c01ab`. Each stretch of a text is
 * hashed once, because many passages stand in one block.
 */
export function digest({ codes, digests }: SearchIndex, from: number, to: number): string {
  const key = `${from}-${to}`;
  const known = digests.get(key);
  if (known !== undefined) return known;
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ (codes[at] as number), 0x01000193);
  const made = `${to - from}-${(hash >>> 0).toString(16)}`;
  digests.set(key, made);
  return made;
}

/** Digest of the distances between places: the same as long as what stands between them keeps its length. */
export function digestSpacing(places: readonly number[]): string {
  let hash = 0x811c9dc5;
  for (let at = 1; at < places.length; at++) {
    hash = Math.imul(hash ^ ((places[at] as number) - (places[at - 1] as number)), 0x01000193);
  }
  return `${places.length}-${(hash >>> 0).toString(16)}`;
}
