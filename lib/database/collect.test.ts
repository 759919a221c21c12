import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Fact } from '../facts/fact.ts';
import type { Article } from '../text/article.ts';
import { getArticle, listArticles } from './articles.ts';
import { collectReading, describeReading } from './collect.ts';
import { changeFacts, correctFact, listFactsOfArticle, reviewFact } from './facts.ts';
import { inventArticle, inventFact } from './invented-article.ts';
import { ShuduDatabase } from './open.ts';

const FIRST = '2025-10-21T08:00:00.000Z';
const LATER = '2025-10-22T08:00:00.000Z';
const PARAGRAPHS = [
  '前三季度,全县地区生产总值同比增长5.2%。规上工业增加值增长5.2%。',
  '全年新增就业3.1万人,固定资产投资增长4.8%。',
];

let db: ShuduDatabase;
beforeEach(() => {
  db = new ShuduDatabase('collect');
});
afterEach(async () => {
  await db.delete();
});

function factsOf(article: Article): Fact[] {
  return [
    inventFact(article, '5.2%'),
    inventFact(article, '5.2%', { occurrence: 1, indicator: '规上工业增加值' }),
    inventFact(article, '3.1万人', { value: 31_000, unit: '人', indicator: '新增就业' }),
    inventFact(article, '4.8%', { indicator: '固定资产投资' }),
  ];
}

async function read(article: Article, facts: Fact[], at = FIRST) {
  return collectReading(db, { article, facts, at });
}

describe('collectReading', () => {
  it('keeps article, facts, sentences and passages', async () => {
    const article = inventArticle(PARAGRAPHS);
    const { articleId, facts } = await read(article, factsOf(article));
    const kept = await getArticle(db, articleId);
    expect(kept?.article).toEqual(article);
    expect(facts.map(({ sentence }) => sentence)).toEqual([
      '前三季度,全县地区生产总值同比增长5.2%。',
      '规上工业增加值增长5.2%。',
      PARAGRAPHS[1],
      PARAGRAPHS[1],
    ]);
    expect(facts.map(({ passage }) => [passage.exact, passage.occurrence, passage.block])).toEqual([
      ['5.2%', 0, 0],
      ['5.2%', 1, 0],
      ['3.1万人', 0, 1],
      ['4.8%', 0, 1],
    ]);
    expect(new Set(facts.map(({ id }) => id)).size).toBe(4);
    expect(await listFactsOfArticle(db, articleId)).toEqual(facts);
  });

  it('reads the same article twice without a duplicate and without a write', async () => {
    const article = inventArticle(PARAGRAPHS);
    const first = await read(article, factsOf(article));
    const second = await read(article, factsOf(article), LATER);
    expect(second).toEqual(first);
    expect(await db.catalogue.count()).toBe(4);
    expect(await listArticles(db)).toMatchObject([{ firstReadAt: FIRST, readAt: LATER }]);
  });

  it('keeps review, correction, tags and note when the article and the machine change', async () => {
    const article = inventArticle(PARAGRAPHS);
    const { articleId, facts } = await read(article, factsOf(article));
    const target = facts[1]!.id;
    await correctFact(db, { id: target, correction: { subject: '全县' }, at: FIRST });
    await changeFacts(db, [target], { addTags: ['工业'], note: '与公报核对', at: FIRST });
    const changed = inventArticle(['本报讯 记者昨日获悉。', ...PARAGRAPHS]);
    const again = factsOf(changed).map((fact) => ({ ...fact, measure: 'level' as const }));
    const reading = await read(changed, again, LATER);
    expect(reading.articleId).toBe(articleId);
    expect(reading.facts.map(({ id }) => id)).toEqual(facts.map(({ id }) => id));
    expect(reading.facts[1]).toMatchObject({
      review: 'corrected',
      correction: { subject: '全县' },
      tags: ['工业'],
      note: '与公报核对',
      fact: { measure: 'level', subject: '云溪县', start: again[1]!.start },
      modifiedAt: LATER,
    });
    expect((await getArticle(db, articleId))?.previous).toEqual({ article, readAt: FIRST });
  });

  it('removes what only the machine found and marks stale what the reader kept', async () => {
    const article = inventArticle(PARAGRAPHS);
    const { articleId, facts } = await read(article, factsOf(article));
    await reviewFact(db, { id: facts[2]!.id, review: 'kept', at: FIRST });
    const shorter = inventArticle([PARAGRAPHS[0]!]);
    await read(shorter, factsOf(article).slice(0, 2), LATER);
    const left = await listFactsOfArticle(db, articleId);
    expect(left.map(({ id, stale }) => [id, stale ?? false]).sort()).toEqual(
      [
        [facts[0]!.id, false],
        [facts[1]!.id, false],
        [facts[2]!.id, true],
      ].sort(),
    );
    const back = await read(article, factsOf(article), LATER);
    expect(back.facts[2]).toMatchObject({ id: facts[2]!.id, review: 'kept' });
    expect(back.facts[2]!.stale).toBeUndefined();
  });

  it('knows the article under all its addresses and at another host', async () => {
    const article = inventArticle(PARAGRAPHS, { canonicalAddress: 'http://news.example.cn/a/1' });
    const elsewhere = inventArticle([...PARAGRAPHS, '责任编辑'], {
      address: 'https://www.portal.example/x?id=9',
    });
    const first = await read(article, factsOf(article));
    const second = await read(elsewhere, factsOf(elsewhere), LATER);
    expect(second.articleId).toBe(first.articleId);
    expect(await listArticles(db)).toMatchObject([
      {
        host: 'news.example.cn',
        addresses: [
          'http://news.example.cn/a/1.html',
          'http://news.example.cn/a/1',
          'https://www.portal.example/x?id=9',
        ],
      },
    ]);
    expect(await db.catalogue.count()).toBe(4);
  });

  it('keeps articles apart that share a headline but not the text, or an address but nothing else', async () => {
    const article = inventArticle(PARAGRAPHS);
    const weekly = inventArticle(['本周多云转晴,气温18到26度,早晚温差较大,请注意添衣保暖。'], {
      address: 'http://other.example/1',
    });
    const reused = inventArticle(['县图书馆下月起延长开放时间,每天开放12小时。'], {
      date: '2025-12-01',
      headline: '图书馆延时开放',
    });
    const ids = [
      (await read(article, factsOf(article))).articleId,
      (await read(weekly, [])).articleId,
      (await read(reused, [])).articleId,
    ];
    expect(new Set(ids).size).toBe(3);
    expect((await read(reused, [], LATER)).articleId).toBe(ids[2]);
    expect((await read(article, factsOf(article), LATER)).articleId).toBe(ids[0]);
  });

  it('does not believe a canonical address on another host', async () => {
    const article = inventArticle(PARAGRAPHS);
    const { articleId } = await read(article, factsOf(article));
    const liar = inventArticle(['假消息。'], {
      address: 'http://evil.example/',
      canonicalAddress: article.address,
      headline: '别的',
    });
    expect((await read(liar, [])).articleId).not.toBe(articleId);
    expect(await db.catalogue.count()).toBe(4);
  });

  it('two readings at once keep every fact once', async () => {
    const article = inventArticle(PARAGRAPHS);
    const [one, other] = await Promise.all([
      read(article, factsOf(article)),
      read(article, factsOf(article), LATER),
    ]);
    expect(one.articleId).toBe(other.articleId);
    expect(await db.catalogue.count()).toBe(4);
    expect(await db.articles.count()).toBe(1);
  });

  it('describes a reading without keeping it, as it would be kept', async () => {
    const article = inventArticle(PARAGRAPHS);
    const shown = describeReading({ articleId: 'x', article, facts: factsOf(article), at: FIRST });
    expect(await db.catalogue.count()).toBe(0);
    const { articleId, facts } = await read(article, factsOf(article));
    expect(shown.map((one) => ({ ...one, article: articleId, id: one.id.replace(/^x/, articleId) }))).toEqual(
      facts,
    );
  });
});
