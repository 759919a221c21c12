/**
 * Measures dictionaries in Chromium with the built extension: `npx wxt build --mode test && npm run bench:desk [-- 10000 100000]`. Prints the
 * time of an import (from the choice of the file to the preview, from the consent to the kept dictionary), of a search while typing
 * with its longest block of the main thread, and of an edit of one term.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchExtension } from '../tests/e2e/extension.ts';
import { inventFile, inventMany } from '../tests/e2e/invented-dictionary.ts';

const WORDS = ['云', '云帆', '海港工程', '展产业', '0号没有', '99'];

const sizes = process.argv.slice(2).map(Number).filter(Number.isInteger);
if (sizes.length === 0) sizes.push(10_000, 100_000);

const folder = mkdtempSync(join(tmpdir(), 'shudu-bench-'));
const print = (name: string, milliseconds: number, note = ''): void =>
  console.log(`${name.padEnd(56)}${milliseconds.toFixed(0).padStart(8)} ms ${note}`);
const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;

async function measureImport(desk: Page, size: number): Promise<void> {
  const path = join(folder, `${size}.json`);
  const text = inventFile(inventMany(size), { id: `bench-${size}`, title: `量${size}` });
  writeFileSync(path, text);
  await desk.evaluate(() => location.assign('#import'));
  const input = desk.locator('input[type=file]');
  await input.waitFor();
  const begin = performance.now();
  await input.setInputFiles(path);
  const consent = desk.getByRole('button', { name: /建立词典/ });
  await consent.waitFor({ timeout: 120_000 });
  const seen = performance.now();
  await consent.click();
  await desk.getByText('已导入').waitFor({ timeout: 120_000 });
  const done = performance.now();
  print(`import of ${size} terms (${(text.length / 1e6).toFixed(1)} million characters)`, done - begin);
  print('  read, checked and compared', seen - begin);
  print('  compiled and kept', done - seen);
}

/** Types words and waits until their results are there; gives the time and the longest task of the main thread. */
async function measureSearch(desk: Page, size: number): Promise<void> {
  await desk.evaluate((id) => location.assign(`#terms/${id}`), `bench-${size}`);
  await desk.getByRole('searchbox').waitFor();
  await desk.locator('.terms a').first().waitFor();
  const times: number[] = [];
  const blocks: number[] = [];
  for (const words of WORDS) {
    const [time, block] = await desk.evaluate(async (typed) => {
      const tasks: number[] = [];
      const observer = new PerformanceObserver((list) =>
        tasks.push(...list.getEntries().map((one) => one.duration)),
      );
      observer.observe({ type: 'longtask' });
      const field = document.querySelector<HTMLInputElement>('input[type=search]')!;
      const results = document.querySelector('.count')!;
      const changed = new Promise<void>((resolve) => {
        const watcher = new MutationObserver(() => {
          watcher.disconnect();
          resolve();
        });
        watcher.observe(results.parentElement!, { childList: true, characterData: true, subtree: true });
      });
      const begin = performance.now();
      field.value = typed;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await changed;
      await new Promise(requestAnimationFrame);
      const end = performance.now();
      await new Promise((resolve) => setTimeout(resolve, 400));
      observer.disconnect();
      return [end - begin, Math.max(0, ...tasks)] as const;
    }, words);
    times.push(time);
    blocks.push(block);
  }
  print(`search in ${size} terms: key to results, median of ${WORDS.length}`, median(times));
  print('  slowest', Math.max(...times));
  print('  longest task over 50 ms on the main thread', Math.max(...blocks), '(0: none)');
}

/** Edits one term; prints the time from the click to the words that it is saved. */
async function measureEdit(desk: Page, size: number): Promise<void> {
  const entry = `t-${String(size >> 1).padStart(6, '0')}`;
  await desk.evaluate((hash) => location.assign(hash), `#terms/bench-${size}/${entry}`);
  await desk.getByLabel('释义', { exact: true }).fill('改过的释义，说明它是什么。');
  const begin = performance.now();
  await desk.getByRole('button', { name: '保存', exact: true }).click();
  await desk.getByText('已保存。').waitFor({ timeout: 60_000 });
  print(`edit of a term among ${size}: click to saved`, performance.now() - begin);
}

const browser = await launchExtension({ build: 'chrome-mv3-test', switches: [] });
try {
  const desk = await browser.openPage('options.html');
  for (const size of sizes) {
    await measureImport(desk, size);
    await measureSearch(desk, size);
    await measureEdit(desk, size);
    await desk.evaluate(() => location.assign('#dictionaries'));
    await desk
      .locator('.dictionary', { hasText: `量${size}` })
      .getByRole('button', { name: '删除' })
      .click();
    await desk.getByRole('dialog').getByRole('button', { name: '删除词典' }).click();
    await desk.getByText(`量${size}`).first().waitFor({ state: 'detached', timeout: 60_000 });
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
