import type { Side } from './acceptance.ts';
import type { Context } from './context-distance.ts';
import { contextSimilarity, prepareContext } from './context-distance.ts';
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
  /** Away from the passage. */
  step: 1 | -1;
}

const SENTENCE_END = /[。！？!?\n]/;

/** Prepares the prefix of a passage. */
export function describePrefix(prefix: string): DescribedSide {
  const block = prefix.lastIndexOf('\n') + 1;
  let sentence = prefix.length;
  while (sentence > 0 && !SENTENCE_END.test(prefix[sentence - 1] as string)) sentence--;
  return {
    whole: prepareContext(foldForSearch(prefix).codes, true),
    own: prepareContext(foldForSearch(prefix.slice(block)).codes, true),
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
  return {
    whole: prepareContext(foldForSearch(suffix).codes, false),
    own: prepareContext(foldForSearch(suffix.slice(0, block)).codes, false),
    beyond: sentence < 0 ? 0 : foldForSearch(suffix.slice(sentence + 1)).codes.length,
    ends: feed >= 0 || suffix.length < USUAL_LENGTH - 1,
    step: 1,
  };
}

/** Compares a described side with what stands from unit `from` of the text on, away from the place. */
export function compareSide(side: DescribedSide, codes: Uint16Array, from: number): Side {
  return {
    length: side.whole.length,
    similarity: contextSimilarity(side.whole, codes, from, side.step),
    ownLength: side.own.length,
    ownSimilarity: contextSimilarity(side.own, codes, from, side.step),
    beyond: side.beyond,
    ends: side.ends,
  };
}
