import type { Block } from '../text/article.ts';
import type { Slice } from './line.ts';

/** A stretch of offsets of the article's text, as `Range` would have it. */
interface TextRange {
  start: number;
  end: number;
}

/**
 * Leads from the article's text to the live page and back. Offsets are UTF-16 offsets into `text`.
 * Building it needs no `Range`; only `toRange` and `fromRange` do.
 */
export interface TextMap {
  /** The text of the article, the same as `Article.text`. */
  readonly text: string;
  /** The live text nodes that the text was read from, each once, in reading order. */
  readonly nodes: readonly Text[];
  /** The smallest live element that holds all of them. */
  readonly container: Element;
  /**
   * The live range of `[start, end)`, over as many nodes as it takes. Offsets outside the text are moved to its ends; an offset
   * on the line feed between two blocks goes to the nearest character. Where the page has changed a node since, the range
   * ends where that node ends.
   *
   * @throws RangeError when the text is empty.
   */
  toRange(start: number, end: number): Range;
  /**
   * The offset of a DOM position (a text node and an offset in it, or an element and a child number); `null` where the position is in
   * no text of the article. A position in white space that was left out goes to the next character.
   */
  fromPoint(node: Node, offset: number): number | null;
  /** The part of the article that a live range covers; `null` when it covers none. */
  fromRange(range: Range): TextRange | null;
}

/** A text with what it is made of: each block's slices, in reading order. */
export interface MappedBlock {
  block: Block;
  slices: readonly Slice[];
}

/** Makes the map of a text of at least one block from the slices of its blocks. Its methods may be passed on without it. */
export function createTextMap(text: string, blocks: readonly MappedBlock[]): TextMap {
  const map = new SliceMap(text, blocks);
  return {
    text,
    nodes: map.nodes,
    get container() {
      return map.findContainer();
    },
    toRange: (start, end) => map.toRange(start, end),
    fromPoint: (node, offset) => map.fromPoint(node, offset),
    fromRange: (range) => map.fromRange(range),
  };
}

const FOLLOWING = 4;
const CONTAINS = 8;

class SliceMap {
  readonly text: string;
  readonly nodes: readonly Text[];
  private readonly slices: Slice[] = [];
  /** Offset of each slice's first character. */
  private readonly starts: number[] = [];
  /** First and last slice of each node. */
  private readonly byNode = new Map<Node, { first: number; last: number }>();

  constructor(text: string, blocks: readonly MappedBlock[]) {
    this.text = text;
    for (const { block, slices } of blocks) {
      let offset = block.start;
      for (const slice of slices) {
        this.add(slice, offset);
        offset += slice.text.length;
      }
    }
    this.nodes = [...this.byNode.keys()] as Text[];
  }

  private add(slice: Slice, offset: number): void {
    const index = this.slices.push(slice) - 1;
    this.starts.push(offset);
    const known = this.byNode.get(slice.node);
    if (known === undefined) this.byNode.set(slice.node, { first: index, last: index });
    else known.last = index;
  }

  findContainer(): Element {
    const common = this.toRange(0, this.text.length).commonAncestorContainer;
    const element = common.nodeType === 3 ? common.parentElement : (common as Element);
    return element ?? common.ownerDocument!.documentElement;
  }

  toRange(start: number, end: number): Range {
    if (this.slices.length === 0) throw new RangeError('The article has no text.');
    const from = this.locateStart(Math.max(0, Math.min(start, end)));
    const to = end <= start ? from : this.locateEnd(end);
    const range = from.node.ownerDocument.createRange();
    range.setStart(from.node, clamp(from.offset, from.node));
    range.setEnd(to.node, clamp(to.offset, to.node));
    return range;
  }

  /** The position before the character at `offset`, or before the next character that the page has. */
  private locateStart(offset: number): { node: Text; offset: number } {
    const index = Math.max(0, this.findSlice(offset));
    const slice = this.slices[index]!;
    const into = Math.max(0, offset - this.starts[index]!);
    if (into < slice.text.length) return { node: slice.node, offset: slice.start + into };
    const next = this.slices[index + 1];
    if (next === undefined) return { node: slice.node, offset: slice.end };
    return { node: next.node, offset: next.start };
  }

  /** The position after the character before `offset`. */
  private locateEnd(offset: number): { node: Text; offset: number } {
    const index = Math.max(0, this.findSlice(offset - 1));
    const slice = this.slices[index]!;
    const into = Math.max(0, Math.min(offset - this.starts[index]!, slice.text.length));
    return { node: slice.node, offset: slice.start + into };
  }

  /** The last slice that starts at or before `offset`; -1 before the first. */
  private findSlice(offset: number): number {
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.starts[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  fromPoint(node: Node, offset: number): number | null {
    if (node.nodeType === 3) return this.fromTextPoint(node, offset);
    const child = node.childNodes[offset] ?? null;
    const index = child === null ? this.firstAfter(node, true) : this.firstAfter(child, false);
    const next = this.slices[index];
    if (next !== undefined && node.contains(next.node)) return this.starts[index]!;
    const before = this.slices[index - 1];
    if (before !== undefined && node.contains(before.node))
      return this.starts[index - 1]! + before.text.length;
    return null;
  }

  private fromTextPoint(node: Node, offset: number): number | null {
    const known = this.byNode.get(node);
    if (known === undefined) return null;
    for (let index = known.first; index <= known.last; index += 1) {
      const slice = this.slices[index]!;
      if (slice.node === node && offset <= slice.end) {
        return this.starts[index]! + Math.max(0, offset - slice.start);
      }
    }
    return this.starts[known.last]! + this.slices[known.last]!.text.length;
  }

  /** The first slice that stands at or after `node` in the document; after everything in it if `isBehind`. */
  private firstAfter(node: Node, isBehind: boolean): number {
    let low = 0;
    let high = this.slices.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isAtOrAfter(node, this.slices[middle]!.node, isBehind)) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  fromRange(range: Range): TextRange | null {
    const start = this.boundary(range.startContainer, range.startOffset, 'start');
    const end = this.boundary(range.endContainer, range.endOffset, 'end');
    return start < end ? { start, end } : null;
  }

  /** The offset of a boundary anywhere in the document: the nearest character of the article inside the range. */
  private boundary(node: Node, offset: number, side: 'start' | 'end'): number {
    const known = node.nodeType === 3 ? this.fromTextPoint(node, offset) : null;
    if (known !== null) return known;
    const child = node.nodeType === 1 ? (node.childNodes[offset] ?? null) : null;
    const isBehind = child === null && node.nodeType === 1;
    const index = this.firstAfter(child ?? node, isBehind);
    if (side === 'start') return this.starts[index] ?? this.text.length;
    const before = this.slices[index - 1];
    return before === undefined ? 0 : this.starts[index - 1]! + before.text.length;
  }
}

function isAtOrAfter(reference: Node, node: Node, isBehind: boolean): boolean {
  if (reference === node) return !isBehind;
  const position = reference.compareDocumentPosition(node);
  // A node inside the reference follows it too; behind the reference it counts as before.
  if ((position & CONTAINS) === 0 && (position & 16) !== 0) return !isBehind;
  return (position & FOLLOWING) !== 0;
}

function clamp(offset: number, node: Text): number {
  return Math.min(offset, node.length);
}
