import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExtensionBrowser, launchExtension } from './extension.ts';
import { type Newspaper, openNewspaper } from './newspaper.ts';
import { boxOfMark, openArticle, POLLING, waitForMark } from './reader-page.ts';

const ARTICLE = 'http://dzb.jmrb.com:8080/jmrb/html/2025-12/19/content_751201.htm';
/** Least size of what a finger presses, in CSS pixels (WCAG 2.2, 2.5.5; 2.5.8 asks for 24). */
const FINGER = 44;

let newspaper: Newspaper;
let browser: ExtensionBrowser;

beforeAll(async () => {
  newspaper = await openNewspaper();
  browser = await launchExtension({
    build: 'chrome-mv3-test',
    switches: [newspaper.resolverRules],
    touch: true,
  });
});
afterAll(async () => {
  await browser?.close();
  await newspaper?.close();
});

const toolbar = (page: Page) => page.locator('shudu-reader [role=toolbar]');
const card = (page: Page) => page.locator('shudu-reader [role=dialog]');

interface Spot {
  x: number;
  y: number;
  bottom: number;
}

const TABLET = { width: 1024, height: 600 };
const TELEPHONE = { width: 412, height: 800 };

async function open(window: typeof TABLET): Promise<Page> {
  const page = await openArticle(browser, ARTICLE);
  await page.setViewportSize(window);
  return page;
}

/** Where words stand, scrolled into the middle of the window. */
function spotOf(page: Page, words: string): Promise<Spot> {
  return page.evaluate((text) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node as Text).data.indexOf(text);
      if (at < 0 || !node.parentElement?.checkVisibility()) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + text.length);
      node.parentElement.scrollIntoView({ block: 'center' });
      range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
      const box = [...range.getClientRects()].at(-1)!;
      return { x: box.x + box.width / 2, y: box.y + box.height / 2, bottom: box.bottom };
    }
    throw new Error(`the page has no words “${text}” in one node`);
  }, words);
}

/**
 * Selects words as a telephone does after a long press: a finger comes down, the platform selects and takes the touch away from the page.
 * (Headless Chromium for the desktop leaves the selecting out, so that is done here; no mouse event is ever sent.)
 */
async function pressLong(page: Page, words: string): Promise<Spot> {
  const spot = await spotOf(page, words);
  const session = await browser.context.newCDPSession(page);
  const { x, y } = spot;
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  await page.evaluate((text) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node as Text).data.indexOf(text);
      if (at < 0 || !node.parentElement?.checkVisibility()) continue;
      document.getSelection()?.setBaseAndExtent(node, at, node, at + text.length);
      return;
    }
  }, words);
  await session.send('Input.dispatchTouchEvent', { type: 'touchCancel', touchPoints: [] });
  await session.detach();
  return spot;
}

/** Everything that is pressed in a part of a page is large enough for a finger. */
async function expectFingerSize(page: Page, part: string): Promise<void> {
  const small = await page.locator(part).evaluate((root, least) => {
    const pressed = root.querySelectorAll<HTMLElement>('button, input, select, textarea, summary');
    return [...pressed]
      .filter((one) => one.checkVisibility())
      .map((one) => ({ name: one.ariaLabel || one.textContent, box: one.getBoundingClientRect() }))
      .filter(({ box }) => box.width < least || box.height < least)
      .map(({ name, box }) => `${name} ${box.width}×${box.height}`);
  }, FINGER);
  expect(small).toEqual([]);
}

describe('reading with a finger', () => {
  it('opens the card of a mark by a tap, also a little beside it, and closes it by a tap elsewhere', async () => {
    const page = await open(TABLET);
    expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
    const mark = await boxOfMark(page, 'target', '1600亿元');
    await page.touchscreen.tap(mark.x, mark.y);
    await card(page).getByText('地区生产总值').first().waitFor();
    await expectFingerSize(page, 'shudu-reader [role=dialog]');
    await card(page).getByRole('button', { name: '更正' }).tap();
    await expectFingerSize(page, 'shudu-reader [role=dialog]');
    await page.touchscreen.tap(4, 4);
    await card(page).waitFor({ state: 'detached' });
    const again = await boxOfMark(page, 'target', '1600亿元');
    await page.touchscreen.tap(again.x, again.y + 18);
    await card(page).waitFor();
    await card(page).getByRole('button', { name: '关闭' }).tap();
    await card(page).waitFor({ state: 'detached' });
    await page.close();
  });

  it('shows the toolbar for a selection by a long press, below its handles, and inside a narrow window', async () => {
    const page = await open(TELEPHONE);
    const spot = await pressLong(page, '链主引领');
    await toolbar(page).waitFor();
    await expectFingerSize(page, 'shudu-reader [role=toolbar]');
    const box = (await toolbar(page).boundingBox())!;
    expect(box.y).toBeGreaterThan(spot.bottom + 40);
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(TELEPHONE.width);
    await page.close();
  });

  it('is out of the way while the handles are pulled, and then speaks of all that is selected', async () => {
    const page = await open(TABLET);
    await pressLong(page, '链主引领');
    await toolbar(page).waitFor();
    const gone = await page.evaluate(() => {
      const selection = document.getSelection()!;
      selection.extend(selection.focusNode!, selection.focusOffset + 2);
      return new Promise<boolean>((resolve) => {
        document.addEventListener('selectionchange', () => {
          requestAnimationFrame(() => resolve(document.querySelector('shudu-reader') === null));
        });
      });
    });
    expect(gone).toBe(true);
    await toolbar(page).waitFor();
    const words = await page.evaluate(() => String(document.getSelection()));
    await toolbar(page).getByRole('button', { name: '绿色' }).tap();
    await waitForMark(page, 'green', words);
    expect(words).toHaveLength(6);
    expect(await page.evaluate(() => document.getSelection()!.isCollapsed)).toBe(true);
    await page.close();
  });

  it('writes a note with fingers alone', async () => {
    const page = await open(TABLET);
    await pressLong(page, '低空制造');
    await toolbar(page).getByRole('button', { name: '写笔记' }).tap();
    await expectFingerSize(page, 'shudu-reader [role=dialog]');
    await card(page).getByLabel('笔记').tap();
    await page.keyboard.insertText('要核');
    await card(page).getByRole('button', { name: '保存' }).tap();
    await card(page).getByText('批注已保存').waitFor();
    await page.reload();
    await waitForMark(page, 'yellow', '低空制造');
    const mark = await boxOfMark(page, 'yellow', '低空制造');
    await page.touchscreen.tap(mark.x, mark.y);
    expect(await card(page).getByLabel('笔记').inputValue()).toBe('要核');
    await page.close();
  });

  it('finds popup and side panel large enough', async () => {
    const page = await open(TABLET);
    const tab = await browser.tabIdOf(ARTICLE);
    for (const name of ['popup.html', 'sidepanel.html']) {
      const view = await browser.openPage(`${name}?tab=${tab}`);
      await view.locator('.list li').first().waitFor();
      // Pages of the extension run in a process of their own, to which the emulation does not follow.
      const session = await browser.context.newCDPSession(view);
      await session.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 });
      await expectFingerSize(view, 'main');
      await view.close();
    }
    await page.close();
  });

  it('takes nothing for a tap that scrolls', async () => {
    const page = await open(TABLET);
    const { x, y } = await boxOfMark(page, 'target', '1600亿元');
    const session = await browser.context.newCDPSession(page);
    const before = await page.evaluate(() => scrollY);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', moved = 0) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [{ x, y: y - moved }],
      });
    await touch('touchStart');
    for (let moved = 20; moved <= 200; moved += 20) await touch('touchMove', moved);
    await touch('touchEnd');
    await page.waitForFunction((from) => scrollY > from + 50, before, POLLING);
    expect(await page.locator('shudu-reader').count()).toBe(0);
    await page.close();
  });
});
