import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { findViolations } from './axe.ts';
import { type ExtensionBrowser, launchExtension } from './extension.ts';
import type { Newspaper } from './newspaper.ts';
import { boxOfMark, openArticle, selectWords } from './reader-page.ts';
import { withNewspaper } from './with-newspaper.ts';

const ARTICLE = 'http://dzb.jmrb.com:8080/jmrb/html/2025-12/19/content_751201.htm';
const PICTURES = '.output/pictures';

let newspaper: Newspaper;
let browser: ExtensionBrowser;

withNewspaper('chrome-mv3-test', (opened) => {
  ({ newspaper, browser } = opened);
});
beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
});

/** Takes a picture in both colour schemes and expects axe to find nothing in either. */
async function inspect(page: Page, name: string, root: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: `${PICTURES}/${name}-${colorScheme}.png` });
    expect(await findViolations(page, root), `${name} ${colorScheme}`).toEqual([]);
  }
}

async function openPopup(address: string): Promise<Page> {
  const popup = await browser.openPage(`popup.html?tab=${await browser.tabIdOf(address)}`);
  await popup.setViewportSize({ width: 400, height: 600 });
  return popup;
}

describe('how it looks, in light and dark', () => {
  it('shows page, card, form, note and toolbar without barriers', async () => {
    const page = await openArticle(browser, ARTICLE);
    await page.screenshot({ path: `${PICTURES}/page.png`, fullPage: true });
    const target = await boxOfMark(page, 'target', '1600亿元');
    await page.mouse.click(target.x, target.y);
    await page.locator('shudu-reader [role=dialog]').waitFor();
    await inspect(page, 'card', 'shudu-reader');
    await page.locator('shudu-reader').getByRole('button', { name: '更正' }).click();
    await inspect(page, 'card-correct', 'shudu-reader');
    await page.keyboard.press('Escape');
    const term = await boxOfMark(page, 'term', '规上工业总产值');
    await page.mouse.click(term.x, term.y);
    await page.locator('shudu-reader [role=dialog]').waitFor();
    await inspect(page, 'card-term', 'shudu-reader');
    await page.keyboard.press('Escape');
    await selectWords(page, '链主引领');
    await inspect(page, 'toolbar', 'shudu-reader');
    await page.locator('shudu-reader').getByRole('button', { name: '写笔记' }).click();
    await page.locator('shudu-reader [role=dialog]').waitFor();
    await inspect(page, 'card-note', 'shudu-reader');
    await page.close();
  });

  it('shows the popup full, empty, unread and failed without barriers', async () => {
    const page = await openArticle(browser, ARTICLE);
    const popup = await openPopup(ARTICLE);
    await popup.locator('.list li').first().waitFor();
    await inspect(popup, 'popup', 'body');
    await popup.getByRole('tab', { name: '术语' }).click();
    await inspect(popup, 'popup-terms', 'body');
    await popup.getByRole('searchbox').fill('没有这样的内容');
    await inspect(popup, 'popup-empty', 'body');
    await popup.close();
    await page.goto('http://dzb.jmrb.com:8080/jmrb/html/2025-12/19/node_22.htm');
    const list = await openPopup(page.url());
    await list.getByText('这是版面目录或列表').waitFor();
    await inspect(list, 'popup-list', 'body');
    await list.close();
    await page.close();
    const broken = await browser.context.newPage();
    await broken.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('switched off', 'SecurityError');
      };
    });
    await broken.setViewportSize({ width: 400, height: 600 });
    await broken.goto(`chrome-extension://${browser.id}/popup.html?article=any`);
    await broken.getByRole('alert').waitFor();
    await inspect(broken, 'popup-error', 'body');
    await broken.close();
  });

  it('shows welcome, options and library without barriers', async () => {
    for (const name of ['welcome', 'options', 'library']) {
      const page = await browser.openPage(`${name}.html`);
      await page.locator('main h1').waitFor();
      await inspect(page, name, 'body');
      await page.close();
    }
  });

  it('speaks English to an English browser', async () => {
    const english = await launchExtension({
      build: 'chrome-mv3-test',
      switches: [newspaper.resolverRules],
      locale: 'en-US',
    });
    try {
      const page = await openArticle(english, ARTICLE);
      const target = await boxOfMark(page, 'target', '1600亿元');
      await page.mouse.click(target.x, target.y);
      await page.locator('shudu-reader [role=dialog]').getByRole('button', { name: 'Keep' }).waitFor();
      await inspect(page, 'card-english', 'shudu-reader');
    } finally {
      await english.close();
    }
  });
});
