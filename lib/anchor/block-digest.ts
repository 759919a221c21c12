import type { BlockText } from '../text/article.ts';
import type { SearchIndex } from './search-index.ts';
import { unitAt } from './search-index.ts';

/** A block of fewer folded units is too common to know again: `同比增长5.2%` alone in a cell stands in many tables. */
const SHORTEST_TELLING_BLOCK = 20;

/** Index of the block that holds the UTF-16 offset, or of the last one that begins before it; 0 where there is none. */
export function blockAt(input: BlockText, offset: number): number {
  let low = 0;
  let high = input.blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((input.blocks[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

/**
 * Digest of the folded text of all blocks that the span from `start` to `end` (UTF-16 offsets) touches: its length and its FNV-1a hash
 * (32 bits; draft-eastlake-fnv), so `184-9f3c01ab`. Null where the text has no blocks there or they are too short to be telling.
 */
export function digestBlocks(
  input: BlockText,
  index: SearchIndex,
  start: number,
  end: number,
): string | null {
  const first = input.blocks[blockAt(input, start)];
  const last = input.blocks[blockAt(input, Math.max(start, end - 1))];
  if (!first || !last || first.start > start || last.end < end) return null;
  const from = unitAt(index, first.start);
  const to = unitAt(index, last.end);
  if (to - from < SHORTEST_TELLING_BLOCK) return null;
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ (index.codes[at] as number), 0x01000193);
  return `${to - from}-${(hash >>> 0).toString(16)}`;
}
