import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import type { PaintTiming } from './bench-paint-page.ts';
import { ensureBrowser } from './browser.ts';

const COUNTS = [1_000, 5_000];
const ROUNDS = 3;

const bundle = await build({
  entryPoints: [new URL('bench-paint-page.ts', import.meta.url).pathname],
  bundle: true,
  write: false,
  outdir: 'out',
  format: 'iife',
  platform: 'browser',
  logLevel: 'error',
  define: { 'process.env.NODE_ENV': '"production"' },
});
const script = bundle.outputFiles.find(({ path }) => path.endsWith('.js'))!.text;
const style = readFileSync(new URL('../entrypoints/reader.content/style.css', import.meta.url), 'utf8');
const browser = await chromium.launch({
  executablePath: ensureBrowser(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});

/** One painter in a fresh page, so that none finds the other's work. */
async function time(name: string, count: number): Promise<PaintTiming> {
  const page = await browser.newPage({ viewport: { width: 1000, height: 700 } });
  try {
    await page.setContent('<!doctype html><title>bench</title>');
    await page.addStyleTag({ content: style });
    await page.addScriptTag({ content: script });
    return await page.evaluate(
      ([painter, marks]) =>
        (
          globalThis as unknown as { timePainter(name: string, count: number): Promise<PaintTiming> }
        ).timePainter(painter as string, marks as number),
      [name, count] as const,
    );
  } finally {
    await page.close();
  }
}

const middle = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
const round = (value: number) => Math.round(value * 100) / 100;

try {
  for (const count of COUNTS) {
    const rows: Record<string, Record<string, number>> = {};
    for (const name of ['数读', 'mark.js', 'text-annotator']) {
      const timings: PaintTiming[] = [];
      for (let at = 0; at < ROUNDS; at++) timings.push(await time(name, count));
      const of = (key: keyof PaintTiming) => middle(timings.map((timing) => timing[key]));
      rows[name] = {
        'apply ms': round(of('apply')),
        'to frame ms': round(of('frame')),
        'hit ms': round(of('hit')),
        'clear ms': round(of('clear')),
        'long tasks': of('longTasks'),
        'nodes added': of('nodesAdded'),
        'points on a mark': of('hits'),
      };
    }
    const total = (name: string) => rows[name]!['apply ms']! + rows[name]!['to frame ms']!;
    for (const name of Object.keys(rows)) rows[name]!['× ours'] = round(total(name) / total('数读'));
    console.log(`\n${count} marks on a page of about 150,000 characters (median of ${ROUNDS})`);
    console.table(rows);
  }
} finally {
  await browser.close();
}
