import type { OpenDictionary } from '../dictionary/find-labels.ts';
import { matchTerms } from '../dictionary/match-terms.ts';
import type { Article } from '../text/article.ts';
import type { ShuduDatabase } from './open.ts';
import { guardStorage } from './storage-error.ts';

/** Articles that are read from the database and searched at once. */
const BATCH = 20;

/** An article in which a term was met. */
export interface MeetingPlace {
  article: string;
  headline: string;
  /** ISO day, null where it is not known. */
  date: string | null;
  count: number;
  /** The first of them there; UTF-16 offsets. */
  start: number;
  end: number;
}

/** How often a term was met in the collected articles, and where. */
export interface TermMeetings {
  dictionary: string;
  entry: string;
  term: string;
  category: string;
  count: number;
  /** The newest first; undated ones last. */
  places: MeetingPlace[];
}

/** How long work goes on, and who watches it. */
export interface MeetingOptions {
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
}

/** Calls `visit` with every collected article, a few at a time, so that neither memory nor the thread is held. */
export async function visitArticles(
  db: ShuduDatabase,
  visit: (article: Article, id: string) => void,
  { onProgress, signal }: MeetingOptions,
): Promise<void> {
  const ids = await guardStorage(() => db.texts.toCollection().primaryKeys());
  for (let at = 0; at < ids.length; at += BATCH) {
    signal?.throwIfAborted();
    const rows = await guardStorage(() => db.texts.bulkGet(ids.slice(at, at + BATCH)));
    for (const row of rows) if (row) visit(row.content, row.article);
    onProgress?.(Math.min(1, (at + BATCH) / ids.length));
  }
}

function addArticle(
  meetings: Map<string, TermMeetings>,
  article: Article,
  { id, dictionaries }: { id: string; dictionaries: readonly OpenDictionary[] },
): void {
  for (const { dictionary, entry, term, category, start, end } of matchTerms(article, dictionaries)) {
    const key = `${dictionary} ${entry}`;
    let met = meetings.get(key);
    if (met === undefined) {
      met = { dictionary, entry, term, category, count: 0, places: [] };
      meetings.set(key, met);
    }
    met.count++;
    const place = met.places.at(-1);
    if (place?.article === id) place.count++;
    else
      met.places.push({ article: id, headline: article.headline, date: article.date, count: 1, start, end });
  }
}

/** Counts every mark of every term in the collected articles, as they are kept; the most frequent first. */
export async function countMeetings(
  db: ShuduDatabase,
  dictionaries: readonly OpenDictionary[],
  options: MeetingOptions = {},
): Promise<TermMeetings[]> {
  const meetings = new Map<string, TermMeetings>();
  await visitArticles(db, (article, id) => addArticle(meetings, article, { id, dictionaries }), options);
  for (const { places } of meetings.values())
    places.sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : (a.date ?? '') > (b.date ?? '') ? -1 : 0));
  return [...meetings.values()].sort((a, b) => b.count - a.count || b.places.length - a.places.length);
}

/** Marks by month (`2025-12`), oldest first, without a gap between the first and the last; undated articles are left out. */
export function countByMonth(
  places: readonly Pick<MeetingPlace, 'date' | 'count'>[],
): { month: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { date, count } of places) {
    const month = date?.slice(0, 7);
    if (month) counts.set(month, (counts.get(month) ?? 0) + count);
  }
  const known = [...counts.keys()].sort();
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return [];
  const months: { month: string; count: number }[] = [];
  for (let month = first; month <= last; month = nextMonth(month))
    months.push({ month, count: counts.get(month) ?? 0 });
  return months;
}

function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const next = number === 12 ? [year + 1, 1] : [year, number + 1];
  return `${String(next[0]).padStart(4, '0')}-${String(next[1]).padStart(2, '0')}`;
}
