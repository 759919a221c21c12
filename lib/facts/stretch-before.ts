import type { TextRange } from '../text/sentences.ts';
import { indexAt } from './passage.ts';
import type { Mention, Reading } from './reading.ts';

/** The stretch before a mention in which its noun phrase can stand: from the clause, or the end of the mention before it. */
export function stretchBefore(reading: Reading, index: number): TextRange {
  const mention = reading.mentions[index] as Mention;
  const clause = reading.passages.clauses[mention.clause];
  let start = clause?.start ?? 0;
  const previous = reading.mentions[index - 1];
  if (previous && previous.outerEnd > start) start = previous.outerEnd;
  const time = reading.times[indexAt(reading.times, mention.start)];
  if (time && time.end > start && time.end <= mention.start) start = time.end;
  return { start: Math.min(start, mention.outerStart), end: mention.outerStart };
}
