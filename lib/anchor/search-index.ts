import type { SearchText } from './search-text.ts';
import { foldForSearch } from './search-text.ts';

const BITS = 16;
const BUCKETS = 1 << BITS;
const MASK = BUCKETS - 1;

/**
 * More equal places than this are not told apart: a passage that stands so often has no place of its own, and the cap keeps
 * texts of one repeated character linear.
 */
const MOST_OCCURRENCES = 2048;

/**
 * Units compared at most while one passage is looked for. Only texts made of a few repeated characters come near it; there the places
 * beyond are left out, as they are beyond `MOST_OCCURRENCES`.
 */
const MOST_COMPARISONS = 4_000_000;

/** How many bigrams of a long passage are looked at to find a rare one. */
const SAMPLED_BIGRAMS = 64;

/**
 * A folded text with the places of its bigrams (pairs of neighbouring units), built once for each text and used by all its
 * passages. `heads` and `places` are a bucketed list: the bigrams of bucket b stand at `places[heads[b]]` … `places[heads[b + 1] - 1]`,
 * in text order. Different bigrams may share a bucket, so a place is a proposal to be checked.
 */
export interface SearchIndex extends SearchText {
  heads: Uint32Array;
  places: Uint32Array;
  /** Digests of stretches of the text that were asked for, by their first and last unit. */
  digests: Map<string, string>;
}

/** The bucket of a bigram. */
export function bucketOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e3b) ^ Math.imul(second, 0x85eb)) & MASK;
}

/** Builds the index of a text, in time and memory linear in its length. */
function indexText(text: string): SearchIndex {
  const folded = foldForSearch(text);
  const { codes } = folded;
  const heads = new Uint32Array(BUCKETS + 1);
  const pairs = Math.max(0, codes.length - 1);
  for (let at = 0; at < pairs; at++) {
    const bucket = bucketOf(codes[at] as number, codes[at + 1] as number);
    heads[bucket + 1] = (heads[bucket + 1] as number) + 1;
  }
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    heads[bucket + 1] = (heads[bucket + 1] as number) + (heads[bucket] as number);
  }
  const next = heads.slice(0, BUCKETS);
  const places = new Uint32Array(pairs);
  for (let at = 0; at < pairs; at++) {
    const bucket = bucketOf(codes[at] as number, codes[at + 1] as number);
    const slot = next[bucket] as number;
    places[slot] = at;
    next[bucket] = slot + 1;
  }
  return { ...folded, heads, places, digests: new Map() };
}

/**
 * Where `words` (folded units) stand in the text, in text order, overlapping places included; at most `MOST_OCCURRENCES`. Looks
 * only at the places of the rarest bigram of the words.
 */
export function findOccurrences(index: SearchIndex, words: Uint16Array): number[] {
  if (words.length === 0 || words.length > index.codes.length) return [];
  if (words.length === 1) return findUnit(index.codes, words[0] as number);
  const offset = rarestBigram(index, words);
  const bucket = bucketOf(words[offset] as number, words[offset + 1] as number);
  const found: number[] = [];
  const end = index.heads[bucket + 1] as number;
  let left = MOST_COMPARISONS;
  for (let slot = index.heads[bucket] as number; slot < end && left > 0; slot++) {
    const at = (index.places[slot] as number) - offset;
    if (at < 0 || at + words.length > index.codes.length) continue;
    const equal = equalUnits(index.codes, at, words);
    left -= equal + 1;
    if (equal < words.length) continue;
    found.push(at);
    if (found.length === MOST_OCCURRENCES) break;
  }
  return found;
}

function findUnit(codes: Uint16Array, unit: number): number[] {
  const found: number[] = [];
  for (
    let at = codes.indexOf(unit);
    at >= 0 && found.length < MOST_OCCURRENCES;
    at = codes.indexOf(unit, at + 1)
  ) {
    found.push(at);
  }
  return found;
}

function rarestBigram(index: SearchIndex, words: Uint16Array): number {
  const step = Math.max(1, Math.floor((words.length - 1) / SAMPLED_BIGRAMS));
  let best = 0;
  let fewest = Number.POSITIVE_INFINITY;
  for (let at = 0; at + 1 < words.length; at += step) {
    const bucket = bucketOf(words[at] as number, words[at + 1] as number);
    const count = (index.heads[bucket + 1] as number) - (index.heads[bucket] as number);
    if (count < fewest) {
      fewest = count;
      best = at;
    }
  }
  return best;
}

/** How many of the first units of `words` stand at a place. */
function equalUnits(codes: Uint16Array, at: number, words: Uint16Array): number {
  let equal = 0;
  while (equal < words.length && codes[at + equal] === words[equal]) equal++;
  return equal;
}

const indexes = new WeakMap<object, { text: string; index: SearchIndex }>();

/** The index of a text object, kept as long as the object lives and its text stays the same. */
export function indexOf(input: { text: string }): SearchIndex {
  const kept = indexes.get(input);
  if (kept?.text === input.text) return kept.index;
  const index = indexText(input.text);
  indexes.set(input, { text: input.text, index });
  return index;
}

/** Number of the first folded unit that stands at or after UTF-16 offset `offset` of the text. */
export function unitAt(index: SearchText, offset: number): number {
  let low = 0;
  let high = index.codes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((index.offsets[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
