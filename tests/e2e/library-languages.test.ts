import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inventArticle } from '../../lib/database/invented-article.ts';
import { findViolations } from './axe.ts';
import { type LibraryPage, openLibrary } from './library-page.ts';
import { inventLibrary, writeSeed } from './library-seed.ts';

const LONG = 300_000;
const seed = inventLibrary(12, 8);
const [first] = seed.articles;
first!.previous = inventArticle(['责任编辑：周禾', ...first!.article.text.split('\n')], {
  headline: first!.article.headline,
});

type Act = (library: LibraryPage) => Promise<unknown>;

const key = (name: string): Act => {
  return async ({ page }) => {
    await page.getByRole('grid').focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.press(name);
    await page.locator('dialog[open]').waitFor();
  };
};
const menu = (place: number): Act => {
  return async ({ page }) => {
    await page.locator('.filters .menu button').nth(place).click();
    await page.locator('.panel').waitFor();
  };
};

/** Every view and every question of the library, by what opens it; words are not used, since they are what is tested. */
const STATES: [name: string, view: string, act: Act][] = [
  ['a fact', '#facts', ({ page }) => page.locator('tbody tr b').nth(3).click()],
  ['correction of many', '#facts', key('c')],
  ['tags for many', '#facts', key('t')],
  ['export', '#facts', key('e')],
  ['deletion of facts', '#facts', key('Delete')],
  ['values of a filter', '#facts', menu(0)],
  ['days', '#facts', menu(8)],
  ['saved filters', '#facts', menu(9)],
  ['columns', '#facts', menu(10)],
  ['a line of the ledger', '#ledger', ({ page }) => page.locator('tbody tr .verdict').first().click()],
  [
    'figures of a chart',
    '#ledger',
    async ({ page }) => {
      await page.locator('tbody tr .verdict').first().click();
      await page.locator('.detail summary').click();
    },
  ],
  ['selected articles', '#articles', ({ page }) => page.locator('tbody tr input').first().click()],
  ['a mark in a text', '#article/seed0', ({ page }) => page.locator('.mark').first().click()],
  ['changes of a text', '#article/seed0', ({ page }) => page.locator('[aria-expanded=false]').click()],
  ['deletion of an article', '#article/seed0', ({ page }) => page.locator('.tools .danger').click()],
  ['no such article', '#article/none', ({ page }) => page.locator('.notice').waitFor()],
  [
    'report of an import',
    '#import',
    ({ importFiles }) =>
      importFiles([
        {
          name: 'one.txt',
          content: '岗安区工作要点\n2025年1月10日\n\n今年岗安区地区生产总值增长7.5%以上。\n',
        },
        { name: 'empty.txt', content: '' },
        { name: 'other.json', content: '{}' },
      ]),
  ],
  ['deletion of everything', '#backup', ({ page }) => page.locator('button.danger').last().click()],
];

/** Words of the interface that are Chinese, where the interface is English: what stands in the articles is marked as Chinese. */
function findChinese(): string[] {
  const found: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const part = node.parentElement!;
    if (/\p{Script=Han}/u.test(node.nodeValue!) && !part.closest('[lang="zh-CN"]') && part.checkVisibility())
      found.push(`${part.className} ${part.tagName}: ${node.nodeValue}`);
  }
  for (const part of document.querySelectorAll('[placeholder], [title], [aria-label]'))
    for (const name of ['placeholder', 'title', 'aria-label']) {
      const text = part.getAttribute(name) ?? '';
      if (/\p{Script=Han}/u.test(text) && !/[a-z]/i.test(text))
        found.push(`${part.tagName} ${name}: ${text}`);
    }
  return found;
}

/** Parts of the interface whose words do not fit into them, or which do not fit into their cell. */
function findCut(): string[] {
  const named = 'button, .pill, .verdict, .review, th, h1, h2, h3, label, legend, dt, summary';
  const parts = [...document.querySelectorAll<HTMLElement>(named)].filter(
    (part) => part.checkVisibility() && !part.matches('.hidden') && part.offsetWidth > 0,
  );
  const cut = parts.filter((part) => {
    const cell = part.closest('td')?.getBoundingClientRect();
    const sticksOut = cell !== undefined && part.getBoundingClientRect().right > cell.right;
    return sticksOut || (part.clientWidth > 0 && part.scrollWidth > part.clientWidth + 1);
  });
  const words = cut.map((part) => `${part.tagName}.${part.className}: ${part.innerText}`);
  const wide = document.documentElement.scrollWidth > innerWidth ? ['the page is wider than the window'] : [];
  return [...wide, ...words];
}

describe.each(['zh-CN', 'en-US'])('the library in %s', (locale) => {
  let library: LibraryPage;
  const missing: string[] = [];
  beforeAll(async () => {
    library = await openLibrary(locale);
    library.page.on('console', (message) => {
      if (message.text().includes('Message not found')) missing.push(message.text());
    });
    await library.restore(writeSeed(seed));
  }, LONG);
  afterAll(() => library?.close());

  it.each(STATES)(
    'shows %s: all words there and in one language, none cut off, no barriers in light and dark',
    async (_, view, act) => {
      const { page, open } = library;
      await page.setViewportSize({ width: 1280, height: 900 });
      await open(view);
      await page.reload();
      await page.locator('main > :nth-child(2)').waitFor();
      await act(library);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await findViolations(page), colorScheme).toEqual([]);
      }
      if (locale === 'en-US') expect(await page.evaluate(findChinese)).toEqual([]);
      for (const width of [1280, 620]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await page.evaluate(findCut), String(width)).toEqual([]);
      }
      expect(missing).toEqual([]);
    },
    LONG,
  );
});
