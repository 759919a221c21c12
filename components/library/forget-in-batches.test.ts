import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listArticles } from '../../lib/database/articles.ts';
import { collectReading } from '../../lib/database/collect.ts';
import { inventArticle, inventFact } from '../../lib/database/invented-article.ts';
import { ShuduDatabase } from '../../lib/database/open.ts';
import { forgetInBatches } from './forget-in-batches.ts';

let db: ShuduDatabase;
let ids: string[];

beforeEach(async () => {
  db = new ShuduDatabase('forget-in-batches');
  ids = [];
  for (let number = 0; number < 60; number += 1) {
    const article = inventArticle([`第${number}区增长5.${number}%。`], {
      address: `http://news.example.cn/${number}.html`,
      headline: `第${number}篇`,
    });
    const facts = [inventFact(article, `5.${number}%`)];
    ids.push((await collectReading(db, { article, facts, at: '2026-01-20T08:00:00.000Z' })).articleId);
  }
});
afterEach(() => db.delete());

describe('forgetInBatches', () => {
  it('leaves the rest whole when it is stopped, and takes it at the next call', async () => {
    const stop = new AbortController();
    const shares: number[] = [];
    const onProgress = (share: number): void => {
      shares.push(share);
      stop.abort();
    };
    const gone = await forgetInBatches(db, ids, { signal: stop.signal, onProgress });
    expect(gone).toBeGreaterThan(0);
    expect(gone).toBeLessThan(60);
    expect(shares).toEqual([gone / 60]);
    const left = ids.slice(gone);
    expect((await listArticles(db)).map(({ id }) => id).sort()).toEqual([...left].sort());
    expect(await db.catalogue.count()).toBe(left.length);

    const { signal } = new AbortController();
    expect(await forgetInBatches(db, left, { signal, onProgress: () => undefined })).toBe(left.length);
    expect(await db.articles.count()).toBe(0);
  });
});
