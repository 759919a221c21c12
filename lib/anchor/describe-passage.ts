import type { BlockText } from '../text/article.ts';
import { inPlace } from './acceptance.ts';
import { blockAt, digestBlocks } from './block-digest.ts';
import { digestSpacing } from './digest.ts';
import { findWhole } from './find-whole.ts';
import { foldPassage } from './folded-passage.ts';
import { neighbourSentences } from './neighbour-sentences.ts';
import type { Passage } from './passage.ts';
import { beginSearch, findSame } from './passage-search.ts';
import type { SearchIndex } from './search-index.ts';
import { indexOf } from './search-index.ts';

/** Length of prefix and suffix in UTF-16 units. */
const CONTEXT = 32;

/**
 * Describes the passage from `start` to `end` (UTF-16 offsets into `input.text`) so that `findPassages` can find it again.
 * Offsets outside the text are brought to its ends, offsets in the wrong order are exchanged, and a surrogate pair that is cut
 * is taken whole. The index of the text is built once and kept while `input` lives.
 */
export function describePassage(input: BlockText, start: number, end: number): Passage {
  const { text } = input;
  const from = pairStart(text, clamp(Math.min(start, end), text.length));
  const to = pairEnd(text, clamp(Math.max(start, end), text.length));
  const exact = text.slice(from, to);
  const prefixStart = pairEnd(text, Math.max(0, from - CONTEXT));
  const suffixEnd = pairStart(text, Math.min(text.length, to + CONTEXT));
  const passage: Passage = {
    exact,
    prefix: text.slice(Math.min(prefixStart, from), from),
    suffix: text.slice(to, Math.max(suffixEnd, to)),
    start: from,
    end: to,
    block: blockAt(input, from),
    occurrence: 0,
  };
  const index = indexOf(input);
  const digest = digestBlocks(input, index, from, to);
  if (digest !== null) passage.blockDigest = digest;
  const { before, after } = neighbourSentences(text, index, passage);
  if (before !== null) passage.sentenceBefore = before;
  if (after !== null) passage.sentenceAfter = after;
  return countEquals(input, index, passage);
}

/** Counts the equal passages of the article, and those among them that could be mistaken for this one. */
function countEquals(input: BlockText, index: SearchIndex, passage: Passage): Passage {
  const folded = foldPassage(passage);
  if (folded.from === folded.to) return passage;
  const places = findWhole(index, folded);
  const counted = {
    ...passage,
    occurrence: places.filter((at) => (index.offsets[at] as number) < passage.start).length,
    occurrences: places.length,
  };
  if (places.length < 2) return counted;
  const search = beginSearch({ input, index, passage, folded, places });
  const rivals = findSame(search).filter((candidate) => candidate.start !== passage.start);
  const twins = rivals.filter((candidate) => inPlace(candidate.likeness));
  if (rivals.length === 0) return counted;
  counted.rivals = rivals.length;
  counted.rivalScore = Math.max(...rivals.map((candidate) => candidate.score));
  counted.spacing = digestSpacing(places);
  if (twins.length > 0) counted.twins = twins.length;
  return counted;
}

function clamp(offset: number, length: number): number {
  return Number.isFinite(offset) ? Math.min(Math.max(Math.trunc(offset), 0), length) : 0;
}

function cutsPair(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}

function pairStart(text: string, at: number): number {
  return cutsPair(text, at) ? at - 1 : at;
}

function pairEnd(text: string, at: number): number {
  return cutsPair(text, at) ? at + 1 : at;
}
