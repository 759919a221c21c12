/**
 * Measures the reply to an article in Chromium with the built extension: `npx wxt build --mode test && npm run bench:reply [-- 10000 100000]`.
 * For each number of terms, and for an ordinary article (ten figures in 1,000 characters, as newspapers have) and a dense one (fifty, as
 * work reports have), of 10,000 characters each: the reply with the worker running and stopped, beside a message that is refused at once,
 * and what the parts of the reply take in a page of the extension.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { recognise } from '../lib/recognise/recognise.ts';
import type { Article } from '../lib/text/article.ts';
import { readPlainText } from '../lib/text/plain-text.ts';
import { type ExtensionBrowser, launchExtension } from '../tests/e2e/extension.ts';
import { inventFile, inventMany } from '../tests/e2e/invented-dictionary.ts';
import type { PartTime } from './bench-reply-page.ts';

const CHARACTERS = 10_000;
/** Figures in 1,000 characters. */
const DENSITIES = { ordinary: 10, dense: 50 };
const RUNS = 15;
const STARTS = 5;

const sizes = process.argv.slice(2).map(Number).filter(Number.isInteger);
if (sizes.length === 0) sizes.push(10_000, 100_000);

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;

interface Paragraph {
  text: string;
  figures: number;
}

/** The paragraphs of the test articles, with the number of their figures. */
function listParagraphs(): Paragraph[] {
  const folder = new URL('../tests/articles/', import.meta.url);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').split('\n'))
    .map((line) => line.trim())
    .filter((text) => text.length > 20)
    .map((text) => ({ text, figures: recognise({ text, blocks: readPlainText(text) }).figures.length }));
}

/** An article of paragraphs chosen so that it has so many figures in 1,000 characters, with a term of the dictionary in every third. */
function makeArticle(paragraphs: readonly Paragraph[], density: number, terms: readonly string[]): Article {
  const isRich = ({ text, figures }: Paragraph) => figures * 1000 > density * text.length;
  const rich = paragraphs.filter(isRich);
  const poor = paragraphs.filter((paragraph) => !isRich(paragraph));
  const lines: string[] = [];
  let length = 0;
  let figures = 0;
  for (let at = 0; length < CHARACTERS; at++) {
    const source = figures * 1000 > density * length ? poor : rich;
    const paragraph = source[at % source.length]!;
    const text = at % 3 === 0 ? `${paragraph.text}${terms[(at * 7919) % terms.length]}。` : paragraph.text;
    lines.push(text);
    length += text.length + 1;
    figures += paragraph.figures;
  }
  const text = lines.join('\n');
  let start = 0;
  const blocks = lines.map((line) => {
    const block = { kind: 'paragraph' as const, start, end: start + line.length };
    start = block.end + 1;
    return block;
  });
  return {
    address: `http://test.example/bench-${density}`,
    canonicalAddress: null,
    kicker: null,
    headline: '云帆市经济运行情况',
    subtitle: null,
    byline: null,
    contributors: [],
    date: '2025-12-19',
    source: null,
    edition: null,
    text,
    blocks,
  };
}

/** Imports a dictionary of so many invented terms. */
async function importTerms(desk: Page, size: number): Promise<void> {
  const text = inventFile(inventMany(size), { id: `bench-${size}`, title: `量${size}` });
  // A page that is loaded again has put away what the import before it left there.
  await desk.evaluate(() => location.assign('#import'));
  await desk.reload();
  await desk
    .locator('input[type=file]')
    .setInputFiles({ name: 'bench.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await desk.getByRole('button', { name: /建立词典/ }).click({ timeout: 120_000 });
  await desk.getByText('已导入').waitFor({ timeout: 120_000 });
}

interface Answer {
  time: number;
  value?: { terms: object[]; facts: object[] };
  characters: number;
}

/** Sends a message to the worker as a page script does. */
function ask(page: Page, type: string, data: object | null): Promise<Answer> {
  return page.evaluate(
    async (message) => {
      const begin = performance.now();
      const answer = await chrome.runtime.sendMessage({ id: 1, timestamp: 0, ...message });
      const time = performance.now() - begin;
      const { value } = answer.res ?? answer;
      return { time, value, characters: JSON.stringify(value ?? null).length };
    },
    { type, data },
  );
}

async function measure(
  browser: ExtensionBrowser,
  page: Page,
  message: [type: string, data: object | null],
): Promise<{ running: number; stopped: number }> {
  const running: number[] = [];
  const stopped: number[] = [];
  for (let run = 0; run < RUNS; run++) running.push((await ask(page, ...message)).time);
  for (let start = 0; start < STARTS; start++) {
    await browser.stopWorker();
    stopped.push((await ask(page, ...message)).time);
  }
  return { running: median(running), stopped: median(stopped) };
}

async function bundleParts(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('bench-reply-page.ts', import.meta.url))],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    write: false,
  });
  return outputFiles[0]!.text;
}

function printParts(parts: readonly PartTime[]): void {
  for (const { name, first, median: later } of parts)
    console.log(`    ${name.padEnd(50)}${first.toFixed(1).padStart(9)}${later.toFixed(2).padStart(9)}`);
}

/** Everything of one article: the replies, then the parts in a page that has done nothing before. */
async function measureArticle(browser: ExtensionBrowser, desk: Page, article: Article): Promise<void> {
  const known = await ask(desk, 'readArticle', { article, collect: false });
  const bare = await measure(browser, desk, ['addTerm', null]);
  const reply = await measure(browser, desk, ['readArticle', { article, collect: false }]);
  const { facts = [], terms = [] } = known.value ?? {};
  console.log(
    `  ${article.text.length} characters, ${facts.length} facts, ${terms.length} terms, reply of ${known.characters} characters`,
  );
  for (const state of ['running', 'stopped'] as const) {
    const times = `${reply[state].toFixed(0)} ms, message alone ${bare[state].toFixed(1)} ms`;
    console.log(`  worker ${state}: ${times}, × ${(reply[state] / bare[state]).toFixed(1)}`);
  }
  const page = await browser.openPage('options.html');
  await page.evaluate(await bundleParts());
  const parts = await page.evaluate(
    (data) => (globalThis as unknown as { timeParts(data: object): Promise<PartTime[]> }).timeParts(data),
    article,
  );
  await page.close();
  console.log(`    ${'parts, ms'.padEnd(50)}${'first'.padStart(9)}${'later'.padStart(9)}`);
  printParts(parts);
}

const paragraphs = listParagraphs();
const browser = await launchExtension({ build: 'chrome-mv3-test', switches: [] });
try {
  const desk = await browser.openPage('options.html');
  for (const size of sizes) {
    await importTerms(desk, size);
    const terms = inventMany(size).map(({ prefLabel }) => prefLabel);
    for (const [name, density] of Object.entries(DENSITIES)) {
      console.log(`\n${name} article, ${size} terms beside the starter dictionary`);
      await measureArticle(browser, desk, makeArticle(paragraphs, density, terms));
    }
  }
} finally {
  await browser.close();
}

declare const chrome: {
  // biome-ignore lint/suspicious/noExplicitAny: the answer is whatever the worker sends.
  runtime: { sendMessage(message: object): Promise<any> };
};
