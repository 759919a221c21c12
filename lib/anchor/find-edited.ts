import { align, LONGEST_STRETCH } from './align.ts';
import { findRegions, REGION_MARGIN } from './diagonals.ts';
import type { FoldedPassage } from './folded-passage.ts';
import { quoteOf } from './folded-passage.ts';
import type { SearchIndex } from './search-index.ts';
import { bucketOf } from './search-index.ts';
import { cutsWord, isDigit } from './search-text.ts';

/** A place at which the passage may stand with changed words: folded units, and how like the quote they are (0 to 1). */
export interface EditedPlace {
  from: number;
  to: number;
  similarity: number;
}

/** A longer quote is looked for by its two ends. */
const LONGEST_WHOLE = 64;
/** How much of a long quote's end is looked for, beside the context. */
const END = 48;
/** A long passage may have grown or shrunk by this factor between its ends. */
const STRETCH = 2;

/** Where the passage may stand with changed words. Empty spans (the words are gone, the surroundings stand) are left out. */
export function findEdited(index: SearchIndex, passage: FoldedPassage): EditedPlace[] {
  const length = passage.to - passage.from;
  const spans = length <= LONGEST_WHOLE ? findByWhole(index, passage) : findByEnds(index, passage);
  const quote = quoteOf(passage);
  const places: EditedPlace[] = [];
  for (const span of spans) {
    const place = keepWords(index, passage, span);
    if (place.to <= place.from) continue;
    if (places.some((other) => other.from === place.from && other.to === place.to)) continue;
    places.push({ ...place, similarity: similarityOf(quote, index.codes.subarray(place.from, place.to)) });
  }
  return places;
}

interface UnitSpan {
  from: number;
  to: number;
}

function findByWhole(index: SearchIndex, passage: FoldedPassage): UnitSpan[] {
  return findRegions(index, passage.codes).map((region) => {
    const { matched, base } = alignAt(index, passage.codes, region);
    const from = startOf(matched, passage.from, passage.to);
    const to = endOf(matched, passage.from, passage.to);
    return { from: base + from, to: base + Math.max(from, to) };
  });
}

function findByEnds(index: SearchIndex, passage: FoldedPassage): UnitSpan[] {
  const head = passage.codes.subarray(0, passage.from + END);
  const tail = passage.codes.subarray(passage.to - END);
  const starts = findRegions(index, head).map((region) => {
    const { matched, base } = alignAt(index, head, region);
    return base + startOf(matched, passage.from, head.length);
  });
  const ends = findRegions(index, tail).map((region) => {
    const { matched, base } = alignAt(index, tail, region);
    return base + endOf(matched, 0, END);
  });
  const length = passage.to - passage.from;
  return starts.flatMap((from) =>
    ends
      .filter((to) => to - from >= length / STRETCH && to - from <= length * STRETCH)
      .map((to) => ({ from, to })),
  );
}

function alignAt(index: SearchIndex, pattern: Uint16Array, region: number) {
  const base = Math.max(0, region - REGION_MARGIN / 2);
  const end = Math.min(
    index.codes.length,
    base + Math.min(LONGEST_STRETCH, pattern.length + 2 * REGION_MARGIN),
  );
  return { base, matched: align(pattern, index.codes.subarray(base, end)) };
}

/**
 * Where the quote begins: at its first unit if that one still stands (what was put in before it is not the quote's), else behind
 * the last standing unit of the prefix (what replaced the first unit is).
 */
function startOf(matched: Int32Array, from: number, to: number): number {
  if ((matched[from] ?? -1) >= 0) return matched[from] as number;
  for (let at = from - 1; at >= 0; at--) if ((matched[at] as number) >= 0) return (matched[at] as number) + 1;
  for (let at = from; at < to; at++) if ((matched[at] as number) >= 0) return matched[at] as number;
  return 0;
}

function endOf(matched: Int32Array, from: number, to: number): number {
  if ((matched[to - 1] ?? -1) >= 0) return (matched[to - 1] as number) + 1;
  for (let at = to; at < matched.length; at++) if ((matched[at] as number) >= 0) return matched[at] as number;
  for (let at = to - 1; at >= from; at--)
    if ((matched[at] as number) >= 0) return (matched[at] as number) + 1;
  return 0;
}

/** Takes figures and Latin words whole, where the passage cut none: of `15.2%` not only `5.2%`. */
function keepWords(index: SearchIndex, passage: FoldedPassage, { from, to }: UnitSpan): UnitSpan {
  let start = from;
  let end = to;
  if (end > start) {
    while (!passage.cutsBefore && start > 0 && cutsWord(index.codes, start)) start--;
    while (!passage.cutsAfter && end < index.codes.length && cutsWord(index.codes, end)) end++;
  }
  return { from: start, to: end };
}

/** Likeness of two wordings: by alignment for short ones, by the bigrams they share (Dice) for long ones. */
function similarityOf(one: Uint16Array, other: Uint16Array): number {
  if (Math.max(one.length, other.length) > LONGEST_WHOLE * STRETCH) return sharedBigrams(one, other);
  const words = joinFigures(one);
  const others = joinFigures(other);
  let standing = 0;
  for (const place of align(words, others)) if (place >= 0) standing++;
  return standing / Math.max(words.length, others.length);
}

/** First unit of the private use area (U+E000 to U+F8FF, 6,400 units), which stands here for whole figures. */
const PRIVATE_USE = 0xe000;
const PRIVATE_USES = 6400;

/** Makes one unit of each figure: it is one word, however many digits changed in it. */
function joinFigures(units: Uint16Array): Uint16Array {
  const joined = new Uint16Array(units.length);
  let length = 0;
  for (let at = 0; at < units.length; ) {
    if (!isDigit(units[at])) {
      joined[length++] = units[at++] as number;
      continue;
    }
    let hash = 0;
    do hash = Math.imul(hash, 31) + (units[at++] as number);
    while (at < units.length && (isDigit(units[at]) || cutsWord(units, at)));
    joined[length++] = PRIVATE_USE + ((hash >>> 0) % PRIVATE_USES);
  }
  return joined.subarray(0, length);
}

function sharedBigrams(one: Uint16Array, other: Uint16Array): number {
  const counts = new Map<number, number>();
  for (let at = 0; at + 1 < one.length; at++) {
    const bucket = bucketOf(one[at] as number, one[at + 1] as number);
    counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
  }
  let shared = 0;
  for (let at = 0; at + 1 < other.length; at++) {
    const bucket = bucketOf(other[at] as number, other[at + 1] as number);
    const left = counts.get(bucket) ?? 0;
    if (left === 0) continue;
    counts.set(bucket, left - 1);
    shared++;
  }
  return (2 * shared) / Math.max(1, one.length + other.length - 2);
}
