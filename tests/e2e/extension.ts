import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright-core';
import { ensureBrowser } from '../../scripts/browser.ts';

/** Which build is loaded: the one for the store, or the one that may also read the hosts of the tests. */
export type Build = 'chrome-mv3' | 'chrome-mv3-test';

/** A browser with the extension in it. */
export interface ExtensionBrowser {
  context: BrowserContext;
  id: string;
  /** Folder of the profile, for starting again with the same one. */
  profile: string;
  worker(): Promise<Worker>;
  /** Opens a page of the extension as a tab: `popup.html?tab=3`. */
  openPage(path: string): Promise<Page>;
  /** The id that the extension knows a page's tab by. */
  tabIdOf(address: string): Promise<number>;
  /** Stops the worker as the browser does after half a minute. */
  stopWorker(): Promise<void>;
  close(options?: { keepProfile: boolean }): Promise<void>;
}

/** How a browser is started: which build, with which switches, and in which kept profile. */
export interface LaunchOptions {
  build?: Build;
  switches: readonly string[];
  profile?: string;
  headless?: boolean;
  locale?: string;
  colorScheme?: 'light' | 'dark';
  /** A screen that is touched: a finger is the first pointer. */
  touch?: boolean;
}

/** Switches that keep Chromium to itself. */
export const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The first start takes a moment to register the page script; a reader never opens an article that fast. */
async function waitForRegistration(worker: Worker): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const scripts = await worker.evaluate(() => chrome.scripting.getRegisteredContentScripts());
    if (scripts.length > 0) return;
  }
  throw new Error('the page script was not registered');
}

/**
 * A copy of a build that speaks one language. The extension follows the language of the browser's own interface, and the Chromium
 * of a test machine often has only English: without the English texts it falls back to the default, which is Chinese.
 */
function prepareBuild(build: Build, locale: string): string {
  const source = fileURLToPath(new URL(`../../.output/${build}`, import.meta.url));
  if (locale.startsWith('en')) return source;
  const copy = `${source}-${locale}`;
  cpSync(source, copy, { recursive: true });
  rmSync(join(copy, '_locales/en'), { recursive: true, force: true });
  return copy;
}

/** Starts Chromium with a fresh profile (or the one given) and the built extension. */
export async function launchExtension(options: LaunchOptions): Promise<ExtensionBrowser> {
  const { build = 'chrome-mv3', headless = true, locale = 'zh-CN', colorScheme = 'light' } = options;
  const extension = prepareBuild(build, locale);
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'shudu-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: ensureBrowser(),
    headless,
    locale,
    colorScheme,
    hasTouch: options.touch,
    viewport: headless ? { width: 1280, height: 900 } : null,
    acceptDownloads: true,
    args: [
      ...(headless ? ['--headless=new'] : []),
      ...QUIET,
      `--lang=${locale}`,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      ...options.switches,
    ],
  });
  context.setDefaultTimeout(20_000);
  const worker = async () => context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker');
  const id = new URL((await worker()).url()).host;
  const openPage = async (path: string) => {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${id}/${path}`);
    return page;
  };
  await waitForRegistration(await worker());
  const inExtension = async <T>(work: (page: Page) => Promise<T>): Promise<T> => {
    const page = await openPage('options.html');
    try {
      return await work(page);
    } finally {
      await page.close();
    }
  };
  return {
    context,
    id,
    profile,
    worker,
    openPage,
    tabIdOf: (address) =>
      inExtension((page) =>
        page.evaluate(async (url) => {
          const tabs = await chrome.tabs.query({});
          return tabs.find((tab) => tab.url === url)?.id ?? -1;
        }, address),
      ),
    stopWorker: () =>
      inExtension(async (page) => {
        const session = await context.newCDPSession(page);
        await session.send('ServiceWorker.enable');
        await session.send('ServiceWorker.stopAllWorkers');
        await session.detach();
      }),
    async close({ keepProfile } = { keepProfile: false }) {
      await context.close();
      if (!keepProfile) rmSync(profile, { recursive: true, force: true });
    },
  };
}

declare const chrome: {
  tabs: { query(filter: object): Promise<{ id?: number; url?: string }[]> };
  scripting: { getRegisteredContentScripts(): Promise<object[]> };
};
