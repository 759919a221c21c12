import type { AnnotationRecord, Correction, FactRecord } from '../../lib/database/records.ts';
import type { Reading } from '../../lib/messages/reading.ts';
import type { ErrorCode, Result } from '../../lib/messages/result.ts';
import type { AddAnnotation, ChangeAnnotation, ReviewFact } from '../../lib/messages/schemas.ts';
import { ask } from './ask.ts';
import { putRecord } from './find-thing.ts';
import type { ReaderSession } from './session.ts';
import { UndoStack } from './undo-stack.ts';

type Answer = Correction[keyof Correction];

/** The answers that stand now in the fields of a correction: the reader's earlier ones, else the machine's. */
function answersBefore({ fact, correction }: FactRecord, changed: Correction): Correction {
  const now: Record<string, Answer> = { ...fact, direction: fact.direction ?? null, ...correction } as never;
  return Object.fromEntries(Object.keys(changed).map((field) => [field, now[field]])) as Correction;
}

/**
 * What the reader changes through card and toolbar: carried out by the background, then painted, and remembered so that it can be
 * taken back. Each answers whether it worked; `complain` is told why it did not.
 */
export class Changes {
  readonly history = new UndoStack();

  constructor(
    private readonly session: ReaderSession,
    private readonly complain: (error: ErrorCode) => void,
  ) {}

  async review({ id, review: before }: FactRecord, review: ReviewFact['review']): Promise<boolean> {
    const set = async (next: ReviewFact['review']) =>
      this.settleFact(await ask('reviewFact', { id, review: next }));
    return this.perform(
      () => set(review),
      () => set(before === 'corrected' ? 'kept' : before),
    );
  }

  async correct(record: FactRecord, correction: Correction): Promise<boolean> {
    const { id } = record;
    const before = answersBefore(record, correction);
    const set = async (answers: Correction) =>
      this.settleFact(await ask('correctFact', { id, correction: answers as never }));
    return this.perform(
      () => set(correction),
      () => set(before),
    );
  }

  /** Gives the new annotation, or null where it failed. */
  async annotate(data: Omit<AddAnnotation, 'articleId'>): Promise<AnnotationRecord | null> {
    const articleId = await this.keepArticle();
    if (!articleId) return null;
    const answer = await ask('addAnnotation', { ...data, articleId });
    if (!this.settleAnnotation(answer) || !answer.ok) return null;
    const { id } = answer.value;
    this.history.push({ undo: () => this.remove(id), redo: () => this.restore(id) });
    return answer.value;
  }

  async changeAnnotation(
    record: AnnotationRecord,
    change: Pick<ChangeAnnotation, 'colour' | 'note' | 'tags'>,
  ): Promise<boolean> {
    const { id, colour, note, tags } = record;
    const all = { colour, note, tags };
    const before = Object.fromEntries(Object.keys(change).map((key) => [key, all[key as keyof typeof all]]));
    const set = async (fields: typeof change) =>
      this.settleAnnotation(await ask('changeAnnotation', { id, ...fields }));
    return this.perform(
      () => set(change),
      () => set(before),
    );
  }

  async deleteAnnotation(id: string): Promise<boolean> {
    return this.perform(
      () => this.remove(id),
      () => this.restore(id),
    );
  }

  private async perform(redo: () => Promise<boolean>, undo: () => Promise<boolean>): Promise<boolean> {
    if (!(await this.keepArticle()) || !(await redo())) return false;
    this.history.push({ undo, redo });
    return true;
  }

  /** The article must be kept before anything on it can be: the reader's act keeps it, whatever the setting is. */
  private async keepArticle(): Promise<string | null> {
    const kept = await this.session.collect();
    if (typeof kept !== 'string') return kept.articleId;
    this.complain(kept);
    return null;
  }

  private settle<T>(answer: Result<T>, apply: (reading: Reading, value: T) => Partial<Reading>): boolean {
    if (answer.ok) this.session.update((reading) => ({ ...reading, ...apply(reading, answer.value) }));
    else this.complain(answer.error);
    return answer.ok;
  }

  private settleFact(answer: Result<FactRecord>): boolean {
    return this.settle(answer, ({ facts }, fact) => ({ facts: putRecord(facts, fact) }));
  }

  private settleAnnotation(answer: Result<AnnotationRecord>): boolean {
    return this.settle(answer, ({ annotations }, one) => ({ annotations: putRecord(annotations, one) }));
  }

  private async remove(id: string): Promise<boolean> {
    const answer = await ask('deleteAnnotation', { id });
    return this.settle(answer, ({ annotations }) => ({
      annotations: annotations.filter((annotation) => annotation.id !== id),
    }));
  }

  private async restore(id: string): Promise<boolean> {
    return this.settleAnnotation(await ask('restoreAnnotation', { id }));
  }
}
