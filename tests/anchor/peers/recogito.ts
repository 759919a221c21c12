import { rangeToSelector, reviveSelector } from '@recogito/text-annotator';
import type { Peer } from './peer.ts';

type Selector = ReturnType<typeof rangeToSelector>;

/** @recogito/text-annotator: start and end offsets; the text at them is not looked at. */
export const recogito: Peer = {
  name: 'recogito offsets',
  describe(page, quote): Selector {
    const { range: _range, ...selector } = rangeToSelector(page.toRange(quote), page.root);
    return selector as Selector;
  },
  anchor(page, selector) {
    const { range } = reviveSelector(selector as Selector, page.root);
    return range && !range.collapsed ? page.fromRange(range) : null;
  },
};
