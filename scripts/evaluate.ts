import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFacts } from '../lib/facts/read-facts.ts';
import { readPlainText } from '../lib/text/plain-text.ts';
import { emptyScore, FIELDS, type GoldRecord, type Score, scoreFacts } from './score-facts.ts';

/**
 * `npm run evaluate`: how right the facts are, over the gold standards of `../shared/corpus` and `tests/articles`, in one table.
 * `-- --list` prints every miss of the folders that are no held-out set; `-- FOLDER …` measures other folders.
 */
const root = new URL('..', import.meta.url).pathname;
const options = new Set(process.argv.slice(2).filter((argument) => argument.startsWith('--')));
const named = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const folders =
  named.length > 0
    ? named
    : [join(root, '../shared/corpus'), join(root, 'tests/articles'), join(root, 'tests/articles/held-out')];

const rows: [string, Score][] = [];
for (const folder of folders) {
  const score = emptyScore();
  const names = existsSync(folder)
    ? readdirSync(folder).filter((name) => name.endsWith('.figures.jsonl'))
    : [];
  if (names.length === 0) {
    console.log(`skipped: no gold standard in ${folder}`);
    continue;
  }
  const isHeldOut = folder.replace(/\/$/, '').endsWith('held-out');
  for (const name of names.sort()) {
    const stem = name.slice(0, -'.figures.jsonl'.length);
    const text = readFileSync(join(folder, `${stem}.txt`), 'utf8');
    const gold = readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .filter((line) => line.trim())
      .map((line) => JSON.parse(line) as GoldRecord);
    const date = /\d{4}-\d{2}-\d{2}/.exec(stem)?.[0] ?? null;
    const facts = readFacts({ text, blocks: readPlainText(text), date });
    const say =
      options.has('--list') && !isHeldOut
        ? (line: string) => console.log(`${stem.slice(0, 24)} ${line}`)
        : undefined;
    scoreFacts({ text, gold, facts, score, ...(say ? { say } : {}) });
  }
  rows.push([`${folder.replace(/\/$/, '').split('/').slice(-2).join('/')} (${names.length})`, score]);
}
if (rows.length > 0) print(rows);

function print(table: [string, Score][]): void {
  const lines: [string, (score: Score) => string][] = [
    ['gold', (score) => String(score.gold)],
    ['found', (score) => String(score.found)],
    ['spurious', (score) => String(score.spurious)],
    ['precision', (score) => ratio(score.found, score.found + score.spurious)],
    ['recall', (score) => ratio(score.found, score.gold)],
    ['f1', (score) => ratio(2 * score.found, score.found + score.spurious + score.gold)],
    ...FIELDS.map((field): [string, (score: Score) => string] => [
      field,
      (score) => ratio(score.fields[field] ?? 0, score.found),
    ]),
    ['whole fact', (score) => ratio(score.whole, score.gold)],
  ];
  console.log(
    ['', ...table.map(([name]) => name)]
      .map((cell, i) => (i === 0 ? cell.padEnd(12) : cell.padStart(30)))
      .join(''),
  );
  for (const [label, read] of lines) {
    console.log([label.padEnd(12), ...table.map(([, score]) => read(score).padStart(30))].join(''));
  }
}

function ratio(part: number, whole: number): string {
  return whole === 0 ? '-' : (part / whole).toFixed(4);
}
