import { gunzipSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import papaparse from 'papaparse';
import readXlsxFile from 'read-excel-file/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describePassage } from '../../lib/anchor/describe-passage.ts';
import { EXPORTERS } from '../../lib/export/exporters.ts';
import { type LibraryPage, openLibrary } from './library-page.ts';
import { inventLibrary, writeSeed } from './library-seed.ts';

const LONG = 180_000;
const seed = inventLibrary(12, 8);
const marked = seed.articles[0]!;
const sentence = marked.article.blocks.find(({ start, end }) => end - start > 8)!;
seed.annotations.push({
  id: '00000000-0000-4000-8000-000000000007',
  article: marked.id,
  passage: describePassage(marked.article, sentence.start, sentence.start + 6),
  placement: { outcome: 'found', start: sentence.start, end: sentence.start + 6 },
  colour: 'teal',
  note: '核对口径',
  tags: ['统计'],
  createdAt: '2026-01-20T08:00:00.000Z',
  modifiedAt: '2026-01-20T08:00:00.000Z',
});
const records = seed.articles.flatMap(({ facts }) => facts);

let library: LibraryPage;
beforeEach(async () => {
  library = await openLibrary();
}, LONG);
afterEach(() => library?.close());

async function exportAs(id: string): Promise<Buffer> {
  const { page, open, download } = library;
  await open('#facts');
  await page.getByText('共 96 条', { exact: true }).waitFor();
  await page.getByRole('button', { name: '导出全部' }).click();
  const place = EXPORTERS.findIndex((exporter) => exporter.id === id);
  await page.locator('dialog input[type=radio]').nth(place).check();
  return download(() => page.locator('dialog').getByRole('button', { name: '导出', exact: true }).click());
}

describe('export', () => {
  it(
    'writes every format, and other programs read the same facts in it',
    async () => {
      await library.restore(writeSeed(seed));
      const sentences = new Set(records.map(({ sentence }) => sentence));
      const csv = papaparse.parse<Record<string, string>>((await exportAs('csv')).toString(), {
        header: true,
        skipEmptyLines: true,
      });
      expect(csv.errors).toEqual([]);
      expect(csv.data).toHaveLength(records.length);
      expect(new Set(csv.data.map((row) => row.原句 ?? row.引文))).toEqual(sentences);

      const sheets = await readXlsxFile(await exportAs('xlsx'));
      const rows = (
        Array.isArray(sheets) && 'data' in (sheets[0] as object)
          ? (sheets[0] as unknown as { data: unknown[][] }).data
          : sheets
      ) as unknown[][];
      expect(rows).toHaveLength(records.length + 1);

      const json = JSON.parse((await exportAs('json')).toString()) as { facts: { id: string }[] };
      expect(new Set(json.facts.map(({ id }) => id))).toEqual(new Set(records.map(({ id }) => id)));

      const files = unzipSync(await exportAs('dataPackage'));
      const descriptor = JSON.parse(strFromU8(files['datapackage.json']!)) as {
        resources: { path: string; schema?: { fields: { name: string }[] } }[];
      };
      const [facts] = descriptor.resources;
      const table = papaparse.parse<Record<string, string>>(strFromU8(files[facts!.path]!), {
        header: true,
        skipEmptyLines: true,
      });
      expect(table.data).toHaveLength(records.length);
      expect(table.meta.fields).toEqual(facts!.schema?.fields.map(({ name }) => name));

      for (const { id } of EXPORTERS.filter(
        (one) => !['csv', 'xlsx', 'json', 'dataPackage'].includes(one.id),
      ))
        expect((await exportAs(id)).toString(), id).toContain(seed.articles[0]!.article.headline);
    },
    LONG,
  );

  it(
    'reads its own JSON and data package again: the same facts',
    async () => {
      await library.restore(writeSeed(seed));
      const json = await exportAs('json');
      const zip = await exportAs('dataPackage');
      for (const file of [
        { name: 'facts.json', content: json },
        { name: 'facts.zip', content: zip },
      ]) {
        await library.close();
        library = await openLibrary();
        expect(await library.importFiles([file])).toContain('96 条数据');
        const again = JSON.parse((await exportAs('json')).toString()) as object;
        const before = JSON.parse(json.toString()) as object;
        expect({ ...again, createdAt: '' }).toEqual({
          ...before,
          createdAt: '',
          dictionaries: expect.anything(),
        });
      }
    },
    LONG,
  );
});

describe('annotations', () => {
  it(
    'come back from JSON-LD after they were lost, and those on other articles are left out with the reason',
    async () => {
      await library.restore(writeSeed(seed));
      const file = await exportAs('jsonLd');
      const before = readOnlyAnnotation(file);
      await library.close();
      library = await openLibrary();
      await library.restore(writeSeed({ ...seed, annotations: [] }));
      expect(JSON.parse((await exportAs('jsonLd')).toString())).toMatchObject({ total: 0 });
      const elsewhere = file
        .toString()
        .replaceAll('http://news.example.cn/0.html', 'http://elsewhere.example/1')
        .replaceAll(marked.id, 'elsewhere');
      await library.importFiles([
        { name: 'marks.jsonld', content: file },
        { name: 'again.json', content: file },
        { name: 'elsewhere.jsonld', content: elsewhere },
      ]);
      const report = await library.page.locator('.report').innerText();
      for (const words of ['已导入 1 条批注', '1 条已有', '所批注的文章没有收藏'])
        expect(report).toContain(words);
      expect(readOnlyAnnotation(await exportAs('jsonLd'))).toEqual(before);
    },
    LONG,
  );

  function readOnlyAnnotation(file: Buffer): Record<string, unknown> {
    const { total, first } = JSON.parse(file.toString()) as {
      total: number;
      first: { items: Record<string, unknown>[] };
    };
    expect(total).toBe(1);
    return first.items[0]!;
  }
});

describe('backup', () => {
  const linesOf = (backup: Buffer): string[] => gunzipSync(backup).toString().split('\n').slice(1);

  async function backUp(): Promise<Buffer> {
    const { page, open, download } = library;
    await open('#backup');
    return download(() => page.getByRole('button', { name: '导出备份' }).click());
  }

  it(
    'restores everything into an empty profile, after saying what will change',
    async () => {
      await library.restore(writeSeed(seed));
      const backup = await backUp();
      await library.close();
      library = await openLibrary();
      await library.restore(backup);
      expect(linesOf(await backUp())).toEqual(linesOf(backup));
    },
    LONG,
  );

  it(
    'refuses damaged, foreign and later files whole, and says why',
    async () => {
      const { page, restore } = library;
      await restore(writeSeed(seed));
      const good = writeSeed(seed);
      const { gzipSync } = await import('node:zlib');
      const later = gzipSync(gunzipSync(good).toString().replace('"version":1', '"version":99'));
      const wrong = gzipSync(gunzipSync(good).toString().replace('"review":"found"', '"review":"sure"'));
      for (const [buffer, words] of [
        [good.subarray(0, good.length - 2000), '文件已损坏'],
        [gzipSync('{"hello":1}'), '这不是数读的文件'],
        [later, '更新版本的数读'],
        [wrong, '有一项不合格式'],
      ] as const) {
        await page.setInputFiles('#backup-file', { name: 'x.gz', mimeType: 'application/gzip', buffer });
        await page.locator('.toast.failed', { hasText: words }).waitFor();
      }
      await page.getByText('12 篇文章 · 96 条数据').waitFor();
    },
    LONG,
  );

  it(
    'deletes a site, and everything, after a question',
    async () => {
      const { page, restore } = library;
      await restore(writeSeed(seed));
      await page.getByText('12 篇文章 · 96 条数据').waitFor();
      await page.locator('li', { hasText: 'news.example.cn' }).getByRole('button', { name: '删除' }).click();
      await page.locator('dialog').getByRole('button', { name: '取消' }).click();
      await page.getByText('12 篇文章 · 96 条数据').waitFor();
      await page.locator('li', { hasText: 'news.example.cn' }).getByRole('button', { name: '删除' }).click();
      await page.locator('dialog').getByRole('button', { name: '删除' }).click();
      await page.getByText('0 篇文章 · 0 条数据').waitFor();
      await restore(writeSeed(seed));
      await page.getByRole('button', { name: '全部删除' }).click();
      await page.locator('dialog').getByRole('button', { name: '删除' }).click();
      await page.getByText('0 篇文章 · 0 条数据').waitFor();
    },
    LONG,
  );
});
