import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type ExtensionBrowser, launchExtension } from './extension.ts';
import type { Newspaper } from './newspaper.ts';
import { countMarks, openArticle, POLLING, selectWords, waitForMark } from './reader-page.ts';
import { withNewspaper } from './with-newspaper.ts';
import { writeArticlePage } from './write-article-page.ts';

const ARTICLE = 'http://dzb.jmrb.com:8080/jmrb/html/2025-12/19/content_751201.htm';
const at = (number: number) => `http://dzb.jmrb.com:8080/jmrb/html/2025-12/20/content_${number}.htm`;

let newspaper: Newspaper;
let browser: ExtensionBrowser;

withNewspaper('chrome-mv3-test', (opened) => {
  ({ newspaper, browser } = opened);
});

const articleOf = (paragraphs: string[]) =>
  writeArticlePage({
    headline: '岗安区试验文章',
    paragraphs: paragraphs.map((text) => `&nbsp;&nbsp;&nbsp;&nbsp;${text}`),
  });

async function openPopup(page: Page): Promise<Page> {
  return browser.openPage(`popup.html?tab=${await browser.tabIdOf(page.url())}`);
}

describe('what a page can see', () => {
  it('has neither the database nor a note nor the interface', async () => {
    const strict = await launchExtension({ switches: [newspaper.resolverRules] });
    try {
      const page = await openArticle(strict, ARTICLE);
      await page.evaluate(() => {
        const walker = document.createTreeWalker(document.querySelector('#ozoom')!, NodeFilter.SHOW_TEXT);
        const node = walker.nextNode()!;
        document.getSelection()?.setBaseAndExtent(node, 6, node, 20);
      });
      await page.waitForSelector('shudu-reader', { state: 'attached' });
      const seen = await page.evaluate(async () => ({
        databases: await indexedDB.databases(),
        root: document.querySelector('shudu-reader')?.shadowRoot ?? null,
        html: document.querySelector('shudu-reader')?.outerHTML,
        world: Object.keys(globalThis).filter((name) => /shudu/i.test(name)),
        names: [...CSS.highlights.keys()],
      }));
      expect(seen).toMatchObject({
        databases: [],
        root: null,
        html: '<shudu-reader></shudu-reader>',
        world: [],
      });
      for (const name of seen.names) expect(name).toMatch(/^q[ld]-\d+$/);
    } finally {
      await strict.close();
    }
  });

  it('cannot speak to the extension', async () => {
    const page = await openArticle(browser, ARTICLE);
    const reached = await page.evaluate((id) => {
      const { chrome } = globalThis as { chrome?: { runtime?: { sendMessage?: unknown } } };
      return typeof chrome?.runtime?.sendMessage === 'function' ? `reached ${id}` : 'nothing';
    }, browser.id);
    expect(reached).toBe('nothing');
    await page.close();
  });
});

describe('bad input', () => {
  it('refuses messages with wrong fields and stores nothing of them', async () => {
    const page = await browser.openPage('options.html');
    const answers = await page.evaluate(async () => {
      const send = (type: string, data: unknown) =>
        chrome.runtime.sendMessage({ id: 1, type, data, timestamp: Date.now() }) as Promise<{
          res?: unknown;
        }>;
      const article = { text: 'x', blocks: [{ kind: 'paragraph', start: 5, end: 1 }], headline: 'x' };
      return Promise.all([
        send('readArticle', { article }),
        send('readArticle', null),
        send('addAnnotation', { articleId: 'none', start: -1, end: 4, colour: 'red', note: '', tags: [] }),
        send('changeAnnotation', { id: 'x', note: 'y'.repeat(200_000) }),
        send('reviewFact', { id: 'nobody', review: 'kept' }),
        send('addTerm', { label: '一' }),
      ]);
    });
    const errors = answers.map((answer) => JSON.stringify(answer).match(/"error":"(\w+)"/)?.[1]);
    expect(errors).toEqual([
      'badMessage',
      'badMessage',
      'badMessage',
      'badMessage',
      'notFound',
      'badMessage',
    ]);
    await page.close();
  });

  it('says of an empty page that there is no article', async () => {
    newspaper.publish('http://dzb.jmrb.com:8080/empty.htm', '<!doctype html><title></title>');
    const page = await browser.context.newPage();
    await page.goto('http://dzb.jmrb.com:8080/empty.htm');
    const popup = await openPopup(page);
    await popup.getByText('这一页上没有找到文章').waitFor();
    await popup.close();
    await page.close();
  });

  it('reads the beginning of an article of a million characters, and says so', async () => {
    const sentence = (n: number) =>
      `2025年岗安区完成工业投资${n}亿元,增长${(n % 90) / 10}%,各项工作稳步推进,群众得到实惠。`;
    const paragraphs = Array.from({ length: 2_500 }, (_, n) =>
      Array.from({ length: 10 }, (_, k) => sentence(n * 10 + k + 1)).join(''),
    );
    newspaper.publish(at(1), articleOf(paragraphs));
    const page = await browser.context.newPage();
    await page.goto(at(1));
    await page.waitForFunction(() => CSS.highlights.size > 0, null, { ...POLLING, timeout: 25_000 });
    expect((await countMarks(page)).actual).toBeGreaterThan(5_000);
    const popup = await openPopup(page);
    await popup.getByText('只读了前二十万字').waitFor({ timeout: 20_000 });
    await popup.close();
    await page.close();
  });

  it('follows a page whose text changes while it is read, without double marks', async () => {
    newspaper.publish(
      at(2),
      articleOf([
        '2025年岗安区完成工业投资203亿元,增长7.5%,比上年提高。',
        '第二段没有数据,只有叙述,这样文章才够长。',
      ]),
    );
    const page = await openArticle(browser, at(2));
    await waitForMark(page, 'actual', '203亿元');
    await page.evaluate(() => {
      const [first] = document.querySelectorAll('#ozoom p');
      for (let round = 0; round < 20; round++) {
        first!.textContent = `2025年岗安区完成工业投资${300 + round}亿元,增长7.5%,比上年提高。`;
      }
    });
    await waitForMark(page, 'actual', '319亿元');
    const words = await page.evaluate(() =>
      [...CSS.highlights.values()].flatMap((highlight) => [...highlight].map(String)).sort(),
    );
    expect(words.filter((word) => word.endsWith('亿元'))).toEqual(['319亿元']);
    await page.close();
  });

  it('keeps the old data and says so when the disk is full', async () => {
    const page = await openArticle(browser, ARTICLE);
    const worker = await browser.worker();
    await worker.evaluate(() => {
      const put = IDBObjectStore.prototype.put;
      const add = IDBObjectStore.prototype.add;
      const full = () => {
        throw new DOMException('no space left', 'QuotaExceededError');
      };
      Object.assign(globalThis, { restoreDisk: () => Object.assign(IDBObjectStore.prototype, { put, add }) });
      Object.assign(IDBObjectStore.prototype, { put: full, add: full });
    });
    await selectWords(page, '链主引领');
    await page.locator('shudu-reader [role=toolbar]').getByRole('button', { name: '黄色' }).click();
    await page.locator('shudu-reader').getByText('磁盘空间不足').waitFor();
    await worker.evaluate(() => (globalThis as unknown as { restoreDisk(): void }).restoreDisk());
    await page.reload();
    await page.waitForFunction(() => CSS.highlights.size > 0, null, POLLING);
    expect((await countMarks(page)).yellow).toBe(0);
    expect((await countMarks(page)).target).toBeGreaterThan(5);
    await page.close();
  });
});

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
