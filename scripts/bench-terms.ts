/**
 * Measures the term index beside packages that do the same work, in one run: `npm run bench:terms [-- --peers=off]`.
 * Prints, for each number of terms: time to build, to open the stored index, to search 30,000 characters (median of many passes, and how
 * many times as long as a bare pass over the text takes), matches a second, and the memory that is kept. Everything is generated from a fixed seed.
 */

import { createRequire } from 'node:module';
import { AhoCorasick } from '@monyone/aho-corasick';
import { AhoCorasick as FastAhoCorasick } from '@monyone/aho-corasick/fast';
import { AhoCorasick as GreedyAhoCorasick } from '@monyone/aho-corasick/greedy';
import { compileTermIndex } from '../lib/dictionary/compile-term-index.ts';
import type { OpenDictionary } from '../lib/dictionary/find-labels.ts';
import { foldLabel } from '../lib/dictionary/fold-label.ts';
import { locateTerms } from '../lib/dictionary/locate-terms.ts';
import { matchTerms } from '../lib/dictionary/match-terms.ts';
import type { Term } from '../lib/dictionary/term.ts';
import { openTermIndex } from '../lib/dictionary/term-index.ts';
import type { BlockText } from '../lib/text/article.ts';

// The package has no types.
const FastScanner = createRequire(import.meta.url)('fastscan') as new (
  words: string[],
) => { search(text: string, options: { longest: boolean }): unknown[] };

const TEXT_LENGTH = 30_000;
const SIZES = [1_000, 10_000, 100_000, 1_000_000];
/** Above this many terms a peer is left out: it takes minutes, or all memory. */
const PEER_LIMIT = 100_000;
const REGEXP_LIMIT = 10_000;

const withPeers = !process.argv.includes('--peers=off');
const collectGarbage = (globalThis as { gc?: () => void }).gc;

/** Mulberry32, a small generator of numbers in [0, 1) that is the same in every run. */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const random = makeRandom(20251219);

/** 3,000 simplified Han characters. */
const characters = Array.from({ length: 0x5200 }, (_, index) => String.fromCharCode(0x4e00 + index))
  .filter((character) => foldLabel(character) === character)
  .filter((_, index) => index % 5 === 0)
  .slice(0, 3000);

/** A Han character; few are frequent and most are rare, as in texts. */
function drawCharacter(): string {
  return characters[Math.floor(characters.length * random() ** 3)]!;
}

function drawWord(minimum: number, maximum: number): string {
  const length = minimum + Math.floor(random() * (maximum - minimum + 1));
  return Array.from({ length }, drawCharacter).join('');
}

function makeText(vocabulary: readonly string[]): BlockText {
  let text = '';
  const blocks: BlockText['blocks'] = [];
  while (text.length < TEXT_LENGTH) {
    const start = text.length;
    for (let word = 0; word < 80; word++) {
      text += random() < 0.5 ? vocabulary[Math.floor(vocabulary.length * random() ** 3)]! : drawWord(1, 4);
      if (word % 6 === 5) text += '，';
    }
    blocks.push({ kind: 'paragraph', start, end: text.length });
    text += '\n';
  }
  return { text, blocks };
}

/** Half words of the text and pairs of them, half strings that only look alike. */
function makeLabels(count: number, vocabulary: readonly string[]): string[] {
  const labels = new Set<string>();
  const pick = () => vocabulary[Math.floor(vocabulary.length * random() ** 2)]!;
  while (labels.size < count) {
    const kind = random();
    if (kind < 0.25) labels.add(pick());
    else if (kind < 0.5) labels.add(pick() + pick());
    labels.add(drawWord(2, 7));
  }
  return [...labels].slice(0, count);
}

/** Labels that all begin with one of the five most frequent pairs of the text. */
function makeAdversarialLabels(count: number, text: string): string[] {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 2 <= text.length; at++) {
    const pair = text.slice(at, at + 2);
    if (!/[，\n]/u.test(pair)) pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  const frequent = [...pairs].sort((a, b) => b[1] - a[1]).slice(0, 5);
  const labels = new Set<string>();
  while (labels.size < count) labels.add(frequent[labels.size % 5]![0] + drawWord(2, 5));
  return [...labels];
}

const toTerm = (prefLabel: string, number: number): Term => ({
  id: `t${number}`,
  prefLabel,
  altLabel: [],
  hiddenLabel: [],
  category: 'policy',
  definition: '',
  sources: [],
  status: 'approved',
  exclude: [],
});

/** Median milliseconds of `work` after two passes that are not counted; at most two seconds in all. */
function measure(work: () => unknown, passes = 31): number {
  const times: number[] = [];
  const deadline = performance.now() + 2000;
  for (let pass = 0; pass < passes + 2; pass++) {
    const start = performance.now();
    work();
    const time = performance.now() - start;
    if (pass >= 2 || time > 500) times.push(time);
    if (performance.now() > deadline && times.length > 0) break;
  }
  return times.sort((a, b) => a - b)[times.length >> 1]!;
}

function passOver(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
  return sum;
}

function heapInUse(): number {
  collectGarbage?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

interface Line {
  method: string;
  build: number;
  restore?: number;
  match: number;
  /** The matches with the names of their entries, as the page needs them. */
  named?: number;
  megabytes?: number;
  hits: number;
}

function benchOwn(labels: readonly string[], input: BlockText): Line {
  const entries = labels.map(toTerm);
  const start = performance.now();
  const buffer = compileTermIndex({ id: 'bench', entries });
  const build = performance.now() - start;
  // A stored index arrives as a fresh copy of its bytes.
  const restore = measure(() => openTermIndex(structuredClone(buffer)), 9);
  const dictionary: OpenDictionary = { index: openTermIndex(buffer)! };
  const match = measure(() => locateTerms(input, [dictionary]), 101);
  const named = measure(() => matchTerms(input, [dictionary]), 101);
  const hits = matchTerms(input, [dictionary]).length;
  return { method: 'term index', build, restore, match, named, megabytes: buffer.byteLength / 1e6, hits };
}

interface Peer {
  method: string;
  limit: number;
  make(labels: string[]): (text: string) => ArrayLike<unknown>;
}

const PEERS: Peer[] = [
  {
    method: '@monyone/aho-corasick',
    limit: PEER_LIMIT,
    make: (labels) => {
      const automaton = new AhoCorasick(labels);
      return (text) => automaton.matchInText(text);
    },
  },
  {
    method: '@monyone/aho-corasick/greedy',
    limit: PEER_LIMIT,
    make: (labels) => {
      const automaton = new GreedyAhoCorasick(labels);
      return (text) => automaton.matchInText(text);
    },
  },
  {
    method: '@monyone/aho-corasick/fast',
    limit: PEER_LIMIT,
    make: (labels) => {
      const automaton = new FastAhoCorasick(labels);
      return (text) => automaton.matchInText(text);
    },
  },
  {
    method: 'fastscan',
    limit: PEER_LIMIT,
    make: (labels) => {
      const scanner = new FastScanner(labels);
      return (text) => scanner.search(text, { longest: true });
    },
  },
  {
    method: 'one RegExp',
    limit: REGEXP_LIMIT,
    make: (labels) => {
      const pattern = new RegExp([...labels].sort((a, b) => b.length - a.length).join('|'), 'gu');
      return (text) => text.match(pattern) ?? [];
    },
  },
];

function benchPeer(peer: Peer, labels: string[], text: string): Line {
  const before = heapInUse();
  const start = performance.now();
  const search = peer.make(labels);
  const build = performance.now() - start;
  const megabytes = collectGarbage === undefined ? undefined : (heapInUse() - before) / 1e6;
  const match = measure(() => search(text), 9);
  return { method: peer.method, build, match, megabytes, hits: search(text).length };
}

function print(line: Line, bare: number): void {
  const number = (value: number | undefined, digits: number) => (value?.toFixed(digits) ?? '–').padStart(9);
  console.log(
    line.method.padEnd(30),
    number(line.build, 1),
    number(line.restore, 2),
    number(line.match, 2),
    `${(line.match / bare).toFixed(1)}×`.padStart(9),
    number(line.hits / line.match / 1000, 2),
    number(line.named, 2),
    number(line.megabytes, 2),
    String(line.hits).padStart(9),
  );
}

function benchSet(title: string, labels: string[], input: BlockText): void {
  const bare = measure(() => passOver(input.text), 101);
  console.log(`\n${title}; bare pass over ${input.text.length} characters: ${bare.toFixed(3)} ms`);
  console.log(
    'method'.padEnd(30),
    ...['build ms', 'open ms', 'match ms', '× bare', 'M hits/s', 'named ms', 'MB', 'hits'].map((word) =>
      word.padStart(9),
    ),
  );
  print(benchOwn(labels, input), bare);
  for (const peer of PEERS) {
    if (!withPeers) continue;
    if (labels.length > peer.limit) console.log(peer.method.padEnd(30), `left out above ${peer.limit} terms`);
    else print(benchPeer(peer, labels, input.text), bare);
  }
}

const vocabulary = [...new Set(Array.from({ length: 20_000 }, () => drawWord(2, 4)))];
const input = makeText(vocabulary);
for (const size of SIZES) benchSet(`${size} terms`, makeLabels(size, vocabulary), input);
benchSet('100000 terms with five common prefixes', makeAdversarialLabels(100_000, input.text), input);
if (collectGarbage === undefined) console.log('\nMemory of peers needs `node --expose-gc`.');
