import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type InventedFolder, inventFolder } from './library-folder.ts';
import { type LibraryPage, openLibrary } from './library-page.ts';
import { traceTasks } from './trace-tasks.ts';

const LONG = 600_000;

const place = mkdtempSync(join(tmpdir(), 'shudu-folder-'));
let folder: InventedFolder;
let library: LibraryPage;

beforeAll(() => {
  folder = inventFolder(join(place, '剪报'));
});
afterAll(() => rmSync(place, { recursive: true, force: true }));
beforeEach(async () => {
  library = await openLibrary();
  await library.open('#import');
}, LONG);
afterEach(() => library?.close());

const countKept = async (): Promise<number> => {
  await library.open('#articles');
  const count = library.page.getByText(/^共 [\d,]+ 篇$/);
  await count.waitFor();
  return Number((await count.innerText()).replace(/\D/g, ''));
};

const said = async (): Promise<string> => {
  const done = library.page.locator('.toast', { hasNotText: '正在' });
  await done.waitFor({ timeout: LONG });
  return done.innerText();
};
const countOf = (text: string, words: string): number =>
  Number(new RegExp(`${words} ([\\d,]+)`).exec(text)?.[1]?.replaceAll(',', '') ?? 0);

/** Drops a file or folder of the computer on a part of the page. */
async function dropPath(page: Page, part: string, path: string): Promise<void> {
  const box = (await page.locator(part).boundingBox())!;
  const session = await page.context().newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', {
      type,
      x: box.x + box.width / 2,
      y: box.y + box.height / 2,
      data: { items: [], files: [path], dragOperationsMask: 1 },
    });
  await session.detach();
}

describe('import of a folder with a thousand files', () => {
  it(
    'stops when asked and keeps what it has; goes on with the rest, tells of every file left out, and stays awake',
    async () => {
      const { page } = library;
      await page.setInputFiles('#import-folder', folder.path);
      await page.waitForFunction(() => Number(document.querySelector('progress')?.value) > 0.08);
      await page.locator('.toast').getByRole('button', { name: '停止' }).click();
      const stopped = await said();
      const first = countOf(stopped, '新收藏');
      expect(stopped).toContain('已停止');
      expect(first).toBeGreaterThan(0);
      expect(first).toBeLessThan(folder.articles);
      expect(await page.getByText('停止时还有').innerText()).toMatch(/还有 [1-9]\d\d 个文件没有读/);
      expect(await countKept()).toBe(first);

      await library.open('#import');
      const trace = await traceTasks(page, 'drop');
      await dropPath(page, '.drop', folder.path);
      const done = await said();
      const tasks = await trace.stop();
      console.log(
        `${folder.files} files: ${tasks.count} tasks, ${tasks.all.toFixed(0)} ms of the processor, the longest ${tasks.longest.toFixed(0)} ms`,
      );
      // A page that froze would spend most of the time in few tasks.
      expect(tasks.count).toBeGreaterThan(folder.files);
      expect(tasks.longest / tasks.all).toBeLessThan(1 / 20);
      const skipped = Object.values(folder.skipped).reduce((sum, count) => sum + count, 0);
      expect(countOf(done, '新收藏')).toBe(folder.articles - first);
      expect(countOf(done, '更新')).toBe(first + folder.copies);
      expect(countOf(done, '略过')).toBe(skipped);
      const lines = await page.locator('.report tbody tr').allInnerTexts();
      for (const [reason, count] of Object.entries(folder.skipped))
        expect(
          lines.filter((line) => line.includes(reason)),
          reason,
        ).toHaveLength(count);
      expect(await page.getByText('略过的原因').innerText()).toContain(
        '文件是空的（8 个）、无法解码或已损坏（7 个）',
      );
      expect(await countKept()).toBe(folder.articles);
    },
    LONG,
  );
});
