import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { getArticle, readArticles } from './articles.ts';
import { collectReading } from './collect.ts';
import { changeFacts, listFactsOfArticle } from './facts.ts';
import { attachFailingDisk } from './failing-disk.ts';
import { type FactsToImport, importFacts, previewImport } from './import-facts.ts';
import { inventArticle, inventFact } from './invented-article.ts';
import { ShuduDatabase } from './open.ts';
import { listFactIds } from './query-facts.ts';

const AT = '2025-10-21T08:00:00.000Z';
const LATER = '2025-10-22T08:00:00.000Z';
let here: ShuduDatabase;
let there: ShuduDatabase;
let file: FactsToImport;

beforeEach(async () => {
  here = new ShuduDatabase('here');
  there = new ShuduDatabase('there');
  const article = inventArticle(['出口增长5.2%。到2027年力争增长8%。']);
  const facts = [inventFact(article, '5.2%'), inventFact(article, '8%', { status: 'target' })];
  const reading = await collectReading(there, { article, facts, at: AT });
  const { facts: changed } = await changeFacts(there, [reading.facts[0]!.id], { note: '核对', at: LATER });
  const articles = [];
  for await (const batch of readArticles(there, [reading.articleId])) articles.push(...batch);
  file = { articles, facts: [changed[0]!, reading.facts[1]!] };
});
afterEach(async () => {
  await here.delete();
  await there.delete();
});

describe('importFacts', () => {
  it('brings the same articles and facts, found and searched as if collected here', async () => {
    const report = { articles: { added: 1, known: 0 }, facts: { added: 2, updated: 0, same: 0, older: 0 } };
    expect(await previewImport(here, file)).toEqual(report);
    expect(await here.catalogue.count()).toBe(0);
    expect(await importFacts(here, file)).toEqual(report);
    for (const name of [
      'articles',
      'texts',
      'articleFacts',
      'digests',
      'catalogue',
      'searches',
      'signatures',
    ])
      expect(await here.table(name).toArray()).toEqual(await there.table(name).toArray());
    expect(await importFacts(here, file)).toMatchObject({ facts: { added: 0, same: 2 } });
  });

  it('tells its progress; stopped, it leaves everything as it was', async () => {
    const shares: number[] = [];
    const stop = new AbortController();
    const onProgress = (share: number): void => {
      shares.push(share);
      stop.abort(new Error('enough'));
    };
    await expect(importFacts(here, file, { signal: stop.signal, onProgress })).rejects.toThrow('enough');
    expect(shares).toEqual([1]);
    for (const table of here.tables) expect(await table.count()).toBe(0);
  });

  it('leaves a fact with the article that it is kept with', async () => {
    await importFacts(here, file);
    const [first] = file.facts;
    const moved = { ...first!, article: 'other', note: '新', modifiedAt: '2025-10-24T08:00:00.000Z' };
    const article = { ...file.articles[0]!, id: 'other', addresses: ['http://other.example/'] };
    const content = { ...article.article, address: 'http://other.example/', headline: '另一篇' };
    await importFacts(here, { articles: [{ ...article, article: content }], facts: [moved] });
    expect((await listFactsOfArticle(here, first!.article)).map(({ note }) => note)).toContain('新');
    expect(await listFactsOfArticle(here, 'other')).toEqual([]);
    expect(await listFactIds(here, {})).toHaveLength(2);
  });

  it('never overwrites what was changed later here', async () => {
    await importFacts(here, file);
    const [first, second] = file.facts;
    await changeFacts(here, [first!.id], { note: '我的', at: '2025-10-23T08:00:00.000Z' });
    const newer = { ...second!, tags: ['新'], modifiedAt: LATER };
    expect(await importFacts(here, { ...file, facts: [first!, newer] })).toMatchObject({
      facts: { added: 0, updated: 1, older: 1 },
    });
    const facts = await listFactsOfArticle(here, first!.article);
    expect(facts.map(({ note, tags }) => [note, tags])).toEqual([
      ['我的', []],
      [undefined, ['新']],
    ]);
    expect(await listFactIds(here, { filter: { tags: ['新'] } })).toEqual([second!.id]);
  });

  it('gives the facts to the article that is kept under the same address', async () => {
    const article = inventArticle(['出口增长5.2%。到2027年力争增长8%。以及别的。']);
    const { articleId } = await collectReading(here, { article, facts: [], at: LATER });
    const renamed = {
      articles: file.articles.map((one) => ({ ...one, id: 'other' })),
      facts: file.facts.map((one) => ({ ...one, article: 'other' })),
    };
    expect(await importFacts(here, renamed)).toMatchObject({
      articles: { added: 0, known: 1 },
      facts: { added: 2 },
    });
    expect(await listFactsOfArticle(here, articleId)).toHaveLength(2);
    expect((await getArticle(here, articleId))?.article.text).toBe(article.text);
  });

  it('writes nothing when the disk is full in the middle', async () => {
    const disk = attachFailingDisk(here);
    for (let writes = 0; writes < 5; writes += 1) {
      disk.writesLeft = writes;
      await expect(importFacts(here, file)).rejects.toMatchObject({ code: 'quota' });
      for (const table of here.tables) expect(await table.count()).toBe(0);
    }
  });
});
