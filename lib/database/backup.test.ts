import 'fake-indexeddb/auto';
import { gunzipSync, gzipSync, strFromU8, strToU8 } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compileTermIndex } from '../dictionary/compile-term-index.ts';
import { addAnnotation } from './annotations.ts';
import { forgetArticles, getArticle, getArticleByAddress, listArticles } from './articles.ts';
import { collectReading } from './collect.ts';
import { changeOverlay, installDictionary } from './dictionaries.ts';
import { changeFacts } from './facts.ts';
import { attachFailingDisk, type FailingDisk } from './failing-disk.ts';
import { inventArticle, inventFact } from './invented-article.ts';
import { ShuduDatabase } from './open.ts';
import { listFactIds } from './query-facts.ts';
import { readBackup } from './read-backup.ts';
import { previewRestore, restoreBackup } from './restore-backup.ts';
import { streamBackup } from './write-backup.ts';

const AT = '2025-10-21T08:00:00.000Z';
const OPTIONS = { createdAt: AT, extension: '0.1.0', settings: { collect: true } };
let db: ShuduDatabase;
let other: ShuduDatabase;
let disk: FailingDisk;
let articles: string[];

async function fill(): Promise<void> {
  articles = [];
  for (const number of [1, 2]) {
    const article = inventArticle([`增长5.${number}%。`, `下降${number}.5%。`], {
      address: `http://${number === 1 ? 'www.one' : 'two'}.example/${number}`,
      headline: `第${number}篇`,
    });
    const facts = [inventFact(article, `5.${number}%`), inventFact(article, `${number}.5%`)];
    const reading = await collectReading(db, { article, facts, at: AT });
    articles.push(reading.articleId);
    await changeFacts(db, [reading.facts[0]!.id], {
      addTags: ['核对'],
      note: '备注',
      correction: { value: 9 },
      at: AT,
    });
    const passage = reading.facts[0]!.passage;
    await addAnnotation(db, {
      id: `n${number}`,
      article: reading.articleId,
      passage,
      placement: { outcome: 'ambiguous', candidates: [{ start: 1, end: 2 }] },
      colour: 'blue',
      note: '笔记',
      tags: [],
      createdAt: AT,
      modifiedAt: AT,
    });
  }
  const entries = [
    {
      id: 't1',
      prefLabel: '专精特新',
      altLabel: [],
      hiddenLabel: [],
      category: 'policy',
      definition: '',
      sources: [],
      status: 'approved' as const,
      exclude: [],
    },
  ];
  await installDictionary(db, {
    record: {
      id: 'd',
      kind: 'builtIn',
      manifest: {
        format: 'shudu-dictionary',
        formatVersion: 1,
        id: 'd',
        title: '词表',
        revision: 1,
        maintainers: [],
        languages: [],
        categories: [],
        mirrors: [],
      },
      installedAt: AT,
    },
    source: Uint8Array.from({ length: 70_000 }, (_, at) => at % 251),
    index: compileTermIndex({ id: 'd', entries }),
    entries,
  });
  await changeOverlay(db, { dictionary: 'd', entry: 't1' }, { note: '我的' });
}

async function dump(from: ShuduDatabase): Promise<unknown> {
  const rows = from.tables.map(async (table) => [table.name, await table.toArray()]);
  return Object.fromEntries(await Promise.all(rows));
}

async function backup(): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(streamBackup(db, OPTIONS)).arrayBuffer());
}

function read(bytes: Uint8Array) {
  return readBackup(new Blob([bytes as Uint8Array<ArrayBuffer>]).stream());
}

/** A backup whose text was changed. */
async function change(edit: (text: string) => string): Promise<Uint8Array> {
  return gzipSync(strToU8(edit(strFromU8(gunzipSync(await backup())))));
}

beforeEach(async () => {
  db = new ShuduDatabase('backup');
  other = new ShuduDatabase('restored');
  disk = attachFailingDisk(other);
  await fill();
});
afterEach(async () => {
  await db.delete();
  await other.delete();
});

describe('a backup', () => {
  it('restored into an empty database gives the same', async () => {
    const checked = await read(await backup());
    expect(checked.head).toMatchObject(OPTIONS);
    await restoreBackup(other, checked);
    expect(await dump(other)).toEqual(await dump(db));
    expect(await listFactIds(other, { filter: { words: '备注' } })).toHaveLength(2);
  });

  it('says before what will change', async () => {
    const checked = await read(await backup());
    expect((await previewRestore(db, checked)).facts).toEqual({ added: 0, changed: 0, same: 4, removed: 0 });
    await forgetArticles(db, [articles[0]!]);
    await changeFacts(db, await listFactIds(db, {}), { review: 'dismissed', at: AT });
    const extra = inventArticle(['新的。'], { address: 'http://three.example/', headline: '第三篇' });
    await collectReading(db, { article: extra, facts: [inventFact(extra, '新')], at: AT });
    const preview = await previewRestore(db, checked);
    expect(preview.facts).toEqual({ added: 2, changed: 2, same: 0, removed: 1 });
    expect(preview.articles).toEqual({ added: 1, changed: 0, same: 1, removed: 1 });
    expect(preview.dictionarySources).toEqual({ added: 0, changed: 0, same: 1, removed: 0 });
  });

  it('that meets a full disk, or is stopped half way, leaves what was there', async () => {
    const checked = await read(await backup());
    const kept = inventArticle(['原有数据增长3%。'], { headline: '原有' });
    await collectReading(other, { article: kept, facts: [inventFact(kept, '3%')], at: AT });
    const before = await dump(other);
    for (const writes of [0, 5, 13, 17]) {
      disk.writesLeft = writes;
      await expect(restoreBackup(other, checked)).rejects.toMatchObject({ code: 'quota' });
      disk.writesLeft = Number.POSITIVE_INFINITY;
      expect(await dump(other)).toEqual(before);
    }
    const stop = new AbortController();
    const stopped = restoreBackup(other, checked, {
      signal: stop.signal,
      onProgress: () => stop.abort(new Error('enough')),
    });
    await expect(stopped).rejects.toThrow('enough');
    expect(await dump(other)).toEqual(before);
  });

  it('tells its progress and can be stopped while it is written or read', async () => {
    const shares: number[] = [];
    const bytes = await new Response(
      streamBackup(db, { ...OPTIONS, onProgress: (share) => shares.push(share) }),
    ).arrayBuffer();
    expect(shares.at(-1)).toBe(1);
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(new Response(streamBackup(db, { ...OPTIONS, signal })).arrayBuffer()).rejects.toThrow(
      'enough',
    );
    await expect(readBackup(new Blob([bytes]).stream(), { signal })).rejects.toThrow('enough');
  });
});

describe('the preview of a restore', () => {
  it('tells its progress and can be stopped', async () => {
    const checked = await read(await backup());
    const shares: number[] = [];
    await previewRestore(other, checked, { onProgress: (share) => shares.push(share) });
    expect(shares.at(-1)).toBe(1);
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(previewRestore(other, checked, { signal })).rejects.toThrow('enough');
  });
});

describe('a file that is no whole backup of ours', () => {
  it.each<[string, (text: string) => string, string]>([
    ['foreign', (text) => text.replace('shudu-backup', 'other'), 'foreign'],
    ['of a later version', (text) => text.replace('"version":1', '"version":2'), 'newer'],
    ['without its end', (text) => text.slice(0, text.lastIndexOf('{"end"')), 'unreadable'],
    ['with a missing row', (text) => text.replace(/\{"table":"facts".*\n/, ''), 'unreadable'],
    ['with more after its end', (text) => `${text}{}\n`, 'unreadable'],
    ['with a wrong field', (text) => text.replace('"review":"corrected"', '"review":"?"'), 'invalid'],
    [
      'with a note of ten million characters',
      (text) => text.replace('"note":"备注"', `"note":"${'长'.repeat(10_000_000)}"`),
      'invalid',
    ],
    ['with an unknown table', (text) => text.replace('"table":"facts"', '"table":"__proto__"'), 'invalid'],
    ['with a fact that stands twice', (text) => text.replace(/\{"table":"facts".*\n/, '$&$&'), 'invalid'],
    ['with a broken line', (text) => text.replace('{"table":"facts"', '{"table:"facts"'), 'unreadable'],
    ['empty', () => '', 'unreadable'],
  ])('is refused: %s', async (_, edit, code) => {
    await expect(read(await change(edit))).rejects.toMatchObject({ name: 'ImportError', code });
  });

  it('is refused when its bytes are damaged, cut off, or no gzip', async () => {
    const bytes = await backup();
    const damaged = bytes.slice();
    damaged[bytes.length >> 1]! ^= 0x55;
    for (const file of [damaged, bytes.slice(0, -20), strToU8('{"format":"shudu-backup"}')])
      await expect(read(file)).rejects.toMatchObject({ name: 'ImportError' });
  });
});

describe('forgetting', () => {
  it('an article takes everything of it away and nothing else', async () => {
    await forgetArticles(db, [articles[0]!]);
    expect(await getArticle(db, articles[0]!)).toBeUndefined();
    for (const table of [db.articles, db.texts, db.articleFacts, db.digests, db.searches, db.annotations])
      expect(await table.count()).toBe(1);
    expect(await db.catalogue.count()).toBe(2);
  });

  it('a site takes its articles away', async () => {
    await forgetArticles(db, await db.articles.where('host').equals('one.example').primaryKeys());
    expect((await listArticles(db)).map(({ host }) => host)).toEqual(['two.example']);
    expect(await getArticleByAddress(db, 'http://two.example/2')).toMatchObject({ id: articles[1] });
    expect(await getArticleByAddress(db, 'http://www.one.example/1')).toBeUndefined();
  });
});
