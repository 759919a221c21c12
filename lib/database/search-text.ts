import { fold } from '../text/fold.ts';
import type { ShuduDatabase } from './open.ts';
import type { FactRecord } from './records.ts';

/** A text as search compares it: widths folded, small letters. */
export function foldForSearch(text: string): string {
  return fold(text).toLowerCase();
}

/** What search finds a fact by: its sentence and the reader's note. */
export function searchTextOf(record: Pick<FactRecord, 'sentence' | 'note'>): string {
  return foldForSearch(record.note ? `${record.sentence}\n${record.note}` : record.sentence);
}

/** Writes the search text of an article from all its facts. To be called in the transaction that changed them. */
export async function indexSearchText(
  db: ShuduDatabase,
  article: string,
  facts: readonly FactRecord[],
): Promise<void> {
  const text = [...new Set(facts.map(searchTextOf))].join('\n');
  if (text === '') {
    await db.searches.delete(article);
    return;
  }
  const kept = await db.searches.get(article);
  if (kept?.text !== text) await db.searches.put({ article, text });
}
