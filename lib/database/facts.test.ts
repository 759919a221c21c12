import 'fake-indexeddb/auto';
import { liveQuery } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collectReading } from './collect.ts';
import {
  changeFacts,
  correctFact,
  countFactsOfArticle,
  deleteFacts,
  getFact,
  listFactsOfArticle,
  reviewFact,
  undoFactChange,
} from './facts.ts';
import { inventArticle, inventFact } from './invented-article.ts';
import { ShuduDatabase } from './open.ts';
import { listFactIds } from './query-facts.ts';

const AT = '2025-10-21T08:00:00.000Z';
const LATER = '2025-10-22T08:00:00.000Z';
let db: ShuduDatabase;
let article: string;
let ids: string[];

beforeEach(async () => {
  db = new ShuduDatabase('facts');
  const source = inventArticle(['出口增长5.2%。到2027年力争增长8%。进口下降3%。']);
  const facts = [
    inventFact(source, '5.2%', { indicator: '出口' }),
    inventFact(source, '8%', { indicator: '出口', status: 'target' }),
    inventFact(source, '3%', { indicator: '进口', direction: 'down' }),
  ];
  const reading = await collectReading(db, { article: source, facts, at: AT });
  article = reading.articleId;
  ids = reading.facts.map(({ id }) => id);
});
afterEach(() => db.delete());

describe('corrections', () => {
  it('change only the fields that are given, whoever writes last', async () => {
    const id = ids[0]!;
    await Promise.all([
      correctFact(db, { id, correction: { subject: '临江区' }, at: AT }),
      correctFact(db, { id, correction: { value: 5.3, period: null }, at: AT }),
      changeFacts(db, [id], { addTags: ['外贸'], at: AT }),
      changeFacts(db, [id], { note: '核对', at: AT }),
    ]);
    expect(await getFact(db, id)).toMatchObject({
      review: 'corrected',
      correction: { subject: '临江区', value: 5.3, period: null },
      tags: ['外贸'],
      note: '核对',
      fact: { value: 5.2, subject: '云溪县', period: '2025-01/2025-09' },
    });
  });

  it('are taken back by the machine’s own answer or by name', async () => {
    const id = ids[2]!;
    await correctFact(db, { id, correction: { direction: null, unit: '个百分点' }, at: AT });
    expect((await getFact(db, id))!.correction).toEqual({ direction: null, unit: '个百分点' });
    await correctFact(db, { id, correction: { direction: 'down' }, at: AT });
    expect((await getFact(db, id))!.correction).toEqual({ unit: '个百分点' });
    const { facts } = await changeFacts(db, [id], { withdraw: ['unit'], at: AT });
    expect(facts[0]).toMatchObject({ correction: null, review: 'kept' });
  });

  it('decide where the fact is listed', async () => {
    await correctFact(db, { id: ids[0]!, correction: { status: 'target', indicator: '对外贸易' }, at: AT });
    expect(await listFactIds(db, { filter: { status: ['target'] } })).toEqual([ids[0], ids[1]]);
    expect(await listFactIds(db, { filter: { indicator: ['对外贸易'] } })).toEqual([ids[0]]);
    expect(await countFactsOfArticle(db, article)).toEqual({
      total: 3,
      target: 2,
      actual: 1,
      unclear: 0,
      review: { found: 2, kept: 0, corrected: 1, dismissed: 0 },
    });
  });

  it('of a fact that is gone are refused', async () => {
    await expect(reviewFact(db, { id: 'gone', review: 'kept', at: AT })).rejects.toMatchObject({
      code: 'conflict',
    });
  });
});

describe('undo', () => {
  it('takes a change of many facts back, but not what was changed since', async () => {
    const { undo } = await changeFacts(db, ids, { review: 'dismissed', addTags: ['旧'], at: AT });
    await reviewFact(db, { id: ids[1]!, review: 'kept', at: LATER });
    await undoFactChange(db, undo, LATER);
    const facts = await listFactsOfArticle(db, article);
    expect(facts.map(({ review, tags }) => [review, tags])).toEqual([
      ['found', []],
      ['kept', []],
      ['found', []],
    ]);
    expect(await listFactIds(db, { filter: { tags: ['旧'] } })).toEqual([]);
  });

  it('takes back notes, and finds no more what it took back', async () => {
    const { undo } = await changeFacts(db, [ids[0]!], { note: '口径不同', at: AT });
    expect(await listFactIds(db, { filter: { words: '口径' } })).toEqual([ids[0]]);
    await undoFactChange(db, undo, LATER);
    expect(await listFactIds(db, { filter: { words: '口径' } })).toEqual([]);
    expect((await getFact(db, ids[0]!))!.note).toBeUndefined();
  });

  it('puts deleted facts back as they were', async () => {
    await changeFacts(db, ids, { addTags: ['外贸'], at: AT });
    const before = await listFactsOfArticle(db, article);
    const undo = await deleteFacts(db, [ids[0]!, ids[2]!, 'gone']);
    expect(await listFactIds(db, {})).toEqual([ids[1]]);
    expect(await listFactIds(db, { filter: { words: '进口' } })).toEqual([]);
    await undoFactChange(db, undo, LATER);
    expect(await listFactsOfArticle(db, article)).toEqual(before);
    expect(await listFactIds(db, { filter: { words: '进口' } })).toEqual([ids[2]]);
    expect((await listFactIds(db, { filter: { tags: ['外贸'] } })).length).toBe(3);
  });
});

describe('a live query', () => {
  it('is woken by a change of its article’s facts', async () => {
    const seen: string[] = [];
    await new Promise<void>((resolve, reject) => {
      const subscription = liveQuery(() => listFactsOfArticle(db, article)).subscribe({
        next: (facts) => {
          seen.push(facts[0]!.review);
          if (seen.length === 1) reviewFact(db, { id: ids[0]!, review: 'kept', at: LATER }).catch(reject);
          else {
            subscription.unsubscribe();
            resolve();
          }
        },
        error: reject,
      });
    });
    expect(seen).toEqual(['found', 'kept']);
  });
});
