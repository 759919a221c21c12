/** The facts that `bench-database-page.ts` measures with: generated from a fixed seed, so that every run has the same. */

import { factTables, putFacts } from '../lib/database/fact-store.ts';
import { inventArticle, inventFact } from '../lib/database/invented-article.ts';
import type { ShuduDatabase } from '../lib/database/open.ts';
import type { FactRecord } from '../lib/database/records.ts';
import type { ArticleRow, TextRow } from '../lib/database/rows.ts';

/** When everything was read. */
export const AT = '2025-12-01T08:00:00.000Z';
export const FACTS_AN_ARTICLE = 20;
/** So many articles are written in one transaction. */
const BATCH = 50;

const INDICATORS = [
  '地区生产总值',
  '固定资产投资',
  '社会消费品零售总额',
  '出口总额',
  '一般公共预算收入',
  '新增就业',
  '规上工业增加值',
];
const STATUSES = ['actual', 'actual', 'actual', 'target', 'unclear'] as const;
const SOURCES = ['云溪日报', '临江晚报', '东山县政府', '西岭区政府'];

/** A whole number below `limit` that depends on `seed` alone (multiplication by the golden ratio, Knuth 6.4). */
function pick(seed: number, limit: number): number {
  return Math.floor(((Math.imul(seed, 0x9e3779b1) >>> 0) / 2 ** 32) * limit);
}

/** An article of twenty sentences with a figure each, and its facts. */
export function inventReading(number: number) {
  const subject = `第${pick(number, 400)}镇`;
  const figures = Array.from(
    { length: FACTS_AN_ARTICLE },
    (_, place) => `${pick(number * 31 + place, 9000) / 10}%`,
  );
  const sentences = figures.map((figure, place) => {
    const indicator = INDICATORS[(number + place) % INDICATORS.length]!;
    return `${subject}${indicator}同比增长${figure},增幅比上年同期有所扩大,各项工作按计划推进${place === 7 && number % 500 === 0 ? ',罕见词' : ''}。`;
  });
  const month = String((number % 12) + 1).padStart(2, '0');
  const article = inventArticle([sentences.slice(0, 10).join(''), sentences.slice(10).join('')], {
    address: `http://news.example.cn/${number}.html`,
    headline: `${subject}经济运行情况(${number})`,
    date: `${2015 + (number % 11)}-${month}-${String((number % 28) + 1).padStart(2, '0')}`,
    source: SOURCES[number % SOURCES.length]!,
  });
  let from = 0;
  const facts = figures.map((figure, place) => {
    const start = article.text.indexOf(figure, from);
    from = start + figure.length;
    const evidence = [0, 1, 2, 3, 4].map((rule) => ({
      field: 'measure' as const,
      rule: `measure.${rule}`,
      start: start - 4,
      end: start - 2,
      text: '增长',
    }));
    return inventFact(article, figure, {
      start,
      end: from,
      subject,
      evidence,
      indicator: INDICATORS[(number + place) % INDICATORS.length]!,
      status: STATUSES[pick(number * 17 + place, STATUSES.length)]!,
      period: String(2015 + (number % 11)),
    });
  });
  return { article, facts };
}

/** Copies the rows that collecting wrote for one article under many others: collecting each would measure only itself again. */
export async function seed(db: ShuduDatabase, articles: number): Promise<void> {
  for (let first = 0; first < articles; first += BATCH) {
    const rows: ArticleRow[] = [];
    const texts: TextRow[] = [];
    const records: FactRecord[] = [];
    for (let number = first; number < Math.min(first + BATCH, articles); number += 1) {
      const { article, facts } = inventReading(number);
      const id = `a${String(number).padStart(12, '0')}`;
      const { headline, date, source, edition } = article;
      rows.push({
        id,
        addresses: [article.address!],
        host: 'news.example.cn',
        headline,
        date,
        source,
        edition,
        firstReadAt: AT,
        readAt: AT,
        likeness: `${number}`,
      });
      texts.push({ article: id, content: article, previous: null });
      for (const [place, fact] of facts.entries()) {
        const sentence = article.text.split('。')[place]!.trim();
        const passage = {
          exact: fact.text,
          prefix: article.text.slice(fact.start - 32, fact.start),
          suffix: article.text.slice(fact.end, fact.end + 32),
          start: fact.start,
          end: fact.end,
          block: 0,
          occurrence: 0,
          occurrences: 1,
        };
        const tags = pick(number * 7 + place, 100) === 0 ? ['核对'] : [];
        records.push({
          id: `${id}-${String(place).padStart(13, '0')}`,
          article: id,
          fact,
          sentence,
          passage,
          review: 'found',
          correction: null,
          tags,
          terms: [`jiangmen/${place % 9}`],
          modifiedAt: AT,
        });
      }
    }
    await db.transaction('rw', [...factTables(db), db.texts], async () => {
      await db.articles.bulkPut(rows);
      await db.texts.bulkPut(texts);
      await putFacts(db, records);
    });
  }
}
