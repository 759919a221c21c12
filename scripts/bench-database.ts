/**
 * Measures the database in Chromium: `npm run bench:database [-- 1000 10000 100000]`. Prints for each number of facts the time of the
 * first screen of filtered and sorted lists, of search, exports, backup and restore, and how it grows with the number of facts.
 * The budget: a first screen at 100,000 facts within 100 ms.
 */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import type { Measurement } from './bench-database-page.ts';
import { findBrowser } from './browser.ts';

const BUDGET = 100;
const sizes = process.argv.slice(2).map(Number).filter(Number.isInteger);
if (sizes.length === 0) sizes.push(1_000, 10_000, 100_000);

async function bundlePage(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('bench-database-page.ts', import.meta.url))],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  return outputFiles[0]!.text;
}

async function servePage(script: string): Promise<{ address: string; close: () => void }> {
  const server = createServer((request, response) => {
    const isScript = request.url === '/bench.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? script : '<!doctype html><script type="module" src="/bench.js"></script>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => server.close(),
  };
}

function printTable(results: Map<number, Measurement[]>): void {
  const columns = [...results.keys()];
  const names = results.get(columns[0]!)!.map(({ name }) => name);
  const write = (cells: string[]): void =>
    console.log(cells.map((cell, at) => (at === 0 ? cell.padEnd(62) : cell.padStart(18))).join(''));
  write(['', ...columns.map((size) => `${size} facts`), 'last ÷ first', 'amount', 'peak heap, MB']);
  for (const [place, name] of names.entries()) {
    const row = columns.map((size) => results.get(size)![place]!);
    const last = row[row.length - 1]!;
    const growth = last.milliseconds / row[0]!.milliseconds;
    const over = name.startsWith('first screen') && last.milliseconds > BUDGET ? ' over budget' : '';
    const peak = last.peak === undefined ? '' : last.peak.toFixed(0);
    write([
      name,
      ...row.map(({ milliseconds }) => `${milliseconds.toFixed(1)} ms`),
      `× ${growth.toFixed(1)}`,
      String(last.amount),
      peak,
    ]);
    if (over) console.log(`  ${name}:${over}`);
  }
}

const executablePath = findBrowser();
if (!executablePath) throw new Error('No Chromium was found; set CHROME_PATH.');
const { address, close } = await servePage(await bundlePage());
const browser = await chromium.launch({
  executablePath,
  args: [
    '--headless=new',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--enable-precise-memory-info',
    '--js-flags=--expose-gc',
  ],
});
try {
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(error));
  await page.goto(address);
  await page.waitForFunction(() => 'runBench' in globalThis);
  const results = new Map<number, Measurement[]>();
  for (const size of sizes)
    results.set(
      size,
      await page.evaluate(
        (facts) =>
          (globalThis as unknown as { runBench: (n: number) => Promise<Measurement[]> }).runBench(facts),
        size,
      ),
    );
  printTable(results);
} finally {
  await browser.close();
  close();
}
