/**
 * `npm run evaluate:terms`: which key terms of the gold standards of `../shared/corpus` and `tests/articles` are marked by the starter
 * dictionary alone and with suggestions, and how many marks are no key terms. `-- --list` prints what is missed and what is noise, but
 * of held-out folders; `-- FOLDER …` measures other folders.
 *
 * A key term is marked when a mark has exactly its text, or that of one of its aliases, after folding, or when a longer mark stands on it
 * whose entry has it among its names (“土特产”文章 for 土特产). A mark that marks no key term so is noise; `related` are those of
 * them that hold a key term or stand in one (新会 in 新会区).
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { compileTermIndex } from '../lib/dictionary/compile-term-index.ts';
import { foldLabel } from '../lib/dictionary/fold-label.ts';
import { readJson } from '../lib/dictionary/formats/json.ts';
import { matchTerms } from '../lib/dictionary/match-terms.ts';
import { suggestTerms } from '../lib/dictionary/suggest-terms.ts';
import type { TermMatch } from '../lib/dictionary/term.ts';
import { openTermIndex } from '../lib/dictionary/term-index.ts';
import { readPlainText } from '../lib/text/plain-text.ts';

interface GoldTerm {
  term: string;
  aliases?: string[];
}

interface Score {
  gold: number;
  found: number;
  marks: number;
  noise: number;
  related: number;
}

/** What is marked, folded, with all names of its entry. */
type Marks = Map<string, string[]>;

const root = new URL('..', import.meta.url).pathname;
const isListed = process.argv.includes('--list');
const named = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const folders =
  named.length > 0
    ? named
    : [join(root, '../shared/corpus'), join(root, 'tests/articles'), join(root, 'tests/articles/held-out')];

const { dictionary } = readJson(readFileSync(join(root, 'public/dictionaries/jiangmen.json'), 'utf8'));
if (dictionary === null) throw new Error('the starter dictionary cannot be read');
const starter = { index: openTermIndex(compileTermIndex(dictionary))! };

const entries = new Map(dictionary.entries.map((entry) => [entry.id, entry]));
console.log(`starter dictionary: ${dictionary.entries.length} entries`);
for (const folder of folders) evaluate(folder);

function evaluate(folder: string): void {
  const stems = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.terms.jsonl'))
        .map((name) => name.slice(0, -'.terms.jsonl'.length))
    : [];
  if (stems.length === 0) {
    console.log(`skipped: no key terms in ${folder}`);
    return;
  }
  const alone: Score = { gold: 0, found: 0, marks: 0, noise: 0, related: 0 };
  const suggested: Score = { ...alone };
  const isHeldOut = basename(folder) === 'held-out';
  for (const stem of stems.sort()) {
    const text = readFileSync(join(folder, `${stem}.txt`), 'utf8');
    const gold = readFileSync(join(folder, `${stem}.terms.jsonl`), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as GoldTerm);
    const input = { text, blocks: readPlainText(text) };
    const matches = matchTerms(input, [starter]);
    const marks: Marks = new Map(matches.map((match) => [foldLabel(match.text), namesOf(match)]));
    addScore(alone, marks, gold);
    for (const { label, aliases } of suggestTerms(input, { matches })) {
      const names = [label, ...aliases].map(foldLabel);
      for (const name of names) marks.set(name, names);
    }
    addScore(suggested, marks, gold);
    if (isListed && !isHeldOut) list(stem, marks, gold);
  }
  console.log(`\n${folder.split('/').slice(-2).join('/')} (${stems.length} pages, ${alone.gold} key terms)`);
  print('starter alone', alone);
  print('with suggestions', suggested);
}

/** Names of a match's entry that stand in the text of the match. */
function namesOf(match: TermMatch): string[] {
  const text = foldLabel(match.text);
  const { prefLabel, altLabel, hiddenLabel } = entries.get(match.entry)!;
  return [prefLabel, ...altLabel, ...hiddenLabel].map(foldLabel).filter((name) => text.includes(name));
}

function foldGold(gold: readonly GoldTerm[]): string[][] {
  return gold.map(({ term, aliases = [] }) => [term, ...aliases].map(foldLabel));
}

function compare(
  marks: Marks,
  gold: readonly GoldTerm[],
): { missed: string[]; noise: string[]; related: string[] } {
  const terms = foldGold(gold);
  const all = new Set(terms.flat());
  const marked = new Set([...marks.values()].flat());
  const noise = [...marks].filter(([, names]) => !names.some((name) => all.has(name))).map(([mark]) => mark);
  return {
    missed: terms.filter((names) => !names.some((name) => marked.has(name))).map((names) => names[0]!),
    noise,
    related: noise.filter((mark) => [...all].some((name) => name.includes(mark) || mark.includes(name))),
  };
}

function addScore(score: Score, marks: Marks, gold: readonly GoldTerm[]): void {
  const { missed, noise, related } = compare(marks, gold);
  score.gold += gold.length;
  score.found += gold.length - missed.length;
  score.marks += marks.size;
  score.noise += noise.length;
  score.related += related.length;
}

function list(stem: string, marks: Marks, gold: readonly GoldTerm[]): void {
  const { missed, noise } = compare(marks, gold);
  console.log(`\n${stem}\n  missed: ${missed.join(' ')}\n  noise: ${noise.join(' ')}`);
}

function print(name: string, { gold, found, marks, noise, related }: Score): void {
  const share = (part: number, whole: number) => (whole === 0 ? '–' : (part / whole).toFixed(3));
  console.log(
    `  ${name.padEnd(18)} marked ${found}/${gold} = ${share(found, gold)}; ${marks} different marks, ` +
      `noise ${noise} = ${share(noise, marks)}, of them related ${related} (without them ${share(noise - related, marks)})`,
  );
}
