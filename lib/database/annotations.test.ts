import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  addAnnotation,
  deleteAnnotations,
  forgetDeletedAnnotations,
  getAnnotation,
  listAnnotations,
  listTags,
  restoreAnnotation,
  storePlacements,
  updateAnnotation,
} from './annotations.ts';
import { ShuduDatabase } from './open.ts';
import type { AnnotationRecord } from './records.ts';

const AT = '2025-10-21T08:00:00.000Z';
const LATER = '2025-10-22T08:00:00.000Z';
let db: ShuduDatabase;
beforeEach(() => {
  db = new ShuduDatabase('annotations');
});
afterEach(() => db.delete());

function invent(id: string, start: number, tags: string[] = []): AnnotationRecord {
  return {
    id,
    article: 'a1',
    passage: { exact: '云溪', prefix: '', suffix: '', start, end: start + 2, block: 0, occurrence: 0 },
    placement: { outcome: 'found', start, end: start + 2 },
    colour: 'yellow',
    note: '',
    tags,
    createdAt: AT,
    modifiedAt: AT,
  };
}

describe('annotations', () => {
  it('are listed in reading order', async () => {
    for (const [id, start] of [
      ['b', 20],
      ['a', 5],
      ['c', 11],
    ] as const)
      await addAnnotation(db, invent(id, start));
    expect((await listAnnotations(db, 'a1')).map(({ id }) => id)).toEqual(['a', 'c', 'b']);
    expect(await listAnnotations(db, 'a2')).toEqual([]);
  });

  it('keep what another window changed in other fields', async () => {
    await addAnnotation(db, invent('a', 5));
    const placements = new Map([
      ['a', { outcome: 'moved' as const, start: 9, end: 11 }],
      ['gone', { outcome: 'gone' as const }],
    ]);
    await Promise.all([
      updateAnnotation(db, 'a', { note: '核对', at: LATER }),
      updateAnnotation(db, 'a', { colour: 'green', at: LATER }),
      updateAnnotation(db, 'a', { tags: ['经济'], note: undefined, at: LATER }),
      storePlacements(db, placements),
    ]);
    expect(await getAnnotation(db, 'a')).toEqual({
      ...invent('a', 5),
      note: '核对',
      colour: 'green',
      tags: ['经济'],
      placement: { outcome: 'moved', start: 9, end: 11 },
      modifiedAt: LATER,
    });
  });

  it('come back after they were deleted, until they are forgotten', async () => {
    await addAnnotation(db, invent('a', 5));
    await addAnnotation(db, invent('b', 9));
    expect(await deleteAnnotations(db, ['a', 'b', 'none'], LATER)).toHaveLength(2);
    expect(await listAnnotations(db, 'a1')).toEqual([]);
    expect(await restoreAnnotation(db, 'a')).toEqual(invent('a', 5));
    expect(await listAnnotations(db, 'a1')).toEqual([invent('a', 5)]);
    expect(await forgetDeletedAnnotations(db, '2025-11-01')).toBe(1);
    await expect(restoreAnnotation(db, 'b')).rejects.toMatchObject({ code: 'conflict' });
    await expect(updateAnnotation(db, 'b', { note: 'x', at: LATER })).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('offer their tags, most used first', async () => {
    await addAnnotation(db, invent('a', 5, ['经济', '外贸']));
    await addAnnotation(db, invent('b', 9, ['外贸', '"引号", 😀']));
    expect(await listTags(db)).toEqual(['外贸', '"引号", 😀', '经济']);
  });
});
