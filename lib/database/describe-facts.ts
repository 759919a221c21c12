import { describePassage } from '../anchor/describe-passage.ts';
import type { Passage } from '../anchor/passage.ts';
import type { TermMatch } from '../dictionary/term.ts';
import type { Fact } from '../facts/fact.ts';
import type { BlockText } from '../text/article.ts';
import { sentencesOf, type TextRange } from '../text/sentences.ts';

/** A longer sentence is kept only so far around its figure: a text without a full stop is no quote, and is kept once for each fact. */
const LONGEST_SENTENCE = 1000;

/** A fact with what is kept beside it so that it can be quoted and found again. */
export interface DescribedFact {
  fact: Fact;
  /** The sentence it stands in; for a table cell its headers and the cell, divided by ` | `. */
  sentence: string;
  passage: Passage;
  /** Terms of dictionaries in its sentence, each as `dictionary/entry`. */
  terms: string[];
}

/** Place of the first item that `isReached`, by binary search; the length where none is. */
function findFirst<T>(items: readonly T[], isReached: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isReached(items[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Finds the sentence of an offset in a block; the sentences of a block are divided once. */
function makeSentenceFinder(article: BlockText): (block: number, offset: number) => TextRange {
  const divided = new Map<number, TextRange[]>();
  return (number, offset) => {
    const block = article.blocks[number];
    if (!block) return { start: offset, end: offset };
    let sentences = divided.get(number);
    if (!sentences) {
      sentences = sentencesOf(article.text, block, false);
      divided.set(number, sentences);
    }
    const sentence = sentences[findFirst(sentences, ({ end }) => end > offset)];
    return sentence && sentence.start <= offset ? sentence : block;
  };
}

function isLowSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}

/** The part of a sentence that is quoted for a figure: all of it, or so much around the figure. */
function cutSentence(text: string, range: TextRange, fact: Fact): TextRange {
  if (range.end - range.start <= LONGEST_SENTENCE) return range;
  const start = Math.max(range.start, fact.start - LONGEST_SENTENCE / 2);
  const end = Math.min(range.end, Math.max(fact.start + LONGEST_SENTENCE / 2, fact.end));
  return {
    start: isLowSurrogate(text, start) ? start + 1 : start,
    end: isLowSurrogate(text, end) ? end - 1 : end,
  };
}

/** Makes the search for the names of the terms inside a sentence. `terms` stand in reading order. */
function makeTermFinder(terms: readonly TermMatch[]): (range: TextRange) => string[] {
  return ({ start, end }) => {
    const names = new Set<string>();
    for (let at = findFirst(terms, (term) => term.start >= start); at < terms.length; at += 1) {
      const term = terms[at]!;
      if (term.start >= end) break;
      if (term.end <= end) names.add(`${term.dictionary}/${term.entry}`);
    }
    return [...names].sort();
  };
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
  const findSentence = makeSentenceFinder(article);
  const findTerms = makeTermFinder(terms);
  return facts.map((fact) => {
    const passage = describePassage(article, fact.start, fact.end);
    const range = cutSentence(article.text, findSentence(passage.block, fact.start), fact);
    const { rowHeader, columnHeader } = article.blocks[passage.block] ?? {};
    const headers = [rowHeader, columnHeader].filter((header) => header);
    const sentence = [...headers, article.text.slice(range.start, range.end)].join(' | ');
    return { fact, sentence, passage, terms: findTerms(range) };
  });
}
