import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { highlightName, type MarkKind } from '../../lib/page/highlights.ts';
import { findFirefox } from '../../scripts/browser.ts';
import { explainMissing, type Firefox, launchFirefox } from './firefox/launch-firefox.ts';
import { type Newspaper, openNewspaper } from './newspaper.ts';

const ARTICLE = 'http://dzb.jmrb.com:8080/jmrb/html/2025-12/19/content_751201.htm';
const OWN_HOSTS = ['*://dzb.jmrb.com/*'];

const path = findFirefox();
const missing = explainMissing(path);
if (missing) console.log(`Firefox: tests skipped, ${missing}.`);

let newspaper: Newspaper;
let firefox: Firefox;

interface Box {
  left: number;
  right: number;
  x: number;
  y: number;
}

const BOX = `const box = range.getClientRects()[0];
  return { left: box.left, right: box.right, x: box.x + box.width / 2, y: box.y + box.height / 2 };`;

/** Waits until words are painted as a mark of a kind, and tells where. */
async function boxOfMark(kind: MarkKind, words: string): Promise<Box> {
  const find = `const range = [...(CSS.highlights.get(args[0]) ?? [])].find((one) => String(one) === args[1]);`;
  await firefox.waitFor(`${find} return Boolean(range);`, highlightName(kind, false), words);
  return firefox.run(
    `${find} range.startContainer.parentElement.scrollIntoView({ block: 'center' }); ${BOX}`,
    highlightName(kind, false),
    words,
  );
}

function boxOfWords(words: string): Promise<Box> {
  return firefox.run(
    `const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
     for (let node = walker.nextNode(); node; node = walker.nextNode()) {
       const at = node.data.indexOf(args[0]);
       if (at < 0 || !node.parentElement.checkVisibility()) continue;
       const range = document.createRange();
       range.setStart(node, at);
       range.setEnd(node, at + args[0].length);
       node.parentElement.scrollIntoView({ block: 'center' });
       ${BOX}
     }`,
    words,
  );
}

const PANEL = `const panel = document.querySelector('shudu-reader')?.shadowRoot.firstElementChild?.parentNode;`;

/** Waits until card or toolbar says something. */
const waitForPanel = (text: string) =>
  firefox.waitFor(`${PANEL} return panel?.textContent.includes(args[0]);`, text);

async function press(selector: string, text = ''): Promise<void> {
  const box = await firefox.waitFor<{ x: number; y: number }>(
    `${PANEL}
     const one = [...(panel?.querySelectorAll(args[0]) ?? [])].find((found) => found.textContent.includes(args[1]));
     const box = one?.getBoundingClientRect();
     return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };`,
    selector,
    text,
  );
  await firefox.drag(box);
}

/** The id by which the extension knows the first tab, which shows the article; asked on a page of the extension. */
const ARTICLE_TAB = 'const [tab] = await browser.tabs.query({ index: 0 }); return tab.id;';

/** Opens a page of the extension beside the article, and gives its words as soon as they hold some. */
function readPage(name: string, words: string): Promise<string> {
  return firefox.inNewTab(async () => {
    await firefox.open('welcome.html');
    const tab = await firefox.run<number>(ARTICLE_TAB);
    await firefox.open(`${name}?tab=${tab}`);
    return firefox.waitFor<string>(
      `return document.body.innerText.includes(args[0]) && document.body.innerText;`,
      words,
    );
  });
}

/** Takes permissions away, or gives them back, as the reader does on the browser's page of extensions. */
const setPermissions = (change: 'add' | 'remove') =>
  firefox.runAsBrowser(
    `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
     const { extension } = WebExtensionPolicy.getByID('shudu@shudu.example');
     await ExtensionPermissions[args[0]](extension.id, { permissions: [], origins: args[1] }, extension);`,
    change,
    OWN_HOSTS,
  );

/** Presses the toolbar button, as a reader does: that lets the extension look at the tab in front. The popup is closed again. */
const pressButton = () =>
  firefox.runAsBrowser(
    `const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
     const { extension } = WebExtensionPolicy.getByID('shudu@shudu.example');
     await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
     for (const panel of document.querySelectorAll('panel')) panel.hidePopup?.();`,
  );

describe.skipIf(missing)('Firefox', () => {
  beforeAll(async () => {
    newspaper = await openNewspaper();
    firefox = await launchFirefox(path!, newspaper.port);
  });
  afterAll(async () => {
    await firefox?.close();
    await newspaper?.close();
  });

  it('reads an article and paints its marks, and leaves the page as it was', async () => {
    await firefox.open(ARTICLE);
    await boxOfMark('target', '1600亿元');
    await boxOfMark('actual', '61.3亿元');
    await boxOfMark('term', '地区生产总值');
    expect(
      await firefox.run(`return document.querySelector('shudu-reader, mark, [class*=shudu]') === null;`),
    ).toBe(true);
  });

  it('opens the card of a mark', async () => {
    const { x, y } = await boxOfMark('target', '1600亿元');
    await firefox.drag({ x, y });
    await waitForPanel('不低于');
    await press('button.close');
    await firefox.waitFor(`return document.querySelector('shudu-reader') === null;`);
  });

  it('keeps a note on words that were selected with the mouse, over a reload', async () => {
    const { left, right, y } = await boxOfWords('链主引领');
    await firefox.drag({ x: left + 1, y }, { x: right - 1, y });
    await press('[role=toolbar] button', '写笔记');
    await press('textarea');
    await firefox.type('check');
    await press('button[type=submit]');
    await waitForPanel('批注已保存');
    await firefox.reload();
    const mark = await boxOfMark('yellow', '链主引领');
    await firefox.drag(mark);
    expect(await firefox.waitFor(`${PANEL} return panel?.querySelector('textarea')?.value;`)).toBe('check');
  });

  it('shows article, facts and notes in popup, side panel and library', async () => {
    expect(await readPage('popup.html', '岗安区')).toContain('地区生产总值');
    expect(await readPage('sidepanel.html', '链主引领')).toContain('61.3亿');
    expect(await readPage('library.html', '1,172.6亿')).toContain('地区生产总值');
    expect(await readPage('options.html', 'dzb.jmrb.com')).toContain('gov.cn');
  });

  it('has a sidebar that opens when it is asked for, not by itself', async () => {
    const sidebar = await firefox.runAsBrowser<{ before: boolean; address: string; title: string }>(
      `const { SidebarController } = window;
       const before = SidebarController.isOpen;
       await SidebarController.show('shudu_shudu_example-sidebar-action');
       const inner = () => SidebarController.browser.contentDocument?.getElementById('webext-panels-browser');
       while (!inner()?.contentTitle) await new Promise((resolve) => window.setTimeout(resolve, 50));
       const seen = { before, address: inner().currentURI.spec, title: inner().contentTitle };
       SidebarController.hide();
       return seen;`,
    );
    expect(sidebar).toMatchObject({ before: false, title: expect.stringContaining('数读') });
    expect(sidebar.address).toMatch(/sidepanel\.html$/);
  });

  it('says what to do where the reader took the permission for the paper away, and reads again once it is back', async () => {
    await setPermissions('remove');
    await firefox.reload();
    await pressButton();
    const popup = await readPage('popup.html', '总是读取此网站');
    expect(popup).toContain('dzb.jmrb.com');
    expect(await firefox.run('return CSS.highlights.size;')).toBe(0);
    await setPermissions('add');
    await firefox.waitUntilReads('dzb.jmrb.com');
    await firefox.reload();
    await boxOfMark('yellow', '链主引领');
  });

  it('has thrown nothing on the way', async () => {
    expect(await firefox.listErrors()).toEqual([]);
  });
});
