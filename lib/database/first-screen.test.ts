import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collectReading } from './collect.ts';
import { countByHost } from './count-by-host.ts';
import { countFacts, listFactIdsOfArticles } from './count-facts.ts';
import type { FactQuery } from './fact-query.ts';
import { changeFacts } from './facts.ts';
import { listFirstScreen } from './first-screen.ts';
import { inventArticle, inventFact } from './invented-article.ts';
import { listLabels } from './list-labels.ts';
import { ShuduDatabase } from './open.ts';
import { listFirstFacts } from './query-facts.ts';

const AT = '2025-12-01T00:00:00.000Z';
const ARTICLES = 320;
const STATUSES = ['actual', 'target', 'unclear'] as const;

let db: ShuduDatabase;
let articles: string[];

beforeAll(async () => {
  db = new ShuduDatabase('first-screen');
  articles = [];
  for (let number = 0; number < ARTICLES; number += 1) {
    const article = inventArticle(
      [`第${number}号报道:增长${number}%,其中工业${number + 0.5}%,服务业${number + 0.7}%。`],
      {
        address: `http://${number % 3 ? 'news' : 'www.daily'}.example.cn/${number}`,
        headline: `第${number}篇`,
        date: number % 50 === 7 ? null : `2025-${String((number % 12) + 1).padStart(2, '0')}-10`,
      },
    );
    const facts = [`${number}%`, `${number + 0.5}%`, `${number + 0.7}%`].map((words, place) =>
      inventFact(article, words, {
        status: STATUSES[(number + place) % 3]!,
        subject: number < 5 ? '东山镇' : '云溪县',
        period: number % 5 ? '2025' : null,
      }),
    );
    const { articleId, facts: kept } = await collectReading(db, { article, facts, at: AT });
    articles.push(articleId);
    if (number % 40 === 0)
      await changeFacts(db, [kept[0]!.id], { addTags: ['核对', number ? '工业' : '服务业'], at: AT });
  }
}, 60_000);
afterAll(() => db.delete());

describe('listFirstScreen', () => {
  it('gives what listFirstFacts gives, for common and for rare facts', async () => {
    const query = fc.record<FactQuery>({
      filter: fc.record(
        {
          status: fc.subarray(['target', 'actual', 'nothing']),
          subject: fc.subarray(['东山镇', '云溪县']),
          period: fc.subarray(['', '2025']),
          tags: fc.subarray(['核对']),
          from: fc.constant('2025-06-01'),
          words: fc.constantFrom('', '工业'),
        },
        { requiredKeys: [] },
      ),
      order: fc.constantFrom('date', 'value', 'status', 'period', 'subject'),
      descending: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(query, fc.constantFrom(1, 20, 60), async (asked, limit) => {
        const found = await listFirstScreen(db, asked, limit);
        const expected = await listFirstFacts(db, asked, { limit });
        expect(found.map(({ record }) => record.id)).toEqual(expected.map(({ record }) => record.id));
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

describe('counts and labels', () => {
  it('counts the facts of articles, the articles of hosts, and the uses of tags', async () => {
    const some = articles.slice(0, 3);
    expect([...(await countFacts(db, some)).values()]).toEqual([3, 3, 3]);
    expect(await listFactIdsOfArticles(db, some)).toHaveLength(9);
    expect(await countByHost(db)).toEqual([
      { host: 'news.example.cn', articles: 213 },
      { host: 'daily.example.cn', articles: 107 },
    ]);
    expect(await listLabels(db, 'tags', { limit: 10 })).toEqual(
      [
        { value: '工业', count: 7 },
        { value: '服务业', count: 1 },
        { value: '核对', count: 8 },
      ].sort((a, b) => (a.value < b.value ? -1 : 1)),
    );
    expect(await listLabels(db, 'tags', { limit: 10, startingWith: '核' })).toEqual([
      { value: '核对', count: 8 },
    ]);
    expect(await listLabels(db, 'tags', { limit: 1 })).toHaveLength(1);
  });
});
