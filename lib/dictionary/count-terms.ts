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
import { describePlace } from './match-terms.ts';
import type { TermMatch } from './term.ts';

/** How often an entry stands in a text, also within longer terms. */
export interface TermCount extends Pick<TermMatch, 'dictionary' | 'entry' | 'term' | 'category'> {
  count: number;
  /** The first place where it stands. */
  first: { start: number; end: number };
}

/** Counts every place of every term, overlapping ones too; the most frequent first. */
export function countTerms(input: BlockText, dictionaries: readonly OpenDictionary[]): TermCount[] {
  return dictionaries
    .flatMap((dictionary) => countEntries(input, dictionary))
    .map(({ first, count }) => {
      const { text: _, start, end, ...names } = describePlace(input.text, first);
      return { ...names, count, first: { start, end } };
    })
    .sort((a, b) => b.count - a.count || a.first.start - b.first.start || b.first.end - a.first.end);
}

interface EntryCount {
  first: TermPlace;
  count: number;
}

function countEntries(input: BlockText, dictionary: OpenDictionary): EntryCount[] {
  const search = beginSearch(dictionary, foldText(input.text));
  const counts = new Map<number, EntryCount>();
  for (const block of input.blocks) {
    for (let start = block.start; start + 1 < block.end; start++) {
      findLabels(search, start, block.end);
      for (const place of listPlaces(search, start)) {
        const entry = dictionary.index.rowEntries[place.row]!;
        const known = counts.get(entry);
        if (known === undefined) counts.set(entry, { first: place, count: 1 });
        else known.count++;
      }
    }
  }
  return [...counts.values()];
}

function listPlaces({ dictionary, units, rows, count }: LabelSearch, start: number): TermPlace[] {
  const { offsets } = dictionary.index;
  const places: TermPlace[] = [];
  for (let label = 0; label < count; label++) {
    for (let row = rows[label * 2]!; row < rows[label * 2 + 1]!; row++) {
      const place = { row, start, end: start + offsets[row + 1]! - offsets[row]!, dictionary };
      if (isMeant(units, place)) places.push(place);
    }
  }
  return places;
}
