import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import Papa from 'papaparse';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { describePassage } from '../anchor/describe-passage.ts';
import type { AnnotationRecord, ArticleRecord, FactRecord } from '../database/records.ts';
import { COLUMNS } from './columns.ts';
import { guardFormula, writeCsvLine } from './csv-line.ts';
import { PATHS } from './data-package.ts';
import type { ExportedFact } from './exported-fact.ts';
import type { Exporter, ExportOptions, ExportSource } from './exporter.ts';
import { EXPORTERS } from './exporters.ts';
import { readDataPackage } from './read-data-package.ts';
import { readJson } from './read-json.ts';
import { EXPORT_TEXTS_EN } from './texts-en.ts';
import { EXPORT_TEXTS_ZH_CN } from './texts-zh-cn.ts';
import { placeImported } from './web-annotation-place.ts';
import { readWebAnnotations } from './web-annotation-read.ts';

const OPTIONS: ExportOptions = {
  texts: EXPORT_TEXTS_ZH_CN,
  title: '云溪县 2025',
  createdAt: '2025-12-01T08:00:00.000Z',
  extractor: '0.1.0',
  dictionaries: [{ id: 'jiangmen', title: '政务词表', revision: 3, license: 'CC-BY-4.0' }],
};

const TEXT = '前三季度,全县出口同比下降3.2%。到2027年,力争达到5780000000元以上。';

const ARTICLE: ArticleRecord = {
  id: 'a1',
  addresses: ['http://news.example.cn/a/1', 'https://portal.example/1'],
  host: 'news.example.cn',
  article: {
    address: 'http://news.example.cn/a/1',
    canonicalAddress: null,
    kicker: null,
    headline: '=云溪 "前三季度" 稳中有进',
    subtitle: null,
    byline: null,
    contributors: [{ name: '林以南', role: 'reporter' }],
    date: '2025-10-21',
    source: '云溪日报',
    edition: 'A01 要闻',
    text: TEXT,
    blocks: [{ kind: 'paragraph', start: 0, end: TEXT.length }],
  },
  firstReadAt: '2025-10-21T08:00:00.000Z',
  readAt: '2025-10-22T08:00:00.000Z',
};

function invent(number: number, change: Partial<FactRecord> = {}): FactRecord {
  return {
    id: `a1-${number}`,
    article: 'a1',
    fact: {
      start: 12,
      end: 16,
      text: '3.2%',
      value: -3.2,
      unit: '%',
      dimension: 'ratio',
      qualifier: 'exact',
      indicator: '出口',
      indicatorId: 'exports',
      measure: 'growth',
      direction: 'down',
      status: 'actual',
      period: '2025-01/2025-09',
      subject: '云溪县',
      confidence: 0.75,
      evidence: [{ start: 10, end: 12, text: '下降', field: 'direction', rule: 'direction.down' }],
    },
    sentence: '前三季度,全县出口同比下降3.2%。',
    passage: { exact: '3.2%', prefix: '下降', suffix: '。', start: 12, end: 16, block: 0, occurrence: 0 },
    review: 'found',
    correction: null,
    tags: [],
    modifiedAt: '2025-10-22T08:00:00.000Z',
    ...change,
  };
}

const RECORDS: FactRecord[] = [
  invent(1),
  invent(2, {
    review: 'corrected',
    correction: {
      value: [1e9, 5_780_000_000],
      unit: '元',
      indicator: '=HYPERLINK("http://evil.example")',
      direction: null,
    },
    tags: ['核对', '外贸'],
    note: '第一行\n@SUM(A1) "引号", 逗号',
    terms: ['jiangmen/export'],
    stale: true,
  }),
  invent(3, { sentence: '+1 表情🙂 <b>&amp;</b> \u0001', review: 'kept' }),
];

const ANNOTATIONS: AnnotationRecord[] = [
  {
    id: '00000000-0000-4000-8000-000000000007',
    article: 'a1',
    passage: describePassage(ARTICLE.article, 7, 11),
    placement: { outcome: 'found', start: 7, end: 11 },
    colour: 'teal',
    note: '核对\n口径',
    tags: ['外贸'],
    createdAt: '2025-10-23T08:00:00.000Z',
    modifiedAt: '2025-10-24T08:00:00.000Z',
  },
];

function sourceOf(records: readonly FactRecord[], articles = [ARTICLE]): ExportSource {
  const { id, addresses, host, article } = ARTICLE;
  const { headline, date, source, edition } = article;
  const reference = { id, addresses, host, headline, date, source, edition };
  const facts: ExportedFact[] = records.map((record) => ({ record, article: reference }));
  return {
    total: facts.length,
    async *readFacts() {
      for (let at = 0; at < facts.length; at += 2) yield facts.slice(at, at + 2);
    },
    async *readArticles(ids) {
      yield articles.filter((one) => ids.includes(one.id));
    },
    async *readAnnotations(ids) {
      yield ANNOTATIONS.filter(({ article: one }) => ids.includes(one));
    },
  };
}

function exporterOf(id: string): Exporter {
  return EXPORTERS.find((one) => one.id === id)!;
}

async function write(id: string, records = RECORDS, options = OPTIONS): Promise<Uint8Array> {
  const pieces: (string | Uint8Array<ArrayBuffer>)[] = [];
  for await (const piece of exporterOf(id).write(sourceOf(records), options))
    pieces.push(piece as string | Uint8Array<ArrayBuffer>);
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

async function writeText(id: string, records = RECORDS, options = OPTIONS): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await write(id, records, options));
}

/** The place of a column in a table. */
const at = (id: string): number => COLUMNS.findIndex((column) => column.id === id);

describe('every exporter', () => {
  it('has an id and texts for every column and code of its own', () => {
    expect(new Set(EXPORTERS.map(({ id }) => id)).size).toBe(EXPORTERS.length);
    for (const texts of [EXPORT_TEXTS_ZH_CN, EXPORT_TEXTS_EN])
      for (const { id, codes = [] } of COLUMNS) {
        expect(texts.columns[id].title).not.toBe('');
        for (const code of codes) expect(texts.codes[code]).toBeTruthy();
      }
    expect(Object.keys(EXPORT_TEXTS_EN.columns).sort()).toEqual(COLUMNS.map(({ id }) => id as string).sort());
  });

  it.each(EXPORTERS.map(({ id }) => id))('%s tells its progress and stops when told to', async (id) => {
    const progress: number[] = [];
    await write(id, RECORDS, { ...OPTIONS, onProgress: (written) => progress.push(written) });
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
    expect(progress.length).toBeGreaterThan(1);
    expect(progress.at(-1)).toBe(3);
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(write(id, RECORDS, { ...OPTIONS, signal })).rejects.toThrow('enough');
  });

  it.each(EXPORTERS.map(({ id }) => id))('%s takes an empty list', async (id) => {
    expect((await write(id, [])).length).toBeGreaterThanOrEqual(0);
  });
});

describe('CSV', () => {
  it('is read by another program, with quotes, line feeds and numbers as they were', async () => {
    const text = await writeText('csv');
    expect(text.startsWith('\ufeff')).toBe(true);
    const { data, errors } = Papa.parse<string[]>(text.slice(1).trimEnd());
    expect(errors).toEqual([]);
    expect(data[0]).toEqual(COLUMNS.map(({ id }) => EXPORT_TEXTS_ZH_CN.columns[id].title));
    expect(data[1]![at('value_low')]).toBe('-3.2');
    expect(data[1]![at('status')]).toBe('实绩');
    expect(data[2]![at('value_high')]).toBe('5780000000');
    expect(data[2]![at('note')]).toBe(RECORDS[1]!.note);
    expect(data[2]![at('corrected_fields')]).toBe('方向; 指标; 单位; 数值（下限）');
  });

  it('holds no text that a spreadsheet takes for a formula', async () => {
    const { data } = Papa.parse<string[]>((await writeText('csv')).slice(1));
    expect(data[1]![at('headline')]).toBe(`'${ARTICLE.article.headline}`);
    expect(data[2]![at('indicator')]).toBe('\'=HYPERLINK("http://evil.example")');
    for (const row of data.slice(1))
      for (const cell of row) expect(cell).toMatch(/^(?![=+@\t\r\n＝＋＠]|-(?!\d))/);
  });

  it('guards any text, and leaves numbers alone', () => {
    fc.assert(
      fc.property(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '＝'), fc.string(), (start, rest) => {
        const guarded = guardFormula(start + rest);
        expect(guarded === `'${start}${rest}` || /^[+-]\d+(\.\d+)?$/.test(guarded)).toBe(true);
      }),
    );
    expect(['-5', '+5.2', '增长'].map(guardFormula)).toEqual(['-5', '+5.2', '增长']);
    expect(writeCsvLine([-5, '-5%', null, true])).toBe("-5,'-5%,,true\r\n");
  });

  it('is read back cell by cell', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 5 }), (cells) => {
        const { data } = Papa.parse<string[]>(writeCsvLine(cells), { delimiter: ',', newline: '\r\n' });
        expect(data[0]).toEqual(cells.map(guardFormula));
      }),
    );
  });
});

describe('XLSX', () => {
  it('is read by another program: typed cells, sources, codebook', async () => {
    const sheets = await readExcelFile(Buffer.from(await write('xlsx')));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['数据', '来源', '说明']);
    const [facts, sources, codebook] = sheets.map(({ data }) => data);
    expect(facts![0]).toEqual(COLUMNS.map(({ id }) => EXPORT_TEXTS_ZH_CN.columns[id].title));
    expect(facts![1]![at('value_low')]).toBe(-3.2);
    expect(facts![1]![at('date')]).toEqual(new Date('2025-10-21T00:00:00Z'));
    expect(facts![1]![at('repeats')]).toBe(false);
    expect(facts![2]![at('value_high')]).toBe(5_780_000_000);
    expect(facts![2]![at('indicator')]).toBe('=HYPERLINK("http://evil.example")');
    expect(facts![2]![at('note')]).toBe(RECORDS[1]!.note);
    expect(sources![1]).toEqual([
      ARTICLE.article.headline,
      new Date('2025-10-21T00:00:00Z'),
      '云溪日报',
      'A01 要闻',
      'http://news.example.cn/a/1',
      3,
    ]);
    expect(codebook!.length).toBe(COLUMNS.length + 1);
  });

  it('freezes the titles, writes no formula, and stays well-formed with any text', async () => {
    const long = invent(9, { note: '很长'.repeat(40_000) });
    const files = unzipSync(await write('xlsx', [...RECORDS, long]));
    const sheet = strFromU8(files['xl/worksheets/sheet1.xml']!);
    expect(sheet).toContain('state="frozen"');
    expect(sheet).not.toContain('<f>');
    expect(sheet).toContain('&lt;b&gt;&amp;amp;&lt;/b&gt; _x0001_');
    const longest = Math.max(
      ...[...sheet.matchAll(/<t xml:space="preserve">([^<]*)<\/t>/g)].map(([, text]) => text!.length),
    );
    expect(longest).toBe(32_767);
  });
});

describe('Markdown', () => {
  it('quotes every fact with a footnote for its article', async () => {
    const text = await writeText('markdown');
    expect(text).toContain('> 前三季度,全县出口同比下降3.2%。[^1]');
    expect(text.match(/^\[\^1\]: .*<http:\/\/news\.example\.cn\/a\/1>$/gm)).toHaveLength(1);
    expect(text).toContain('\\<b\\>');
    expect(text).not.toMatch(/<b>/);
  });
});

describe('BibTeX', () => {
  it('lists every article once, with nothing that TeX reads as a command', async () => {
    const article = { ...ARTICLE.article, headline: '50% & {C_1} \\input' };
    const source = sourceOf(RECORDS);
    const facts: ExportedFact[] = [];
    for await (const batch of source.readFacts())
      facts.push(
        ...batch.map((one) => ({ ...one, article: { ...one.article, headline: article.headline } })),
      );
    let text = '';
    const changed = {
      ...source,
      readFacts: async function* () {
        yield facts;
      },
    };
    for await (const piece of exporterOf('bibtex').write(changed, OPTIONS)) text += piece;
    expect(text.match(/@article\{/g)).toHaveLength(1);
    expect(text).toContain('title = {{50\\% \\& \\{C\\_1\\} \\textbackslash{}input}},');
    expect(text).toContain('url = {http://news.example.cn/a/1},');
    expect(text).toContain('date = {2025-10-21},');
  });
});

describe('sources', () => {
  it('are written as CSL-JSON, each once', async () => {
    expect(JSON.parse(await writeText('cslJson'))).toEqual([
      {
        id: 'http://news.example.cn/a/1',
        type: 'article-newspaper',
        title: ARTICLE.article.headline,
        language: 'zh-CN',
        author: [{ literal: '林以南' }],
        'container-title': '云溪日报',
        issued: { 'date-parts': [[2025, 10, 21]] },
        page: 'A01',
        section: '要闻',
        URL: 'http://news.example.cn/a/1',
        accessed: { 'date-parts': [[2025, 12, 1]] },
      },
    ]);
    expect(JSON.parse(await writeText('cslJson', []))).toEqual([]);
  });

  it('are written as a numbered list by GB/T 7714, each once', async () => {
    expect(await writeText('gbt7714')).toBe(
      `[1] 林以南. ${ARTICLE.article.headline}[N/OL]. 云溪日报, 2025-10-21(A01)[2025-12-01]. http://news.example.cn/a/1.\n`,
    );
  });

  it('that share an address have ids of their own in CSL-JSON', async () => {
    const source = sourceOf(RECORDS, [ARTICLE, ARTICLE]);
    let text = '';
    for await (const piece of exporterOf('cslJson').write(source, OPTIONS)) text += piece;
    const ids = (JSON.parse(text) as { id: string }[]).map(({ id }) => id);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(2);
  });
});

describe('JSON-LD', () => {
  it('holds the annotations of the articles and gives them back', async () => {
    const text = await writeText('jsonLd');
    const { annotations, skipped } = readWebAnnotations(text, { at: OPTIONS.createdAt, newId: () => 'new' });
    expect(skipped).toEqual([]);
    expect(annotations.map(({ source }) => source)).toEqual([ARTICLE.article.address]);
    expect(placeImported(ARTICLE, annotations)).toEqual(ANNOTATIONS);
  });

  it('is an empty collection where no article has any', async () => {
    expect(JSON.parse(await writeText('jsonLd', []))).toMatchObject({ total: 0, label: OPTIONS.title });
  });
});

describe('JSON', () => {
  it('is imported again, byte for byte the same', async () => {
    const text = await writeText('json');
    const imported = readJson(text);
    expect(imported.facts).toEqual(RECORDS);
    expect(imported.articles).toEqual([ARTICLE]);
    expect(await writeText('json', imported.facts)).toBe(text);
  });

  it.each([
    ['no JSON', '{', 'unreadable'],
    ['another file', '{"a":1}', 'foreign'],
    ['a later version', '{"format":"shudu-facts","version":2,"facts":[],"articles":[]}', 'newer'],
    ['no lists', '{"format":"shudu-facts","version":1}', 'invalid'],
  ])('refuses %s', (_, text, code) => {
    expect(() => readJson(text)).toThrow(expect.objectContaining({ name: 'ImportError', code }));
  });

  it('refuses a wrong field and says where', async () => {
    const text = (await writeText('json')).replace('"value":-3.2', '"value":"x"');
    expect(() => readJson(text)).toThrow(/facts\.0\.fact\.value/);
  });

  it('refuses a note of ten million characters and says where', async () => {
    const text = await writeText('json', [invent(1, { note: '长'.repeat(10_000_000) })]);
    expect(() => readJson(text)).toThrow(/facts\.0\.note/);
  });

  it('refuses a fact without its article and an id that stands twice', async () => {
    const orphan = await writeText('json', [invent(1, { article: 'a2' })]);
    expect(() => readJson(orphan)).toThrow(/missing/);
    const twice = await writeText('json', [invent(1), invent(1)]);
    expect(() => readJson(twice)).toThrow(/twice/);
  });

  it('takes over no field that it does not know', async () => {
    const text = (await writeText('json')).replace('"tags":[]', '"__proto__":{"evil":1},"extra":2,"tags":[]');
    const [first] = readJson(text).facts;
    expect(first).toEqual(RECORDS[0]);
    expect((first as unknown as { evil?: number }).evil).toBeUndefined();
  });
});

describe('data package', () => {
  it('holds tables that its schema describes', async () => {
    const files = unzipSync(await write('dataPackage'));
    const descriptor = JSON.parse(strFromU8(files[PATHS.descriptor]!));
    expect(descriptor.shudu).toEqual({
      version: 1,
      extractor: '0.1.0',
      dictionaries: OPTIONS.dictionaries,
      counts: { facts: 3, articles: 1 },
    });
    for (const resource of descriptor.resources) expect(Object.keys(files)).toContain(resource.path);
    for (const { path, schema } of descriptor.resources.filter((one: { schema?: object }) => one.schema)) {
      const { data } = Papa.parse<string[]>(strFromU8(files[path]!).trimEnd());
      expect(data[0]).toEqual(schema.fields.map(({ name }: { name: string }) => name));
      for (const row of data.slice(1))
        for (const [place, { constraints }] of schema.fields.entries()) {
          if (constraints?.required) expect(row[place]).not.toBe('');
          if (constraints?.enum && row[place] !== '') expect(constraints.enum).toContain(row[place]);
        }
    }
  });

  it('is imported again, byte for byte the same', async () => {
    const bytes = await write('dataPackage');
    const imported = await readDataPackage([bytes]);
    expect(imported).toEqual({ facts: RECORDS, articles: [ARTICLE] });
    expect(await write('dataPackage', imported.facts)).toEqual(bytes);
  });

  it('refuses what is damaged, foreign, cut off, or leads out of the archive', async () => {
    const bytes = await write('dataPackage');
    const files = unzipSync(bytes);
    const cases: [Uint8Array, string][] = [
      [bytes.subarray(0, bytes.length >> 1), 'unreadable'],
      [strToU8('no archive at all'), 'unreadable'],
      [zipSync({ 'a.txt': strToU8('x') }), 'foreign'],
      [zipSync({ ...files, '../evil.txt': strToU8('x') }), 'foreign'],
      [zipSync({ ...files, [PATHS.descriptor]: strToU8('{"name":"other"}') }), 'foreign'],
      [zipSync({ ...files, [PATHS.factRecords]: strToU8('') }), 'invalid'],
      [zipSync({ ...files, [PATHS.factRecords]: strToU8('{"id":1}\n') }), 'invalid'],
    ];
    for (const [file, code] of cases)
      await expect(readDataPackage([file])).rejects.toMatchObject({ name: 'ImportError', code });
  });
});
