/**
 * Measures the database in Chromium: `npm run bench:database [-- 1000 10000 100000]`. Prints for each number of facts the time and the
 * peak of memory of the first screen of filtered and sorted lists, of search, ledger, exports, backup and restore, how it grows with
 * the number of facts, and for the last number what the browser computed: also as the share of what a plain table in the same
 * browser takes that is read whole (or only written). The budget: a first screen at 100,000 facts within 100 ms.
 */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { type Browser, chromium } from 'playwright-core';
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

/** How many times as much as its peer in the same run a measurement computed. */
function compareWithPeer(one: Measurement, all: readonly Measurement[]): string {
  const peer = all.find(({ name }) => name === one.peer);
  return peer ? `× ${(one.computed / peer.computed).toFixed(3)}` : '';
}

/** Tells the seconds that all processes of the browser have computed. */
async function makeCpuClock(browser: Browser): Promise<() => Promise<number>> {
  const session = await browser.newBrowserCDPSession();
  return async () => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
  };
}

function printTable(results: Map<number, Measurement[]>): void {
  const sizes = [...results.keys()];
  const last = results.get(sizes[sizes.length - 1]!)!;
  const write = (cells: string[]): void =>
    console.log(cells.map((cell, at) => (at === 0 ? cell.padEnd(58) : cell.padStart(16))).join(''));
  write([
    '',
    ...sizes.map((size) => `${size} facts`),
    'last ÷ first',
    'computed',
    'of peer',
    'amount',
    'peak heap, MB',
  ]);
  for (const [place, one] of last.entries()) {
    const row = sizes.map((size) => results.get(size)![place]!);
    write([
      one.name,
      ...row.map(({ milliseconds }) => `${milliseconds.toFixed(1)} ms`),
      `× ${(one.milliseconds / row[0]!.milliseconds).toFixed(1)}`,
      `${one.computed.toFixed(0)} ms`,
      compareWithPeer(one, last),
      String(one.amount),
      row.map(({ peak }) => peak.toFixed(0)).join(' / '),
    ]);
    if (one.name.startsWith('first screen') && one.milliseconds > BUDGET)
      console.log(`  over the budget of ${BUDGET} ms`);
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
  await page.exposeFunction('tellCpuTime', await makeCpuClock(browser));
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
