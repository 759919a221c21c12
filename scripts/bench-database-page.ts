/** What `bench-database.ts` runs inside the browser. */

import { Dexie, type EntityTable } from 'dexie';
import { deflateStream } from '../components/library/deflate-stream.ts';
import { readArticles } from '../lib/database/articles.ts';
import { collectReading } from '../lib/database/collect.ts';
import type { FactQuery } from '../lib/database/fact-query.ts';
import { changeFacts } from '../lib/database/facts.ts';
import { listFirstScreen } from '../lib/database/first-screen.ts';
import { listChoices } from '../lib/database/list-choices.ts';
import { listLedgerFacts } from '../lib/database/list-ledger-facts.ts';
import { ShuduDatabase } from '../lib/database/open.ts';
import { listFactIds, readFacts } from '../lib/database/query-facts.ts';
import { readBackup } from '../lib/database/read-backup.ts';
import type { FactRecord } from '../lib/database/records.ts';
import { previewRestore, restoreBackup } from '../lib/database/restore-backup.ts';
import { streamBackup } from '../lib/database/write-backup.ts';
import { cellsOf } from '../lib/export/columns.ts';
import { writeCsvLine } from '../lib/export/csv-line.ts';
import type { ExportSource } from '../lib/export/exporter.ts';
import { EXPORTERS } from '../lib/export/exporters.ts';
import { makeFactRow } from '../lib/export/fact-row.ts';
import { EXPORT_TEXTS_ZH_CN } from '../lib/export/texts-zh-cn.ts';
import { makeLedger } from '../lib/facts/ledger.ts';
import { AT, FACTS_AN_ARTICLE, inventReading, seed } from './bench-database-seed.ts';

const SCREEN = 60;
const RUNS = 5;
const RARE = '罕见词';

/** A measurement: milliseconds (the median of several runs where the work is short), and the use of the heap. */
export interface Measurement {
  name: string;
  milliseconds: number;
  /** Milliseconds that all processes of the browser computed, which tells more than the clock on a busy machine. */
  computed: number;
  /** The highest use of the heap above where it began, in MB. */
  peak: number;
  /** What was found or written, so that a fast wrong answer is seen. */
  amount: number;
  /** Name of the measurement of the plain database that does the same. */
  peer?: string;
}

/** Facts as the shortest program keeps them: one table, read whole and filtered. */
class PlainDatabase extends Dexie {
  declare facts: EntityTable<FactRecord, 'id'>;

  constructor(name: string) {
    super(name);
    this.version(1).stores({ facts: 'id, article' });
  }
}

/** Seconds that all processes of the browser have computed; told by the script that drives it. */
declare function tellCpuTime(): Promise<number>;

function heapNow(): number {
  return (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize;
}

async function measure(
  name: string,
  work: () => Promise<number>,
  { runs = 1, peer }: { runs?: number; peer?: string } = {},
): Promise<Measurement> {
  (globalThis as { gc?: () => void }).gc?.();
  const floor = heapNow();
  let highest = floor;
  const look = () => {
    highest = Math.max(highest, heapNow());
  };
  const watch = setInterval(look, 10);
  const times: number[] = [];
  const computedBefore = await tellCpuTime();
  let amount = 0;
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    amount = await work();
    times.push(performance.now() - start);
    look();
  }
  clearInterval(watch);
  const computed = ((await tellCpuTime()) - computedBefore) * (1000 / runs);
  const milliseconds = times.sort((a, b) => a - b)[runs >> 1]!;
  return { name, milliseconds, computed, amount, peak: (highest - floor) / 1e6, ...(peer && { peer }) };
}

/** Lists as readers ask for them: broad and narrow filters, orders by date and by answers, filters that each leave much and together little. */
const LISTS: Record<string, FactQuery> = {
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
};
const SEARCHES: Record<string, FactQuery> = {
  'words in every sentence': { filter: { words: '同比增长' } },
  'words in few sentences': { filter: { words: RARE } },
  'words in no sentence': { filter: { words: '增长下降' } },
  'words of one indicator, targets, by value': {
    filter: { words: '出口总额', status: ['target'] },
    order: 'value',
  },
  'words of one place in every order': { filter: { words: '第7镇新增就业' }, order: 'subject' },
};

const PEER = {
  list: 'peer: read all, filter, sort',
  search: 'peer: read all, look for words',
  ledger: 'peer: read all, make the ledger',
  csv: 'peer: read all, write lines',
  restore: 'peer: write all',
} as const;

async function measureLists(db: ShuduDatabase): Promise<Measurement[]> {
  const measurements: Measurement[] = [];
  for (const [queries, title, peer] of [
    [LISTS, 'first screen', PEER.list],
    [SEARCHES, 'search', PEER.search],
  ] as const)
    for (const [name, query] of Object.entries(queries)) {
      const work = async () => (await listFirstScreen(db, query, SCREEN)).length;
      measurements.push(await measure(`${title}: ${name}`, work, { runs: RUNS, peer }));
    }
  const choices = async () => (await listChoices(db, 'subject', { limit: 100 })).length;
  measurements.push(await measure('choices of a filter (places)', choices, { runs: RUNS }));
  for (const [name, query] of Object.entries({ ...LISTS, ...SEARCHES })) {
    if (!/^targets, newest|2 sources|every sentence|one indicator, targets/.test(name)) continue;
    const work = async () => (await listFactIds(db, query)).length;
    measurements.push(await measure(`all ids: ${name}`, work, { runs: RUNS }));
  }
  const ledger = async () => makeLedger(await listLedgerFacts(db, {})).length;
  measurements.push(await measure('ledger', ledger, { peer: PEER.ledger }));
  return measurements;
}

/** One list, one search, the ledger, lines for a file and writing, each over a plain table. */
async function measurePeers(db: ShuduDatabase, ids: readonly string[]): Promise<Measurement[]> {
  const plain = new PlainDatabase(`${db.name}-plain`);
  await plain.delete();
  await plain.open();
  const listed = await Array.fromAsync(readFacts(db, ids));
  const records = listed.flat().map(({ record }) => record);
  const articles = new Map(listed.flat().map(({ article }) => [article.id, article]));
  const write = await measure(PEER.restore, async () => {
    await plain.transaction('rw', plain.facts, async () => {
      for (let at = 0; at < records.length; at += 500) await plain.facts.bulkPut(records.slice(at, at + 500));
    });
    return plain.facts.count();
  });
  const lowerEnd = ({ fact }: FactRecord) => Number(Array.isArray(fact.value) ? fact.value[0] : fact.value);
  const list = await measure(PEER.list, async () => {
    const targets = (await plain.facts.toArray()).filter(({ fact }) => fact.status === 'target');
    return targets.sort((a, b) => lowerEnd(b) - lowerEnd(a)).slice(0, SCREEN).length;
  });
  const search = await measure(
    PEER.search,
    async () => (await plain.facts.toArray()).filter(({ sentence }) => sentence.includes(RARE)).length,
  );
  const ledger = await measure(PEER.ledger, async () => {
    const facts = (await plain.facts.toArray()).map(({ id, article, fact }) => {
      const { date } = articles.get(article)!;
      return { id, article, date, fact, indicatorId: fact.indicatorId };
    });
    return makeLedger(facts).length;
  });
  const csv = await measure(PEER.csv, async () => {
    const lines = (await plain.facts.toArray()).map((record) =>
      writeCsvLine(cellsOf(makeFactRow({ record, article: articles.get(record.article)! }))),
    );
    return lines.join('').length;
  });
  await plain.delete();
  return [list, search, ledger, csv, write];
}

function sourceOf(db: ShuduDatabase, ids: readonly string[]): ExportSource {
  return {
    total: ids.length,
    readFacts: () => readFacts(db, ids),
    readArticles: (articles) => readArticles(db, articles),
  };
}

async function measureExports(db: ShuduDatabase, ids: readonly string[]): Promise<Measurement[]> {
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
    measurements.push(await measure(`export ${exporter.id}`, write, { peer: PEER.csv }));
  }
  return measurements;
}

async function measureBackup(db: ShuduDatabase): Promise<Measurement[]> {
  let file = new Blob();
  const written = await measure('backup', async () => {
    file = await new Response(streamBackup(db, { createdAt: AT, extension: '0' })).blob();
    return file.size;
  });
  const restored = new ShuduDatabase(`${db.name}-restored`);
  const read = await measure(
    'read and check backup',
    async () => (await readBackup(file.stream())).rows.facts,
  );
  const backup = await readBackup(file.stream());
  const preview = await measure('preview restore', async () => (await previewRestore(db, backup)).facts.same);
  const restore = async () => {
    await restoreBackup(restored, backup);
    return restored.catalogue.count();
  };
  const back = await measure('restore', restore, { peer: PEER.restore });
  await restored.delete();
  return [written, read, preview, back];
}

/** Collecting and changing: what a reader waits for one by one. */
async function measureChanges(db: ShuduDatabase, ids: readonly string[]): Promise<Measurement[]> {
  let next = 1_000_000;
  const collect = async () => {
    const { article, facts } = inventReading(next);
    next += 1;
    return (await collectReading(db, { article, facts, at: AT })).facts.length;
  };
  const reading = inventReading(1_000_000);
  const readAgain = async () => (await collectReading(db, { ...reading, at: AT })).facts.length;
  const tag = (chosen: readonly string[]) => async () =>
    (await changeFacts(db, chosen, { addTags: ['新'], at: AT })).facts.length;
  const oneEach = ids.filter((_, place) => place % FACTS_AN_ARTICLE === 3).slice(0, 500);
  return [
    await measure(`collect an article of ${FACTS_AN_ARTICLE} facts`, collect, { runs: RUNS }),
    await measure('read it again', readAgain, { runs: RUNS }),
    await measure('tag 500 facts', tag(ids.slice(0, 500))),
    await measure('tag one fact in each of up to 500 articles', tag(oneEach)),
  ];
}

/** Everything that is measured at one number of facts. */
async function run(facts: number): Promise<Measurement[]> {
  const db = new ShuduDatabase(`bench-${facts}`);
  await db.delete();
  await db.open();
  const seeding = await measure('write all facts', async () => {
    await seed(db, facts / FACTS_AN_ARTICLE);
    return db.catalogue.count();
  });
  const ids = await listFactIds(db, {});
  const lists = await measureLists(db);
  const exports = await measureExports(db, ids);
  const backups = await measureBackup(db);
  const peers = await measurePeers(db, ids);
  const changes = await measureChanges(db, ids);
  await db.delete();
  return [...lists, ...exports, ...backups, seeding, ...changes, ...peers];
}

Object.assign(globalThis, { runBench: run });
