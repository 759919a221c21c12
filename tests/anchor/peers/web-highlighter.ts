import Highlighter from 'web-highlighter';
import type { Peer } from './peer.ts';

type Source = ReturnType<Highlighter['fromRange']>;

/** web-highlighter: tag name, index among the tags of that name, and offset. Its place is what it wrapped. */
export const webHighlighter: Peer = {
  name: 'web-highlighter',
  describe(page, quote): Source {
    const highlighter = new Highlighter({ $root: page.root });
    const source = highlighter.fromRange(page.toRange(quote));
    highlighter.removeAll();
    highlighter.dispose();
    return source;
  },
  anchor(page, selector) {
    const source = selector as Source;
    const highlighter = new Highlighter({ $root: page.root });
    highlighter.fromStore(source.startMeta, source.endMeta, source.text, source.id);
    const wrapped = highlighter.getDoms(source.id).filter((element) => element.textContent !== '');
    const place = wrapped.length === 0 ? null : page.fromRange(around(wrapped));
    // Takes the wrappers out again, so the place is read first.
    highlighter.dispose();
    return place;
  },
};

function around(elements: readonly HTMLElement[]): Range {
  const range = document.createRange();
  range.setStartBefore(elements[0]!);
  range.setEndAfter(elements.at(-1)!);
  return range;
}
