import type { Placement } from '../anchor/passage.ts';
import type { ShuduDatabase } from './open.ts';
import { checkReaderWords } from './reader-limits.ts';
import type { AnnotationRecord } from './records.ts';
import { guardStorage, StorageError } from './storage-error.ts';

/** What a reader changes of an annotation. Only the fields that are given change. */
export type AnnotationChange = Partial<
  Pick<AnnotationRecord, 'colour' | 'note' | 'tags' | 'passage' | 'placement' | 'archived'>
>;

/**
 * Keeps a new annotation.
 * @throws StorageError `conflict` if its id is in use, `tooLarge`
 */
export function addAnnotation(db: ShuduDatabase, record: AnnotationRecord): Promise<AnnotationRecord> {
  return guardStorage(async () => {
    checkReaderWords(record);
    await db.annotations.add(record);
    return record;
  });
}

/**
 * Changes the given fields of an annotation; what another writer changed in other fields stays.
 * @throws StorageError `conflict` if it is not kept any more, `tooLarge`
 */
export function updateAnnotation(
  db: ShuduDatabase,
  id: string,
  change: AnnotationChange & { at: string },
): Promise<AnnotationRecord> {
  const { at, ...fields } = change;
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  return guardStorage(() =>
    db.transaction('rw', db.annotations, async () => {
      const record = await db.annotations.get(id);
      if (!record) throw new StorageError('conflict', `annotation ${id} is not kept`);
      checkReaderWords(fields);
      const changed = { ...record, ...given, modifiedAt: at };
      await db.annotations.put(changed);
      return changed;
    }),
  );
}

/** Deletes annotations; they can be taken back by id until `forgetDeletedAnnotations`. Ids that are not kept are passed over. */
export function deleteAnnotations(
  db: ShuduDatabase,
  ids: readonly string[],
  at: string,
): Promise<AnnotationRecord[]> {
  return guardStorage(() =>
    db.transaction('rw', [db.annotations, db.deletedAnnotations], async () => {
      const records = (await db.annotations.bulkGet([...new Set(ids)])).filter(
        (record) => record !== undefined,
      );
      await db.deletedAnnotations.bulkPut(
        records.map((record) => ({ id: record.id, article: record.article, record, deletedAt: at })),
      );
      await db.annotations.bulkDelete(records.map(({ id }) => id));
      return records;
    }),
  );
}

/**
 * Takes the deletion of an annotation back.
 * @throws StorageError `conflict` if it was not deleted, or too long ago
 */
export function restoreAnnotation(db: ShuduDatabase, id: string): Promise<AnnotationRecord> {
  return guardStorage(() =>
    db.transaction('rw', [db.annotations, db.deletedAnnotations], async () => {
      const deleted = await db.deletedAnnotations.get(id);
      const record = deleted?.record ?? (await db.annotations.get(id));
      if (!record) throw new StorageError('conflict', `annotation ${id} was not deleted`);
      if (deleted) await db.annotations.put(record);
      await db.deletedAnnotations.delete(id);
      return record;
    }),
  );
}

/** Forgets for good what was deleted before an ISO instant. */
export function forgetDeletedAnnotations(db: ShuduDatabase, before: string): Promise<number> {
  return guardStorage(() => db.deletedAnnotations.where('deletedAt').below(before).delete());
}

/** The annotations of an article in reading order. Fit for a live query. */
export async function listAnnotations(db: ShuduDatabase, article: string): Promise<AnnotationRecord[]> {
  const records = await db.annotations.where('article').equals(article).toArray();
  return records.sort((a, b) => a.passage.start - b.passage.start || (a.createdAt < b.createdAt ? -1 : 1));
}

/** One annotation, or undefined. */
export function getAnnotation(db: ShuduDatabase, id: string): Promise<AnnotationRecord | undefined> {
  return guardStorage(() => db.annotations.get(id));
}

/**
 * Stores where annotations were found at this reading. The reader's own fields and `modifiedAt` stay; annotations that are gone
 * or whose place did not change are not written.
 */
export function storePlacements(
  db: ShuduDatabase,
  placements: ReadonlyMap<string, Placement>,
): Promise<void> {
  return guardStorage(() =>
    db.transaction('rw', db.annotations, async () => {
      const records = await db.annotations.bulkGet([...placements.keys()]);
      const moved = records.flatMap((record) => {
        const placement = record && placements.get(record.id);
        if (!record || !placement || JSON.stringify(record.placement) === JSON.stringify(placement))
          return [];
        return [{ ...record, placement }];
      });
      await db.annotations.bulkPut(moved);
    }),
  );
}

/** Every tag that the reader gave to annotations and facts, most used first. */
export async function listTags(db: ShuduDatabase): Promise<string[]> {
  const uses = new Map<string, number>();
  for (const table of [db.annotations, db.catalogue])
    await table.orderBy('tags').eachKey((tag) => {
      uses.set(String(tag), (uses.get(String(tag)) ?? 0) + 1);
    });
  return [...uses].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([tag]) => tag);
}
