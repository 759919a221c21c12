import type { BlockText } from '../text/article.ts';
import {
  beginSearch,
  findLabels,
  type LabelSearch,
  type OpenDictionary,
  type TermPlace,
} from './find-labels.ts';
import { foldText } from './fold-label.ts';
import { isMeant } from './is-meant.ts';

/**
 * The places of terms in a text, leftmost first and of those the longest, so that they are in order and never overlap. Of equally
 * long ones the dictionary that stands first in `dictionaries` wins. A term never reaches over the border of a block.
 */
export function locateTerms(input: BlockText, dictionaries: readonly OpenDictionary[]): TermPlace[] {
  const units = foldText(input.text);
  const searches = dictionaries.map((dictionary) => beginSearch(dictionary, units));
  const places: TermPlace[] = [];
  for (const block of input.blocks) {
    for (let start = block.start; start + 1 < block.end; ) {
      let longest: TermPlace | null = null;
      for (let order = 0; order < searches.length; order++) {
        const search = searches[order]!;
        if (search.firstRows[start]! < 0 || findLabels(search, start, block.end) === 0) continue;
        const place = takeLongest(search, start);
        if (place !== null && place.end > (longest?.end ?? 0)) longest = place;
      }
      if (longest !== null) places.push(longest);
      start = longest === null ? start + 1 : longest.end;
    }
  }
  return places;
}

function takeLongest({ dictionary, units, rows, count }: LabelSearch, start: number): TermPlace | null {
  const { offsets } = dictionary.index;
  for (let label = count - 1; label >= 0; label--) {
    const first = rows[label * 2]!;
    const end = start + offsets[first + 1]! - offsets[first]!;
    for (let row = first; row < rows[label * 2 + 1]!; row++) {
      const place = { row, start, end, dictionary };
      if (isMeant(units, place)) return place;
    }
  }
  return null;
}
