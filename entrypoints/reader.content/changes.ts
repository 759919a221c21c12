import type { AnnotationRecord, FactRecord } from '../../lib/database/records.ts';
import type { Reading } from '../../lib/messages/reading.ts';
import type { ErrorCode, Result } from '../../lib/messages/result.ts';
import type { AddAnnotation, ChangeAnnotation, CorrectFact, ReviewFact } from '../../lib/messages/schemas.ts';
import { ask } from './ask.ts';
import { putRecord } from './find-thing.ts';
import type { ReaderSession } from './session.ts';

/** What the reader changes through card and toolbar. Each is carried out by the background, then painted; null where it failed. */
export interface Changes {
  review(data: ReviewFact): Promise<FactRecord | null>;
  correct(data: CorrectFact): Promise<FactRecord | null>;
  annotate(data: Omit<AddAnnotation, 'articleId'>): Promise<AnnotationRecord | null>;
  changeAnnotation(data: ChangeAnnotation): Promise<AnnotationRecord | null>;
  deleteAnnotation(id: string): Promise<boolean>;
  restoreAnnotation(id: string): Promise<boolean>;
}

/** Makes the changes of a session. `complain` is told why one failed. */
export function createChanges(session: ReaderSession, complain: (error: ErrorCode) => void): Changes {
  const settle = <T>(answer: Result<T>, apply: (reading: Reading, value: T) => Reading): T | null => {
    if (!answer.ok) {
      complain(answer.error);
      return null;
    }
    session.update((reading) => apply(reading, answer.value));
    return answer.value;
  };
  /** The article must be kept before anything on it can be: the reader's act keeps it, whatever the setting is. */
  const keep = async (): Promise<Reading | null> => {
    const kept = await session.collect();
    if (typeof kept !== 'string') return kept;
    complain(kept);
    return null;
  };
  const putFact = (reading: Reading, fact: FactRecord) => ({
    ...reading,
    facts: putRecord(reading.facts, fact),
  });
  const putAnnotation = (reading: Reading, annotation: AnnotationRecord) => ({
    ...reading,
    annotations: putRecord(reading.annotations, annotation),
  });
  return {
    review: async (data) => (await keep()) && settle(await ask('reviewFact', data), putFact),
    correct: async (data) => (await keep()) && settle(await ask('correctFact', data), putFact),
    async annotate(data) {
      const kept = await keep();
      return (
        kept && settle(await ask('addAnnotation', { ...data, articleId: kept.articleId }), putAnnotation)
      );
    },
    changeAnnotation: async (data) => settle(await ask('changeAnnotation', data), putAnnotation),
    async deleteAnnotation(id) {
      const answer = await ask('deleteAnnotation', { id });
      settle(answer, (reading) => ({
        ...reading,
        annotations: reading.annotations.filter((annotation) => annotation.id !== id),
      }));
      return answer.ok;
    },
    restoreAnnotation: async (id) => settle(await ask('restoreAnnotation', { id }), putAnnotation) !== null,
  };
}
