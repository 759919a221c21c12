import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeCatalogueRow } from './catalogue-row.ts';
import { collectReading } from './collect.ts';
import { type FactFilter, type FactQuery, makeRowComparison } from './fact-query.ts';
import { changeFacts } from './facts.ts';
import { inventArticle, inventFact } from './invented-article.ts';
import { listChoices } from './list-choices.ts';
import { ShuduDatabase } from './open.ts';
import { listFactIds, listFactsById, listFirstFacts, readFacts } from './query-facts.ts';
import type { FactRecord } from './records.ts';
import type { ArticleSummary } from './rows.ts';

const SUBJECTS = ['云溪县', '临江区', '东山镇'];
const INDICATORS = ['地区生产总值', '固定资产投资', '出口'];
const STATUSES = ['actual', 'target', 'unclear'] as const;
const AT = '2025-12-01T00:00:00.000Z';

let db: ShuduDatabase;
let all: { record: FactRecord; article: ArticleSummary }[];

beforeAll(async () => {
  db = new ShuduDatabase('queries');
  for (let number = 0; number < 30; number += 1) {
    const article = inventArticle(
      [`${number}号报道:一季度增长${number}%,二季度增长${number + 0.5}%。全年力争${number + 100}%。`],
      {
        address: `http://news.example.cn/${number}`,
        headline: `第${number}篇`,
        date: number === 7 ? null : `2025-${String((number % 12) + 1).padStart(2, '0')}-10`,
        source: number % 3 === 0 ? '云溪日报' : null,
      },
    );
    const figures = [`${number}%`, `${number + 0.5}%`, `${number + 100}%`];
    const facts = figures.map((words, place) =>
      inventFact(article, words, {
        subject: SUBJECTS[(number + place) % 4] ?? null,
        indicator: INDICATORS[(number * 7 + place) % 4] ?? null,
        status: STATUSES[(number + place * 2) % 3]!,
        period: number % 5 === 0 ? null : '2025',
      }),
    );
    const { facts: kept } = await collectReading(db, { article, facts, at: AT });
    if (number % 4 === 0)
      await changeFacts(db, [kept[0]!.id], {
        addTags: ['核对', `篇${number % 8}`],
        note: 'ＧＤＰ口径',
        at: AT,
      });
    if (number % 6 === 0) await changeFacts(db, [kept[1]!.id], { correction: { subject: '东山镇' }, at: AT });
  }
  all = await listFactsById(db, (await db.catalogue.toCollection().primaryKeys()) as string[]);
});
afterAll(() => db.delete());

function textOf({ sentence, note }: FactRecord): string {
  return `${sentence} ${note ?? ''}`.normalize('NFKC').toLowerCase();
}

/** The list by its meaning, without an index. */
function listPlainly({ filter = {}, ...order }: FactQuery): string[] {
  const subjectOf = (record: FactRecord): string => (record.correction?.subject ?? record.fact.subject) || '';
  const wanted = all.filter(
    ({ record, article }) =>
      (!filter.status?.length || filter.status.includes(record.fact.status)) &&
      (!filter.subject?.length || filter.subject.includes(subjectOf(record))) &&
      (!filter.review?.length || filter.review.includes(record.review)) &&
      (!filter.indicator?.length || filter.indicator.includes(record.fact.indicator ?? '')) &&
      (!filter.tags?.length || record.tags.some((tag) => filter.tags!.includes(tag))) &&
      (!filter.article?.length || filter.article.includes(record.article)) &&
      (!filter.from || (article.date !== null && article.date >= filter.from)) &&
      (!filter.to || (article.date !== null && article.date <= filter.to)) &&
      (!filter.words || textOf(record).includes(filter.words.normalize('NFKC').toLowerCase())),
  );
  const rows = wanted.map(({ record, article }) => makeCatalogueRow(record, article));
  return rows.sort(makeRowComparison(order)).map(({ id }) => id);
}

const filters: fc.Arbitrary<FactFilter> = fc.record(
  {
    status: fc.subarray([...STATUSES]),
    subject: fc.subarray([...SUBJECTS, '']),
    review: fc.subarray(['found', 'corrected']),
    indicator: fc.subarray([...INDICATORS, '没有']),
    tags: fc.subarray(['核对', '篇0', '篇4']),
    from: fc.constantFrom('2025-03-01', '2025-06-10'),
    to: fc.constantFrom('2025-06-10', '2025-11-30'),
    words: fc.constantFrom('增长', 'gdp口径', '1%', '没有这些字'),
  },
  { requiredKeys: [] },
);
const queries: fc.Arbitrary<FactQuery> = fc.record({
  filter: filters,
  order: fc.constantFrom('date', 'value', 'status', 'review', 'indicator', 'subject', 'period', 'source'),
  descending: fc.boolean(),
});

describe('lists of facts', () => {
  it('hold what their filter says, in the order asked', async () => {
    await fc.assert(
      fc.asyncProperty(queries, fc.integer({ min: 1, max: 100 }), async (query, limit) => {
        const expected = listPlainly(query);
        expect(await listFactIds(db, query)).toEqual(expected);
        for (const effort of [{}, { few: 0 }, { few: 0, walked: 5 }]) {
          const first = await listFirstFacts(db, query, { limit, ...effort });
          expect(first.map(({ record }) => record.id)).toEqual(expected.slice(0, limit));
        }
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('begin with the newest and read forwards inside an article', async () => {
    const [first, second, third] = await listFirstFacts(db, {}, { limit: 3 });
    expect(first!.article.date).toBe('2025-12-10');
    expect([second!.article.id, third!.article.id]).toEqual([first!.article.id, first!.article.id]);
    expect(first!.record.fact.start).toBeLessThan(second!.record.fact.start);
  });

  it('find words whatever their width and capitals, in notes too, and never in an id', async () => {
    expect((await listFactIds(db, { filter: { words: 'gdp' } })).length).toBe(8);
    const [id] = await listFactIds(db, {});
    expect(await listFactIds(db, { filter: { words: id!.slice(0, 13) } })).toEqual([]);
  });

  it('stop when they are told to', async () => {
    const stopped = AbortSignal.abort(new Error('enough'));
    const query: FactQuery = { filter: { status: ['target'], tags: ['核对'] } };
    await expect(listFactIds(db, query, { signal: stopped })).rejects.toThrow('enough');
    await expect(readFacts(db, ['x'], { signal: stopped }).next()).rejects.toThrow('enough');
  });

  it('offer the values of a field with their counts', async () => {
    const choices = await listChoices(db, 'status', { limit: 10 });
    expect(choices).toEqual([...STATUSES].map((value) => ({ value, count: 30 })));
    const subjects = await listChoices(db, 'subject', { limit: 10, startingWith: '东' });
    expect(subjects.map(({ value }) => value)).toEqual(['东山镇']);
    expect(await listChoices(db, 'subject', { limit: 2 })).toHaveLength(2);
  });

  it('give facts with their articles in batches', async () => {
    const ids = await listFactIds(db, {});
    const read: string[] = [];
    for await (const batch of readFacts(db, ids)) read.push(...batch.map(({ record }) => record.id));
    expect(read).toEqual(ids);
  });
});
