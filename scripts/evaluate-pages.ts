import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { readPage } from '../lib/page/read-page.ts';
import { findPageRule } from '../lib/page/site-rules.ts';
import { readExpectations } from '../tests/pages/expectations.ts';
import { type ExpectedPage, type PageScore, scorePage } from '../tests/pages/score-page.ts';

const PAGES = new URL('../tests/pages/', import.meta.url).pathname;
const COLUMNS = ['lost', 'doubled', 'foreign', 'captions'] as const;

function parse(html: string): Document {
  return parseHTML(html).document as unknown as Document;
}

/** Readability with a stop watch. */
let readabilityTime = 0;
class TimedReadability<T = string> extends Readability<T> {
  override parse() {
    const start = performance.now();
    const result = super.parse();
    readabilityTime += performance.now() - start;
    return result;
  }
}

function measure<T>(action: () => T): [T, number] {
  const start = performance.now();
  const result = action();
  return [result, performance.now() - start];
}

function evaluatePage(file: string, expected: ExpectedPage): PageScore {
  const document = parse(readFileSync(join(PAGES, file), 'utf8'));
  const [, rule] = measure(() => findPageRule(document, expected.address));
  readabilityTime = 0;
  const read = () => readPage(document, { address: expected.address, Readability: TimedReadability });
  const [reading, total] = measure(read);
  return {
    ...scorePage(reading, expected),
    times: { rule, readability: readabilityTime, rest: total - readabilityTime - rule },
  };
}

function printTable(scores: readonly [string, PageScore][]): void {
  console.log(
    ['page', 'kind', ...COLUMNS, 'wrong fields', 'ms: rule/Readability/scan, fields, text map'].join(' | '),
  );
  for (const [file, score] of scores) {
    const counts = COLUMNS.map((column) => `${score[column].length}/${score.totals[column]}`);
    const times = score.times
      ? [score.times.rule, score.times.readability, score.times.rest].map((ms) => ms.toFixed(1))
      : [];
    const kind = score.isKindRight ? score.kind : `${score.kind} (wrong)`;
    console.log([file, kind, ...counts, score.wrong.join('; ') || '-', times.join('/')].join(' | '));
    for (const column of COLUMNS)
      for (const text of score[column]) console.log(`    ${column}: ${text.slice(0, 70)}`);
  }
}

function printTotals(scores: readonly PageScore[]): void {
  const sum = (pick: (score: PageScore) => number) => scores.reduce((total, score) => total + pick(score), 0);
  for (const column of COLUMNS) {
    console.log(`${column}: ${sum((one) => one[column].length)} of ${sum((one) => one.totals[column])}`);
  }
  console.log(`kinds right: ${sum((one) => Number(one.isKindRight))} of ${scores.length}`);
  console.log(`fields right: ${sum((one) => one.right)} of ${sum((one) => one.right + one.wrong.length)}`);
}

/** Chinese pages in the tests of mozilla/readability; they are not part of this project. */
const READABILITY_PAGES = ['gmw', 'qq', 'youth', 'pixnet', 'yahoo-4', 'engadget-cn', 'sohu'];

function findReadabilityPages(): string | null {
  const named = process.env.READABILITY_TEST_PAGES;
  if (named) return existsSync(named) ? named : null;
  const packaged = dirname(createRequire(import.meta.url).resolve('@mozilla/readability/package.json'));
  const folder = join(packaged, 'test', 'test-pages');
  return existsSync(folder) ? folder : null;
}

function evaluateReadabilityPages(): void {
  const folder = findReadabilityPages();
  if (folder === null) {
    console.log(
      '\nPages of mozilla/readability: skipped (set READABILITY_TEST_PAGES to its folder test/test-pages).',
    );
    return;
  }
  console.log(`\nPages of mozilla/readability: paragraphs of expected.html that were lost`);
  for (const name of readdirSync(folder).filter((one) => READABILITY_PAGES.includes(one))) {
    const wanted = parse(readFileSync(join(folder, name, 'expected.html'), 'utf8'));
    const paras = [...wanted.querySelectorAll('p')]
      .map((p) => p.textContent ?? '')
      .filter((text) => text.trim().length > 20);
    const html = readFileSync(join(folder, name, 'source.html'), 'utf8');
    const reading = readPage(parse(html), { address: '', Readability });
    const expected: ExpectedPage = { address: '', title: '', paras, captions: [], junk: [] };
    const { lost, kind } = scorePage(reading, expected);
    const title = reading.kind === 'article' ? reading.article.headline : '-';
    console.log(`${name} | ${kind} | lost ${lost.length}/${paras.length} | ${title}`);
  }
}

const scores = [...readExpectations()].map(([file, expected]): [string, PageScore] => [
  file,
  evaluatePage(file, expected),
]);
printTable(scores);
console.log();
printTotals(scores.map(([, score]) => score));
evaluateReadabilityPages();
