import { chromium, type Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ensureBrowser } from '../../scripts/browser.ts';
import { type ExtensionBrowser, QUIET } from './extension.ts';
import type { Newspaper } from './newspaper.ts';
import { boxOfMark, countMarks, openArticle } from './reader-page.ts';
import { withNewspaper } from './with-newspaper.ts';

const EPAPER = 'http://dzb.jmrb.com:8080/jmrb/html/2025-12/19/content_751201.htm';
const NEWS = 'http://www.jmnews.com.cn/a/content/2026-01/22/content_2763001.htm';

let newspaper: Newspaper;
let browser: ExtensionBrowser;

withNewspaper('chrome-mv3-test', (opened) => {
  ({ newspaper, browser } = opened);
});

const card = (page: Page) => page.locator('shudu-reader [role=dialog]');

describe('reading an article', () => {
  it('marks targets, results and terms on the e-paper and on the news site', async () => {
    for (const address of [EPAPER, NEWS]) {
      const page = await openArticle(browser, address);
      const marks = await countMarks(page);
      expect(marks.target, address).toBeGreaterThan(5);
      expect(marks.actual, address).toBeGreaterThan(5);
      expect(marks.term, address).toBeGreaterThan(3);
      await page.close();
    }
  });

  it('leaves the DOM of the page as it was', async () => {
    const page = await openArticle(browser, EPAPER);
    const marked = await page.evaluate(() => document.documentElement.outerHTML);
    await page.close();
    const bare = await chromium.launch({
      executablePath: ensureBrowser(),
      args: [...QUIET, newspaper.resolverRules],
    });
    const untouched = await bare.newPage();
    await untouched.goto(EPAPER);
    expect(await untouched.evaluate(() => document.documentElement.outerHTML)).toBe(marked);
    await bare.close();
  });

  it('opens the card under the pointer, with value, status and reasons', async () => {
    const page = await openArticle(browser, EPAPER);
    const box = await boxOfMark(page, 'target', '1600亿元');
    await page.mouse.move(box.x, box.y);
    await card(page).waitFor();
    const text = await card(page).innerText();
    expect(text).toContain('160,000,000,000 元');
    expect(text).toContain('目标');
    expect(text).toContain('地区生产总值');
    expect(text).toContain('岗安区');
    expect(text).toContain('2030');
    await page.keyboard.press('Escape');
    await card(page).waitFor({ state: 'detached' });
    await page.close();
  });
});
