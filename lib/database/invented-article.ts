import type { Fact } from '../facts/fact.ts';
import type { Article, Block } from '../text/article.ts';

/** An invented article made of paragraphs, for tests and benchmarks. */
export function inventArticle(paragraphs: readonly string[], about: Partial<Article> = {}): Article {
  const blocks: Block[] = [];
  let text = '';
  for (const paragraph of paragraphs) {
    if (text !== '') text += '\n';
    blocks.push({ kind: 'paragraph', start: text.length, end: text.length + paragraph.length });
    text += paragraph;
  }
  return {
    address: 'http://news.example.cn/a/1.html',
    canonicalAddress: null,
    kicker: null,
    headline: '云溪县前三季度经济稳中有进',
    subtitle: null,
    byline: null,
    contributors: [],
    date: '2025-10-21',
    source: '云溪日报',
    edition: 'A01 要闻',
    text,
    blocks,
    ...about,
  };
}

/** A fact on the `occurrence`-th place of some words in an article. */
export function inventFact(
  article: Pick<Article, 'text'>,
  words: string,
  answers: Partial<Fact> & { occurrence?: number } = {},
): Fact {
  const { occurrence = 0, ...given } = answers;
  let start = article.text.indexOf(words);
  for (let more = 0; more < occurrence; more += 1) start = article.text.indexOf(words, start + 1);
  if (start < 0) throw new RangeError(`${words} is not in the article`);
  return {
    start,
    end: start + words.length,
    text: words,
    value: Number.parseFloat(words),
    unit: '%',
    dimension: 'ratio',
    qualifier: 'exact',
    indicator: '地区生产总值',
    indicatorId: null,
    measure: 'growth',
    status: 'actual',
    period: '2025-01/2025-09',
    subject: '云溪县',
    confidence: 0.9,
    evidence: [],
    ...given,
  };
}
