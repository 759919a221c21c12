import type { FoldedPassage } from './folded-passage.ts';
import { quoteOf } from './folded-passage.ts';
import type { SearchIndex } from './search-index.ts';
import { findOccurrences } from './search-index.ts';
import { cutsWord } from './search-text.ts';

/**
 * Where the quote stands in the text as the same words: places at which it would cut a figure or a Latin word that the passage
 * did not cut (`2%` in `5.2%`) hold other words and are left out. Places are numbers of folded units, in text order.
 */
export function findWhole(index: SearchIndex, passage: FoldedPassage): number[] {
  const quote = quoteOf(passage);
  return findOccurrences(index, quote).filter(
    (at) =>
      (passage.cutsBefore || !cutsWord(index.codes, at)) &&
      (passage.cutsAfter || !cutsWord(index.codes, at + quote.length)),
  );
}
