import { foldLabel } from '../dictionary/fold-label.ts';
import type { Term } from '../dictionary/term.ts';
import { findEntry, openTermIndex, type TermIndex } from '../dictionary/term-index.ts';
import { readEntries } from './dictionaries.ts';
import type { ShuduDatabase } from './open.ts';
import { guardStorage } from './storage-error.ts';

/** UTF-16 units that are looked through before the caller may do something else: well below a frame. */
const SLICE = 500_000;

/** An entry of which a label begins with, or holds, the words. */
export interface LabelHit {
  /** Number of the entry in the index, and row of the label that was found. */
  entry: number;
  row: number;
}

/** What a search has found. */
export interface LabelSearchResult {
  /** The first hits: first labels that are the words, then those that begin with them, then those that hold them. */
  hits: LabelHit[];
  /** Number of entries in all. */
  count: number;
}

/**
 * Looks for words in the labels of a compiled index. Labels that begin with them are found by halving the sorted rows; those that hold
 * them by one pass over the joined labels, in slices: after each it yields what was found so far, and the caller may stop.
 * Empty words find every entry.
 */
export function* searchLabels(
  index: TermIndex,
  words: string,
  limit: number,
): Generator<LabelSearchResult, LabelSearchResult> {
  const query = toUnits(foldLabel(words));
  const found = new Set<number>();
  const hits: LabelHit[] = [];
  const add = (row: number): void => {
    const entry = index.rowEntries[row]!;
    if (found.has(entry)) return;
    found.add(entry);
    if (hits.length < limit) hits.push({ entry, row });
  };
  if (query.length === 0) return listEntries(index, limit);
  for (let row = findFirst(index, query); row < index.rowEntries.length; row++) {
    if (!standsAt(index.characters, index.offsets[row]!, query)) break;
    add(row);
  }
  yield { hits: [...hits], count: found.size };
  for (let start = 0; start < index.characters.length; start += SLICE) {
    for (const row of findWithin(index, query, { start, end: start + SLICE })) add(row);
    yield { hits: [...hits], count: found.size };
  }
  return { hits, count: found.size };
}

function listEntries({ preferredRows }: TermIndex, limit: number): LabelSearchResult {
  const shown = preferredRows.subarray(0, limit);
  return { hits: [...shown].map((row, entry) => ({ entry, row })), count: preferredRows.length };
}

function toUnits(text: string): Uint16Array {
  return Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
}

/** First row whose label is not before the words. */
function findFirst({ offsets, characters, rowEntries }: TermIndex, query: Uint16Array): number {
  let low = 0;
  let high = rowEntries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(characters.subarray(offsets[middle]!, offsets[middle + 1]!), query)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isBefore(label: Uint16Array, query: Uint16Array): boolean {
  for (let at = 0; at < query.length; at++) {
    if (at === label.length) return true;
    if (label[at] !== query[at]) return label[at]! < query[at]!;
  }
  return false;
}

function standsAt(characters: Uint16Array, start: number, query: Uint16Array): boolean {
  for (let at = 0; at < query.length; at++) if (characters[start + at] !== query[at]) return false;
  return true;
}

function* findWithin(
  { characters, offsets }: TermIndex,
  query: Uint16Array,
  { start, end }: { start: number; end: number },
): Generator<number> {
  const first = query[0]!;
  for (
    let at = characters.indexOf(first, start);
    at >= 0 && at < end;
    at = characters.indexOf(first, at + 1)
  ) {
    if (!standsAt(characters, at, query)) continue;
    const row = findRow(offsets, at);
    // Joined labels hold words that no label holds.
    if (at + query.length <= offsets[row + 1]!) yield row;
  }
}

/** The row in whose label a position lies. */
function findRow(offsets: Int32Array, position: number): number {
  let low = 0;
  let high = offsets.length - 1;
  while (low + 1 < high) {
    const middle = (low + high) >>> 1;
    if (offsets[middle]! <= position) low = middle;
    else high = middle;
  }
  return low;
}

/** The label of a row, folded. */
export function readRowLabel({ characters, offsets }: TermIndex, row: number): string {
  return String.fromCharCode(...characters.subarray(offsets[row]!, offsets[row + 1]!));
}

/** The compiled index of a kept dictionary, switched on or not; null where there is none that can be read. */
export async function openKeptIndex(db: ShuduDatabase, id: string): Promise<TermIndex | null> {
  const row = await guardStorage(() =>
    db.transaction('r', [db.dictionaries, db.dictionaryIndexes], async () => {
      const record = await db.dictionaries.get(id);
      return record && db.dictionaryIndexes.get(record.version);
    }),
  );
  return row ? openTermIndex(row.index) : null;
}

/** An entry of a kept dictionary by its id, null where there is none. Fit for a live query. */
export async function readKeptEntry(db: ShuduDatabase, id: string, entry: string): Promise<Term | null> {
  const index = await openKeptIndex(db, id);
  const position = index ? findEntry(index, entry) : -1;
  if (position < 0) return null;
  return (await readEntries(db, id, [position]))[0] ?? null;
}
