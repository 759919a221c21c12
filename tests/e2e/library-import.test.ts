import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LibraryPage, openLibrary } from './library-page.ts';

const LONG = 120_000;
const PLAN = `岗安区政府工作报告摘要
2025年1月10日

岗安日报讯 会议提出,今年岗安区地区生产总值增长7.5%以上,城镇登记失业率控制在3%以内。
`;
const REPORT = `岗安区去年经济稳中有进
2026年1月20日

岗安日报讯 2025年,岗安区地区生产总值增长6.9%。
`;

let library: LibraryPage;
beforeEach(async () => {
  library = await openLibrary();
}, LONG);
afterEach(() => library?.close());

const page = (
  number: number,
) => `<!doctype html><html><head><meta charset="utf-8"><title>岗安区第${number}次会议召开</title></head>
<body><h1>岗安区第${number}次会议召开</h1><p>2025-03-0${(number % 9) + 1} 来源:岗安日报</p><article>
<p>岗安区第${number}次会议昨日召开。会议提出,今年全区新建高标准农田${number + 100}亩,新增公办学位${number + 20}个,完成老旧小区改造${number + 3}个。</p>
<p>会议强调,要把各项任务落到实处,确保全年目标任务顺利完成,让群众得到看得见、摸得着的实惠。</p></article></body></html>`;

describe('import', () => {
  it(
    'reads articles from texts, and the ledger holds target against result',
    async () => {
      const { page: shown, open, importFiles } = library;
      const said = await importFiles([
        { name: 'plan.txt', content: PLAN },
        { name: 'report.txt', content: REPORT },
      ]);
      expect(said).toContain('新收藏 2 篇');
      await open('#ledger');
      const line = shown.locator('tbody tr', { hasText: '地区生产总值' }).first();
      await line.waitFor();
      expect((await line.innerText()).replace(/\s+/g, ' ')).toMatch(
        /地区生产总值 增长率 岗安区 2025 ≥ 7\.5% 6\.9% −0\.6百分点 未达/,
      );
      await line.click();
      const detail = shown.locator('.detail');
      await detail.locator('blockquote').nth(1).waitFor();
      expect(await detail.innerText()).toContain('增长7.5%以上');
      expect(await detail.innerText()).toContain('增长6.9%');
      expect(await detail.locator('svg g[role=img]').count()).toBe(2);
      const svg = await library.download(() => detail.getByRole('button', { name: '存为 SVG' }).click());
      expect(svg.toString()).toMatch(/^<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/);
      expect(svg.toString()).not.toContain('var(--');
      await detail.locator('.sources a').first().click();
      await shown.locator('.reading .mark.shown').waitFor();
      expect(await shown.locator('.reading .detail').innerText()).toContain('7.5 %');
    },
    LONG,
  );

  it(
    'takes 200 pages and tells what it left out and why',
    async () => {
      const files = Array.from({ length: 200 }, (_, at) => ({ name: `${at}.html`, content: page(at) }));
      const said = await library.importFiles([
        ...files,
        { name: 'picture.png', content: Buffer.from([0x89, 0x50, 0x4e, 0x47]) },
        { name: 'empty.txt', content: '' },
        { name: 'binary.txt', content: Buffer.from([0, 1, 2, 0xff, 0]) },
        { name: 'other.json', content: '{"format":"other"}' },
      ]);
      expect(said).toContain('新收藏 200 篇');
      expect(said).toContain('略过 4 个文件');
      const report = await library.page.locator('.report').innerText();
      for (const reason of ['不是 HTML、TXT', '文件是空的', '无法解码', '这不是数读的文件'])
        expect(report).toContain(reason);
      expect(await library.importFiles(files.slice(0, 3))).toContain('更新 3 篇');
    },
    LONG,
  );

  it(
    'reads an archive, old encodings, and pasted text',
    async () => {
      const zip = zipSync({
        'a/1.html': strToU8(page(1)),
        'a/2.txt': strToU8(REPORT),
        'a/x.exe': strToU8('x'),
      });
      expect(await library.importFiles([{ name: 'saved.zip', content: Buffer.from(zip) }])).toContain(
        '新收藏 2 篇',
      );
      const gbk = Buffer.concat([
        Buffer.from('<meta charset="gb2312"><h1>'),
        // 增长五成 in GB 2312.
        Buffer.from([0xd4, 0xf6, 0xb3, 0xa4, 0xce, 0xe5, 0xb3, 0xc9]),
        Buffer.from('</h1>'),
      ]);
      expect(await library.importFiles([{ name: 'old.html', content: gbk }])).toContain('略过 1 个文件');
      expect(await library.page.locator('.report').innerText()).toContain('没有找到文章');
      const form = library.page.locator('form', { hasText: '正文' });
      await form.getByLabel('正文').fill(PLAN);
      await form.getByRole('button', { name: '读取并保存' }).click();
      await library.page.getByText('新收藏 1 篇').waitFor();
    },
    LONG,
  );

  it(
    'refuses archives that lead out of themselves or unpack to too much, whole',
    async () => {
      const escaping = zipSync({ 'good.html': strToU8(page(1)), '../evil.html': strToU8(page(2)) });
      const bomb = zipSync({ 'zeros.html': new Uint8Array(510_000_000) }, { level: 9 });
      const said = await library.importFiles([
        { name: 'escaping.zip', content: Buffer.from(escaping) },
        { name: 'bomb.zip', content: Buffer.from(bomb) },
        { name: 'cut.zip', content: Buffer.from(zipSync({ 'a.html': strToU8(page(3)) })).subarray(0, 60) },
      ]);
      expect(said).toContain('略过 3 个文件');
      const report = await library.page.locator('.report').innerText();
      expect(report).toContain('不安全的文件名');
      expect(report).toContain('../evil.html');
      expect(report).toContain('文件展开后太大');
      await library.open('#articles');
      await library.page.getByText('还没有收藏文章').waitFor();
    },
    LONG,
  );
});
