import { findCandidates, type LabelCandidates, makeCandidates } from './label-candidates.ts';
import { hashPair, isLastOfKey, readPrefixLength, rowBits, shiftFor, type TermIndex } from './term-index.ts';

/** Units of the longer keys. */
const KEY = 3;
/** So many rows of a key are compared one after the other; most keys have fewer. */
const FEW = 8;

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
  index: TermIndex;
  /** `rowBits` of the index. */
  bits: number;
  /** The folded text. */
  units: Uint16Array;
  /** The places of the stretch at which labels may begin, and how many of them are done. */
  candidates: LabelCandidates;
  done: number;
  /** The place that is searched, and where labels end at the latest. */
  start: number;
  limit: number;
  /** The label that was found last: its first row (several entries may share a label), its length, and the first row of its key. */
  row: number;
  length: number;
  firstRow: number;
}

/** Begins a search in a folded text (`foldText`). */
export function beginSearch(dictionary: OpenDictionary, units: Uint16Array): LabelSearch {
  const { index } = dictionary;
  const bits = rowBits(index.rowEntries.length);
  const candidates = makeCandidates();
  return {
    dictionary,
    index,
    bits,
    units,
    candidates,
    done: 0,
    start: 0,
    limit: 0,
    row: 0,
    length: 0,
    firstRow: 0,
  };
}

/** Begins with a stretch of the text: labels begin from `from` to before `to` and end at `limit` at the latest, which is beyond `to`. */
export function beginStretch(
  search: LabelSearch,
  { from, to, limit }: { from: number; to: number; limit: number },
): void {
  findCandidates(search.candidates, search.index, { units: search.units, from, to });
  search.done = 0;
  search.limit = limit;
}

/** The next place from `from` on at which a label may begin; `NO_PLACE` where there is none in the stretch. */
export function nextPlace(search: LabelSearch, from: number): number {
  const { places } = search.candidates;
  let { done } = search;
  while (places[done]! < from) done++;
  search.done = done;
  return places[done]!;
}

/** Whether a label of this dictionary may begin at a place that `nextPlace` gave for this one or another one. */
export function isAt({ candidates, done }: LabelSearch, place: number): boolean {
  return candidates.places[done] === place;
}

/**
 * Finds the longest label that begins at the place that `nextPlace` gave (`search.row`, `search.length`); false where there is none.
 * O(length of the longest label × logarithm of the number of labels).
 */
export function findLongest(search: LabelSearch): boolean {
  const { candidates, done } = search;
  const kind = candidates.kinds[done]!;
  const start = candidates.places[done]!;
  search.start = start;
  if (kind > 1 && start + KEY <= search.limit) {
    search.length = KEY;
    const first = findKey(search, candidates.hashes[done]!, candidates.words[done]!);
    if (first >= 0 && findInKey(search, first)) return true;
  }
  return (kind & 1) === 1 && takePair(search);
}

/** Finds the next shorter label that the one found last begins with; false where there is none. */
export function findShorter(search: LabelSearch): boolean {
  return takePrefix(search, search.length - 1);
}

/** Whether the row before has the same label. */
export function sharesLabel(index: TermIndex, row: number): boolean {
  return readPrefixLength(index, row) === measureRow(index, row);
}

/** The first row of a key that begins at the place, -1 where there is none. `word` is what stands in the slot of the hash. */
function findKey({ index, bits, units, start, length }: LabelSearch, hash: number, word: number): number {
  const { slots, offsets, characters } = index;
  let slot = hash >>> shiftFor(slots.length);
  for (let content = word; content !== 0; content = slots[slot]!) {
    if ((content ^ (hash << bits)) >>> bits === 0) {
      const row = (content & ((1 << bits) - 1)) - 1;
      const at = offsets[row]!;
      const isKey =
        characters[at] === units[start] &&
        characters[at + 1] === units[start + 1] &&
        (length === 2 || characters[at + 2] === units[start + 2]);
      if (isKey && Math.min(offsets[row + 1]! - at, KEY) === length) return row;
    }
    slot = (slot + 1) & (slots.length - 1);
  }
  return -1;
}

/**
 * Finds the longest label among the rows of a key. Labels are sorted, so that every label with which the text begins is also a prefix of
 * the last label that is not greater than the text: where rows are many, an exponential search (Bentley and Yao, 1976) finds that one.
 */
function findInKey(search: LabelSearch, first: number): boolean {
  const { index } = search;
  search.firstRow = first;
  search.length = 0;
  let row = first;
  for (const end = row + FEW; row < end; row++) {
    const order = compareLabel(search, row, KEY);
    if (order > 0) break;
    if (order === 0 && measureRow(index, row) > search.length) {
      search.row = row;
      search.length = measureRow(index, row);
    }
    if (isLastOfKey(index, row)) break;
    if (row + 1 === end) return findAmongMany(search, row);
  }
  return search.length > 0;
}

/** Finds the longest label of the key from a row on that is not greater than the text. */
function findAmongMany(search: LabelSearch, known: number): boolean {
  const { offsets } = search.index;
  let low = known;
  let step = 1;
  while (low + step < offsets.length - 1 && compareLabel(search, low + step, 0) <= 0) {
    low += step;
    step *= 2;
  }
  for (step >>>= 1; step > 0; step >>>= 1)
    if (low + step < offsets.length - 1 && compareLabel(search, low + step, 0) <= 0) low += step;
  search.row = low;
  search.length = measureRow(search.index, low);
  const agreed = countAgreed(search);
  if (agreed < search.length) return takePrefix(search, agreed);
  if (sharesLabel(search.index, low)) search.row = findRow(search, agreed);
  return true;
}

/** Takes the two units at the place, if they are a label. */
function takePair(search: LabelSearch): boolean {
  const { units, start } = search;
  const { slots } = search.index;
  const hash = hashPair(units[start]!, units[start + 1]!);
  search.length = 2;
  search.row = findKey(search, hash, slots[hash >>> shiftFor(slots.length)]!);
  return search.row >= 0;
}

/** Compares the label of a row with the text, from a unit on: below 0 where it sorts before it, 0 where the text begins with it, else above 0. */
function compareLabel({ index, units, start, limit }: LabelSearch, row: number, from: number): number {
  const { offsets, characters } = index;
  const at = offsets[row]!;
  const length = offsets[row + 1]! - at;
  const room = limit - start;
  const common = Math.min(length, room);
  for (let unit = from; unit < common; unit++) {
    const difference = characters[at + unit]! - units[start + unit]!;
    if (difference !== 0) return difference;
  }
  return length > room ? 1 : 0;
}

/** How many units the label of the row has in common with the text. */
function countAgreed({ index, units, start, limit, row, length }: LabelSearch): number {
  const { offsets, characters } = index;
  const at = offsets[row]!;
  let agreed = KEY;
  while (agreed < length && start + agreed < limit && characters[at + agreed] === units[start + agreed])
    agreed++;
  return agreed;
}

/** Goes from the label of the row to the longest one that it begins with and that is not longer than `longest`. */
function takePrefix(search: LabelSearch, longest: number): boolean {
  while (search.length > longest) {
    const length = readPrefixLength(search.index, search.row);
    if (length === 0) return false;
    if (length < KEY) return takePair(search);
    search.row = findRow(search, length);
    search.length = length;
  }
  return true;
}

/** The first row with the label of the row that is known, cut to a length at which there is one. */
function findRow({ dictionary, row, firstRow }: LabelSearch, length: number): number {
  const { index } = dictionary;
  let low = firstRow;
  let high = row;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isLess(index, middle, { row, length })) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a label sorts before the first `length` units of another one. */
function isLess(
  { offsets, characters }: TermIndex,
  row: number,
  other: { row: number; length: number },
): boolean {
  const end = offsets[row + 1]!;
  let to = offsets[other.row]!;
  const last = to + other.length;
  for (let at = offsets[row]!; at < end; at++, to++) {
    if (to === last) return false;
    const difference = characters[at]! - characters[to]!;
    if (difference !== 0) return difference < 0;
  }
  return to < last;
}

function measureRow({ offsets }: TermIndex, row: number): number {
  return offsets[row + 1]! - offsets[row]!;
}
