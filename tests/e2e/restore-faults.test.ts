import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LibraryPage, openLibrary } from './library-page.ts';
import { inventLibrary, writeSeed } from './library-seed.ts';

const LONG = 120_000;
/** What the disk takes, in bytes: far more than the small backup needs, and far less than the large one. */
const QUOTA = 12_000_000;
/** So many rows are written of the large backup before the disk is full: some of its facts. */
const WRITTEN = 6_000;

const small = inventLibrary(12, 8);
const large = inventLibrary(1500, 12);

let library: LibraryPage;
beforeEach(async () => {
  library = await openLibrary();
  await library.restore(writeSeed(small));
}, LONG);
afterEach(() => library?.close());

/** Every row of every table, as one hash. */
function digestDatabase(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const wait = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await wait(indexedDB.open('shudu'));
    const names = [...db.objectStoreNames];
    const read = db.transaction(names);
    const rows = await Promise.all(names.map((name) => wait(read.objectStore(name).getAll())));
    db.close();
    const text = JSON.stringify([names, rows], (_, value) =>
      value instanceof Uint8Array ? [...value] : value,
    );
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    return [...new Uint8Array(hash)].join('-');
  });
}

/** Answers yes to restoring the large backup; the restore is then under way. */
async function beginLargeRestore(page: Page): Promise<void> {
  const file = { name: 'backup.gz', mimeType: 'application/gzip', buffer: writeSeed(large) };
  await page.evaluate(() => {
    location.hash = '#backup';
  });
  await page.setInputFiles('#backup-file', file);
  await page.locator('dialog button.strong').click({ timeout: LONG });
}

/** Waits until a part of the backup is written: the bar of the restore has moved. */
async function waitUntilHalfWay(page: Page): Promise<void> {
  await page.waitForFunction(
    () => (document.querySelector<HTMLProgressElement>('.taskbar progress')?.value ?? 0) > 0.1,
    null,
    { timeout: LONG },
  );
}

async function expectAllAsBefore(page: Page, before: string): Promise<void> {
  expect(await digestDatabase(page)).toBe(before);
  await page.evaluate(() => {
    location.hash = '#facts';
  });
  await page.getByText('共 96 条', { exact: true }).waitFor();
}

/** Makes the page's disk full after so many more rows, as the browser says it; the answer makes room again. */
async function fillDisk(page: Page, rows: number): Promise<() => Promise<void>> {
  await page.evaluate((count) => {
    const { put } = IDBObjectStore.prototype;
    let left = count;
    IDBObjectStore.prototype.put = function (...parameters) {
      left -= 1;
      if (left < 0) throw new DOMException('no space left', 'QuotaExceededError');
      return put.apply(this, parameters);
    };
    Object.assign(globalThis, { makeRoom: () => Object.assign(IDBObjectStore.prototype, { put }) });
  }, rows);
  return () => page.evaluate(() => (globalThis as unknown as { makeRoom(): void }).makeRoom());
}

/** Serves a page with the restore of the extension, and both backups. */
async function serveRestorePage(): Promise<{ address: string; close: () => void }> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('restore-page.ts', import.meta.url))],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  const answers: Record<string, [type: string, content: string | Buffer]> = {
    '/': ['text/html', '<!doctype html><script type="module" src="/restore.js"></script>'],
    '/restore.js': ['text/javascript', outputFiles[0]!.text],
    '/small': ['application/octet-stream', writeSeed(small)],
    '/large': ['application/octet-stream', writeSeed(large)],
  };
  const server = createServer((request, response) => {
    const [type, content] = answers[request.url ?? ''] ?? ['text/plain', ''];
    response.setHeader('content-type', type);
    response.end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, close: () => server.close() };
}

describe('a restore', () => {
  it(
    'that meets a full disk says so and leaves everything as it was',
    async () => {
      const { page } = library;
      const before = await digestDatabase(page);
      const makeRoom = await fillDisk(page, WRITTEN);
      await beginLargeRestore(page);
      await page.getByText('磁盘空间不足').waitFor({ timeout: LONG });
      await makeRoom();
      await expectAllAsBefore(page, before);
      await library.restore(writeSeed(large));
      expect(await digestDatabase(page)).not.toBe(before);
    },
    LONG,
  );

  it(
    'that is stopped by the reader half way leaves everything as it was',
    async () => {
      const { page } = library;
      const before = await digestDatabase(page);
      await beginLargeRestore(page);
      await waitUntilHalfWay(page);
      await page.locator('.taskbar').getByRole('button', { name: '停止' }).click();
      await page.getByText('已停止').waitFor({ timeout: LONG });
      await expectAllAsBefore(page, before);
    },
    LONG,
  );

  it(
    'whose tab is closed half way leaves everything as it was',
    async () => {
      const { page, browser } = library;
      const before = await digestDatabase(page);
      await beginLargeRestore(page);
      await waitUntilHalfWay(page);
      await page.close();
      const next = await browser.openPage('library.html');
      await expectAllAsBefore(next, before);
    },
    LONG,
  );

  // Chromium sets no quota for extensions from outside, so that the same restore runs in a page that has one.
  it(
    'that goes over the quota of the browser itself is rolled back by it and known for what it is',
    async () => {
      const server = await serveRestorePage();
      const page = await library.browser.context.newPage();
      await page.goto(server.address);
      await page.waitForFunction(() => 'restore' in globalThis);
      const session = await library.browser.context.newCDPSession(page);
      const restore = (path: string) =>
        page.evaluate(
          (file) => (globalThis as unknown as { restore(f: string): Promise<string> }).restore(file),
          path,
        );
      await session.send('Storage.overrideQuotaForOrigin', { origin: server.address, quotaSize: QUOTA });
      expect(await restore('/small')).toBe('done');
      const before = await digestDatabase(page);
      expect(await restore('/large')).toBe('quota');
      expect(await digestDatabase(page)).toBe(before);
      await session.send('Storage.overrideQuotaForOrigin', { origin: server.address });
      expect(await restore('/large')).toBe('done');
      server.close();
      await page.close();
    },
    LONG,
  );
});
