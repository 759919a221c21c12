import type { BlockKind, BlockText } from '../text/article.ts';
import type { SeenText } from '../text/seen-text.ts';

/** A block in the view: `start`–`end` are offsets into the view's text, `index` is its place in the article's blocks. */
export interface ViewBlock {
  start: number;
  end: number;
  kind: BlockKind;
  index: number;
  /** Rank of a heading, 1 (highest) to 6. */
  level?: number;
  /** Of a table cell: places in the view's blocks of the cells that head its row and its column. */
  rowHead?: number;
  columnHead?: number;
}

/**
 * An article's text as the rules read it: without white space (a comma stands for one in a headline), invisible characters and Markdown asterisks, half width and
 * simplified, the blocks parted by one line feed. So a line break in a word, a full-width digit or a traditional character
 * changes no answer. `offsets[i]` is where character `i` of the view stands in the article's text.
 */
export interface TextView {
  text: string;
  offsets: Int32Array;
  blocks: ViewBlock[];
  /** The article's own text. */
  source: string;
}

const SPACE = 0x20;
const LINE_FEED = 0x0a;

/** Lines in which a space between two phrases is a pause: 地区生产总值增长6.5%左右 规上工业总产值突破1800亿元. */
const DISPLAYED: ReadonlySet<BlockKind> = new Set(['headline', 'kicker', 'subtitle']);

/** Makes the view of an article from what `seeText` sees of it. One pass; nothing outside the blocks is taken. */
export function viewText(
  article: BlockText,
  { seen, offsets: seenOffsets, blockStarts }: SeenText,
): TextView {
  const offsets = new Int32Array(seen.length + 1);
  const blocks: ViewBlock[] = [];
  const pieces: string[] = [];
  let length = 0;
  let piece = 0;
  for (let block = 0; block < blockStarts.length; block += 1) {
    openBlock(article, blocks, length, block);
    const pauses = DISPLAYED.has(article.blocks[block]?.kind ?? 'paragraph');
    const end = block + 1 < blockStarts.length ? (blockStarts[block + 1] as number) : seen.length;
    for (let at = blockStarts[block] as number; at < end; at += 1) {
      const code = seen.charCodeAt(at);
      if (code === SPACE && !partsLatin(seen, at)) {
        pieces.push(seen.slice(piece, at));
        piece = at + 1;
        if (!pauses) continue;
        pieces.push(',');
      }
      // The line feed between two blocks stands for the end of the first one, not for the beginning of the second.
      offsets[length] =
        code === LINE_FEED && length > 0 ? (offsets[length - 1] as number) + 1 : (seenOffsets[at] as number);
      length += 1;
    }
  }
  pieces.push(seen.slice(piece));
  const text = pieces.join('');
  closeBlocks(blocks, text);
  findHeads(article, blocks);
  offsets[length] = length > 0 ? (offsets[length - 1] as number) + 1 : 0;
  return { text, offsets: offsets.subarray(0, length + 1), blocks, source: article.text };
}

function openBlock(article: BlockText, blocks: ViewBlock[], start: number, index: number): void {
  const { kind = 'paragraph', level } = article.blocks[index] ?? {};
  blocks.push({ start, end: start, kind, index, ...(level === undefined ? {} : { level }) });
}

/** Ties the cells of tables to their header cells: the last cells above or before that have the header's text. */
function findHeads(article: BlockText, blocks: ViewBlock[]): void {
  const cells = new Map<string, number>();
  blocks.forEach((block, at) => {
    const source = article.blocks[block.index];
    if (source?.kind !== 'tableCell') return;
    const row = source.rowHeader === undefined ? undefined : cells.get(source.rowHeader.trim());
    const column = source.columnHeader === undefined ? undefined : cells.get(source.columnHeader.trim());
    if (row !== undefined) block.rowHead = row;
    if (column !== undefined) block.columnHead = column;
    cells.set(article.text.slice(source.start, source.end).trim(), at);
  });
}

/** A block ends where the next one begins, without the line feed between them. */
function closeBlocks(blocks: ViewBlock[], text: string): void {
  blocks.forEach((block, i) => {
    const next = blocks[i + 1];
    block.end = next ? Math.max(block.start, next.start - 1) : text.length;
  });
}

/** The first character of the view that stands at `offset` of the article's text or after it. Binary search. */
export function viewIndexOf(view: TextView, offset: number): number {
  let low = 0;
  let high = view.text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((view.offsets[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The stretch of the article's text that `start`–`end` of the view stands for. */
export function sourceSpan(
  view: TextView,
  start: number,
  end: number,
): { start: number; end: number; text: string } {
  if (end <= start) {
    const at = view.offsets[start] ?? 0;
    return { start: at, end: at, text: '' };
  }
  const from = view.offsets[start] as number;
  const to = (view.offsets[end - 1] as number) + 1;
  return { start: from, end: to, text: view.source.slice(from, to) };
}

/** The article's own characters of `start`–`end` of the view, without the white space and mark-up that the view leaves out. */
export function sourceCharacters(view: TextView, start: number, end: number): string {
  const from = view.offsets[start] as number;
  const to = (view.offsets[end - 1] as number) + 1;
  if (to - from === end - start) return view.source.slice(from, to);
  let text = '';
  for (let at = start; at < end; at += 1) text += view.source[view.offsets[at] as number] ?? '';
  return text;
}

/** Whether the space at `at` stands between two Latin words. */
function partsLatin(text: string, at: number): boolean {
  return isLatinLetter(text.charCodeAt(at - 1)) && isLatinLetter(text.charCodeAt(at + 1));
}

function isLatinLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}
