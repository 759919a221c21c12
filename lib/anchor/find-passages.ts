import type { BlockText } from '../text/article.ts';
import type { Likeness } from './acceptance.ts';
import { acceptsEditedWords, acceptsSameWords, MARGIN, PLAIN_SCORE, scoreOf } from './acceptance.ts';
import { digestBlocks } from './block-digest.ts';
import { contextSimilarity, equalRun } from './context-distance.ts';
import type { DescribedSide } from './described-side.ts';
import { compareSide, describePrefix, describeSuffix } from './described-side.ts';
import { findEdited } from './find-edited.ts';
import { findWhole } from './find-whole.ts';
import type { FoldedPassage } from './folded-passage.ts';
import { foldPassage } from './folded-passage.ts';
import { neighbourSentences } from './neighbour-sentences.ts';
import type { Passage, Placement } from './passage.ts';
import type { SearchIndex } from './search-index.ts';
import { indexOf } from './search-index.ts';

/** Equal words at more places than this are compared by their nearest context first, and only the best ones closely. */
const MOST_COMPARED = 64;

/** A place that may be the passage: folded units, UTF-16 span, and what speaks for it. */
interface Candidate {
  from: number;
  to: number;
  start: number;
  end: number;
  likeness: Likeness;
  score: number;
}

/** A passage in the middle of being looked for. */
interface Search {
  input: BlockText;
  index: SearchIndex;
  passage: Passage;
  folded: FoldedPassage;
  prefix: DescribedSide;
  suffix: DescribedSide;
  /** Where the same words stand, folded units. */
  places: number[];
}

/**
 * Says for each passage what became of it in the text, in the order of `passages`: `found` where the same words stand where they
 * stood, `moved` where they stand elsewhere, `edited` where other words stand in their place, `ambiguous` where several places are
 * equally good, `gone`. Words are the same when they differ in width, punctuation, white space and traditional characters only.
 * One index of the text serves all passages. Offsets of placements are UTF-16 offsets into `input.text`. Never throws.
 */
export function findPassages(input: BlockText, passages: readonly Passage[]): Placement[] {
  const index = indexOf(input);
  return passages.map((passage) => findPassage(input, index, passage));
}

function findPassage(input: BlockText, index: SearchIndex, passage: Passage): Placement {
  const folded = foldPassage(passage);
  if (folded.from === folded.to) return findBlank(input.text, passage);
  const places = findWhole(index, folded);
  if (standsUntouched(input.text, passage) && places.length >= (passage.occurrences ?? 0)) {
    return { outcome: 'found', start: passage.start, end: passage.end };
  }
  const prefix = describePrefix(passage.prefix);
  const suffix = describeSuffix(passage.suffix);
  const search: Search = { input, index, passage, folded, prefix, suffix, places };
  const same = findSame(search);
  if (same.length === 0 && passage.prefix + passage.suffix === '') return offerAll(search);
  const plain = same.some((candidate) => candidate.score >= PLAIN_SCORE);
  return decide(search, plain ? same : withEdited(search, same));
}

/** An imported passage without surroundings, too short to be known by its words alone: the reader has to say which place is meant. */
function offerAll(search: Search): Placement {
  const { places, folded } = search;
  const length = folded.to - folded.from;
  const candidates = places.slice(0, MOST_COMPARED).map((from) => spanOf(search, from, from + length));
  return candidates.length === 0 ? { outcome: 'gone' } : { outcome: 'ambiguous', candidates };
}

/** Prefix, quote and suffix stand unit for unit where they stood. */
function standsUntouched(text: string, { exact, prefix, suffix, start, end }: Passage): boolean {
  if (start - prefix.length < 0 || end !== start + exact.length) return false;
  return text.startsWith(prefix + exact + suffix, start - prefix.length);
}

/** White space has no words to be found by: it stands untouched, or once with the same surroundings, or is gone. */
function findBlank(text: string, passage: Passage): Placement {
  const { exact, prefix, suffix, start, end } = passage;
  if (exact === '') return { outcome: 'gone' };
  if (standsUntouched(text, passage)) return { outcome: 'found', start, end };
  const words = prefix + exact + suffix;
  const at = words.trim() === '' ? -1 : text.indexOf(words);
  if (at < 0 || text.indexOf(words, at + 1) >= 0) return { outcome: 'gone' };
  return { outcome: 'moved', start: at + prefix.length, end: at + prefix.length + exact.length };
}

function findSame(search: Search): Candidate[] {
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

/** Adds the places of changed words. Where they overlap a place of the same words, that one stands. */
function withEdited(search: Search, same: readonly Candidate[]): Candidate[] {
  const edited = findEdited(search.index, search.folded)
    .filter((place) => place.similarity < 1 && !closedUp(search, place))
    .map((place) => weigh(search, place))
    .filter((candidate) => acceptsEditedWords(candidate.likeness))
    .sort((a, b) => b.score - a.score);
  const kept = [...same];
  for (const candidate of edited) {
    if (!kept.some((other) => candidate.from < other.to && other.from < candidate.to)) kept.push(candidate);
  }
  return kept;
}

/**
 * The words were dropped and prefix and suffix closed up: what was taken for the rest of the passage is the end of its prefix or the
 * beginning of its suffix.
 */
function closedUp({ index, prefix, suffix }: Search, { from, to }: { from: number; to: number }): boolean {
  const before = contextSimilarity(prefix.whole, index.codes, from - 1, -1);
  const after = contextSimilarity(suffix.whole, index.codes, to, 1);
  const prefixReaches = contextSimilarity(prefix.whole, index.codes, to - 1, -1) >= before && before > 0;
  const suffixReaches = contextSimilarity(suffix.whole, index.codes, from, 1) >= after && after > 0;
  return prefixReaches || suffixReaches;
}

function weigh(search: Search, place: { from: number; to: number; similarity: number }): Candidate {
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
function spanOf({ input, index, passage }: Search, from: number, to: number) {
  const start = index.offsets[from] as number;
  const end = (index.offsets[to - 1] as number) + 1;
  const lead = passage.exact.length - passage.exact.trimStart().length;
  const outer = start - lead;
  if (outer >= 0 && input.text.startsWith(passage.exact, outer)) {
    return { start: outer, end: outer + passage.exact.length };
  }
  return { start, end };
}

function decide(search: Search, accepted: readonly Candidate[]): Placement {
  const ranked = [...accepted].sort((a, b) => b.score - a.score || a.from - b.from);
  const best = ranked[0];
  if (!best) return { outcome: 'gone' };
  const equal = ranked.filter((candidate) => best.score - candidate.score < MARGIN);
  const chosen = equal.length === 1 ? best : byOrder(search, equal);
  if (!chosen) {
    return { outcome: 'ambiguous', candidates: equal.map(({ start, end }) => ({ start, end })) };
  }
  return place(search, chosen);
}

/**
 * Of equal places the one that is as far down the row as the passage was, if none of the row was lost or added since; else none:
 * choosing would be a guess.
 */
function byOrder({ passage, places }: Search, equal: readonly Candidate[]): Candidate | undefined {
  if (passage.occurrences !== places.length) return undefined;
  if (equal.some((candidate) => candidate.likeness.similarity < 1)) return undefined;
  return equal.find((candidate) => candidate.from === places[passage.occurrence]);
}

function place({ input, passage }: Search, { start, end, likeness }: Candidate): Placement {
  if (likeness.similarity === 1) return { outcome: start === passage.start ? 'found' : 'moved', start, end };
  return { outcome: 'edited', start, end, before: passage.exact, after: input.text.slice(start, end) };
}
