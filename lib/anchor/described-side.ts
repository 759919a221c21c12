import type { Side } from './acceptance.ts';
import type { Context } from './context-distance.ts';
import { contextSimilarity, equalRun, prepareContext } from './context-distance.ts';
import { figuresOf, missingFigures } from './figures-of-context.ts';
import { foldForSearch } from './search-text.ts';

/** The usual length of a described context in UTF-16 units; a shorter one ends with the text. */
const USUAL_LENGTH = 32;

/** The described prefix or suffix of a passage, ready to be compared with many places. */
export interface DescribedSide {
  whole: Context;
  /** The part in the block of the passage. */
  own: Context;
  beyond: number;
  ends: boolean;
  /** Figures in the whole context and in its own part. */
  figures: string[];
  ownFigures: string[];
  /** Away from the passage. */
  step: 1 | -1;
}

const SENTENCE_END = /[。！？!?\n]/;

/** Prepares the prefix of a passage. */
export function describePrefix(prefix: string): DescribedSide {
  const block = prefix.lastIndexOf('\n') + 1;
  let sentence = prefix.length;
  while (sentence > 0 && !SENTENCE_END.test(prefix[sentence - 1] as string)) sentence--;
  const whole = prepareContext(foldForSearch(prefix).codes, true);
  const own = prepareContext(foldForSearch(prefix.slice(block)).codes, true);
  return {
    whole,
    own,
    figures: figuresOf(whole.units),
    ownFigures: figuresOf(own.units),
    beyond: foldForSearch(prefix.slice(0, sentence)).codes.length,
    ends: block > 0 || prefix.length < USUAL_LENGTH - 1,
    step: -1,
  };
}

/** Prepares the suffix of a passage. */
export function describeSuffix(suffix: string): DescribedSide {
  const feed = suffix.indexOf('\n');
  const block = feed < 0 ? suffix.length : feed;
  const sentence = suffix.search(SENTENCE_END);
  const whole = prepareContext(foldForSearch(suffix).codes, false);
  const own = prepareContext(foldForSearch(suffix.slice(0, block)).codes, false);
  return {
    whole,
    own,
    figures: figuresOf(whole.units),
    ownFigures: figuresOf(own.units),
    beyond: sentence < 0 ? 0 : foldForSearch(suffix.slice(sentence + 1)).codes.length,
    ends: feed >= 0 || suffix.length < USUAL_LENGTH - 1,
    step: 1,
  };
}

/** How far beyond the length of a context its figures may have been pushed. */
const FIGURE_SLACK = 8;

/** Compares a described side with what stands from unit `from` of the text on, away from the place. */
export function compareSide(side: DescribedSide, codes: Uint16Array, from: number): Omit<Side, 'neighbour'> {
  const standing = side.figures.length > 0 ? figuresOf(unitsFrom(side, codes, from)) : [];
  return {
    length: side.whole.length,
    similarity: contextSimilarity(side.whole, codes, from, side.step),
    run: equalRun(side.whole, codes, from, side.step),
    ownLength: side.own.length,
    ownSimilarity: contextSimilarity(side.own, codes, from, side.step),
    beyond: side.beyond,
    ends: side.ends,
    otherFigures: missingFigures(side.figures, standing),
    otherOwnFigures: missingFigures(side.ownFigures, standing),
  };
}

function unitsFrom(side: DescribedSide, codes: Uint16Array, from: number): Uint16Array {
  const reach = side.whole.length + FIGURE_SLACK;
  if (side.step === 1) return codes.subarray(from, from + reach);
  return codes.slice(Math.max(0, from + 1 - reach), from + 1).reverse();
}
