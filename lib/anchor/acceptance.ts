/**
 * The rule that decides when a place in the text is taken for the passage. A note at the wrong words is worse than a note that is
 * listed as gone, so each threshold is on the careful side. They were set on the pages of `tests/anchor/pages/frozen` and are
 * only reported on those of `unseen`. Lengths are folded units (about one Chinese character each), similarities run from 0 to 1.
 *
 * The danger is a near-copy: a title in 相关阅读, last year's sentence, a caption. It is one sentence, clipped and with some words
 * changed. What it never has is the text beyond the sentence, and that is what the rule asks for.
 */

/** What stands on one side of a place, compared with the described prefix or suffix. */
export interface Side {
  /** Length of the described context. */
  length: number;
  similarity: number;
  /** Length and similarity of that part of it that stands in the same block as the passage. */
  ownLength: number;
  ownSimilarity: number;
  /** How much of the context lies beyond the nearest sentence end or block end. */
  beyond: number;
  /** The described context holds a block end or the end of the text. */
  ends: boolean;
}

/** All that speaks for a place. */
export interface Likeness {
  /** Length of the quote, and of what stands at the place. */
  length: number;
  placeLength: number;
  /** Of the words themselves; 1 for the same words. */
  similarity: number;
  prefix: Side;
  suffix: Side;
  /** The blocks of the place have the digest of the described blocks: nothing in them changed. */
  sameBlock: boolean;
  /** Fewer equal passages stand in the text than when it was described: one is gone, perhaps this one. */
  fewerEqual: boolean;
}

/** Up to a fifth of a context may have changed: six units of 32, about one figure and one word. */
export const SIDE_STANDS = 0.8;
/** A context of fewer units stands in too many places: `，同比增长` has five. */
export const SHORTEST_SIDE = 8;
/** Units beyond the sentence that show that the place is not a copy of the sentence alone: a word and a half and a sign. */
export const SHORTEST_BEYOND = 6;
/** Titles in lists of links have up to about 40 units; a longer quote standing whole is not one of them. */
export const LONG_QUOTE = 48;
/** Below it a side has nothing in common with the described one: unlike Chinese contexts of 32 units reach 0.1 to 0.25. */
export const SIDE_BROKEN = 0.35;
/** A quote of fewer units often begins the next sentence too (`全市`, `今年以来`), so one side does not place it. */
export const PLACED_BY_ONE_SIDE = 8;
/** Half of the words stand, between surroundings that stand: the passage was edited, not replaced. */
export const WORDS_STAND = 0.5;
/** A quote this short can be exchanged whole (5% for 12.5%, 增长 for 下降); then its surroundings must be all but untouched. */
export const SHORT_QUOTE = 6;
export const SIDE_UNTOUCHED = 0.9;
/** Where only one side stands, more of the words must. */
export const WORDS_STAND_BY_ONE_SIDE = 0.75;
export const EDITED_BY_ONE_SIDE = 12;
/** A quote of two or more sentences, nearly whole, is known without surroundings. */
export const LONG_EDITED_QUOTE = 80;
export const LONG_WORDS_STAND = 0.85;
/** Two places whose scores differ by less are equal for the reader. Six units of context in 64. */
export const MARGIN = 0.1;
/** From this score on, the same words at a place need no comparison with places of changed words. */
export const PLAIN_SCORE = 0.9;

/** How much of a quote counts in the score; more would drown the context. */
const SCORED_QUOTE = 64;

/** Mean similarity of prefix, quote and suffix, weighted by length: the order of preference among accepted places. */
export function scoreOf({ prefix, suffix, length, similarity }: Likeness): number {
  const quote = Math.min(length, SCORED_QUOTE);
  const total = prefix.length + suffix.length + quote;
  return (prefix.similarity * prefix.length + suffix.similarity * suffix.length + similarity * quote) / total;
}

/** The described context stands there, near and far. */
function stands(side: Side): boolean {
  return side.length >= SHORTEST_SIDE && side.similarity >= SIDE_STANDS;
}

/** The context stands as far as the block goes; what follows is another block, which may have been moved. */
function standsInBlock(side: Side): boolean {
  return side.ends && (side.ownLength === 0 || side.ownSimilarity >= SIDE_STANDS);
}

/** The context stands beyond the sentence: at most half of the part beyond can be what changed. */
function standsBeyond(side: Side): boolean {
  return side.beyond >= SHORTEST_BEYOND && (1 - side.similarity) * side.length <= side.beyond / 2;
}

/** Whether the same words at a place are taken for the passage. */
export function acceptsSameWords(likeness: Likeness): boolean {
  const { prefix, suffix, length } = likeness;
  if (length >= LONG_QUOTE || likeness.sameBlock) return true;
  if (stands(prefix) && stands(suffix)) return true;
  return placedByOneSide(likeness, prefix, suffix) || placedByOneSide(likeness, suffix, prefix);
}

function placedByOneSide({ length, fewerEqual }: Likeness, standing: Side, other: Side): boolean {
  if (!standsBeyond(standing)) return false;
  if (standsInBlock(other) && (other.ownLength > 0 || !fewerEqual)) return true;
  return other.similarity >= SIDE_BROKEN || (length >= PLACED_BY_ONE_SIDE && !fewerEqual);
}

/** Whether changed words at a place are taken for the passage, edited. */
export function acceptsEditedWords(likeness: Likeness): boolean {
  const { prefix, suffix, length, placeLength, similarity } = likeness;
  if (length >= LONG_EDITED_QUOTE && similarity >= LONG_WORDS_STAND) return true;
  if (stands(prefix) && stands(suffix)) {
    if (similarity >= WORDS_STAND) return true;
    const untouched = Math.min(prefix.similarity, suffix.similarity) >= SIDE_UNTOUCHED;
    return untouched && length <= SHORT_QUOTE && placeLength <= length + SHORT_QUOTE;
  }
  return editedByOneSide(likeness, prefix, suffix) || editedByOneSide(likeness, suffix, prefix);
}

function editedByOneSide({ length, similarity }: Likeness, standing: Side, other: Side): boolean {
  if (!standsBeyond(standing)) return false;
  if (standsInBlock(other) && similarity >= WORDS_STAND) return true;
  return length >= EDITED_BY_ONE_SIDE && similarity >= WORDS_STAND_BY_ONE_SIDE;
}
