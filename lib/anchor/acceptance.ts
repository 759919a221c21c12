/**
 * The rule that decides when a place in the text is taken for the passage. A note at the wrong words is worse than a note that is
 * listed as gone, so each threshold is on the careful side. They were set on the pages of `tests/anchor/pages/frozen`;
 * `tests/anchor/README.md` says what those of `unseen` changed. Lengths are folded units (about one Chinese character each), similarities run from 0 to 1.
 *
 * The danger is a near-copy: a title in 相关阅读, last year's sentence, a caption. It is one sentence, clipped and with some words
 * changed. What it never has is the text beyond the sentence, and that is what the rule asks for.
 */

/** What stands on one side of a place, compared with the described prefix or suffix. */
export interface Side {
  /** Length of the described context. */
  length: number;
  similarity: number;
  /** How many units next to the passage are exactly the described ones. */
  run: number;
  /** Length and similarity of that part of it that stands in the same block as the passage. */
  ownLength: number;
  ownSimilarity: number;
  /** How much of the context lies beyond the nearest sentence end or block end. */
  beyond: number;
  /** The described context holds a block end or the end of the text. */
  ends: boolean;
  /** How many figures of the context do not stand on this side of the place; the same for its own part. */
  otherFigures: number;
  otherOwnFigures: number;
  /** The sentence next to the passage's own is the described one. */
  neighbour: boolean;
}

/** All that speaks for a place. */
export interface Likeness {
  /** Length of the quote, and of what stands at the place. */
  length: number;
  placeLength: number;
  /** Of the words themselves; 1 for the same words. */
  similarity: number;
  /** How many figures of the quote do not stand at the place. */
  changedFigures: number;
  prefix: Side;
  suffix: Side;
  /** The blocks of the place have the digest of the described blocks: nothing in them changed. */
  sameBlock: boolean;
  /** Length of those blocks. */
  blockLength: number;
  /** Fewer equal passages stand in the text than when it was described: one is gone, perhaps this one. */
  fewerEqual: boolean;
}

/** Up to a fifth of a context may have changed: six units of 32, about one figure and one word. */
const SIDE_STANDS = 0.8;
/** A context of fewer units stands in too many places: `，同比增长` has five. */
const SHORTEST_SIDE = 8;
/** Equal units right next to a short quote that show that it is not its neighbour: more than `分钟` or `亿元`. */
const SHORTEST_RUN = 3;
/** What must stand on the other side of a short quote that is placed by one side; rows of a list begin with the same word. */
const SHORTEST_RUN_BESIDE = 2;
/** Units beyond the sentence that show that the place is not a copy of the sentence alone: a word and a half and a sign. */
const SHORTEST_BEYOND = 6;
/** Titles in lists of links have up to about 40 units; a longer quote standing whole needs little more to speak for it. */
const LONG_QUOTE = 48;
/** Below it a side has nothing in common with the described one: unlike Chinese contexts of 32 units reach 0.1 to 0.25. */
const SIDE_BROKEN = 0.35;
/** From here on a side is like the described one, so that its figures must be too. */
const SIDE_ALIKE = 0.5;
/** A quote of fewer units often begins the next sentence too (`全市`, `今年以来`), so one side does not place it. */
const PLACED_BY_ONE_SIDE = 8;
/** Half of the words stand, between surroundings that stand: the passage was edited, not replaced. */
const WORDS_STAND = 0.5;
/** A quote this short can be exchanged whole (5% for 12.5%, 增长 for 下降); then its surroundings must be all but untouched. */
const SHORT_QUOTE = 6;
const SIDE_UNTOUCHED = 0.9;
/** Where only one side stands, more of the words must. */
const WORDS_STAND_BY_ONE_SIDE = 0.75;
const EDITED_BY_ONE_SIDE = 12;
/**
 * One figure near the passage may have been edited. Where two are others, the place is another row of the list or another year of the
 * series: `第二批涉及4个镇，改造管网176公里` beside `第三批涉及3个镇，改造管网143公里` has eight units in ten in common.
 */
const MOST_OTHER_FIGURES = 1;
/** A block of fewer units may stand twice, so it proves the place only as long as none of its equals is lost. */
const TELLING_BLOCK = 20;
/** Imported passages can come without any context. From this length on, words that stand once are taken for the passage. */
const TELLING_WITHOUT_CONTEXT = 8;
/** Two places whose scores differ by less are equal for the reader. Six units of context in 64. */
export const MARGIN = 0.1;
/** A place that is liker than any rival was, by two units of context in 64, is not the rival. */
export const ABOVE_RIVAL = 0.03;
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

/**
 * Both contexts stand, and for a short quote one of them right next to it: of `由40分钟降到12分钟` either 分钟 has surroundings that are
 * like those of the other, only pushed along.
 */
function standsBetween({ prefix, suffix, length }: Likeness): boolean {
  if (!stands(prefix) || !stands(suffix)) return false;
  return length >= PLACED_BY_ONE_SIDE || Math.max(prefix.run, suffix.run) >= SHORTEST_RUN;
}

/** The context stands as far as the block goes; what follows is another block, which may have been moved. */
function standsInBlock(side: Side): boolean {
  return side.ends && (side.ownLength === 0 || side.ownSimilarity >= SIDE_STANDS);
}

/** The context stands beyond the sentence: at most half of the part beyond can be what changed. */
function standsBeyond(side: Side): boolean {
  return (
    stands(side) && side.beyond >= SHORTEST_BEYOND && (1 - side.similarity) * side.length <= side.beyond / 2
  );
}

/** Between the same two sentences stands the same sentence, whatever was rewritten in it. */
export function inPlace({ prefix, suffix }: Likeness): boolean {
  return prefix.neighbour && suffix.neighbour;
}

/** The figures near the place are those of another row or another year. */
function figuresDiffer(likeness: Likeness): boolean {
  if (inPlace(likeness)) return false;
  return figuresOn(likeness.prefix) + figuresOn(likeness.suffix) > MOST_OTHER_FIGURES;
}

/** Figures of a side that are not the described ones, counted where it is like the described side. */

function figuresOn(side: Side): number {
  if (side.similarity >= SIDE_ALIKE) return side.otherFigures;
  return side.ownSimilarity >= SIDE_ALIKE ? side.otherOwnFigures : 0;
}

/** The context stands and is not that of a copy of the sentence alone. */
function placesAlone({ prefix, suffix }: Likeness, side: Side): boolean {
  return standsBeyond(side) || (stands(side) && (prefix.neighbour || suffix.neighbour));
}

/** Whether the same words at a place are taken for the passage. */
export function acceptsSameWords(likeness: Likeness): boolean {
  const { prefix, suffix, length } = likeness;
  if (prefix.length + suffix.length === 0) return length >= TELLING_WITHOUT_CONTEXT;
  if (likeness.sameBlock && (likeness.blockLength >= TELLING_BLOCK || !likeness.fewerEqual)) return true;
  if (length >= LONG_QUOTE && (speaks(prefix) || speaks(suffix))) return true;
  if (figuresDiffer(likeness)) return false;
  if (standsBetween(likeness)) return true;
  return placedByOneSide(likeness, prefix, suffix) || placedByOneSide(likeness, suffix, prefix);
}

/** The side has something of the described context. */
function speaks(side: Side): boolean {
  return side.similarity >= SIDE_BROKEN || (side.ownLength > 0 && standsInBlock(side));
}

function placedByOneSide(likeness: Likeness, standing: Side, other: Side): boolean {
  const { length, fewerEqual } = likeness;
  if (length < PLACED_BY_ONE_SIDE && standing.run < SHORTEST_RUN) return false;
  if (inPlace(likeness) && stands(standing) && standing.length - standing.beyond >= SHORTEST_SIDE)
    return true;
  if (!placesAlone(likeness, standing)) return false;
  if (standsInBlock(other) && (other.ownLength > 0 || !fewerEqual)) return true;
  if (fewerEqual) return other.run >= SHORTEST_SIDE;
  if (other.neighbour || length >= PLACED_BY_ONE_SIDE) return true;
  return other.similarity >= SIDE_BROKEN && other.run >= SHORTEST_RUN_BESIDE;
}

/** Whether changed words at a place are taken for the passage, edited. */
export function acceptsEditedWords(likeness: Likeness): boolean {
  const { prefix, suffix, length, placeLength, similarity } = likeness;
  if (figuresDiffer(likeness)) return false;
  if (standsBetween(likeness)) {
    if (similarity >= WORDS_STAND) return true;
    const untouched = Math.min(prefix.similarity, suffix.similarity) >= SIDE_UNTOUCHED;
    return untouched && length <= SHORT_QUOTE && placeLength <= length + SHORT_QUOTE;
  }
  return editedByOneSide(likeness, prefix, suffix) || editedByOneSide(likeness, suffix, prefix);
}

function editedByOneSide(likeness: Likeness, standing: Side, other: Side): boolean {
  if (!placesAlone(likeness, standing)) return false;
  if (likeness.changedFigures > MOST_OTHER_FIGURES && !inPlace(likeness)) return false;
  if (standsInBlock(other) && likeness.similarity >= WORDS_STAND) return true;
  return likeness.length >= EDITED_BY_ONE_SIDE && likeness.similarity >= WORDS_STAND_BY_ONE_SIDE;
}
