import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrokenRules } from '../web-annotation/broken-rules.ts';
import { type ExtensionBrowser, launchExtension } from './extension.ts';
import { type Newspaper, openNewspaper } from './newspaper.ts';
import { boxOfMark, selectWords, waitForMark } from './reader-page.ts';
import { writeArticlePage } from './write-article-page.ts';

const ADDRESS = 'http://dzb.jmrb.com:8080/jmrb/html/2025-12/24/content_1.htm';
const HEADLINE = '把实事办到群众心坎上';
/** A comment without a single figure: what is annotated must not need facts to be exported. */
const PAGE = writeArticlePage({
  headline: HEADLINE,
  paragraphs: [
    '办好民生实事,贵在用心。群众的事没有小事,老旧小区改造也好,学校门口的通道也好,都连着千家万户。',
    '把营商环境当作家园来经营,企业才愿意来、留得住、长得大。干部要多听真话,少做表面文章。',
  ],
});

let newspaper: Newspaper;
let giver: ExtensionBrowser;
let taker: ExtensionBrowser;

beforeAll(async () => {
  newspaper = await openNewspaper();
  newspaper.publish(ADDRESS, PAGE);
  const options = { build: 'chrome-mv3-test', switches: [newspaper.resolverRules] } as const;
  [giver, taker] = await Promise.all([launchExtension(options), launchExtension(options)]);
});
afterAll(async () => {
  await Promise.all([giver?.close(), taker?.close()]);
  await newspaper?.close();
});

const toolbar = (page: Page) => page.locator('shudu-reader [role=toolbar]');
const card = (page: Page) => page.locator('shudu-reader [role=dialog]');

async function openCommented(browser: ExtensionBrowser): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(ADDRESS);
  await waitForMark(page, 'term', '老旧小区改造');
  return page;
}

/** Annotates the article in a colour that has a name of the reader's own, and exports it from the list of articles. */
async function exportNotes(): Promise<string> {
  const options = await giver.openPage('options.html');
  await options.locator('#colour-teal').fill('引语');
  await options.locator('#colour-teal').press('Tab');
  const page = await openCommented(giver);
  await selectWords(page, '少做表面文章');
  await toolbar(page).getByRole('button', { name: '引语' }).click();
  await waitForMark(page, 'teal', '少做表面文章');
  const mark = await boxOfMark(page, 'teal', '少做表面文章');
  await page.mouse.click(mark.x, mark.y);
  await card(page).getByLabel('笔记').fill('开头就点题 https://notes.example/1');
  await card(page).getByLabel('标签').fill('作风, 😀');
  await card(page).getByRole('button', { name: '保存' }).click();
  await card(page).getByText('批注已保存').waitFor();
  const library = await giver.openPage('library.html#articles');
  await library.getByRole('row', { name: HEADLINE }).getByRole('checkbox').check();
  await library.getByRole('button', { name: '导出', exact: true }).click();
  await library.getByText('JSON-LD').click();
  const [download] = await Promise.all([
    library.waitForEvent('download'),
    library.locator('dialog').getByRole('button', { name: '导出', exact: true }).click(),
  ]);
  return readFileSync(await download.path(), 'utf8');
}

describe('annotations that are handed over', () => {
  it('are those of an article without facts too, break no rule of the W3C, and are the same with another reader', async () => {
    const file = await exportNotes();
    const collection = JSON.parse(file);
    expect(findBrokenRules(collection)).toEqual([]);
    expect(collection.total).toBe(1);

    const page = await openCommented(taker);
    const library = await taker.openPage('library.html#import');
    await library.setInputFiles('#import-files', {
      name: 'notes.jsonld',
      mimeType: 'application/ld+json',
      buffer: Buffer.from(file),
    });
    await library.locator('.toast', { hasNotText: '正在' }).waitFor();
    await page.reload();
    const mark = await boxOfMark(page, 'teal', '少做表面文章');
    await page.mouse.click(mark.x, mark.y);
    expect(await card(page).getByLabel('笔记').inputValue()).toBe('开头就点题 https://notes.example/1');
    expect(await card(page).getByLabel('标签').inputValue()).toBe('作风，😀');
    await card(page).getByRole('button', { name: '引语' }).waitFor();
  });
});
