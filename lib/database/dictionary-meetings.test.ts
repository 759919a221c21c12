import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compileTermIndex } from '../dictionary/compile-term-index.ts';
import type { OpenDictionary } from '../dictionary/find-labels.ts';
import { openTermIndex } from '../dictionary/term-index.ts';
import type { Article } from '../text/article.ts';
import { collectReading } from './collect.ts';
import { countByMonth, countMeetings } from './dictionary-meetings.ts';
import { suggestFromArticles } from './dictionary-suggestions.ts';
import { ShuduDatabase } from './open.ts';

const invent = (number: number, date: string | null, text: string): Article => ({
  address: `https://news.example.cn/${number}`,
  canonicalAddress: null,
  kicker: null,
  headline: `第${number}篇`,
  subtitle: null,
  byline: null,
  contributors: [],
  date,
  source: null,
  edition: null,
  text,
  blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
});

const dictionary: OpenDictionary = {
  index: openTermIndex(
    compileTermIndex({
      id: 'd',
      entries: [
        {
          id: 'chain',
          prefLabel: '链主企业',
          altLabel: ['链主'],
          hiddenLabel: [],
          category: 'industry',
          definition: '',
          sources: [],
          status: 'approved',
          exclude: [],
        },
      ],
    }),
  )!,
};

let db: ShuduDatabase;
beforeEach(async () => {
  db = new ShuduDatabase('meetings');
  const articles = [
    invent(1, '2025-10-08', '链主带动,链主企业引领。实施“云帆育苗行动”。'),
    invent(2, '2025-12-19', '链主企业增加。继续实施“云帆育苗行动”。'),
    invent(3, null, '这里没有。'),
  ];
  for (const article of articles)
    await collectReading(db, { article, facts: [], at: '2025-12-20T08:00:00.000Z' });
});
afterEach(() => db.delete());

describe('countMeetings', () => {
  it('says how often and where a term was met, the newest article first', async () => {
    const shares: number[] = [];
    const [met, ...others] = await countMeetings(db, [dictionary], {
      onProgress: (share) => shares.push(share),
    });
    expect(others).toEqual([]);
    expect(met).toMatchObject({ entry: 'chain', term: '链主企业', count: 3 });
    expect(met!.places.map(({ headline, count }) => [headline, count])).toEqual([
      ['第2篇', 1],
      ['第1篇', 2],
    ]);
    expect([met!.places[1]!.start, met!.places[1]!.end]).toEqual([0, 2]);
    expect(shares.at(-1)).toBe(1);
  });

  it('stops when it is told to', async () => {
    await expect(countMeetings(db, [dictionary], { signal: AbortSignal.abort() })).rejects.toThrow();
  });
});

describe('countByMonth', () => {
  it('fills the months between, over the turn of the year', () => {
    const place = { count: 2 };
    expect(
      countByMonth([
        { ...place, date: '2026-02-01' },
        { ...place, date: '2025-11-30' },
        { ...place, date: null },
      ]),
    ).toEqual([
      { month: '2025-11', count: 2 },
      { month: '2025-12', count: 0 },
      { month: '2026-01', count: 0 },
      { month: '2026-02', count: 2 },
    ]);
  });
});

describe('suggestFromArticles', () => {
  it('joins what several articles suggest', async () => {
    const found = await suggestFromArticles(db, [dictionary], { limit: 10 });
    expect(found[0]).toMatchObject({ label: '云帆育苗行动', count: 2, articles: 2 });
    expect(found[0]!.sentence).toContain('云帆育苗行动');
  });
});
