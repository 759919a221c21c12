import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { highlightName } from '../../lib/page/highlights.ts';
import type { ExtensionBrowser } from './extension.ts';
import { countMarks, openArticle, POLLING, waitForMark } from './reader-page.ts';
import { withNewspaper } from './with-newspaper.ts';

const ARTICLE = 'http://dzb.jmrb.com:8080/jmrb/html/2025-12/19/content_751201.htm';
const PLAN = 'http://dzb.jmrb.com:8080/jmrb/html/2025-12/19/node_22.htm';
const GOVERNMENT = 'http://www.jiangmen.gov.cn/home/sqdt/xhzx/content/post_3245984.html';

let browser: ExtensionBrowser;

withNewspaper('chrome-mv3', (opened) => {
  ({ browser } = opened);
});

/** Opens the popup as it is for the tab of a page. */
async function openPopup(page: Page): Promise<Page> {
  const popup = await browser.openPage(`popup.html?tab=${await browser.tabIdOf(page.url())}`);
  await popup.setViewportSize({ width: 400, height: 600 });
  return popup;
}

const lines = (popup: Page) => popup.locator('.list li');

async function download(popup: Page, button: string): Promise<string> {
  const [file] = await Promise.all([
    popup.waitForEvent('download'),
    popup.getByRole('button', { name: button }).click(),
  ]);
  return readFileSync(await file.path(), 'utf8');
}

describe('the popup', () => {
  it('lists facts with targets first, filters them, and jumps to the passage', async () => {
    const page = await openArticle(browser, ARTICLE);
    const popup = await openPopup(page);
    await lines(popup).first().waitFor();
    const pills = await popup.locator('.list .pill').allInnerTexts();
    expect(pills[0]).toBe('目标');
    expect(pills.lastIndexOf('目标')).toBeLessThan(pills.indexOf('实绩'));
    const all = await lines(popup).count();
    await popup.getByRole('searchbox').fill('950');
    expect(await lines(popup).count()).toBeLessThan(all);
    await lines(popup).filter({ hasText: '工业投资' }).first().getByRole('button').click();
    await waitForMark(page, 'focus', '950亿元');
    await popup.getByRole('searchbox').fill('没有这样的内容');
    await popup.getByText('没有符合“没有这样的内容”的内容。').waitFor();
    await popup.close();
    await page.close();
  });

  it('lists every command with the keys that are set for it', async () => {
    const page = await openArticle(browser, ARTICLE);
    const popup = await openPopup(page);
    await popup.getByText('快捷键', { exact: true }).click();
    const list = popup.locator('dl.shortcuts');
    await list.getByText('打开这个窗口').waitFor();
    const shown = await list
      .locator('div')
      .evaluateAll((rows) => rows.map((row) => row.lastChild!.textContent));
    const set = await popup.evaluate(() => chrome.commands.getAll());
    expect(set.length).toBe(6);
    expect(shown).toEqual(set.map(({ shortcut }) => shortcut || '未设置'));
    for (const words of ['下一个标记', '批注选中的文字', '撤销上一步', '重做'])
      await list.getByText(words).waitFor();
    await popup.close();
    await page.close();
  });

  it('walks its tabs by keyboard', async () => {
    const page = await openArticle(browser, ARTICLE);
    const popup = await openPopup(page);
    await popup.getByRole('tab', { name: '数据' }).focus();
    await popup.keyboard.press('ArrowRight');
    expect(await popup.getByRole('tab', { name: '术语' }).getAttribute('aria-selected')).toBe('true');
    await lines(popup).first().waitFor();
    await popup.keyboard.press('ArrowRight');
    await popup.getByText('还没有批注').waitFor();
    await popup.close();
    await page.close();
  });

  it('exports CSV and JSON that another reader parses, with the source of every fact', async () => {
    const page = await openArticle(browser, ARTICLE);
    const popup = await openPopup(page);
    await lines(popup).first().waitFor();
    const count = await lines(popup).count();
    const csv = await download(popup, '导出 CSV');
    expect(csv.startsWith('\ufeff')).toBe(true);
    const rows = Papa.parse<Record<string, string>>(csv.slice(1), { header: true, skipEmptyLines: true });
    expect(rows.errors).toEqual([]);
    expect(rows.data).toHaveLength(count);
    const row = rows.data.find((one) => Object.values(one).includes('160000000000'));
    const cells = Object.values(row ?? {}).join('\n');
    for (const part of [
      '岗安区力争五年再造一个工业新城',
      '2025-12-19',
      'A02',
      ARTICLE,
      '目标',
      '力争突破1600亿元',
    ]) {
      expect(cells).toContain(part);
    }
    const json = JSON.parse(await download(popup, '导出 JSON'));
    expect(json.facts).toHaveLength(count);
    expect(json.articles[0].article.headline).toBe('岗安区力争五年再造一个工业新城');
    await popup.close();
    await page.close();
  });

  it('works with the worker stopped, and for an article whose tab is closed', async () => {
    const page = await openArticle(browser, ARTICLE);
    const popup = await openPopup(page);
    await lines(popup).first().waitFor();
    await browser.stopWorker();
    await popup.reload();
    await lines(popup).first().waitFor();
    await page.close();
    const library = await browser.openPage('library.html');
    await library.close();
    const [opened] = await Promise.all([
      browser.context.waitForEvent('page'),
      lines(popup).first().getByRole('button').click(),
    ]);
    await opened.waitForFunction(
      (name) => CSS.highlights.get(name)?.size === 1,
      highlightName('focus', false),
      POLLING,
    );
    await opened.close();
    await popup.close();
  });

  it('says why there is nothing: a page plan, a site that is not allowed, a page of the browser', async () => {
    const plan = await browser.context.newPage();
    await plan.goto(PLAN);
    const popup = await openPopup(plan);
    await popup.getByText('这是版面目录或列表').waitFor();
    await popup.close();
    await plan.goto(GOVERNMENT);
    // Without permission the extension is not told the address, so the tab is found as the one that is left.
    expect(await plan.evaluate(() => CSS.highlights.size)).toBe(0);
    await plan.close();
    const own = await browser.openPage('welcome.html');
    const about = await openPopup(own);
    await about.getByText('这一页属于浏览器').waitFor();
    await about.close();
    await own.close();
  });

  it('keeps all, then forgets the article and does not keep it again by itself', async () => {
    const page = await openArticle(browser, ARTICLE);
    const popup = await openPopup(page);
    await lines(popup).first().waitFor();
    await popup.getByRole('button', { name: '全部收藏' }).click();
    await popup.getByText(/已收藏全部 \d+ 条数据/).waitFor();
    await popup.getByRole('button', { name: '忘掉本文' }).click();
    await popup.getByRole('dialog').getByRole('button', { name: '取消' }).click();
    expect(await lines(popup).count()).toBeGreaterThan(0);
    await popup.getByRole('button', { name: '忘掉本文' }).click();
    await popup.getByRole('dialog').getByRole('button', { name: '删除' }).click();
    await popup.getByText('这篇文章没有收藏').or(popup.getByText('已忘掉本文')).waitFor();
    expect((await countMarks(page)).target).toBeGreaterThan(5);
    await popup.close();
    await page.close();
  });

  it('switches a site off: no marks, nothing injected; and on again', async () => {
    const page = await openArticle(browser, ARTICLE);
    const popup = await openPopup(page);
    await popup.getByRole('button', { name: '在此网站关闭' }).click();
    await page.waitForFunction(() => CSS.highlights.size === 0, null, POLLING);
    await page.reload();
    await popup.reload();
    await popup.getByText('您在 dzb.jmrb.com 关闭了数读').waitFor();
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    await popup.getByRole('button', { name: '在此网站开启' }).click();
    await page.waitForFunction(() => CSS.highlights.size > 0, null, POLLING);
    await popup.close();
    await page.close();
  });
});

declare const chrome: { commands: { getAll(): Promise<{ shortcut?: string }[]> } };
