import { fromRange, toRange } from 'dom-anchor-text-quote';
import { domOffset } from './page-text.ts';
import type { Peer } from './peer.ts';

interface Selector {
  quote: ReturnType<typeof fromRange>;
  hint: number;
}

/** dom-anchor-text-quote: diff-match-patch, with the old position as its hint. */
export const domAnchorTextQuote: Peer = {
  name: 'dom-anchor-text-quote',
  describe: (page, quote): Selector => ({
    quote: fromRange(page.root, page.toRange(quote)),
    hint: domOffset(page.content, quote.start),
  }),
  anchor(page, selector) {
    const { quote, hint } = selector as Selector;
    const range = toRange(page.root, quote, { hint });
    return range && page.fromRange(range);
  },
};
