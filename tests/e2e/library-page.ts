import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type ExtensionBrowser, launchExtension } from './extension.ts';

/** The library in a browser of its own, driven as a reader does. */
export interface LibraryPage {
  browser: ExtensionBrowser;
  page: Page;
  /** Goes to a view: `#ledger`. */
  open(view: string): Promise<void>;
  /** Restores a backup through the question that comes before it. */
  restore(backup: Buffer): Promise<void>;
  /** Does something that saves a file, and gives its content. */
  download(act: () => Promise<void>): Promise<Buffer>;
  /** Imports files, and gives what is said when it is done. */
  importFiles(files: readonly { name: string; content: string | Buffer }[]): Promise<string>;
  close(): Promise<void>;
}

const LONG = 300_000;

/** Opens the library in a new profile, in Chinese if nothing else is said. */
export async function openLibrary(locale?: string): Promise<LibraryPage> {
  const browser = await launchExtension({ build: 'chrome-mv3-test', switches: [], locale });
  const page = await browser.openPage('library.html');
  const folder = mkdtempSync(join(tmpdir(), 'shudu-library-'));
  const open = async (view: string): Promise<void> => {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, view);
  };
  return {
    browser,
    page,
    open,
    async restore(backup) {
      // A path, since Playwright hands over no more than 50 MB.
      const path = join(folder, 'backup.gz');
      writeFileSync(path, backup);
      await open('#backup');
      await page.setInputFiles('#backup-file', path);
      await page.locator('dialog button.strong').click({ timeout: LONG });
      await page.locator('.toast:not(.failed, :has(progress))').waitFor({ timeout: LONG });
    },
    async download(act) {
      const [saved] = await Promise.all([page.waitForEvent('download', { timeout: LONG }), act()]);
      return readFileSync(await saved.path());
    },
    async importFiles(files) {
      await open('#import');
      await page.setInputFiles(
        '#import-files',
        files.map(({ name, content }) => ({
          name,
          mimeType: 'application/octet-stream',
          buffer: Buffer.from(content),
        })),
      );
      const done = page.locator('.toast', { hasNotText: '正在' });
      await done.waitFor({ timeout: LONG });
      return done.innerText();
    },
    async close() {
      rmSync(folder, { recursive: true, force: true });
      await browser.close();
    },
  };
}
