import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addAnnotation } from './annotations.ts';
import { forgetEverything } from './articles.ts';
import { collectReading } from './collect.ts';
import { changeFacts, listFactsOfArticle } from './facts.ts';
import { attachFailingDisk, type FailingDisk } from './failing-disk.ts';
import { inventArticle, inventFact } from './invented-article.ts';
import { ShuduDatabase } from './open.ts';
import { toStorageError } from './storage-error.ts';
import { VERSIONS } from './versions.ts';

const AT = '2025-10-21T08:00:00.000Z';
let db: ShuduDatabase;
let disk: FailingDisk;

async function dump(): Promise<unknown> {
  const rows = db.tables.map(async (table) => [table.name, await table.toArray()]);
  return Object.fromEntries(await Promise.all(rows));
}

function read(words: string[], number = 1) {
  const article = inventArticle(
    words.map((one) => `同比增长${one}。`),
    { address: `http://news.example.cn/${number}`, headline: `第${number}篇` },
  );
  return collectReading(db, { article, facts: words.map((one) => inventFact(article, one)), at: AT });
}

beforeEach(() => {
  db = new ShuduDatabase('faults');
  disk = attachFailingDisk(db);
});
afterEach(() => db.delete());

describe('a full disk', () => {
  it('is said clearly and leaves the old data whole, wherever the transaction stops', async () => {
    const { articleId, facts } = await read(['5.2%', '4.8%']);
    const before = await dump();
    const works = [
      () => read(['5.2%', '9.9%', '1.1%']),
      () => read(['7%'], 2),
      () => changeFacts(db, [facts[0]!.id, facts[1]!.id], { addTags: ['工业'], note: '核对', at: AT }),
      () => forgetEverything(db),
    ];
    for (const work of works)
      for (let writes = 0; writes < 3; writes += 1) {
        disk.writesLeft = writes;
        await expect(work()).rejects.toMatchObject({ name: 'StorageError', code: 'quota' });
        disk.writesLeft = Number.POSITIVE_INFINITY;
        expect(await dump()).toEqual(before);
      }
    await changeFacts(db, [facts[0]!.id], { review: 'kept', at: AT });
    expect((await listFactsOfArticle(db, articleId))[0]!.review).toBe('kept');
  });
});

describe('toStorageError', () => {
  it.each([
    [new DOMException('', 'QuotaExceededError'), 'quota'],
    [
      Object.assign(new Error(), { name: 'AbortError', inner: new DOMException('', 'QuotaExceededError') }),
      'quota',
    ],
    [
      Object.assign(new Error(), {
        name: 'BulkError',
        failures: [new DOMException('', 'QuotaExceededError')],
      }),
      'quota',
    ],
    [Object.assign(new Error(), { name: 'DatabaseClosedError', inner: { name: 'VersionError' } }), 'newer'],
    [new Dexie.MissingAPIError(), 'unavailable'],
    [new Error('no idea'), 'failed'],
    ['text', 'failed'],
  ])('%s is %s', (error, code) => {
    expect(toStorageError(error)).toMatchObject({ name: 'StorageError', code });
  });

  it('refuses a database that a later version wrote', async () => {
    await read(['5%']);
    db.close();
    const later = new Dexie('faults');
    later.version(99).stores(VERSIONS.at(-1)!.stores);
    await later.open();
    later.close();
    const old = new ShuduDatabase('faults');
    await expect(
      collectReading(old, { article: inventArticle(['x']), facts: [], at: AT }),
    ).rejects.toMatchObject({
      code: 'newer',
    });
    old.close();
  });

  it('refuses a note of ten million characters on a fact, and changes nothing', async () => {
    const { facts } = await read(['5%']);
    const before = await dump();
    const note = '长'.repeat(10_000_000);
    await expect(changeFacts(db, [facts[0]!.id], { note, at: AT })).rejects.toMatchObject({
      code: 'tooLarge',
    });
    expect(await dump()).toEqual(before);
  });

  it('says that a record is there already', async () => {
    const record = {
      id: 'one',
      article: 'a',
      passage: { exact: '', prefix: '', suffix: '', start: 0, end: 0, block: 0, occurrence: 0 },
      placement: { outcome: 'gone' as const },
      colour: 'yellow' as const,
      note: '',
      tags: [],
      createdAt: AT,
      modifiedAt: AT,
    };
    await addAnnotation(db, record);
    await expect(addAnnotation(db, record)).rejects.toMatchObject({ code: 'conflict' });
    await expect(
      addAnnotation(db, { ...record, id: 'two', note: '长'.repeat(100_001) }),
    ).rejects.toMatchObject({
      code: 'tooLarge',
    });
  });
});
