import { createTextQuoteSelectorMatcher, describeTextQuote } from '@apache-annotator/dom';
import type { PageText } from './page-text.ts';
import type { Peer } from './peer.ts';

type Selector = Awaited<ReturnType<typeof describeTextQuote>>;

/** @apache-annotator/dom: exact text quotes with the shortest context that makes them unique; the first match is taken. */
export const apacheAnnotator: Peer = {
  name: 'apache-annotator',
  describe: (page, quote) => describeTextQuote(page.toRange(quote), page.root),
  async anchor(page: PageText, selector) {
    const matches = createTextQuoteSelectorMatcher((await selector) as Selector)(page.root);
    for await (const range of matches) return page.fromRange(range);
    return null;
  },
};
