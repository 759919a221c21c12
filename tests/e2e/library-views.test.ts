import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inventArticle } from '../../lib/database/invented-article.ts';
import { type LibraryPage, openLibrary } from './library-page.ts';
import { inventLibrary, writeSeed } from './library-seed.ts';

const LONG = 300_000;

let library: LibraryPage;
const seed = inventLibrary(30, 10);
const [first] = seed.articles;
const { text } = first!.article;
first!.previous = inventArticle([...text.split('\n').slice(1), '责任编辑:周禾'], {
  headline: first!.article.headline,
});

beforeAll(async () => {
  library = await openLibrary();
  await library.restore(writeSeed(seed));
}, LONG);
afterAll(() => library?.close());

describe('views of the library', () => {
  it(
    'shows a kept text with its marks, takes a note, and says what changed',
    async () => {
      const { page, open } = library;
      await open('#article/seed0');
      await page.getByRole('button', { name: '查看改动' }).click();
      expect(await page.locator('.changes del').innerText()).toBe('责任编辑:周禾');
      expect(await page.locator('.changes ins').innerText()).toBe(text.split('\n')[0]);
      await page.evaluate(() => {
        const node = document.querySelector('.reading .block [data-at]')!.firstChild!;
        document.getSelection()!.setBaseAndExtent(node, 0, node, 4);
      });
      await page.getByRole('toolbar').getByRole('button', { name: '写笔记' }).click();
      await page.locator('.detail textarea').fill('与公报核对');
      await page.locator('.detail').getByRole('button', { name: '保存' }).click();
      await page.getByText('批注已保存').waitFor();
      await page.reload();
      const mark = page.locator('.mark.yellow');
      await mark.first().waitFor();
      expect((await mark.allInnerTexts()).join('')).toBe(text.slice(0, 4));
      expect(await page.locator('.detail').innerText()).toContain('与公报核对');
    },
    LONG,
  );

  it(
    'cites an article, shows its facts, and deletes it where it is read, after a question',
    async () => {
      const { page, open, browser } = library;
      await browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
      const [, second] = seed.articles;
      await open(`#article/${second!.id}`);
      await page.getByRole('button', { name: '复制引文' }).click();
      await page.getByText('已复制').waitFor();
      const citation = await page.evaluate(() => navigator.clipboard.readText());
      expect(citation).toContain(`${second!.article.headline}[N/OL]. ${second!.article.source}, `);
      expect(citation).toContain(`. ${second!.article.address}.`);
      await page.getByRole('button', { name: '查看数据' }).click();
      await page.getByText('共 10 条', { exact: true }).waitFor();
      await open('#ledger');
      await open('#facts');
      await page.getByText('共 10 条', { exact: true }).waitFor();
      await page.getByRole('button', { name: '清除全部条件' }).click();
      await page.getByText('共 300 条', { exact: true }).waitFor();
      await open(`#article/${second!.id}`);
      await page.locator('.tools').getByRole('button', { name: '删除' }).click();
      await page.locator('dialog').getByRole('button', { name: '删除' }).click();
      await page.getByText('共 29 篇', { exact: true }).waitFor();
      await open(`#article/${second!.id}`);
      await page.getByText('这篇文章没有收藏，或已被删除。').waitFor();
      await library.restore(writeSeed(seed));
    },
    LONG,
  );

  it(
    'keeps named filters and chosen columns',
    async () => {
      const { page, open } = library;
      await open('#facts');
      await page.getByRole('button', { name: '主体', exact: true }).first().click();
      await page.locator('.panel').getByText('云溪县').click();
      await page.keyboard.press('Escape');
      await page.getByText('共 60 条', { exact: true }).waitFor();
      await page.getByRole('button', { name: '常用筛选' }).click();
      await page.getByLabel('给当前筛选起名').fill('云溪');
      await page.locator('.panel').getByRole('button', { name: '保存' }).click();
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: '列', exact: true }).click();
      await page.locator('.panel').getByText('原句').click();
      await page.reload();
      await page.getByText('共 300 条', { exact: true }).waitFor();
      await page.getByRole('columnheader', { name: '原句' }).waitFor();
      await page.getByRole('button', { name: '常用筛选' }).click();
      await page.locator('.panel').getByRole('button', { name: '云溪', exact: true }).click();
      await page.getByText('共 60 条', { exact: true }).waitFor();
    },
    LONG,
  );
});
