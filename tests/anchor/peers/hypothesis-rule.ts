import search from 'approx-string-match';
import { domOffset, textOffset } from './page-text.ts';
import type { Peer } from './peer.ts';

/** Length of prefix and suffix. */
const CONTEXT = 32;
/** Weights of quote, prefix, suffix and position in the score. */
const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, position: 2 };
const MOST_ERRORS = 256;

interface Selector {
  exact: string;
  prefix: string;
  suffix: string;
  start: number;
}

interface Match {
  start: number;
  end: number;
  errors: number;
}

/**
 * The published rule of the Hypothesis client, written from its description: the saved position if the quote stands there, else all
 * exact matches, else approximate ones with up to half of the quote wrong; the best score wins, and there is no lowest score.
 */
export const hypothesisRule: Peer = {
  name: 'hypothesis rule',
  describe(page, quote): Selector {
    const text = page.root.textContent ?? '';
    const start = domOffset(page.content, quote.start);
    const end = domOffset(page.content, quote.end);
    const prefix = text.slice(Math.max(0, start - CONTEXT), start);
    return { exact: text.slice(start, end), prefix, suffix: text.slice(end, end + CONTEXT), start };
  },
  anchor(page, saved) {
    const selector = saved as Selector;
    const text = page.root.textContent ?? '';
    const match = text.startsWith(selector.exact, selector.start)
      ? { start: selector.start, end: selector.start + selector.exact.length }
      : bestMatch(text, selector);
    if (!match || match.end <= match.start) return null;
    return {
      start: textOffset(page.content, match.start, false),
      end: textOffset(page.content, match.end, true),
    };
  },
};

function bestMatch(text: string, selector: Selector): Match | null {
  const matches = searchWithin(text, selector.exact, Math.min(MOST_ERRORS, selector.exact.length / 2));
  let best: Match | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const match of matches) {
    const score = scoreMatch(text, selector, match);
    if (score <= bestScore) continue;
    best = match;
    bestScore = score;
  }
  return best;
}

function searchWithin(text: string, words: string, mostErrors: number): Match[] {
  const exact: Match[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    exact.push({ start: at, end: at + words.length, errors: 0 });
  }
  return exact.length > 0 ? exact : search(text, words, mostErrors);
}

function scoreMatch(text: string, selector: Selector, match: Match): number {
  const { exact, prefix, suffix, start } = selector;
  const quote = 1 - match.errors / exact.length;
  const before = likeness(text.slice(Math.max(0, match.start - prefix.length), match.start), prefix);
  const after = likeness(text.slice(match.end, match.end + suffix.length), suffix);
  const position = 1 - Math.abs(match.start - start) / text.length;
  const { quote: a, prefix: b, suffix: c, position: d } = WEIGHTS;
  return (a * quote + b * before + c * after + d * position) / (a + b + c + d);
}

/** How well the words are found in the text: 1 whole, 0 not at all. An empty context agrees with everything. */
function likeness(text: string, words: string): number {
  if (words === '') return 1;
  if (text === '') return 0;
  const errors = Math.min(
    words.length,
    ...searchWithin(text, words, words.length).map((match) => match.errors),
  );
  return 1 - errors / words.length;
}
