import { correctedFact } from '../facts/corrected-fact.ts';
import { factTables, findFacts, putFacts, readFactsOfArticle, removeFacts } from './fact-store.ts';
import type { ShuduDatabase } from './open.ts';
import { checkReaderWords } from './reader-limits.ts';
import type { Correction, FactRecord, Review } from './records.ts';
import { guardStorage, StorageError } from './storage-error.ts';

/** A change of facts by the reader. Only the fields that are given change. */
export interface FactChange {
  review?: Review;
  /** Answers to put in place of the machine's. An answer that equals the machine's takes the correction back. */
  correction?: Correction;
  /** Fields whose corrections are taken back. */
  withdraw?: (keyof Correction)[];
  addTags?: string[];
  removeTags?: string[];
  note?: string;
}

/** The fields that a reader changes, as they were or are. */
type ReaderFields = Pick<FactRecord, 'review' | 'correction' | 'tags' | 'note'>;

const READER_FIELDS = ['review', 'correction', 'tags', 'note'] as const;

/** What takes a change back: for every fact the fields that it changed, before and after. */
export interface FactUndo {
  changed: { id: string; before: Partial<ReaderFields>; after: Partial<ReaderFields> }[];
  deleted: FactRecord[];
}

/** The facts as they are now, and what takes the change back. */
export interface ChangedFacts {
  facts: FactRecord[];
  undo: FactUndo;
}

function equal(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function mergeCorrection(record: FactRecord, change: FactChange): Correction | null {
  const merged: Record<string, unknown> = { ...record.correction };
  for (const [field, answer] of Object.entries(change.correction ?? {})) {
    const machine = (record.fact as unknown as Record<string, unknown>)[field] ?? null;
    if (answer === undefined) continue;
    if (equal(answer, machine)) delete merged[field];
    else merged[field] = answer;
  }
  for (const field of change.withdraw ?? []) delete merged[field];
  return Object.keys(merged).length === 0 ? null : (merged as Correction);
}

/** The review after a change: what the reader said, else `corrected` while there is a correction, and `kept` when the last is taken back. */
function reviewAfter(record: FactRecord, change: FactChange, correction: Correction | null): Review {
  if (change.review) return change.review === 'kept' && correction !== null ? 'corrected' : change.review;
  if (!change.correction && !change.withdraw) return record.review;
  if (correction !== null) return 'corrected';
  return record.review === 'corrected' || change.correction ? 'kept' : record.review;
}

function applyChange(record: FactRecord, change: FactChange): ReaderFields {
  const correction = mergeCorrection(record, change);
  const removed = new Set(change.removeTags);
  const tags = [...new Set([...record.tags, ...(change.addTags ?? [])])].filter((tag) => !removed.has(tag));
  return {
    review: reviewAfter(record, change, correction),
    correction,
    tags,
    note: change.note ?? record.note,
  };
}

function pickChanged(before: FactRecord, after: ReaderFields): FactUndo['changed'][number] | null {
  const undo = { id: before.id, before: {} as Record<string, unknown>, after: {} as Record<string, unknown> };
  for (const field of READER_FIELDS) {
    if (equal(before[field], after[field])) continue;
    undo.before[field] = before[field];
    undo.after[field] = after[field];
  }
  return Object.keys(undo.after).length === 0 ? null : (undo as FactUndo['changed'][number]);
}

/** Fields of the reader to write into a record. */
interface FieldsToWrite {
  record: FactRecord;
  fields: Partial<ReaderFields>;
}

/** Writes fields of the reader into records. To be called inside a transaction on `factTables`. */
async function writeFields(
  db: ShuduDatabase,
  changes: readonly FieldsToWrite[],
  at: string,
): Promise<FactRecord[]> {
  const written = changes.map(({ record, fields }) => {
    const changed = { ...record, ...fields, modifiedAt: at };
    if (!changed.note) delete changed.note;
    return changed;
  });
  await putFacts(db, written, { searchable: changes.some(({ fields }) => 'note' in fields) });
  return written;
}

async function getFacts(db: ShuduDatabase, ids: readonly string[]): Promise<FactRecord[]> {
  const found = await findFacts(db, ids);
  return [...new Set(ids)].flatMap((id) => found.get(id) ?? []);
}

/**
 * Changes facts in one transaction, field by field: what another writer changed meanwhile in other fields stays.
 * Ids that are not kept any more are passed over.
 * @param change the change, and when it is made (ISO instant)
 * @throws StorageError; then nothing was changed
 */
export function changeFacts(
  db: ShuduDatabase,
  ids: readonly string[],
  change: FactChange & { at: string },
): Promise<ChangedFacts> {
  return guardStorage(() =>
    db.transaction('rw', factTables(db), async () => {
      const records = await getFacts(db, ids);
      const changed = records.map((record) => ({
        record,
        undo: pickChanged(record, applyChange(record, change)),
      }));
      for (const { undo } of changed) if (undo) checkReaderWords(undo.after);
      const touched = changed.flatMap(({ record, undo }) => (undo ? [{ record, fields: undo.after }] : []));
      const written = new Map(
        (await writeFields(db, touched, change.at)).map((record) => [record.id, record]),
      );
      return {
        facts: records.map((record) => written.get(record.id) ?? record),
        undo: { changed: changed.flatMap(({ undo }) => undo ?? []), deleted: [] },
      };
    }),
  );
}

async function changeFact(
  db: ShuduDatabase,
  id: string,
  change: FactChange & { at: string },
): Promise<FactRecord> {
  const [fact] = (await changeFacts(db, [id], change)).facts;
  if (!fact) throw new StorageError('conflict', `fact ${id} is not kept`);
  return fact;
}

/**
 * Says of one fact that it is kept, dismissed, or as found.
 * @throws StorageError `conflict` if it is not kept any more
 */
export function reviewFact(
  db: ShuduDatabase,
  review: { id: string; review: Review; at: string },
): Promise<FactRecord> {
  return changeFact(db, review.id, { review: review.review, at: review.at });
}

/**
 * Puts the reader's answers beside the machine's; fields that are not given stay as they are.
 * @throws StorageError `conflict` if the fact is not kept any more
 */
export function correctFact(
  db: ShuduDatabase,
  change: { id: string; correction: Correction; at: string },
): Promise<FactRecord> {
  return changeFact(db, change.id, { correction: change.correction, at: change.at });
}

/** Removes facts; the answer is what `undoFactChange` needs. A later reading of the article finds them again. */
export function deleteFacts(db: ShuduDatabase, ids: readonly string[]): Promise<FactUndo> {
  return guardStorage(() =>
    db.transaction('rw', factTables(db), async () => {
      const records = await getFacts(db, ids);
      await removeFacts(db, records);
      return { changed: [], deleted: records };
    }),
  );
}

/**
 * Takes a change or deletion back. A field that someone changed again since then stays as it is now.
 * @param at when it is taken back, ISO instant
 */
export function undoFactChange(db: ShuduDatabase, undo: FactUndo, at: string): Promise<void> {
  return guardStorage(() =>
    db.transaction('rw', factTables(db), async () => {
      const records = new Map(
        (
          await getFacts(
            db,
            undo.changed.map(({ id }) => id),
          )
        ).map((one) => [one.id, one]),
      );
      const back = undo.changed.flatMap(({ id, before, after }) => {
        const record = records.get(id);
        const fields = READER_FIELDS.filter(
          (field) => field in after && record && equal(record[field], after[field]),
        );
        return record
          ? [{ record, fields: Object.fromEntries(fields.map((field) => [field, before[field]])) }]
          : [];
      });
      await writeFields(
        db,
        back.filter(({ fields }) => Object.keys(fields).length > 0),
        at,
      );
      const here = new Set(
        (
          await getFacts(
            db,
            undo.deleted.map(({ id }) => id),
          )
        ).map(({ id }) => id),
      );
      await putFacts(
        db,
        undo.deleted.filter(({ id }) => !here.has(id)),
      );
    }),
  );
}

/** The facts of an article in reading order, dismissed and stale ones included. Fit for a live query. */
export async function listFactsOfArticle(db: ShuduDatabase, article: string): Promise<FactRecord[]> {
  const records = await readFactsOfArticle(db, article);
  return records.sort((a, b) => a.fact.start - b.fact.start || (a.id < b.id ? -1 : 1));
}

/** One fact, or undefined. */
export function getFact(db: ShuduDatabase, id: string): Promise<FactRecord | undefined> {
  return guardStorage(async () => (await findFacts(db, [id])).get(id));
}

/** How many facts of an article there are by status and by review; `target`, `actual` and `unclear` leave dismissed ones out. */
export interface FactCounts {
  total: number;
  target: number;
  actual: number;
  unclear: number;
  review: Record<Review, number>;
}

/** Counts the facts of an article (corrections applied), for badge and popup. Fit for a live query. */
export async function countFactsOfArticle(db: ShuduDatabase, article: string): Promise<FactCounts> {
  const counts: FactCounts = {
    total: 0,
    target: 0,
    actual: 0,
    unclear: 0,
    review: { found: 0, kept: 0, corrected: 0, dismissed: 0 },
  };
  for (const record of await readFactsOfArticle(db, article)) {
    counts.total += 1;
    counts.review[record.review] += 1;
    if (record.review !== 'dismissed') counts[correctedFact(record).status] += 1;
  }
  return counts;
}
