import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findViolations } from './axe.ts';
import { type ExtensionBrowser, launchExtension } from './extension.ts';
import { type Newspaper, openNewspaper } from './newspaper.ts';
import { boxOfMark, countMarks, openArticle, waitForMark, wordsOf } from './reader-page.ts';

const ARTICLE = 'http://dzb.jmrb.com:8080/jmrb/html/2025-12/19/content_751201.htm';
const PICTURES = '.output/pictures/category-colours';

let newspaper: Newspaper;
let browser: ExtensionBrowser;
let article: Page;

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  newspaper = await openNewspaper();
  browser = await launchExtension({ build: 'chrome-mv3-test', switches: [newspaper.resolverRules] });
  article = await openArticle(browser, ARTICLE);
});
afterAll(async () => {
  await browser?.close();
  await newspaper?.close();
});

/** The colour in which a line of text is underlined or written, as the browser computed it. */
const colourOf = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => getComputedStyle(element).color);

describe('the colours of categories of terms', () => {
  it('are painted on the open article as soon as they are chosen', async () => {
    const green = await wordsOf(article, 'term');
    expect(green).toContain('地区生产总值');
    const desk = await browser.openPage('options.html#dictionaries');
    for (const [category, colour] of [
      ['指标', 'violet'],
      ['政策', 'rose'],
      ['地方', 'ochre'],
      ['机构', 'grey'],
      ['产业', 'blue'],
    ] as const)
      await desk.getByLabel(`“${category}”的颜色`).selectOption(colour);
    await waitForMark(article, 'term-violet', '地区生产总值');
    const marks = await countMarks(article);
    const coloured = (
      ['term', 'term-blue', 'term-ochre', 'term-rose', 'term-violet', 'term-grey'] as const
    ).map((kind) => marks[kind]);
    expect(coloured.reduce((sum, count) => sum + count)).toBe(green.length);
    await article.bringToFront();
    for (const colorScheme of ['light', 'dark'] as const) {
      await article.emulateMedia({ colorScheme });
      await article.screenshot({ path: `${PICTURES}/page-${colorScheme}.png` });
    }
    await desk.close();
  });

  it('are those of the list beside the page, of the popup and of the card', async () => {
    const tab = await browser.tabIdOf(ARTICLE);
    const popup = await browser.openPage(`popup.html?tab=${tab}`);
    await popup.setViewportSize({ width: 400, height: 600 });
    await popup.getByRole('tab', { name: '术语' }).click();
    await popup.locator('.list .term-violet').first().waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await popup.emulateMedia({ colorScheme });
      await popup.screenshot({ path: `${PICTURES}/popup-${colorScheme}.png` });
      expect(await findViolations(popup), colorScheme).toEqual([]);
    }
    expect(await colourOf(popup, '.list .term-violet')).toBe('rgb(185, 163, 236)');
    await popup.close();
    await article.bringToFront();
    const box = await boxOfMark(article, 'term-violet', '地区生产总值');
    await article.mouse.move(box.x, box.y);
    const pill = article.locator('shudu-reader [role=dialog] .pill.term-violet');
    await pill.waitFor();
    await article.screenshot({ path: `${PICTURES}/card.png` });
  });
});
