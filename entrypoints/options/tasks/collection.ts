import {
  countByMonth,
  countMeetings,
  type MeetingPlace,
  type TermMeetings,
} from '../../../lib/database/dictionary-meetings.ts';
import {
  type CollectedSuggestion,
  suggestFromArticles,
} from '../../../lib/database/dictionary-suggestions.ts';
import { openDictionaries } from '../../../lib/database/explain-terms.ts';
import { openDatabase } from '../../../lib/database/open.ts';
import type { Progress } from '../desk-task.ts';

const MOST_SUGGESTIONS = 200;

/** How often a term was met, without the places, which are asked for one term at a time. */
export interface MeetingSummary extends Omit<TermMeetings, 'places'> {
  articles: number;
}

/** Where a term was met, and how often in each month. */
export interface MeetingDetail {
  places: MeetingPlace[];
  months: { month: string; count: number }[];
}

let meetings: TermMeetings[] = [];

/** Counts the terms of the enabled dictionaries in everything that was collected. */
export async function countCollected(_: null, onProgress: Progress): Promise<MeetingSummary[]> {
  const db = openDatabase();
  const { open } = await openDictionaries(db);
  meetings = await countMeetings(db, open, { onProgress });
  return meetings.map(({ places, ...met }) => ({ ...met, articles: places.length }));
}

/** Where one of the counted terms was met. */
export function describeMeetings({
  dictionary,
  entry,
}: {
  dictionary: string;
  entry: string;
}): MeetingDetail {
  const met = meetings.find((one) => one.dictionary === dictionary && one.entry === entry);
  return { places: met?.places.slice(0, 100) ?? [], months: countByMonth(met?.places ?? []) };
}

/** Suggests terms from all collected articles, or from one. */
export async function suggestCollected(
  { article }: { article: string | null },
  onProgress: Progress,
): Promise<CollectedSuggestion[]> {
  const db = openDatabase();
  const { open } = await openDictionaries(db);
  return suggestFromArticles(db, open, {
    ...(article !== null && { article }),
    limit: MOST_SUGGESTIONS,
    onProgress,
  });
}
