import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { ExtensionBrowser } from './extension.ts';
import type { Newspaper } from './newspaper.ts';
import { boxOfMark, highlightWords, openArticle, waitForMark, wordsOf } from './reader-page.ts';
import { withNewspaper } from './with-newspaper.ts';
import { writeArticlePage } from './write-article-page.ts';

const at = (number: number) => `http://dzb.jmrb.com:8080/jmrb/html/2025-12/23/content_${number}.htm`;
const OPENING = '2025年岗安区完成工业投资203亿元,增长7.5%,比上年提高1.2个百分点。';
const MORE = '全区建成标准厂房73万平方米,新增就业岗位1200个,群众满意率稳步提高。';
const LAST = '会议要求,各镇街要管好标准厂房,用好工业用地,守住安全底线。';

let newspaper: Newspaper;
let browser: ExtensionBrowser;

withNewspaper('chrome-mv3-test', (opened) => {
  ({ newspaper, browser } = opened);
});

/** Publishes an article of its own headline: the same article under two addresses is one article. */
function publish(number: number, paragraphs: string[]): string {
  newspaper.publish(at(number), writeArticlePage({ headline: `岗安区工业投资之${number}`, paragraphs }));
  return at(number);
}

const card = (page: Page) => page.locator('shudu-reader [role=dialog]');

async function openCard(page: Page, words: string): Promise<void> {
  const place = await boxOfMark(page, 'yellow', words);
  await page.mouse.click(place.x, place.y);
  await card(page).getByLabel('笔记').waitFor();
}

/** The same article in a window of its own. */
async function openWindow(address: string): Promise<Page> {
  const [page] = await Promise.all([
    browser.context.waitForEvent('page'),
    browser.worker().then((worker) => worker.evaluate((url) => chrome.windows.create({ url }), address)),
  ]);
  await page.waitForFunction(() => CSS.highlights.size > 0, null, { polling: 50 });
  return page;
}

const openPanel = async (address: string): Promise<Page> =>
  browser.openPage(`sidepanel.html?tab=${await browser.tabIdOf(address)}`);

describe('two windows', () => {
  it('write in the same note at once: each keeps what the other did not touch', async () => {
    const address = publish(1, [OPENING, MORE]);
    const left = await openArticle(browser, address);
    await highlightWords(left, '就业岗位');
    const right = await openWindow(address);
    await Promise.all([openCard(left, '就业岗位'), openCard(right, '就业岗位')]);
    await card(left).getByLabel('笔记').fill('左边的笔记');
    await card(right).getByLabel('标签').fill('右边');
    await card(right).getByRole('button', { name: '保存' }).click();
    await card(right).getByText('批注已保存').waitFor();
    await card(left).getByRole('button', { name: '保存' }).click();
    await card(left).getByText('批注已保存').waitFor();
    await left.reload();
    await openCard(left, '就业岗位');
    expect(await card(left).getByLabel('笔记').inputValue()).toBe('左边的笔记');
    expect(await card(left).getByLabel('标签').inputValue()).toBe('右边');
    await left.close();
    await right.close();
  });

  it('show a deletion, and that it was taken back', async () => {
    const address = publish(2, [OPENING, MORE]);
    const left = await openArticle(browser, address);
    await highlightWords(left, '就业岗位');
    const right = await openWindow(address);
    await waitForMark(right, 'yellow', '就业岗位');
    await openCard(left, '就业岗位');
    await card(left).getByRole('button', { name: '删除' }).click();
    await right.waitForFunction(() => (CSS.highlights.get('ql-0')?.size ?? 0) === 0, null, { polling: 50 });
    await card(left).getByRole('button', { name: '撤销' }).click();
    await waitForMark(right, 'yellow', '就业岗位');
    await left.close();
    await right.close();
  });

  it('show in the page what is written in the library, and the other way round', async () => {
    const address = publish(3, [OPENING, MORE]);
    const page = await openArticle(browser, address);
    await highlightWords(page, '就业岗位');
    const library = await browser.openPage('library.html#articles');
    await library.getByText('岗安区工业投资之3').first().click();
    await library.getByRole('button', { name: '就业岗位' }).last().click();
    await library.getByLabel('笔记').fill('在资料库里写的');
    await library.getByRole('button', { name: '保存' }).click();
    await library.getByText('批注已保存').waitFor();
    await page.bringToFront();
    await openCard(page, '就业岗位');
    await expect.poll(() => card(page).getByLabel('笔记').inputValue()).toBe('在资料库里写的');
    await card(page).getByLabel('笔记').fill('在网页上写的');
    await card(page).getByRole('button', { name: '保存' }).click();
    await expect.poll(() => library.getByLabel('笔记').inputValue()).toBe('在网页上写的');
    await library.close();
    await page.close();
  });
});

describe('the side panel', () => {
  it('follows the scrolling of the page and shows what is annotated there at once', async () => {
    const filler = Array.from(
      { length: 60 },
      (_, n) => `第${n + 1}个镇街的同志作了发言,谈了体会,提了建议,表了决心,大家听得认真。`,
    );
    const address = publish(4, [OPENING, ...filler, MORE]);
    const page = await openArticle(browser, address);
    await page.setViewportSize({ width: 900, height: 500 });
    const panel = await openPanel(address);
    const inView = async () => (await panel.locator('li.in-view').allInnerTexts()).join('\n');
    await expect.poll(inView).toContain('203');
    expect(await inView()).not.toContain('73');
    await page.evaluate(() => document.querySelector('#ozoom p:last-child')!.scrollIntoView());
    await expect.poll(inView).toContain('73');
    expect(await inView()).not.toContain('203');
    expect(await panel.locator('[aria-current]').count()).toBe(1);
    await highlightWords(page, '群众满意率');
    await panel.getByRole('button', { name: '群众满意率' }).waitFor();
    await panel.close();
    await page.close();
  });

  it('writes a note that the page’s card shows, and takes it back and does it again', async () => {
    const address = publish(5, [OPENING, MORE]);
    const page = await openArticle(browser, address);
    await highlightWords(page, '就业岗位');
    const panel = await openPanel(address);
    await panel.getByLabel('笔记').fill('口径待核');
    await panel.getByRole('button', { name: '保存' }).click();
    await openCard(page, '就业岗位');
    await expect.poll(() => card(page).getByLabel('笔记').inputValue()).toBe('口径待核');
    await panel.getByRole('button', { name: '撤销' }).click();
    await expect.poll(() => card(page).getByLabel('笔记').inputValue()).toBe('');
    await panel.getByRole('button', { name: '重做' }).click();
    await expect.poll(() => card(page).getByLabel('笔记').inputValue()).toBe('口径待核');
    await panel.close();
    await page.close();
  });

  it('offers the places of an ambiguous note, puts it where the reader says, and takes that back', async () => {
    const address = publish(6, [OPENING, MORE, LAST]);
    const page = await openArticle(browser, address);
    const library = await browser.openPage('library.html#import');
    const annotation = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'urn:uuid:00000000-0000-4000-8000-00000000000a',
      type: 'Annotation',
      bodyValue: '别人的批注',
      target: { source: address, selector: { type: 'TextQuoteSelector', exact: '标准厂房' } },
    };
    await library
      .locator('input[type=file]')
      .first()
      .setInputFiles({
        name: 'notes.jsonld',
        mimeType: 'application/ld+json',
        buffer: Buffer.from(JSON.stringify(annotation)),
      });
    await library.getByText('notes.jsonld').first().waitFor();
    const panel = await openPanel(address);
    const places = panel.locator('.outcome button', { has: panel.locator('b') });
    await expect.poll(() => places.count()).toBe(2);
    expect(await wordsOf(page, 'yellow')).toEqual([]);
    await places.nth(1).click();
    await waitForMark(page, 'yellow', '标准厂房');
    const paragraph = await page.evaluate(() => {
      const [range] = CSS.highlights.get('ql-0')!;
      return range!.startContainer.parentElement!.textContent;
    });
    expect(paragraph).toBe(LAST);
    await panel.getByRole('button', { name: '撤销' }).click();
    await expect.poll(() => places.count()).toBe(2);
    await page.waitForFunction(() => (CSS.highlights.get('ql-0')?.size ?? 0) === 0, null, { polling: 50 });
    await panel.close();
    await library.close();
    await page.close();
  });
});

declare const chrome: { windows: { create(options: { url: string }): Promise<unknown> } };
