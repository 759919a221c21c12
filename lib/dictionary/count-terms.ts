import type { BlockText } from '../text/article.ts';
import {
  beginSearch,
  beginStretch,
  findLongest,
  findShorter,
  type LabelSearch,
  nextPlace,
  type OpenDictionary,
  sharesLabel,
  type TermPlace,
} from './find-labels.ts';
import { foldText } from './fold-label.ts';
import { isMeant } from './is-meant.ts';
import { STRETCH } from './label-candidates.ts';
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
    for (let from = block.start; from + 1 < block.end; from += STRETCH) {
      const stretch = { from, to: Math.min(from + STRETCH, block.end - 1), limit: block.end };
      beginStretch(search, stretch);
      for (let start = nextPlace(search, from); start < stretch.to; start = nextPlace(search, start + 1)) {
        if (!findLongest(search)) continue;
        for (const place of listPlaces(search)) {
          const entry = dictionary.index.rowEntries[place.row]!;
          const known = counts.get(entry);
          if (known === undefined) counts.set(entry, { first: place, count: 1 });
          else known.count++;
        }
      }
    }
  }
  return [...counts.values()];
}

/** Every entry whose label stands at the place that was searched and is meant there. */
function listPlaces(search: LabelSearch): TermPlace[] {
  const { dictionary, units, start } = search;
  const places: TermPlace[] = [];
  do {
    let { row } = search;
    do {
      const place = { row, start, end: start + search.length, dictionary };
      if (isMeant(units, place)) places.push(place);
      row++;
    } while (row < dictionary.index.rowEntries.length && sharesLabel(dictionary.index, row));
  } while (findShorter(search));
  return places;
}
