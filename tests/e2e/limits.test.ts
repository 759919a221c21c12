import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExtensionBrowser, launchExtension } from './extension.ts';
import { type Newspaper, openNewspaper } from './newspaper.ts';
import { boxOfMark, openArticle, selectWords, waitForMark, wordsOf } from './reader-page.ts';

const ADDRESS = 'http://dzb.jmrb.com:8080/jmrb/html/2025-12/22/content_1.htm';
const LONG = 'http://dzb.jmrb.com:8080/jmrb/html/2025-12/22/content_2.htm';
const OPENING = '2025年岗安区完成工业投资203亿元,增长7.5%,比上年提高1.2个百分点。';
const MORE = '全区建成标准厂房73万平方米,新增就业岗位1200个,群众满意率稳步提高。';

let newspaper: Newspaper;
let browser: ExtensionBrowser;

const pageOf = (headline: string, body: string) =>
  `<!doctype html><html><head><title>江门日报</title></head><body><input id="search" value="江门日报 数读">
   <table><tr><td><table><tbody><tr><td><strong>${headline}</strong></td></tr></tbody></table>
   <div id="ozoom">${body}</div></td></tr></table><iframe srcdoc="<p>别的框架</p>"></iframe></body></html>`;

beforeAll(async () => {
  newspaper = await openNewspaper();
  newspaper.publish(
    ADDRESS,
    pageOf('岗安区工业投资增长', `<p>${OPENING}</p><p><img alt="" width="40" height="40"></p><p>${MORE}</p>`),
  );
  // No two alike: a page's second copy of a paragraph is not read.
  const sentence = (n: number) => OPENING.replace('203', String(n)) + MORE.replace('1200', String(n + 7));
  const paragraphs = Array.from({ length: 150 }, (_, n) =>
    Array.from({ length: 10 }, (__, k) => sentence(n * 10 + k + 1)).join(''),
  );
  newspaper.publish(LONG, pageOf('岗安区长文', paragraphs.map((text) => `<p>${text}</p>`).join('')));
  browser = await launchExtension({ build: 'chrome-mv3-test', switches: [newspaper.resolverRules] });
});
afterAll(async () => {
  await browser?.close();
  await newspaper?.close();
});

const toolbar = (page: Page) => page.locator('shudu-reader [role=toolbar]');
const card = (page: Page) => page.locator('shudu-reader [role=dialog]');

/** Selects something, then real words: when the toolbar has come for these, it would have come for the first as well. */
async function expectNoToolbar(page: Page, select: () => Promise<void>): Promise<void> {
  await page.evaluate(() => {
    const seen = { count: 0 };
    Object.assign(globalThis, { seen });
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) {
        for (const node of addedNodes) if (node.nodeName === 'SHUDU-READER') seen.count++;
      }
    }).observe(document.documentElement, { childList: true });
  });
  await select();
  // Longer than the toolbar waits for a selection to settle, by the page's own clock.
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const begun = performance.now();
        const look = () => (performance.now() - begun > 600 ? resolve() : requestAnimationFrame(look));
        look();
      }),
  );
  expect(await page.evaluate(() => (globalThis as unknown as { seen: { count: number } }).seen.count)).toBe(
    0,
  );
}

describe('selections that are none of the article', () => {
  it.each([
    ['in a field of the page', () => (document.querySelector('#search') as HTMLInputElement).select()],
    [
      'of a picture only',
      () => {
        const range = document.createRange();
        range.selectNode(document.querySelector('#ozoom img')!);
        document.getSelection()!.removeAllRanges();
        document.getSelection()!.addRange(range);
      },
    ],
    [
      'in another frame',
      () => {
        const inside = document.querySelector('iframe')!.contentDocument!;
        inside.getSelection()!.selectAllChildren(inside.body);
      },
    ],
  ])('%s brings no toolbar', async (_, select) => {
    const page = await openArticle(browser, ADDRESS);
    await expectNoToolbar(page, () => page.evaluate(select));
    await page.close();
  });

  it('in the extension’s own card brings no toolbar', async () => {
    const page = await openArticle(browser, ADDRESS);
    const place = await boxOfMark(page, 'actual', '203亿元');
    await page.mouse.click(place.x, place.y);
    await card(page).locator('dd').first().dblclick();
    await card(page).locator('dl').waitFor();
    expect(await toolbar(page).count()).toBe(0);
    await page.close();
  });
});

describe('sizes', () => {
  it('refuses a highlight over a hundred thousand characters, and says so', async () => {
    const page = await openArticle(browser, LONG);
    await page.evaluate(() => document.getSelection()!.selectAllChildren(document.querySelector('#ozoom')!));
    await toolbar(page).getByRole('button', { name: '黄色' }).click();
    await page.locator('shudu-reader').getByText('选中的文字太长').waitFor();
    expect(await wordsOf(page, 'yellow')).toEqual([]);
    await page.close();
  });

  it('keeps a note of 100,000 characters, and tags with quotes, emoji and right-to-left words', async () => {
    const page = await openArticle(browser, ADDRESS);
    await selectWords(page, '标准厂房');
    await toolbar(page).getByRole('button', { name: '写笔记' }).click();
    const note = '核'.repeat(100_000);
    await card(page).getByLabel('笔记').fill(note);
    await card(page).getByLabel('标签').fill('“引号”, 😀厂房, שלום，产业');
    await card(page).getByRole('button', { name: '保存' }).click();
    await card(page).getByText('批注已保存').waitFor();
    await page.reload();
    const place = await boxOfMark(page, 'yellow', '标准厂房');
    await page.mouse.click(place.x, place.y);
    expect(await card(page).getByLabel('笔记').inputValue()).toBe(note);
    expect(await card(page).getByLabel('标签').inputValue()).toBe('“引号”，😀厂房，שלום，产业');
    await page.close();
  });

  it('highlights over several blocks, and across marks', async () => {
    const page = await openArticle(browser, ADDRESS);
    await page.evaluate(() => {
      const [first, , last] = document.querySelectorAll('#ozoom p');
      document.getSelection()!.setBaseAndExtent(first!.firstChild!, 10, last!.firstChild!, 6);
    });
    await toolbar(page).getByRole('button', { name: '绿色' }).click();
    await page.waitForFunction(() => (CSS.highlights.get('ql-1')?.size ?? 0) > 0, null, { polling: 50 });
    const [words] = await wordsOf(page, 'green');
    expect(words?.replace(/\s/g, '')).toBe(`${OPENING.slice(10)}${MORE.slice(0, 6)}`);
    await page.reload();
    await waitForMark(page, 'actual', '203亿元');
    expect((await wordsOf(page, 'green')).length).toBe(1);
    await page.close();
  });
});
