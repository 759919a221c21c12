import { findGroup, type TermIndex } from './term-index.ts';

/** A dictionary that is searched, with what the reader changed about it without editing it. */
export interface OpenDictionary {
  index: TermIndex;
  /** Ids of entries that the reader does not want to see. */
  muted?: ReadonlySet<string>;
  /** Categories that the reader switched off. */
  hiddenCategories?: ReadonlySet<string>;
  /** Contexts, by id of an entry, in which the reader said that it is not meant. Each holds a label of the entry. */
  notHere?: ReadonlyMap<string, readonly string[]>;
}

/** Called with the row of each label that begins at `start`, shortest first. */
export type Visit = (row: number, end: number) => void;

/**
 * Visits every label that stands in `units` (folded) from `start` and ends at or before `limit`. Equal labels of several entries
 * are visited one after the other. Narrows the sorted rows unit by unit: O(length of the label × log of the group).
 */
export function findLabels(
  index: TermIndex,
  units: Uint16Array,
  place: { start: number; limit: number },
  visit: Visit,
): void {
  const { start, limit } = place;
  if (start + 2 > limit) return;
  const group = findGroup(index, ((units[start]! << 16) | units[start + 1]!) >>> 0);
  if (group < 0) return;
  const { offsets, characters } = index;
  let low = index.groupRows[group]!;
  let high = index.groupRows[group + 1]!;
  for (let depth = 2; low < high; depth++) {
    if (offsets[low + 1]! - offsets[low]! === depth) {
      while (low < high && offsets[low + 1]! - offsets[low]! === depth) visit(low++, start + depth);
    }
    if (start + depth >= limit || low === high) return;
    const unit = units[start + depth]!;
    if (characters[offsets[low]! + depth] !== unit) low = narrow(index, { low, high, depth }, unit);
    if (low < high && characters[offsets[high - 1]! + depth] !== unit)
      high = narrow(index, { low, high, depth }, unit + 1);
  }
}

/** First row of [low, high) whose unit at `depth` is at least `unit`; all of them are longer than `depth`. */
function narrow(index: TermIndex, range: { low: number; high: number; depth: number }, unit: number): number {
  const { offsets, characters } = index;
  let { low, high } = range;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (characters[offsets[middle]! + range.depth]! < unit) low = middle + 1;
    else high = middle;
  }
  return low;
}
