import type { BlockText } from '../text/article.ts';
import {
  beginSearch,
  beginStretch,
  findLongest,
  findShorter,
  isAt,
  type LabelSearch,
  nextPlace,
  type OpenDictionary,
  sharesLabel,
  type TermPlace,
} from './find-labels.ts';
import { foldText } from './fold-label.ts';
import { isMeant } from './is-meant.ts';
import { STRETCH } from './label-candidates.ts';

/**
 * The places of terms in a text, leftmost first and of those the longest, so that they are in order and never overlap. Of equally
 * long ones the dictionary that stands first in `dictionaries` wins. A term never reaches over the border of a block.
 */
export function locateTerms(input: BlockText, dictionaries: readonly OpenDictionary[]): TermPlace[] {
  const units = foldText(input.text);
  const searches = dictionaries.map((dictionary) => beginSearch(dictionary, units));
  const places: TermPlace[] = [];
  if (searches.length === 0) return places;
  for (const block of input.blocks) {
    let next = block.start;
    for (let from = block.start; from + 1 < block.end; from += STRETCH) {
      const stretch = { from, to: Math.min(from + STRETCH, block.end - 1), limit: block.end };
      for (const search of searches) beginStretch(search, stretch);
      for (let start = firstPlace(searches, next); start < stretch.to; start = firstPlace(searches, next)) {
        const longest = takeLongest(searches, start);
        if (longest !== null) places.push(longest);
        next = longest === null ? start + 1 : longest.end;
      }
    }
  }
  return places;
}

/** The first place from `from` on at which a label of any dictionary may begin; `NO_PLACE` where there is none in the stretch. */
function firstPlace(searches: readonly LabelSearch[], from: number): number {
  let first = nextPlace(searches[0]!, from);
  for (let order = 1; order < searches.length; order++)
    first = Math.min(first, nextPlace(searches[order]!, from));
  return first;
}

function takeLongest(searches: readonly LabelSearch[], start: number): TermPlace | null {
  let longest: TermPlace | null = null;
  for (let order = 0; order < searches.length; order++) {
    const search = searches[order]!;
    if (!isAt(search, start) || !findLongest(search)) continue;
    const place = takeMeant(search);
    if (place !== null && (longest === null || place.end > longest.end)) longest = place;
  }
  return longest;
}

/** The longest of the labels at a place that is meant there. */
function takeMeant(search: LabelSearch): TermPlace | null {
  const { dictionary, units, start } = search;
  do {
    let { row } = search;
    do {
      const place = { row, start, end: start + search.length, dictionary };
      if (isMeant(units, place)) return place;
      row++;
    } while (row < dictionary.index.rowEntries.length && sharesLabel(dictionary.index, row));
  } while (findShorter(search));
  return null;
}
