import type { BlockText } from '../text/article.ts';
import type { Phrase } from './phrase.ts';

/** Slogans that are sums: 1+10+N, 1+1+3. */
const SUM = /(?<![\d.+])\d{1,2}(?:\+(?:\d{1,2}|[NX]))+(?![\d.+%])/gu;

/** Slogans of figures, also without quotation marks. */
export function findSums({ text, blocks }: BlockText): Phrase[] {
  return blocks.flatMap((block) =>
    [...text.slice(block.start, block.end).matchAll(SUM)].map((match): Phrase => {
      const start = block.start + match.index;
      return { start, end: start + match[0].length, rule: 'name', category: 'policy' };
    }),
  );
}
