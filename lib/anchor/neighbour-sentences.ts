import { digest } from './digest.ts';
import type { SearchIndex } from './search-index.ts';
import { unitAt } from './search-index.ts';

/** A sentence of fewer folded units (`据介绍。`) does not tell where the page is. */
const SHORTEST_SENTENCE = 6;
/** A sentence end is looked for this far; beyond it there is no neighbour to speak of. */
const LONGEST_SENTENCE = 400;

const ENDS = new Set('。！？!?\n');

/** Digest of the sentences before and after the one (or the ones) that a span stands in; null where there is none. */
export interface NeighbourSentences {
  before: string | null;
  after: string | null;
}

/** Finds the neighbours of the UTF-16 span from `start` to `end`. A sentence ends at 。！？ or with its block. */
export function neighbourSentences(
  text: string,
  index: SearchIndex,
  { start, end }: { start: number; end: number },
): NeighbourSentences {
  const own = { start: sentenceStart(text, start), end: sentenceEnd(text, end) };
  return { before: sentenceBefore(text, index, own.start), after: sentenceAfter(text, index, own.end) };
}

function sentenceBefore(text: string, index: SearchIndex, from: number): string | null {
  let end = from;
  for (let tries = 0; tries < 3 && end > 0; tries++) {
    const start = sentenceStart(text, end - 1);
    const digest = digestUnits(index, start, end);
    if (digest) return digest;
    end = start;
  }
  return null;
}

function sentenceAfter(text: string, index: SearchIndex, from: number): string | null {
  let start = from;
  for (let tries = 0; tries < 3 && start < text.length; tries++) {
    const end = sentenceEnd(text, start + 1);
    const digest = digestUnits(index, start, end);
    if (digest) return digest;
    start = end;
  }
  return null;
}

/** Start of the sentence that holds the offset. */
function sentenceStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && offset - at < LONGEST_SENTENCE && !ENDS.has(text[at - 1] as string)) at--;
  return at;
}

/** End of the sentence that ends at or after the offset, its sign included. */
function sentenceEnd(text: string, offset: number): number {
  let at = Math.max(offset, 1);
  while (at < text.length && at - offset < LONGEST_SENTENCE && !ENDS.has(text[at - 1] as string)) at++;
  return at;
}

function digestUnits(index: SearchIndex, start: number, end: number): string | null {
  const from = unitAt(index, start);
  const to = unitAt(index, end);
  return to - from < SHORTEST_SENTENCE ? null : digest(index, from, to);
}
