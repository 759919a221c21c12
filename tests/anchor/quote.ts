import type { BlockText } from '../../lib/text/article.ts';
import type { Random } from './random.ts';

/** A span of a text, UTF-16 offsets. */
export interface Quote {
  start: number;
  end: number;
}

const WORD = /[0-9A-Za-z.,%]/;
const EDGE = /[\s，。；：、！？）”]/;

/** A reader does not select half a figure or half a Latin word. */
function cutsWord(text: string, at: number): boolean {
  return WORD.test(text[at - 1] ?? ' ') && WORD.test(text[at] ?? ' ');
}

/**
 * Picks a quote of about `length` units that satisfies `fits`: it neither begins nor ends in a sign or a blank, nor cuts a figure.
 * Null where forty tries find none.
 */
export function pickQuote(
  { text }: BlockText,
  length: number,
  random: Random,
  fits: (words: string, quote: Quote) => boolean = () => true,
): Quote | null {
  for (let tries = 0; tries < 40; tries++) {
    let start = random.below(Math.max(1, text.length - length));
    while (start > 0 && cutsWord(text, start)) start--;
    while (start < text.length && EDGE.test(text[start]!)) start++;
    let end = Math.min(text.length, start + length);
    while (end < text.length && cutsWord(text, end)) end++;
    while (end > start && EDGE.test(text[end - 1]!)) end--;
    const words = text.slice(start, end);
    const near = end - start >= Math.max(2, length * 0.75) && end - start <= length + 8;
    if (near && fits(words, { start, end })) return { start, end };
  }
  return null;
}

/** The sentences that a quote touches, as one span; a sentence ends at 。！？ or with its block. */
export function sentencesOf({ text }: BlockText, quote: Quote): Quote {
  let start = quote.start;
  while (start > 0 && !/[。！？\n]/.test(text[start - 1]!)) start--;
  let end = quote.end;
  while (end < text.length && !/[。！？]/.test(text[end - 1]!) && text[end] !== '\n') end++;
  while (end < text.length && /[”）]/.test(text[end]!)) end++;
  return { start, end };
}

/** Index of the block that holds the offset. */
export function blockOfOffset({ blocks }: BlockText, offset: number): number {
  return blocks.findIndex((block) => offset >= block.start && offset <= block.end);
}
