import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExtensionBrowser, launchExtension } from './extension.ts';
import { type Newspaper, openNewspaper } from './newspaper.ts';
import { boxOfMark, openArticle, selectWords, waitForMark, wordsOf } from './reader-page.ts';

const ARTICLE = 'http://dzb.jmrb.com:8080/jmrb/html/2025-12/19/content_751201.htm';
const OTHER_PORT = 'http://dzb.jmrb.com:8090/jmrb/html/2025-12/19/content_751201.htm';
const BUILD = 'chrome-mv3-test';

let newspaper: Newspaper;
let browser: ExtensionBrowser;

beforeAll(async () => {
  newspaper = await openNewspaper();
  browser = await launchExtension({ build: BUILD, switches: [newspaper.resolverRules] });
});
afterAll(async () => {
  await browser?.close();
  await newspaper?.close();
});

const toolbar = (page: Page) => page.locator('shudu-reader [role=toolbar]');
const card = (page: Page) => page.locator('shudu-reader [role=dialog]');

async function highlight(page: Page, words: string, colour: string): Promise<void> {
  await selectWords(page, words);
  await toolbar(page).getByRole('button', { name: colour, exact: true }).click();
}

describe('annotating', () => {
  it('keeps highlight, note and tags over reload and a restart of the browser', async () => {
    const first = await openArticle(browser, ARTICLE);
    await selectWords(first, '链主引领');
    await toolbar(first).getByRole('button', { name: '写笔记' }).click();
    await card(first).getByLabel('笔记').fill('问问发改局:怎样考核?');
    await card(first).getByLabel('标签').fill('产业,待核');
    await card(first).getByRole('button', { name: '保存' }).click();
    await card(first).getByText('批注已保存').waitFor();

    await first.reload();
    await waitForMark(first, 'yellow', '链主引领');
    const { profile } = browser;
    await browser.close({ keepProfile: true });
    browser = await launchExtension({ build: BUILD, switches: [newspaper.resolverRules], profile });
    const again = await openArticle(browser, ARTICLE);
    await waitForMark(again, 'yellow', '链主引领');
    const place = await boxOfMark(again, 'yellow', '链主引领');
    await again.mouse.click(place.x, place.y);
    expect(await card(again).getByLabel('笔记').inputValue()).toBe('问问发改局:怎样考核?');
    expect(await card(again).getByLabel('标签').inputValue()).toBe('产业，待核');
    await again.close();
  });

  it('shows the same notes under the other port of the e-paper', async () => {
    const page = await openArticle(browser, OTHER_PORT);
    await waitForMark(page, 'yellow', '链主引领');
    await page.close();
  });

  it('keeps the notes of two tabs that annotate at once, and shows each the other', async () => {
    const [left, right] = [await openArticle(browser, ARTICLE), await openArticle(browser, ARTICLE)];
    await Promise.all([highlight(left, '低空制造', '绿色'), highlight(right, '海洋食品', '蓝色')]);
    await Promise.all([
      waitForMark(left, 'blue', '海洋食品'),
      waitForMark(right, 'green', '低空制造'),
      waitForMark(left, 'green', '低空制造'),
      waitForMark(right, 'blue', '海洋食品'),
    ]);
    await left.close();
    await right.close();
  });

  it('loses nothing when the worker is stopped between two actions', async () => {
    const page = await openArticle(browser, ARTICLE);
    await highlight(page, '轨道装备', '粉色');
    await waitForMark(page, 'pink', '轨道装备');
    await browser.stopWorker();
    await highlight(page, '绿色造纸', '粉色');
    await waitForMark(page, 'pink', '绿色造纸');
    await page.reload();
    await waitForMark(page, 'pink', '绿色造纸');
    expect((await wordsOf(page, 'pink')).sort()).toEqual(['轨道装备', '绿色造纸'].sort());
    await page.close();
  });

  it('deletes a highlight and takes that back', async () => {
    const page = await openArticle(browser, ARTICLE);
    const place = await boxOfMark(page, 'green', '低空制造');
    await page.mouse.click(place.x, place.y);
    await card(page).getByRole('button', { name: '删除' }).click();
    await card(page).getByRole('button', { name: '撤销' }).click();
    await waitForMark(page, 'green', '低空制造');
    await card(page).getByRole('button', { name: '删除' }).click();
    await card(page).getByText('批注已删除').waitFor();
    await page.reload();
    await waitForMark(page, 'blue', '海洋食品');
    expect(await wordsOf(page, 'green')).toEqual([]);
    await page.close();
  });

  it('adds selected words to the own dictionary and marks them', async () => {
    const page = await openArticle(browser, ARTICLE);
    await selectWords(page, '百村焕新');
    await toolbar(page).getByRole('button', { name: '加为术语' }).click();
    await waitForMark(page, 'term', '百村焕新');
    await page.close();
  });

  it('keeps a correction when the page is read again', async () => {
    const page = await openArticle(browser, ARTICLE);
    const place = await boxOfMark(page, 'target', '1600亿元');
    await page.mouse.click(place.x, place.y);
    await card(page).getByRole('button', { name: '更正' }).click();
    await card(page).getByLabel('指标').fill('GDP(更正)');
    await card(page).getByRole('button', { name: '保存' }).click();
    await card(page).getByText('更正已保存').waitFor();
    await page.reload();
    const after = await boxOfMark(page, 'target', '1600亿元');
    await page.mouse.click(after.x, after.y);
    await card(page).getByText('GDP(更正)').waitFor();
    expect(await card(page).innerText()).toContain('您的更正');
    await page.close();
  });
});
