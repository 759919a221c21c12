import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describePassage } from '../../lib/anchor/describe-passage.ts';
import { type LibraryPage, openLibrary } from './library-page.ts';
import { inventLibrary, writeSeed } from './library-seed.ts';

const LONG = 300_000;
const seed = inventLibrary(110, 20);
const [first] = seed.articles;
seed.annotations.push({
  id: '00000000-0000-4000-8000-000000000009',
  article: first!.id,
  passage: describePassage(first!.article, 0, 5),
  placement: { outcome: 'found', start: 0, end: 5 },
  colour: 'yellow',
  note: '与公报核对',
  tags: ['待核'],
  createdAt: '2026-01-20T08:00:00.000Z',
  modifiedAt: '2026-01-20T08:00:00.000Z',
});

let library: LibraryPage;
beforeAll(async () => {
  library = await openLibrary();
  await library.page.addInitScript(() => {
    window.print = () => undefined;
  });
  await library.page.reload();
  await library.restore(writeSeed(seed));
}, LONG);
afterAll(() => library?.close());

/** Sheets of paper in a PDF. */
const countSheets = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

/** What stands on the paper, and how many sheets it takes. */
async function printed(): Promise<{ text: string; sheets: number }> {
  const { page } = library;
  await page.emulateMedia({ media: 'print' });
  const text = await page.locator('main').innerText();
  await page.emulateMedia({ media: null });
  return { text, sheets: countSheets(await page.pdf({ preferCSSPageSize: true })) };
}

describe('on paper', () => {
  it(
    'stand the first 2,000 facts, with what they are, of which day, by which conditions, and what is left out',
    async () => {
      const { page, open } = library;
      await open('#facts');
      await page.getByText('共 2,200 条', { exact: true }).waitFor();
      await page.getByRole('button', { name: '打印' }).click();
      await page.locator('.sheet tbody tr').nth(1_999).waitFor({ state: 'attached' });
      const all = await printed();
      expect(all.text).toMatch(/^全部数据\s+资料库 · 打印于 \d{4}-\d\d-\d\d · 共 2,200 条/);
      expect(all.text).toContain('只印出前 2,000 条，另有 200 条没有印出');
      expect(all.text.match(/未审/g)).toHaveLength(2_000);
      expect(all.text).not.toContain('搜索');
      expect(all.sheets).toBeGreaterThan(40);
      await page.locator('.sheet').waitFor({ state: 'detached' });

      await page.getByRole('button', { name: '主体', exact: true }).first().click();
      await page.locator('.panel').getByText('云溪县').click();
      await page.keyboard.press('Escape');
      await page.getByText('共 440 条', { exact: true }).waitFor();
      await page.keyboard.press('Control+p');
      await page.locator('.sheet').waitFor({ state: 'attached' });
      const some = await printed();
      expect(some.text).toContain('共 440 条');
      expect(some.text).toContain('主体：云溪县');
      expect(some.text).not.toContain('只印出');
      expect(some.text).not.toContain('岗安区');
    },
    LONG,
  );

  it(
    'stands the whole ledger, and below it what is open',
    async () => {
      const { page, open } = library;
      await open('#ledger');
      await page.locator('tbody tr .verdict').first().click();
      await page.locator('.detail blockquote').first().waitFor();
      await page.keyboard.press('Control+p');
      await page.locator('.sheet').waitFor({ state: 'attached' });
      const lines = await page.locator('.sheet tbody tr').count();
      const { text, sheets } = await printed();
      expect(text).toMatch(
        new RegExp(`^目标台账\\s+资料库 · 打印于 [\\d-]+ · 共 ${lines} 条\\s+只看有目标的`),
      );
      expect(text.match(/达成|未达|待定|矛盾/g)!.length).toBeGreaterThanOrEqual(lines);
      expect(text).toContain('云溪日报 · 20');
      expect(sheets).toBeGreaterThan(2);
    },
    LONG,
  );

  it(
    'stand the articles, and a text with its notes and without the tools',
    async () => {
      const { page, open } = library;
      await open('#articles');
      await page.getByText('共 110 篇', { exact: true }).waitFor();
      await page.getByRole('button', { name: '打印' }).click();
      await page.locator('.sheet tbody tr').nth(109).waitFor({ state: 'attached' });
      expect((await printed()).text.match(/工作综述/g)).toHaveLength(110);

      await open(`#article/${first!.id}`);
      await page.locator('.mark').first().waitFor();
      const { text, sheets } = await printed();
      expect(text.startsWith(first!.article.headline)).toBe(true);
      expect(text).toContain('与公报核对');
      expect(text).toContain('待核');
      expect(text).not.toContain('返回');
      expect(sheets).toBeLessThan(4);
    },
    LONG,
  );

  it(
    'stands a hint where the browser prints without the command',
    async () => {
      const { page, open } = library;
      await open('#facts');
      await page.getByText('共 440 条', { exact: true }).waitFor();
      expect((await printed()).text).toContain('这里只印出画在屏幕上的几行');
    },
    LONG,
  );
});
