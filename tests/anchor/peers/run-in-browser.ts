import { join } from 'node:path';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../../scripts/browser.ts';
import type { InPage } from './in-page.ts';

declare const inPage: InPage;

/**
 * Opens an empty page in Chromium with all peers in it and hands over a way to call them. Throws an Error where no browser is found
 * (`CHROME_PATH` names one).
 */
export async function runInBrowser<Result>(work: (page: InPage) => Promise<Result>): Promise<Result> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('No Chromium found; set CHROME_PATH to its program.');
  const bundle = await build({
    entryPoints: [join(import.meta.dirname, 'in-page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: bundle.outputFiles[0]!.text });
    return await work({
      names: () => page.evaluate(() => inPage.names()),
      answer: (peer, cases) =>
        page.evaluate(([name, given]) => inPage.answer(name, given), [peer, cases] as const),
      time: (peer, task) => page.evaluate(([name, given]) => inPage.time(name, given), [peer, task] as const),
    });
  } finally {
    await browser.close();
  }
}
