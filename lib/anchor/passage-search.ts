import type { BlockText } from '../text/article.ts';
import type { Likeness } from './acceptance.ts';
import { acceptsSameWords, scoreOf } from './acceptance.ts';
import { digestBlocks } from './block-digest.ts';
import { equalRun } from './context-distance.ts';
import type { DescribedSide } from './described-side.ts';
import { compareSide, describePrefix, describeSuffix } from './described-side.ts';
import { missingFigures, wholeFigures } from './figures-of-context.ts';
import type { FoldedPassage } from './folded-passage.ts';
import { quoteOf } from './folded-passage.ts';
import { neighbourSentences } from './neighbour-sentences.ts';
import type { Passage } from './passage.ts';
import type { SearchIndex } from './search-index.ts';

/** Equal words at more places than this are compared by their nearest context first, and only the best ones closely. */
export const MOST_COMPARED = 64;

/** A place that may be the passage: folded units, UTF-16 span, and what speaks for it. */
export interface Candidate {
  from: number;
  to: number;
  start: number;
  end: number;
  likeness: Likeness;
  score: number;
}

/** A passage in the middle of being looked for. */
export interface Search {
  input: BlockText;
  index: SearchIndex;
  passage: Passage;
  folded: FoldedPassage;
  prefix: DescribedSide;
  suffix: DescribedSide;
  /** Where the same words stand, folded units. */
  places: number[];
}

/** Starts the close comparison of places with a passage that has words. */
export function beginSearch(given: Omit<Search, 'prefix' | 'suffix'>): Search {
  const { passage } = given;
  return { ...given, prefix: describePrefix(passage.prefix), suffix: describeSuffix(passage.suffix) };
}

/** The places of the same words that are accepted, in no order. */
export function findSame(search: Search): Candidate[] {
  const length = search.folded.to - search.folded.from;
  return nearest(search, length)
    .map((from) => weigh(search, { from, to: from + length, similarity: 1 }))
    .filter((candidate) => acceptsSameWords(candidate.likeness));
}

/** The places worth a close comparison. */
function nearest({ places, prefix, suffix, index }: Search, length: number): number[] {
  if (places.length <= MOST_COMPARED) return places;
  const runs = places.map((from) => ({
    from,
    run:
      equalRun(prefix.whole, index.codes, from - 1, -1) +
      equalRun(suffix.whole, index.codes, from + length, 1),
  }));
  runs.sort((a, b) => b.run - a.run || a.from - b.from);
  return runs.slice(0, MOST_COMPARED).map(({ from }) => from);
}

/** Compares a place (folded units; `similarity` of its words to the quote) with what was described. */
export function weigh(search: Search, place: { from: number; to: number; similarity: number }): Candidate {
  const { input, index, passage, folded, places } = search;
  const { from, to, similarity } = place;
  const span = spanOf(search, from, to);
  const digest =
    passage.blockDigest && similarity === 1 ? digestBlocks(input, index, span.start, span.end) : null;
  const neighbours = neighbourSentences(input.text, index, span);
  const likeness: Likeness = {
    length: folded.to - folded.from,
    placeLength: to - from,
    similarity,
    changedFigures:
      similarity === 1
        ? 0
        : missingFigures(wholeFigures(quoteOf(folded)), wholeFigures(index.codes.subarray(from, to))),
    prefix: {
      ...compareSide(search.prefix, index.codes, from - 1),
      neighbour: isSame(neighbours.before, passage.sentenceBefore),
    },
    suffix: {
      ...compareSide(search.suffix, index.codes, to),
      neighbour: isSame(neighbours.after, passage.sentenceAfter),
    },
    sameBlock: isSame(digest, passage.blockDigest),
    blockLength: Number.parseInt(passage.blockDigest ?? '0', 10),
    fewerEqual: places.length < (passage.occurrences ?? 0),
  };
  return { from, to, ...span, likeness, score: scoreOf(likeness) };
}

function isSame(one: string | null, other: string | undefined): boolean {
  return one !== null && one === other;
}

/** The UTF-16 span of a place; white space at the edges of the passage is taken along where it still stands. */
export function spanOf({ input, index, passage }: Search, from: number, to: number) {
  const start = index.offsets[from] as number;
  const end = (index.offsets[to - 1] as number) + 1;
  const lead = passage.exact.length - passage.exact.trimStart().length;
  const outer = start - lead;
  if (outer >= 0 && input.text.startsWith(passage.exact, outer)) {
    return { start: outer, end: outer + passage.exact.length };
  }
  return { start, end };
}
