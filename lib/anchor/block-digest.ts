import type { BlockText } from '../text/article.ts';
import { digest } from './digest.ts';
import type { SearchIndex } from './search-index.ts';
import { unitAt } from './search-index.ts';

/** A block of fewer folded units (a cell `5.2%`, a heading `导读`) is too common to know again. */
const SHORTEST_TELLING_BLOCK = 8;

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
 * Digest of the folded text of all blocks that the span from `start` to `end` (UTF-16 offsets) touches. Null where the text has
 * no blocks there or they are too short to be telling.
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
  return digest(index, from, to);
}
