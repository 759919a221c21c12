import type { Block, BlockKind, BlockText } from '../../../lib/text/article.ts';
import type { Quote } from '../quote.ts';

const TAGS: Partial<Record<BlockKind, string>> = {
  headline: 'h1',
  subtitle: 'h2',
  heading: 'h3',
  listItem: 'li',
  tableCell: 'td',
};

/** An article as elements of the page, with the way between offsets of its text and ranges of the DOM. */
export interface PageText {
  root: HTMLElement;
  content: BlockText;
  toRange(quote: Quote): Range;
  fromRange(range: Range): Quote;
}

/** Writes the article into the page, one element for each block, in place of what was there. */
export function writePage(content: BlockText): PageText {
  const root = document.createElement('article');
  const nodes = content.blocks.map((block) => {
    const node = document.createTextNode(content.text.slice(block.start, block.end));
    const element = document.createElement(TAGS[block.kind] ?? 'p');
    element.append(node);
    root.append(element);
    return node;
  });
  document.body.replaceChildren(root);
  return {
    root,
    content,
    toRange: ({ start, end }) => {
      const range = document.createRange();
      const first = content.blocks.findIndex((block) => start >= block.start && start < block.end);
      const last = content.blocks.findIndex((block) => end > block.start && end <= block.end);
      range.setStart(nodes[first]!, start - content.blocks[first]!.start);
      range.setEnd(nodes[last]!, end - content.blocks[last]!.start);
      return range;
    },
    fromRange: (range) => ({
      start: textOffset(content, lengthBefore(root, range.startContainer, range.startOffset), false),
      end: textOffset(content, lengthBefore(root, range.endContainer, range.endOffset), true),
    }),
  };
}

function lengthBefore(root: Node, container: Node, offset: number): number {
  const before = document.createRange();
  before.setStart(root, 0);
  before.setEnd(container, offset);
  return before.toString().length;
}

/** Offset in the article's text of an offset in the DOM's text, which has no line feeds between blocks. */
export function textOffset({ blocks }: BlockText, offset: number, isEnd: boolean): number {
  let at = 0;
  for (const block of blocks) {
    const length = block.end - block.start;
    if (offset < at + length || (isEnd && offset === at + length)) return block.start + offset - at;
    at += length;
  }
  return (blocks.at(-1) as Block).end;
}

/** Offset in the DOM's text of an offset in the article's text. */
export function domOffset({ blocks }: BlockText, offset: number): number {
  let at = 0;
  for (const block of blocks) {
    if (offset <= block.end) return at + Math.max(0, offset - block.start);
    at += block.end - block.start;
  }
  return at;
}
