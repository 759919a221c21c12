import { describePassage } from '../../../lib/anchor/describe-passage.ts';
import { findPassages } from '../../../lib/anchor/find-passages.ts';
import type { Passage } from '../../../lib/anchor/passage.ts';
import type { Peer } from './peer.ts';

/** Our own anchor, one passage at a time as the others. */
export const ours: Peer = {
  name: 'shudu',
  describe: (page, quote): Passage => describePassage(page.content, quote.start, quote.end),
  anchor(page, selector) {
    const [placement] = findPassages(page.content, [selector as Passage]);
    return placement && 'start' in placement ? placement : null;
  },
};
