import { FOLDING } from './fold-label.ts';

/**
 * The layout of a compiled index: a header of 32-bit words, then sections, each beginning at a multiple of four bytes.
 * Labels are folded, sorted by UTF-16 units and written one after the other; a label with its entry is called a row.
 * Entries are numbered in the order of their ids (by UTF-16 units).
 */
export const MAGIC = 0x54495853;
/** Goes up when the layout changes; an index of another version is compiled again. */
export const INDEX_VERSION = 1;

/** Names of the header's words, in order. From `entries` on they count items. */
export const HEADER = [
  'magic',
  'version',
  'folding',
  'entries',
  'rows',
  'characters',
  'slots',
  'identifiers',
  'extras',
] as const;

export type Header = Record<(typeof HEADER)[number], number>;

/** Bits of the filter for each slot. */
const FILTER_BITS = 16;
/** So many ids share one offset; the others are found by adding lengths. */
export const IDENTIFIER_BLOCK = 8;

/** What few entries have and is kept as JSON, by number of the entry. */
export interface Extras {
  /** Id of the dictionary, and the ids of its categories. */
  dictionary: string;
  categories: string[];
  /** Folded contexts in which an entry is not meant. */
  exclude: [entry: number, contexts: string[]][];
  /** Preferred labels that are not equal to their folded form. */
  labels: [entry: number, label: string][];
}

/** The sections of an index, as views into the one buffer that is stored. */
export interface Sections {
  /** Where each label begins in `characters`; one more than rows. */
  offsets: Int32Array;
  /** Entry of each row. */
  rowEntries: Int32Array;
  /** Row of each entry's preferred label. */
  preferredRows: Int32Array;
  /**
   * Open-addressing hash table over the first two units of labels: the first row that begins with them plus one, 0 where
   * empty. Its length is a power of two.
   */
  slots: Int32Array;
  /**
   * A bit for the hash of the first two, and of the first three units of each label (a Bloom filter with one hash): most places
   * of a text are passed over, and most searches end, without a look at the labels.
   */
  filter: Int32Array;
  /** Where every eighth id begins in `identifiers`. */
  identifierOffsets: Int32Array;
  /** Folded labels, joined. */
  characters: Uint16Array;
  /** `Extras` as JSON. */
  extras: Uint16Array;
  identifierLengths: Uint8Array;
  /** Ids of entries, joined; they are ASCII. */
  identifiers: Uint8Array;
  /** Position of each entry's category in `categories`. */
  categoryNumbers: Uint8Array;
}

/** The compiled index of one dictionary. */
export interface TermIndex extends Omit<Sections, 'extras'> {
  dictionary: string;
  categories: readonly string[];
  exclude: ReadonlyMap<number, readonly string[]>;
  labels: ReadonlyMap<number, string>;
}

/** Bytes of a buffer with this header. */
export function countBytes(header: Header): number {
  return listSections(header).reduce(
    (sum, [, , length, size]) => sum + padToWord(length * size),
    HEADER.length * 4,
  );
}

/** Views of the sections of a buffer with this header. */
export function viewSections(buffer: ArrayBuffer, header: Header): Sections {
  let at = HEADER.length * 4;
  const sections: Record<string, Uint8Array | Uint16Array | Int32Array> = {};
  for (const [name, View, length, size] of listSections(header)) {
    sections[name] = new View(buffer, at, length);
    at += padToWord(length * size);
  }
  return sections as unknown as Sections;
}

type View = typeof Uint8Array | typeof Uint16Array | typeof Int32Array;

function listSections(header: Header): [name: keyof Sections, view: View, length: number, size: number][] {
  const words = (name: keyof Sections, length: number) => [name, Int32Array, length, 4] as const;
  const units = (name: keyof Sections, length: number) => [name, Uint16Array, length, 2] as const;
  const bytes = (name: keyof Sections, length: number) => [name, Uint8Array, length, 1] as const;
  return [
    [...words('offsets', header.rows + 1)],
    [...words('rowEntries', header.rows)],
    [...words('preferredRows', header.entries)],
    [...words('slots', header.slots)],
    [...words('filter', (header.slots * FILTER_BITS) / 32)],
    [...words('identifierOffsets', Math.ceil(header.entries / IDENTIFIER_BLOCK))],
    [...units('characters', header.characters)],
    [...units('extras', header.extras)],
    [...bytes('identifierLengths', header.entries)],
    [...bytes('identifiers', header.identifiers)],
    [...bytes('categoryNumbers', header.entries)],
  ];
}

function padToWord(bytes: number): number {
  return Math.ceil(bytes / 4) * 4;
}

/**
 * Opens a compiled index without copying it. `null` where the buffer is not an index, is cut short, or was made by another
 * version or with another folding: then the dictionary is compiled again.
 */
export function openTermIndex(buffer: ArrayBuffer): TermIndex | null {
  if (buffer.byteLength < HEADER.length * 4) return null;
  const words = new Uint32Array(buffer, 0, HEADER.length);
  const header = Object.fromEntries(HEADER.map((name, index) => [name, words[index]!])) as Header;
  if (header.magic !== MAGIC || header.version !== INDEX_VERSION || header.folding !== FOLDING) return null;
  if (countBytes(header) !== buffer.byteLength) return null;
  const { extras, ...sections } = viewSections(buffer, header);
  const { dictionary, categories, exclude, labels } = JSON.parse(decode(extras, 0, extras.length)) as Extras;
  return { ...sections, dictionary, categories, exclude: new Map(exclude), labels: new Map(labels) };
}

/**
 * Fibonacci hashing (Knuth, The Art of Computer Programming, volume 3, section 6.4): 32 bits, of which the upper ones are well
 * mixed. Of three units: `hashUnits(hashUnits(first, second), third)`.
 */
export function hashUnits(before: number, unit: number): number {
  return Math.imul((before << 16) ^ (before >>> 16) ^ unit, 0x9e3779b1);
}

/** How far a hash is shifted to the right to become a position in a table of `length` (a power of two, at least 2). */
export function shiftFor(length: number): number {
  return Math.clz32(length) + 1;
}

/** Whether labels may begin with the units of this hash; false only where none does. */
export function mayBegin({ filter }: TermIndex, hash: number): boolean {
  const bit = hash >>> shiftFor(filter.length * 32);
  return (filter[bit >>> 5]! & (1 << (bit & 31))) !== 0;
}

/**
 * For each place of a folded text the first row of the labels that begin with the two units there, -1 where there is none.
 * Done for the whole text at once: places do not depend on each other, so that their look-ups overlap in the processor.
 */
export function findFirstRows(
  { slots, filter, offsets, characters }: TermIndex,
  units: Uint16Array,
): Int32Array {
  const rows = new Int32Array(units.length).fill(-1);
  const candidates = new Int32Array(units.length);
  const count = findCandidates(filter, units, candidates);
  const slotShift = shiftFor(slots.length);
  const lastSlot = slots.length - 1;
  for (let index = 0; index < count; index++) {
    const place = candidates[index]!;
    const first = units[place]!;
    const second = units[place + 1]!;
    let slot = hashUnits(first, second) >>> slotShift;
    for (let row = slots[slot]! - 1; row >= 0; row = slots[slot]! - 1) {
      const at = offsets[row]!;
      if (characters[at] === first && characters[at + 1] === second) {
        rows[place] = row;
        break;
      }
      slot = (slot + 1) & lastSlot;
    }
  }
  return rows;
}

/** Puts the places that the filter lets through into `candidates` and gives their number. Without a branch, that no processor could foresee. */
function findCandidates(filter: Int32Array, units: Uint16Array, candidates: Int32Array): number {
  const shift = shiftFor(filter.length * 32);
  let count = 0;
  for (let place = 0; place + 1 < units.length; place++) {
    const bit = hashUnits(units[place]!, units[place + 1]!) >>> shift;
    candidates[count] = place;
    count += (filter[bit >>> 5]! >>> (bit & 31)) & 1;
  }
  return count;
}

/** Id of an entry. */
export function readIdentifier(index: TermIndex, entry: number): string {
  let at = index.identifierOffsets[Math.floor(entry / IDENTIFIER_BLOCK)]!;
  for (let other = entry - (entry % IDENTIFIER_BLOCK); other < entry; other++)
    at += index.identifierLengths[other]!;
  return decode(index.identifiers, at, at + index.identifierLengths[entry]!);
}

/** Number of the entry with this id; -1 where there is none. */
export function findEntry(index: TermIndex, id: string): number {
  let low = 0;
  let high = index.preferredRows.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const other = readIdentifier(index, middle);
    if (other === id) return middle;
    if (other < id) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Preferred label of an entry, as it was written. */
export function readPreferredLabel(index: TermIndex, entry: number): string {
  const row = index.preferredRows[entry]!;
  return index.labels.get(entry) ?? decode(index.characters, index.offsets[row]!, index.offsets[row + 1]!);
}

/** Category of an entry. */
export function readCategory(index: TermIndex, entry: number): string {
  return index.categories[index.categoryNumbers[entry]!]!;
}

function decode(units: Uint16Array | Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; at++) text += String.fromCharCode(units[at]!);
  return text;
}
