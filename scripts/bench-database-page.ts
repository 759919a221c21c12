/** What `bench-database.ts` runs inside the browser. Everything is generated from a fixed seed. */

import { deflateStream } from '../components/library/deflate-stream.ts';
import { readArticles } from '../lib/database/articles.ts';
import { collectReading } from '../lib/database/collect.ts';
import type { FactQuery } from '../lib/database/fact-query.ts';
import { factTables, putFacts } from '../lib/database/fact-store.ts';
import { changeFacts } from '../lib/database/facts.ts';
import { inventArticle, inventFact } from '../lib/database/invented-article.ts';
import { listChoices } from '../lib/database/list-choices.ts';
import { ShuduDatabase } from '../lib/database/open.ts';
import { listFactIds, listFirstFacts, readFacts } from '../lib/database/query-facts.ts';
import { readBackup } from '../lib/database/read-backup.ts';
import type { FactRecord } from '../lib/database/records.ts';
import { previewRestore, restoreBackup } from '../lib/database/restore-backup.ts';
import type { ArticleRow, TextRow } from '../lib/database/rows.ts';
import { streamBackup } from '../lib/database/write-backup.ts';
import type { ExportSource } from '../lib/export/exporter.ts';
import { EXPORTERS } from '../lib/export/exporters.ts';
import { EXPORT_TEXTS_ZH_CN } from '../lib/export/texts-zh-cn.ts';

const AT = '2025-12-01T08:00:00.000Z';
const FACTS_AN_ARTICLE = 20;
const SCREEN = 50;
const RUNS = 5;

/** A measurement: median milliseconds, and for long work the highest use of the heap above where it began, in MB. */
export interface Measurement {
  name: string;
  milliseconds: number;
  peak?: number;
  /** What was found or written, so that a fast wrong answer is seen. */
  amount: number;
}

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

function inventReading(number: number) {
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
async function seed(db: ShuduDatabase, articles: number): Promise<void> {
  for (let first = 0; first < articles; first += 50) {
    const rows: ArticleRow[] = [];
    const texts: TextRow[] = [];
    const records: FactRecord[] = [];
    for (let number = first; number < Math.min(first + 50, articles); number += 1) {
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

function heapNow(): number {
  return (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize;
}

async function measureOnce(name: string, work: () => Promise<number>): Promise<Measurement> {
  (globalThis as { gc?: () => void }).gc?.();
  const floor = heapNow();
  let highest = floor;
  const watch = setInterval(() => {
    highest = Math.max(highest, heapNow());
  }, 10);
  const start = performance.now();
  const amount = await work();
  const milliseconds = performance.now() - start;
  highest = Math.max(highest, heapNow());
  clearInterval(watch);
  return { name, milliseconds, amount, peak: (highest - floor) / 1e6 };
}

async function measure(name: string, work: () => Promise<number>): Promise<Measurement> {
  const times: number[] = [];
  let amount = 0;
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    amount = await work();
    times.push(performance.now() - start);
  }
  return { name, milliseconds: times.sort((a, b) => a - b)[RUNS >> 1]!, amount };
}

/** Lists as readers ask for them: broad and narrow filters, orders by date and by answers, filters that each leave much and together little. */
const QUERIES: Record<string, FactQuery> = {
  'all, newest first': {},
  'targets, newest first': { filter: { status: ['target'] } },
  'targets of one place, by value': { filter: { status: ['target'], subject: ['第7镇'] }, order: 'value' },
  'one indicator, results, 2 sources, by value': {
    filter: { status: ['actual'], indicator: ['出口总额'], source: ['云溪日报', '临江晚报'] },
    order: 'value',
  },
  'one tag, by subject': { filter: { tags: ['核对'] }, order: 'subject', descending: false },
  'tag and status and one year, by indicator': {
    filter: { tags: ['核对'], status: ['unclear'], from: '2020-01-01', to: '2020-12-31' },
    order: 'indicator',
  },
  'three broad filters that leave nothing': {
    filter: { status: ['actual'], source: ['云溪日报'], period: ['2016'], from: '2017-01-01' },
    order: 'value',
  },
  'words in every sentence': { filter: { words: '同比增长' } },
  'words in few sentences': { filter: { words: '罕见词' } },
  'words of one indicator, targets, by value': {
    filter: { words: '出口总额', status: ['target'] },
    order: 'value',
  },
};

async function measureLists(db: ShuduDatabase): Promise<Measurement[]> {
  const measurements: Measurement[] = [];
  for (const [name, query] of Object.entries(QUERIES))
    measurements.push(
      await measure(
        `first screen: ${name}`,
        async () => (await listFirstFacts(db, query, { limit: SCREEN })).length,
      ),
    );
  measurements.push(
    await measure(
      'choices of a filter (places)',
      async () => (await listChoices(db, 'subject', { limit: 100 })).length,
    ),
  );
  for (const name of ['targets, newest first', 'one indicator, results, 2 sources, by value'])
    measurements.push(
      await measure(`all ids: ${name}`, async () => (await listFactIds(db, QUERIES[name]!)).length),
    );
  return measurements;
}

function sourceOf(db: ShuduDatabase, ids: string[]): ExportSource {
  return {
    total: ids.length,
    readFacts: () => readFacts(db, ids),
    readArticles: (articles) => readArticles(db, articles),
  };
}

async function measureExports(db: ShuduDatabase, ids: string[]): Promise<Measurement[]> {
  const options = {
    texts: EXPORT_TEXTS_ZH_CN,
    title: 'bench',
    createdAt: AT,
    extractor: '0',
    dictionaries: [],
    deflate: deflateStream,
  };
  const measurements: Measurement[] = [];
  for (const exporter of EXPORTERS) {
    const write = async (): Promise<number> => {
      let bytes = 0;
      for await (const piece of exporter.write(sourceOf(db, ids), options)) bytes += piece.length;
      return bytes;
    };
    measurements.push(await measureOnce(`export ${exporter.id}`, write));
  }
  return measurements;
}

async function measureBackup(db: ShuduDatabase): Promise<Measurement[]> {
  let file = new Blob();
  const options = { createdAt: AT, extension: '0' };
  const written = await measureOnce('backup', async () => {
    file = await new Response(streamBackup(db, options)).blob();
    return file.size;
  });
  const restored = new ShuduDatabase(`${db.name}-restored`);
  const read = await measureOnce(
    'read and check backup',
    async () => (await readBackup(file.stream())).rows.facts,
  );
  const backup = await readBackup(file.stream());
  const preview = await measureOnce(
    'preview restore',
    async () => (await previewRestore(db, backup)).facts.same,
  );
  const back = await measureOnce('restore', async () => {
    await restoreBackup(restored, backup);
    return restored.catalogue.count();
  });
  await restored.delete();
  return [written, read, preview, back];
}

/** Everything that is measured at one number of facts. */
async function run(facts: number): Promise<Measurement[]> {
  const db = new ShuduDatabase(`bench-${facts}`);
  await db.delete();
  await db.open();
  const articles = facts / FACTS_AN_ARTICLE;
  const seeding = await measureOnce('write all facts', async () => {
    await seed(db, articles);
    return db.catalogue.count();
  });
  let next = 1_000_000;
  const collecting = await measure(`collect an article of ${FACTS_AN_ARTICLE} facts`, async () => {
    const { article, facts: found } = inventReading(next);
    next += 1;
    return (await collectReading(db, { article, facts: found, at: AT })).facts.length;
  });
  const reading = inventReading(1_000_000);
  const again = await measure(
    'read it again',
    async () => (await collectReading(db, { ...reading, at: AT })).facts.length,
  );
  const lists = await measureLists(db);
  const ids = await listFactIds(db, {});
  const bulk = await measureOnce(
    'tag 500 facts',
    async () => (await changeFacts(db, ids.slice(0, 500), { addTags: ['新'], at: AT })).facts.length,
  );
  const exports = await measureExports(db, ids);
  const backups = await measureBackup(db);
  await db.delete();
  return [seeding, collecting, again, ...lists, bulk, ...exports, ...backups];
}

Object.assign(globalThis, { runBench: run });
