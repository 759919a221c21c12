import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collectReading } from './collect.ts';
import { factTables } from './fact-store.ts';
import { changeFacts, listFactsOfArticle } from './facts.ts';
import { inventArticle, inventFact } from './invented-article.ts';
import { ShuduDatabase } from './open.ts';
import type { FactRecord } from './records.ts';
import { FactRestorer } from './restore-facts.ts';

const AT = '2025-10-21T08:00:00.000Z';
let db: ShuduDatabase;
let other: ShuduDatabase;
let facts: FactRecord[];

beforeEach(async () => {
  db = new ShuduDatabase('written');
  other = new ShuduDatabase('restored');
  facts = [];
  for (const number of [1, 2, 3]) {
    const article = inventArticle([`增长${number}.1%,其中工业${number}.2%,农业${number}.3%。`], {
      address: `http://news.example.cn/${number}`,
      headline: `第${number}篇`,
    });
    const found = [1, 2, 3].map((part) => inventFact(article, `${number}.${part}%`));
    const { articleId, facts: kept } = await collectReading(db, { article, facts: found, at: AT });
    await changeFacts(db, [kept[0]!.id], { note: `备注${number}`, at: AT });
    facts.push(...(await listFactsOfArticle(db, articleId)));
  }
  await other.articles.bulkAdd(await db.articles.toArray());
});
afterEach(async () => {
  await db.delete();
  await other.delete();
});

async function dump(from: ShuduDatabase): Promise<unknown> {
  const rows = factTables(from).map(async (table) => [table.name, await table.toArray()]);
  return Object.fromEntries(await Promise.all(rows));
}

describe('FactRestorer', () => {
  it.each([
    ['at once', [9]],
    ['one by one', [1, 1, 1, 1, 1, 1, 1, 1, 1]],
    ['cut inside an article', [4, 0, 1, 4]],
  ])('writes facts that come %s as collecting them did', async (_, sizes) => {
    await other.transaction('rw', factTables(other), async () => {
      const restorer = await FactRestorer.begin(other);
      let from = 0;
      for (const size of sizes) {
        await restorer.add(facts.slice(from, from + size));
        from += size;
      }
      await restorer.end();
    });
    expect(await dump(other)).toEqual(await dump(db));
  });

  it('brings together what of one article stands apart, and passes over facts without an article', async () => {
    const apart = [0, 3, 6, 1, 4, 7, 2, 5, 8].map((place) => facts[place]!);
    await other.transaction('rw', factTables(other), async () => {
      const restorer = await FactRestorer.begin(other);
      for (const fact of apart) await restorer.add([fact]);
      await restorer.add([{ ...facts[0]!, id: 'x-1', article: 'x' }]);
      await restorer.end();
    });
    expect(await dump(other)).toEqual(await dump(db));
  });
});
