import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listArticles } from '../../lib/database/articles.ts';
import { listFactsOfArticle, reviewFact } from '../../lib/database/facts.ts';
import { ShuduDatabase } from '../../lib/database/open.ts';
import { collectsWhileReading, hostsNotCollected, pendingPassage } from '../../lib/settings/settings.ts';
import type { Article } from '../../lib/text/article.ts';
import { annotate } from '../background/annotate.ts';
import { addOwnTerm } from '../background/dictionaries.ts';
import { readArticle } from '../background/read-article.ts';

const AT = '2026-01-05T08:00:00.000Z';
const starter = readFileSync(new URL('../../public/dictionaries/jiangmen.json', import.meta.url), 'utf8');

function articleOf(text: string): Article {
  return {
    address: 'http://dzb.jmrb.com:8080/jmrb/html/2026-01/05/content_1.htm',
    canonicalAddress: 'http://dzb.jmrb.com/jmrb/html/2026-01/05/content_1.htm',
    kicker: null,
    headline: '岗安区工业投资增长',
    subtitle: null,
    byline: null,
    contributors: [],
    date: '2026-01-05',
    source: '江门日报',
    edition: 'A02 要闻',
    text,
    blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
  };
}

const ARTICLE = articleOf('2025年岗安区完成工业投资203亿元,增长7.5%。2026年力争完成工业投资220亿元。');

let db: ShuduDatabase;
let name = 0;
beforeEach(() => {
  vi.stubGlobal('fetch', async () => new Response(starter));
  db = new ShuduDatabase(`test-${name++}`);
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await db.delete();
});

describe('readArticle', () => {
  it('understands, keeps and answers with facts and terms as offsets', async () => {
    const reading = await readArticle(db, { article: ARTICLE }, AT);
    expect(reading.collected).toBe(true);
    expect(reading.facts.map(({ fact }) => [fact.text, fact.status])).toEqual([
      ['203亿元', 'actual'],
      ['7.5%', 'actual'],
      ['220亿元', 'target'],
    ]);
    expect(reading.terms.map(({ text }) => text)).toContain('工业投资');
    expect(reading.terms[0]?.definition).not.toBe('');
    expect(await listFactsOfArticle(db, reading.articleId)).toHaveLength(3);
  });

  it('updates and never duplicates when the article is read again', async () => {
    const first = await readArticle(db, { article: ARTICLE }, AT);
    await reviewFact(db, { id: first.facts[0]!.id, review: 'kept', at: AT });
    const second = await readArticle(db, { article: ARTICLE }, AT);
    expect(second.articleId).toBe(first.articleId);
    expect(second.facts[0]?.review).toBe('kept');
    expect(await listArticles(db)).toHaveLength(1);
  });

  it('keeps nothing where keeping is switched off, for all sites or for this one, until the reader asks', async () => {
    await collectsWhileReading.setValue(false);
    const shown = await readArticle(db, { article: ARTICLE }, AT);
    expect(shown).toMatchObject({ collected: false });
    expect(shown.facts).toHaveLength(3);
    expect(await listArticles(db)).toEqual([]);
    await collectsWhileReading.setValue(true);
    await hostsNotCollected.setValue(['dzb.jmrb.com']);
    expect((await readArticle(db, { article: ARTICLE }, AT)).collected).toBe(false);
    const asked = await readArticle(db, { article: ARTICLE, collect: true }, AT);
    expect(asked.collected).toBe(true);
    expect(asked.facts.map(({ id }) => id)).toEqual(shown.facts.map(({ id }) => id));
  });

  it('finds annotations again when the text before them has grown', async () => {
    const { articleId } = await readArticle(db, { article: ARTICLE }, AT);
    const start = ARTICLE.text.indexOf('力争');
    await annotate(db, { articleId, start, end: start + 2, colour: 'green', note: '', tags: [] }, AT);
    const grown = articleOf(`本报讯:昨日召开会议。${ARTICLE.text}`);
    const { annotations } = await readArticle(db, { article: grown }, AT);
    const placement = annotations[0]!.placement;
    expect(placement.outcome).toBe('moved');
    expect('start' in placement && grown.text.slice(placement.start, placement.end)).toBe('力争');
  });

  it('marks the reader’s own terms from the next reading on', async () => {
    await addOwnTerm(db, { label: '岗安区' }, AT);
    await addOwnTerm(db, { label: '岗安区' }, AT);
    const { terms } = await readArticle(db, { article: ARTICLE }, AT);
    expect(terms.filter(({ dictionary }) => dictionary === 'own').map(({ text }) => text)).toEqual([
      '岗安区',
    ]);
  });

  it('hands a pending passage out once', async () => {
    const { articleId } = await readArticle(db, { article: ARTICLE }, AT);
    await pendingPassage.setValue({ articleId, start: 3, end: 9 });
    expect((await readArticle(db, { article: ARTICLE }, AT)).show).toEqual({ start: 3, end: 9 });
    expect((await readArticle(db, { article: ARTICLE }, AT)).show).toBeNull();
  });
});

describe('annotate', () => {
  const note = { colour: 'yellow' as const, note: '', tags: [] };

  it('refuses an article that is not kept, and places outside its text', async () => {
    await expect(annotate(db, { articleId: 'none', start: 0, end: 2, ...note }, AT)).rejects.toMatchObject({
      code: 'notCollected',
    });
    const { articleId } = await readArticle(db, { article: ARTICLE }, AT);
    for (const [start, end] of [
      [5, 5],
      [0, 9_999],
    ] as const) {
      await expect(annotate(db, { articleId, start, end, ...note }, AT)).rejects.toMatchObject({
        code: 'badMessage',
      });
    }
  });
});
