import type { TextMap } from './text-map.ts';

/** The stretch of an article that is in the window, as UTF-16 offsets. */
export interface VisibleSpan {
  start: number;
  end: number;
}

/**
 * Which blocks of the article are in the window now: from the first one whose end is below the upper edge to the last one whose
 * beginning is above the lower edge; null where none is. Blocks stand below each other, so a search by halves looks at few of them.
 */
export function findVisibleSpan(
  map: TextMap,
  blocks: readonly { start: number; end: number }[],
  height: number,
): VisibleSpan | null {
  const edge = (offset: number, side: 'top' | 'bottom'): number => {
    const range = map.toRange(offset, offset + 1);
    return range.getBoundingClientRect()[side];
  };
  const firstWhere = (isBeyond: (block: { start: number; end: number }) => boolean): number => {
    let low = 0;
    let high = blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBeyond(blocks[middle]!)) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  const first = firstWhere(({ start, end }) => edge(Math.max(start, end - 1), 'bottom') > 0);
  const after = firstWhere(({ start }) => edge(start, 'top') >= height);
  const from = blocks[first];
  const to = blocks[after - 1];
  return from && to && first < after ? { start: from.start, end: to.end } : null;
}
