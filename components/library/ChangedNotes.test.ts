import { describe, expect, it } from 'vitest';
import type { AnnotationRecord } from '../../lib/database/records.ts';
import { needsDecision } from './ChangedNotes.tsx';

const note = (placement: AnnotationRecord['placement'], archived = false) =>
  ({ placement, archived }) as AnnotationRecord;

describe('needsDecision', () => {
  it('asks for edited, ambiguous and lost passages only', () => {
    expect(needsDecision(note({ outcome: 'found', start: 0, end: 2 }))).toBe(false);
    expect(needsDecision(note({ outcome: 'moved', start: 0, end: 2 }))).toBe(false);
    expect(needsDecision(note({ outcome: 'edited', start: 0, end: 2, before: 'a', after: 'b' }))).toBe(true);
    expect(needsDecision(note({ outcome: 'ambiguous', candidates: [] }))).toBe(true);
    expect(needsDecision(note({ outcome: 'gone' }))).toBe(true);
  });

  it('asks no more once the note was put away', () => {
    expect(needsDecision(note({ outcome: 'gone' }, true))).toBe(false);
  });
});
