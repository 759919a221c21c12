import { gzipSync } from 'node:zlib';
import { describeReading } from '../../lib/database/collect.ts';
import { likenessOf } from '../../lib/database/identity.ts';
import { inventArticle, inventFact } from '../../lib/database/invented-article.ts';
import type { AnnotationRecord, FactRecord } from '../../lib/database/records.ts';
import type { Fact } from '../../lib/facts/fact.ts';
import type { Article } from '../../lib/text/article.ts';

/** What a seeded library holds: invented articles with their facts. */
export interface Seed {
  articles: { id: string; article: Article; facts: FactRecord[]; previous?: Article }[];
  annotations: AnnotationRecord[];
}

const AT = '2026-01-20T08:00:00.000Z';
const SUBJECTS = ['云溪县', '岗安区', '南屏市', '临湖镇', '高坪区'];
const INDICATORS: [string, string | null, Partial<Fact>, (n: number) => [string, number]][] = [
  [
    '地区生产总值',
    'gdp',
    { measure: 'growth' },
    (n) => [`${(4 + (n % 40) / 10).toFixed(1)}%`, Number((4 + (n % 40) / 10).toFixed(1))],
  ],
  [
    '固定资产投资',
    null,
    { measure: 'level', unit: '元', dimension: 'money:CNY' },
    (n) => [`${100 + (n % 900)}亿元`, (100 + (n % 900)) * 1e8],
  ],
  [
    '城镇新增就业',
    null,
    { measure: 'increment', unit: '人', dimension: 'count' },
    (n) => [`${1000 + (n % 9000)}人`, 1000 + (n % 9000)],
  ],
  [
    '新建高标准农田',
    null,
    { measure: 'increment', unit: '亩', dimension: 'area' },
    (n) => [`${200 + (n % 800)}亩`, 200 + (n % 800)],
  ],
];

function inventOne(number: number, factCount: number): Seed['articles'][number] {
  const year = 2015 + (number % 11);
  const subject = SUBJECTS[number % SUBJECTS.length]!;
  const lines: string[] = [];
  const answers: { words: string; fact: Partial<Fact> }[] = [];
  for (let at = 0; at < factCount; at += 1) {
    const seed = number * 31 + at * 7;
    const [name, id, about, write] = INDICATORS[at % INDICATORS.length]!;
    const [words, value] = write(seed);
    const status = at % 3 === 0 ? 'target' : 'actual';
    lines.push(`${year}年,${subject}${status === 'target' ? '力争' : '实现'}${name}${words}(第${at}项)。`);
    answers.push({
      words: `${words}(第${at}项)`,
      fact: { ...about, value, status, indicator: name, indicatorId: id, subject, period: String(year) },
    });
  }
  const day = String((number % 28) + 1).padStart(2, '0');
  const month = String((number % 12) + 1).padStart(2, '0');
  const article = inventArticle(lines, {
    address: `http://news.example.cn/${number}.html`,
    headline: `${subject}${year}年工作综述之${number}`,
    date: `${year}-${month}-${day}`,
    source: number % 2 ? '云溪日报' : '南屏日报',
  });
  const facts = answers.map(({ words, fact }) => {
    const whole = inventFact(article, words, fact);
    const text = words.replace(/\(.*$/, '');
    return { ...whole, end: whole.start + text.length, text };
  });
  const id = `seed${number}`;
  return { id, article, facts: describeReading({ articleId: id, article, facts, at: AT }) };
}

/** So many articles are different; further ones are the same words under another name. */
const DIFFERENT = 200;

function copyOne(one: Seed['articles'][number], number: number): Seed['articles'][number] {
  const id = `seed${number}`;
  const { article } = one;
  const facts = one.facts.map((fact) => ({ ...fact, id: fact.id.replace(one.id, id), article: id }));
  const address = `http://news.example.cn/${number}.html`;
  return { id, article: { ...article, address, headline: `${article.headline}(${number})` }, facts };
}

/** Invented articles with so many facts each. */
export function inventLibrary(articles: number, facts: number): Seed {
  const different = Array.from({ length: Math.min(articles, DIFFERENT) }, (_, at) => inventOne(at, facts));
  const copies = Array.from({ length: articles - different.length }, (_, at) =>
    copyOne(different[at % DIFFERENT]!, at + DIFFERENT),
  );
  return { articles: [...different, ...copies], annotations: [] };
}

/** The seed as the file that the library's own restore reads. */
export function writeSeed({ articles, annotations }: Seed): Buffer {
  const lines: string[] = [];
  const put = (table: string, row: object): void => void lines.push(JSON.stringify({ table, row }));
  for (const { id, article } of articles)
    put('articles', {
      id,
      addresses: article.address ? [article.address] : [],
      host: article.address ? new URL(article.address).hostname : '',
      headline: article.headline,
      date: article.date,
      source: article.source,
      edition: article.edition,
      firstReadAt: AT,
      readAt: AT,
      likeness: likenessOf(article),
    });
  for (const { id, article, previous } of articles)
    put('texts', {
      article: id,
      content: article,
      previous: previous ? { content: previous, readAt: '2025-12-01T08:00:00.000Z' } : null,
    });
  for (const { facts } of articles) for (const fact of facts) put('facts', fact);
  for (const annotation of annotations) put('annotations', annotation);
  const rows = {
    articles: articles.length,
    texts: articles.length,
    facts: articles.reduce((sum, { facts }) => sum + facts.length, 0),
    annotations: annotations.length,
  };
  const head = { format: 'shudu-backup', version: 1, createdAt: AT, extension: '0.1.0' };
  const whole = [JSON.stringify(head), ...lines, JSON.stringify({ end: true, rows })].join('\n');
  return gzipSync(whole, { level: 1 });
}
