import type { BlockText } from '../text/article.ts';
import { findLabels, type OpenDictionary } from './find-labels.ts';
import { foldText } from './fold-label.ts';
import { isMeant } from './is-meant.ts';
import { describeMatch } from './match-terms.ts';
import type { TermMatch } from './term.ts';

/** How often an entry stands in a text, also within longer terms. */
export interface TermCount extends Pick<TermMatch, 'dictionary' | 'entry' | 'term' | 'category'> {
  count: number;
  /** The first place where it stands. */
  first: { start: number; end: number };
}

/** Counts every place of every term, overlapping ones too, the most frequent first. */
export function countTerms(input: BlockText, dictionaries: readonly OpenDictionary[]): TermCount[] {
  const units = foldText(input.text);
  const counts = dictionaries.map(() => new Map<number, TermCount>());
  for (const block of input.blocks) {
    for (let start = block.start; start + 1 < block.end; start++) {
      dictionaries.forEach((dictionary, order) => {
        findLabels(dictionary.index, units, { start, limit: block.end }, (row, end) => {
          if (!isMeant(units, dictionary, { row, start, end })) return;
          const entry = dictionary.index.rowEntries[row]!;
          const known = counts[order]!.get(entry);
          if (known !== undefined) known.count++;
          else {
            const { text: _, ...match } = describeMatch(input.text, start, { end, row, dictionary });
            const { start: from, end: to, ...names } = match;
            counts[order]!.set(entry, { ...names, count: 1, first: { start: from, end: to } });
          }
        });
      });
    }
  }
  return counts
    .flatMap((entries) => [...entries.values()])
    .sort((a, b) => b.count - a.count || a.first.start - b.first.start || b.first.end - a.first.end);
}
