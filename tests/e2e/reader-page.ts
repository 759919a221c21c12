import type { Page } from 'playwright-core';
import { highlightName, MARK_KINDS, type MarkKind } from '../../lib/page/highlights.ts';
import type { ExtensionBrowser } from './extension.ts';

/** By the clock: a tab that is not in front draws no frames. */
export const POLLING = { polling: 50 };

const nameOf = (kind: MarkKind) => highlightName(kind, false);

/** Opens an address and waits until the reader has painted. */
export async function openArticle(browser: ExtensionBrowser, address: string): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(address);
  await page.waitForFunction(() => CSS.highlights.size > 0, null, POLLING);
  return page;
}

/** How many marks of each kind are painted. */
export async function countMarks(page: Page): Promise<Record<MarkKind, number>> {
  const sizes = await page.evaluate(() =>
    [...CSS.highlights].map(([name, highlight]): [string, number] => [name, highlight.size]),
  );
  const bySize = new Map(sizes);
  return Object.fromEntries(MARK_KINDS.map((kind) => [kind, bySize.get(nameOf(kind)) ?? 0])) as Record<
    MarkKind,
    number
  >;
}

/** Words of all marks of a kind, in no order. */
export function wordsOf(page: Page, kind: MarkKind): Promise<string[]> {
  return page.evaluate((name) => [...(CSS.highlights.get(name) ?? [])].map(String), nameOf(kind));
}

/** The middle of a painted mark with these words, scrolled into view; in CSS pixels of the viewport. */
export async function boxOfMark(
  page: Page,
  kind: MarkKind,
  words: string,
): Promise<{ x: number; y: number }> {
  await waitForMark(page, kind, words);
  const box = await page.evaluate(
    ([name, text]) => {
      const range = [...(CSS.highlights.get(name!) ?? [])].find((one) => String(one) === text) as
        | Range
        | undefined;
      range?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
      const rect = range?.getClientRects()[0];
      return rect && { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
    },
    [nameOf(kind), words],
  );
  if (!box) throw new Error(`no ${kind} mark “${words}” is painted`);
  return box;
}

/** Selects words of the page as a reader does with the mouse, and waits for the toolbar. */
export async function selectWords(page: Page, words: string): Promise<void> {
  await page.evaluate((text) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node as Text).data.indexOf(text);
      const hidden = !node.parentElement?.checkVisibility();
      if (at < 0 || hidden) continue;
      node.parentElement?.scrollIntoView({ block: 'center' });
      document.getSelection()?.setBaseAndExtent(node, at, node, at + text.length);
      return;
    }
    throw new Error(`the page has no words “${text}” in one node`);
  }, words);
  await page.locator('shudu-reader [role=toolbar]').waitFor();
}

/** Highlights words of the page in yellow, as a reader does by the toolbar, and waits until they are painted. */
export async function highlightWords(page: Page, words: string): Promise<void> {
  await selectWords(page, words);
  await page.locator('shudu-reader [role=toolbar]').getByRole('button', { name: '黄色' }).click();
  await waitForMark(page, 'yellow', words);
}

/** Waits until a mark of a kind with these words is painted. */
export async function waitForMark(page: Page, kind: MarkKind, words: string): Promise<void> {
  await page.waitForFunction(
    ([name, text]) => [...(CSS.highlights.get(name!) ?? [])].some((range) => String(range) === text),
    [nameOf(kind), words],
    POLLING,
  );
}
