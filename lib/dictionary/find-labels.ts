import { LIMITS } from './limits.ts';
import { findFirstRows, hashUnits, mayBegin, type TermIndex } from './term-index.ts';

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

/** A label that stands in a text: its row in the index of its dictionary, and its place. */
export interface TermPlace {
  row: number;
  start: number;
  end: number;
  dictionary: OpenDictionary;
}

/** A search for the labels of one dictionary in a text. The same object serves all places, so that searching makes no garbage. */
export interface LabelSearch {
  dictionary: OpenDictionary;
  /** The folded text. */
  units: Uint16Array;
  /** For each place the first row of the labels that begin with the two units there (`findFirstRows`). */
  firstRows: Int32Array;
  /**
   * What was found at the last place, shortest label first: `rows[2n]` is the first row of label n, `rows[2n + 1]` the row after
   * its last (several entries may share a label).
   */
  rows: Int32Array;
  count: number;
}

/** Begins a search in a folded text (`foldText`). */
export function beginSearch(dictionary: OpenDictionary, units: Uint16Array): LabelSearch {
  const firstRows = findFirstRows(dictionary.index, units);
  // At one place begins at most one label of each length.
  return { dictionary, units, firstRows, rows: new Int32Array(4 * LIMITS.label), count: 0 };
}

/**
 * Finds every label that begins at `start` and ends at or before `limit`; gives how many. Narrows the sorted rows unit by unit:
 * O(length of the longest label × logarithm of the number of labels).
 */
export function findLabels(search: LabelSearch, start: number, limit: number): number {
  search.count = 0;
  const firstRow = search.firstRows[start]!;
  if (firstRow < 0 || start + 2 > limit) return 0;
  const { units } = search;
  const { index } = search.dictionary;
  let low = firstRow;
  while (measureRow(index, low) === 2 && beginAlike(index, firstRow, low)) low++;
  if (low > firstRow) addLabel(search, firstRow, low);
  if (
    start + 2 < limit &&
    mayBegin(index, hashUnits(hashUnits(units[start]!, units[start + 1]!), units[start + 2]!))
  )
    narrowDown(search, { start, limit }, { low, high: findEnd(index, firstRow), depth: 2 });
  return search.count;
}

/** Rows that begin alike. */
interface RowRange {
  low: number;
  high: number;
  /** Number of units that they have in common with the text; all of them are longer. */
  depth: number;
}

function narrowDown(search: LabelSearch, place: { start: number; limit: number }, range: RowRange): void {
  const { index } = search.dictionary;
  const { offsets, characters } = index;
  let { low, high, depth } = range;
  while (low < high && place.start + depth < place.limit) {
    const unit = search.units[place.start + depth]!;
    if (characters[offsets[low]! + depth] !== unit) low = seek(index, { low, high, depth }, unit);
    if (low === high || characters[offsets[low]! + depth] !== unit) return;
    if (characters[offsets[high - 1]! + depth] !== unit) high = seek(index, { low, high, depth }, unit + 1);
    depth++;
    const first = low;
    while (low < high && measureRow(index, low) === depth) low++;
    if (low > first) addLabel(search, first, low);
  }
}

/** First row of the range whose next unit is at least `unit`. */
function seek({ offsets, characters }: TermIndex, range: RowRange, unit: number): number {
  let { low, high } = range;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (characters[offsets[middle]! + range.depth]! < unit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The row after the last one that begins with the same two units as `first`; found by doubling steps. */
function findEnd(index: TermIndex, first: number): number {
  let last = first;
  let step = 1;
  while (beginAlike(index, first, last + step)) {
    last += step;
    step *= 2;
  }
  for (step >>>= 1; step > 0; step >>>= 1) if (beginAlike(index, first, last + step)) last += step;
  return last + 1;
}

function beginAlike({ offsets, characters, rowEntries }: TermIndex, first: number, row: number): boolean {
  if (row >= rowEntries.length) return false;
  const at = offsets[first]!;
  const other = offsets[row]!;
  return characters[other] === characters[at] && characters[other + 1] === characters[at + 1];
}

function measureRow({ offsets }: TermIndex, row: number): number {
  return offsets[row + 1]! - offsets[row]!;
}

function addLabel(search: LabelSearch, first: number, end: number): void {
  search.rows[search.count * 2] = first;
  search.rows[search.count * 2 + 1] = end;
  search.count++;
}
