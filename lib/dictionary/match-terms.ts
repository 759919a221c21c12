import type { BlockText } from '../text/article.ts';
import { findLabels, type OpenDictionary } from './find-labels.ts';
import { foldText } from './fold-label.ts';
import { isMeant } from './is-meant.ts';
import type { TermMatch } from './term.ts';
import { readCategory, readIdentifier, readPreferredLabel } from './term-index.ts';

/**
 * The terms of a text, leftmost first and of those the longest, so that they are in order and never overlap. Of equally long
 * ones the dictionary that stands first in `dictionaries` wins. A term never reaches over the border of a block.
 */
export function matchTerms(input: BlockText, dictionaries: readonly OpenDictionary[]): TermMatch[] {
  const units = foldText(input.text);
  const matches: TermMatch[] = [];
  for (const block of input.blocks) {
    let start = block.start;
    while (start + 1 < block.end) {
      const match = findLongest(units, { start, limit: block.end }, dictionaries);
      if (match !== null) matches.push(describeMatch(input.text, start, match));
      start = match?.end ?? start + 1;
    }
  }
  return matches;
}

/** A label that was met: where it ends, and whose it is. */
export interface LabelMatch {
  end: number;
  row: number;
  dictionary: OpenDictionary;
}

function findLongest(
  units: Uint16Array,
  place: { start: number; limit: number },
  dictionaries: readonly OpenDictionary[],
): LabelMatch | null {
  let longest: LabelMatch | null = null;
  for (const dictionary of dictionaries) {
    findLabels(dictionary.index, units, place, (row, end) => {
      if (longest !== null && end <= longest.end) return;
      if (isMeant(units, dictionary, { row, start: place.start, end })) longest = { end, row, dictionary };
    });
  }
  return longest;
}

/** A met label as a match that stands for itself. */
export function describeMatch(text: string, start: number, { end, row, dictionary }: LabelMatch): TermMatch {
  const { index } = dictionary;
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
