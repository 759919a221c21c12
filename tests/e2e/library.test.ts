import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExtensionBrowser, launchExtension } from './extension.ts';
import { inventLibrary, writeSeed } from './library-seed.ts';

let browser: ExtensionBrowser;
let page: Page;

const open = async (view: string): Promise<void> => {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, view);
};

/** Restores a backup through the page, as a reader does. */
async function restore(file: Buffer): Promise<void> {
  await open('#backup');
  await page.setInputFiles('#backup-file', { name: 'seed.gz', mimeType: 'application/gzip', buffer: file });
  await page.locator('dialog').waitFor();
  await page.locator('dialog button.strong').click();
  await page.getByText('已恢复').waitFor({ timeout: 120_000 });
}

beforeAll(async () => {
  browser = await launchExtension({ build: 'chrome-mv3-test', switches: [] });
  page = await browser.openPage('library.html');
  page.on('console', (message) => console.log('page:', message.text()));
  page.on('pageerror', (error) => console.log('page error:', error.message));
});
afterAll(() => browser?.close());

const picture = async (name: string): Promise<void> => {
  mkdirSync('.output/pictures/library', { recursive: true });
  await page.screenshot({ path: `.output/pictures/library/${name}.png` });
};

describe('the library', () => {
  it('restores and lists facts', async () => {
    await restore(writeSeed(inventLibrary(200, 20)));
    await picture('backup');
    await open('#facts');
    await page.getByText('共 4,000 条').waitFor();
    await picture('facts');
    expect(await page.locator('tr[aria-rowindex]').count()).toBeGreaterThan(10);
  }, 120_000);
});
