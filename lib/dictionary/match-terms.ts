import type { BlockText } from '../text/article.ts';
import type { OpenDictionary, TermPlace } from './find-labels.ts';
import { locateTerms } from './locate-terms.ts';
import type { TermMatch } from './term.ts';
import { readCategory, readIdentifier, readPreferredLabel } from './term-index.ts';

/**
 * The terms of a text in order, leftmost-longest and disjoint (`locateTerms`), each with the names that a reader of the match needs.
 */
export function matchTerms(input: BlockText, dictionaries: readonly OpenDictionary[]): TermMatch[] {
  return locateTerms(input, dictionaries).map((place) => describePlace(input.text, place));
}

/** A place of a term as a match that can be read without the index. */
export function describePlace(
  text: string,
  { row, start, end, dictionary: { index } }: TermPlace,
): TermMatch {
  const entry = index.rowEntries[row]!;
  return {
    start,
    end,
    text: text.slice(start, end),
    dictionary: index.dictionary,
    entry: readIdentifier(index, entry),
    term: readPreferredLabel(index, entry),
    category: readCategory(index, entry),
  };
}
