import { termKey } from '../../components/thing-key.ts';
import { correctedFact } from '../../lib/facts/corrected-fact.ts';
import type { Reading } from '../../lib/messages/reading.ts';
import { type PageMark, termKind } from '../../lib/page/highlights.ts';

/** What is painted of a reading: facts that were not dismissed, terms, and annotations that have a place. */
export function listPageMarks(reading: Reading): PageMark[] {
  const { shown } = reading;
  const marks: PageMark[] = [];
  for (const record of reading.facts) {
    if (record.review === 'dismissed' || record.stale) continue;
    const { status } = correctedFact(record);
    if (status === 'target' ? !shown.target : !shown.actual) continue;
    marks.push({ key: record.id, kind: status, start: record.fact.start, end: record.fact.end });
  }
  if (shown.term) {
    for (const term of reading.terms) {
      marks.push({ key: termKey(term), kind: termKind(term.colour), start: term.start, end: term.end });
    }
  }
  for (const { id, colour, placement } of reading.annotations) {
    if ('start' in placement)
      marks.push({ key: id, kind: colour, start: placement.start, end: placement.end });
  }
  return marks;
}
