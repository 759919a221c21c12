import type { Passage } from './passage.ts';
import { unitAt } from './search-index.ts';
import { cutsWord, foldForSearch } from './search-text.ts';

/** A passage with its surroundings, folded for comparison. */
export interface FoldedPassage {
  /** Prefix, quote and suffix in one. */
  codes: Uint16Array;
  /** The quote is `codes[from]` … `codes[to - 1]`. Empty where the passage is white space only. */
  from: number;
  to: number;
  /** On which sides the passage itself cut a figure or a Latin word when it was described: `5.[2%]`. */
  cutsBefore: boolean;
  cutsAfter: boolean;
}

const SPACE = 0x20;

/** Folds a passage together with its surroundings, so that white space at its edges is judged as in the text. */
export function foldPassage(passage: Pick<Passage, 'exact' | 'prefix' | 'suffix'>): FoldedPassage {
  const { exact, prefix, suffix } = passage;
  const folded = foldForSearch(prefix + exact + suffix);
  const { codes } = folded;
  let from = unitAt(folded, prefix.length);
  let to = unitAt(folded, prefix.length + exact.length);
  while (from < to && codes[from] === SPACE) from++;
  while (to > from && codes[to - 1] === SPACE) to--;
  return { codes, from, to, cutsBefore: cutsWord(codes, from), cutsAfter: cutsWord(codes, to) };
}

/** The quote of a folded passage. */
export function quoteOf(passage: FoldedPassage): Uint16Array {
  return passage.codes.subarray(passage.from, passage.to);
}
