import { fold } from '../text/fold.ts';
import type { FactRecord } from './records.ts';

/** A text as search compares it: widths folded, small letters, one line. */
export function foldForSearch(text: string): string {
  return fold(text)
    .toLowerCase()
    .replace(/[\n\t]+/g, ' ');
}

/** What a fact is found by: its sentence and the reader's note, folded. */
export function searchTextOf({ sentence, note }: Pick<FactRecord, 'sentence' | 'note'>): string {
  return foldForSearch(note ? `${sentence} ${note}` : sentence);
}

/** The search text of an article's facts (`SearchRow.text`). */
export function makeSearchText(facts: readonly Pick<FactRecord, 'id' | 'sentence' | 'note'>[]): string {
  const lines = new Map<string, string[]>();
  for (const fact of facts) {
    const text = searchTextOf(fact);
    const ids = lines.get(text);
    if (ids) ids.push(fact.id);
    else lines.set(text, [fact.id]);
  }
  return [...lines]
    .map(([text, ids]) => `${ids.sort().join(' ')}\t${text}`)
    .sort()
    .join('\n');
}

/** The words of a search text without the ids. */
export function textOfLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.slice(line.indexOf('\t') + 1))
    .join('\n');
}

/** Ids of the facts in an article's search text whose sentence or note holds the words. */
export function findInSearchText(text: string, words: string): string[] {
  if (!text.includes(words)) return [];
  return text.split('\n').flatMap((line) => {
    const tab = line.indexOf('\t');
    return line.indexOf(words, tab + 1) < 0 ? [] : line.slice(0, tab).split(' ');
  });
}
