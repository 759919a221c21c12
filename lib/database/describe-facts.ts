import type { Passage } from '../anchor/passage.ts';
import type { TermMatch } from '../dictionary/term.ts';
import type { Fact } from '../facts/fact.ts';
import type { Block, BlockText } from '../text/article.ts';
import { sentencesOf } from '../text/sentences.ts';

const CONTEXT = 32;

/** A fact with what is kept beside it so that it can be quoted and found again. */
export interface DescribedFact {
  fact: Fact;
  /** The sentence it stands in; for a table cell its headers and the cell, divided by ` | `. */
  sentence: string;
  passage: Passage;
  /** Terms of dictionaries in its sentence, each as `dictionary/entry`. */
  terms: string[];
}

/** Index of the block that holds an offset, by binary search; the nearest before it where it stands between blocks. */
function findBlock(blocks: readonly Block[], offset: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (blocks[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function contextBefore(text: string, start: number): string {
  const from = Math.max(0, start - CONTEXT);
  return text.slice(isLowSurrogate(text, from) ? from + 1 : from, start);
}

function contextAfter(text: string, end: number): string {
  const to = Math.min(text.length, end + CONTEXT);
  return text.slice(end, isLowSurrogate(text, to) ? to - 1 : to);
}

function isLowSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}

/** For each quoted text its places in the article, in order. One pass over the article however many texts there are. */
function locateAll(text: string, quoted: Iterable<string>): Map<string, number[]> {
  const places = new Map<string, number[]>();
  const lengths = new Map<string, Set<number>>();
  for (const one of quoted) {
    if (one === '') continue;
    places.set(one, []);
    const first = one.charAt(0);
    if (!lengths.has(first)) lengths.set(first, new Set());
    lengths.get(first)!.add(one.length);
  }
  for (let at = 0; at < text.length; at += 1)
    for (const length of lengths.get(text.charAt(at)) ?? [])
      places.get(text.slice(at, at + length))?.push(at);
  return places;
}

function rankOf(places: readonly number[] | undefined, start: number): number {
  return Math.max(places?.indexOf(start) ?? 0, 0);
}

function quoteSentence(
  article: BlockText,
  block: Block | undefined,
  start: number,
): { text: string; start: number; end: number } {
  if (!block) return { text: '', start, end: start };
  const sentence =
    sentencesOf(article.text, block, false).find((one) => one.start <= start && start < one.end) ?? block;
  const text = article.text.slice(sentence.start, sentence.end);
  const headers = [block.rowHeader, block.columnHeader].filter((one) => one);
  return { text: [...headers, text].join(' | '), start: sentence.start, end: sentence.end };
}

/**
 * Facts of an article with sentence, passage and terms, in the order given.
 * @param terms where dictionary terms stand in the article, in reading order
 */
export function describeFacts(
  article: BlockText,
  facts: readonly Fact[],
  terms: readonly TermMatch[] = [],
): DescribedFact[] {
  const places = locateAll(
    article.text,
    facts.map(({ start, end }) => article.text.slice(start, end)),
  );
  return facts.map((fact) => {
    const exact = article.text.slice(fact.start, fact.end);
    const block = findBlock(article.blocks, fact.start);
    const sentence = quoteSentence(article, article.blocks[block], fact.start);
    const inside = terms.filter((term) => term.start >= sentence.start && term.end <= sentence.end);
    return {
      fact,
      sentence: sentence.text,
      passage: {
        exact,
        prefix: contextBefore(article.text, fact.start),
        suffix: contextAfter(article.text, fact.end),
        start: fact.start,
        end: fact.end,
        block,
        occurrence: rankOf(places.get(exact), fact.start),
      },
      terms: [...new Set(inside.map((term) => `${term.dictionary}/${term.entry}`))].sort(),
    };
  });
}
