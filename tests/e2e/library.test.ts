import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LibraryPage, openLibrary } from './library-page.ts';
import { inventLibrary, writeSeed } from './library-seed.ts';

const LONG = 300_000;
const ARTICLES = 5_000;
const FACTS = 20;

let library: LibraryPage;

beforeAll(async () => {
  library = await openLibrary();
  await library.restore(writeSeed(inventLibrary(ARTICLES, FACTS)));
}, LONG);
afterAll(() => library?.close());

const total = (words: string) => library.page.getByText(words, { exact: true }).waitFor({ timeout: 60_000 });

async function choose(menu: string, value: string): Promise<void> {
  const { page } = library;
  await page.getByRole('button', { name: menu, exact: true }).first().click();
  await page.locator('.panel').getByText(value, { exact: true }).click();
  await page.keyboard.press('Escape');
}

describe('a library of 100,000 facts', () => {
  it(
    'lists, and says how long the first screen took',
    async () => {
      const { page, open } = library;
      await open('#facts');
      await total('共 100,000 条');
      await page.reload();
      await total('共 100,000 条');
      const times = await page.evaluate(() =>
        performance.getEntriesByName('facts:first-screen').map(({ duration }) => Math.round(duration)),
      );
      console.log(`first screen of 100,000 facts: ${times.join(', ')} ms`);
      expect(await page.locator('tbody tr').count()).toBeLessThan(100);
    },
    LONG,
  );

  it(
    'draws the rows at the end after a jump there',
    async () => {
      const { page } = library;
      await page.getByRole('grid').focus();
      await page.keyboard.press('End');
      await page.locator('tr[aria-rowindex="100001"] b').waitFor();
      await page.keyboard.press('Home');
      await page.locator('tr[aria-rowindex="2"] b').waitFor();
    },
    LONG,
  );

  it(
    'filters by several fields and words, and takes the conditions away again',
    async () => {
      const { page } = library;
      await choose('性质', '目标');
      await total('共 35,000 条');
      await choose('指标', '地区生产总值');
      await page.getByPlaceholder('搜索原句与笔记').fill('第12项');
      await total('共 5,000 条');
      for (const place of [2, 3, 4]) {
        const row = page.locator(`tr[aria-rowindex="${place}"]`);
        expect(await row.innerText()).toMatch(/地区生产总值[\s\S]*目标/);
      }
      await page.getByRole('button', { name: '清除全部条件' }).click();
      await total('共 100,000 条');
    },
    LONG,
  );

  it(
    'corrects and tags many facts at once, and takes it back',
    async () => {
      const { page } = library;
      await choose('指标', '固定资产投资');
      await choose('性质', '实绩');
      await total('共 20,000 条');
      await page.getByPlaceholder('搜索原句与笔记').fill('第1项');
      await total('共 5,000 条');
      await page.getByRole('grid').focus();
      await page.keyboard.press('Control+a');
      await page.keyboard.press('c');
      await page.locator('dialog').getByLabel('主体').fill('全市');
      await page.locator('dialog').getByRole('button', { name: '保存' }).click();
      await page.getByText('已修改 5,000 条').waitFor({ timeout: LONG });
      await page.getByRole('button', { name: '清除全部条件' }).click();
      await choose('主体', '全市');
      await total('共 5,000 条');
      await page.locator('.toast').getByRole('button', { name: '撤销' }).click();
      await page.getByText('已撤销').waitFor({ timeout: LONG });
      await page.getByText('没有符合条件的数据').waitFor();
      await page.getByRole('button', { name: '清除全部条件' }).click();
      await total('共 100,000 条');
    },
    LONG,
  );

  it(
    'stops an action half way: what is done stays done and can be taken back',
    async () => {
      const { page } = library;
      await page.getByRole('grid').focus();
      await page.keyboard.press('Control+a');
      await page.keyboard.press('d');
      const bar = page.locator('.toast progress');
      await bar.waitFor();
      await page.waitForFunction(
        () => (document.querySelector<HTMLProgressElement>('.toast progress')?.value ?? 0) > 0,
      );
      await page.locator('.toast').getByRole('button', { name: '停止' }).click();
      await page.getByText('已停止。停止之前处理了').waitFor({ timeout: LONG });
      await page.locator('.toast').getByRole('button', { name: '撤销' }).click();
      await page.getByText('已撤销').waitFor({ timeout: LONG });
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: '取消选择' }).click();
      await page.getByRole('button', { name: '审核', exact: true }).first().click();
      expect(await page.locator('.panel').innerText()).not.toContain('已忽略');
      await page.keyboard.press('Escape');
    },
    LONG,
  );

  it(
    'deletes one fact by keys and brings it back',
    async () => {
      const { page } = library;
      await page.getByRole('grid').focus();
      await page.keyboard.press('Home');
      await page.keyboard.press('Delete');
      await page.locator('dialog').getByRole('button', { name: '删除' }).click();
      await total('共 99,999 条');
      await page.getByRole('grid').focus();
      await page.keyboard.press('z');
      await total('共 100,000 条');
    },
    LONG,
  );
});
