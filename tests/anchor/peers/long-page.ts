import type { BlockText } from '../../../lib/text/article.ts';
import { readPages } from '../page.ts';
import type { Quote } from '../quote.ts';
import { pickQuote } from '../quote.ts';
import { seededRandom } from '../random.ts';
import { joinBlocks } from '../tracked-text.ts';
import type { TimedTask } from './in-page.ts';

/** Lengths of the quotes that are looked for, in turn. */
const LENGTHS = [4, 8, 16, 32];

/**
 * A page of about `length` UTF-16 units, and `count` quotes that are gone from it: they come from articles of the other half. The page is
 * made of the sentences of the unseen half in random order, every digit drawn anew.
 */
export function makeGoneTask(length: number, count: number): TimedTask {
  const random = seededRandom(length);
  const before = joinPages('frozen');
  const sentences = joinPages('unseen').text.split(/(?<=[。；])|\n/);
  const paragraphs: string[] = [];
  for (let size = 0; size < length; ) {
    const words = Array.from({ length: 4 }, () => random.pick(sentences)).join('');
    const paragraph = words.replace(/\d/g, () => String(random.below(10)));
    paragraphs.push(paragraph);
    size += paragraph.length + 1;
  }
  const after = joinBlocks(paragraphs.map((text) => ({ kind: 'paragraph' as const, text })));
  const quotes: Quote[] = [];
  for (let turn = 0; quotes.length < count; turn++) {
    const quote = pickQuote(
      before,
      LENGTHS[turn % LENGTHS.length]!,
      random,
      (words) => !words.includes('\n'),
    );
    if (quote) quotes.push(quote);
  }
  return { before, after, quotes };
}

function joinPages(half: 'frozen' | 'unseen'): BlockText {
  const pages = readPages(half);
  return joinBlocks(
    pages.flatMap(({ content }) =>
      content.blocks.map(({ kind, start, end }) => ({ kind, text: content.text.slice(start, end) })),
    ),
  );
}
