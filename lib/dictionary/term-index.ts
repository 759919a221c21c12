import { FOLDING } from './fold-label.ts';
import { LIMITS } from './limits.ts';

/**
 * The layout of a compiled index: a header of 32-bit words, then sections, each beginning at a multiple of four bytes.
 * Labels are folded, sorted by UTF-16 units and written one after the other; a label with its entry is called a row. The first three
 * units of a label, or both of a label of two, are its key; rows with the same key stand together.
 * Entries are numbered in the order of their ids (by UTF-16 units).
 */
export const MAGIC = 0x54495853;
/** Goes up when the layout changes; an index of another version is compiled again. */
export const INDEX_VERSION = 2;

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

/** The longest label that an index can hold, in UTF-16 units: 64 Unicode characters. */
export const LONGEST_LABEL = 2 * LIMITS.label;
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
   * Open-addressing hash table over the keys of labels: the first row of the key plus one in the lower bits (`rowBits`), above it
   * the lower bits of the hash, so that a slot of another key is passed over unread; 0 where empty. Its length is a power of two.
   */
  slots: Int32Array;
  /**
   * A Bloom filter with one hash, of each key and of the first two units of each label (`beginsBit`, `keyBit`): most places of a text
   * are passed over without a look at the slots.
   */
  filter: Int32Array;
  /** Where every eighth id begins in `identifiers`. */
  identifierOffsets: Int32Array;
  /** Folded labels, joined. */
  characters: Uint16Array;
  /** `Extras` as JSON. */
  extras: Uint16Array;
  /**
   * Of each row, in the lower seven bits the length less one of the longest other label that its label begins with, or of its own
   * label where the row before has the same; 0 where there is none. The highest bit says that the next row has another key.
   */
  prefixes: Uint8Array;
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
    [...bytes('prefixes', header.rows)],
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
 * Fibonacci hashing (Knuth, The Art of Computer Programming, volume 3, section 6.4) of two units. No two pairs have the same 32 bits;
 * the upper ones are well mixed.
 */
export function hashPair(first: number, second: number): number {
  return Math.imul((first << 16) | second, 0x9e3779b1);
}

/** The hash of three units, from that of the first two. */
export function hashTriple(pair: number, third: number): number {
  return Math.imul(((pair << 16) | (pair >>> 16)) ^ third, 0x9e3779b1);
}

/** Number of the bit of the filter for a key. `shift` is `shiftFor` of the number of bits. */
export function keyBit(hash: number, shift: number): number {
  return hash >>> shift;
}

/** Number of the bit of the filter that says that a longer label begins with a pair, so that its place is worth a second look. */
export function beginsBit(pair: number, shift: number): number {
  return (pair >>> shift) ^ 1;
}

/** How far a hash is shifted to the right to become a position in a table of `length` (a power of two, at least 2). */
export function shiftFor(length: number): number {
  return Math.clz32(length) + 1;
}

/** How many lower bits of a slot hold a row, in an index of so many rows. */
export function rowBits(rows: number): number {
  return 32 - Math.clz32(rows);
}

/** What `prefixes` holds of a row. */
export function encodePrefix(length: number, isLastOfKey: boolean): number {
  return Math.max(0, length - 1) | (isLastOfKey ? 0x80 : 0);
}

/** Length of the longest other label that the label of a row begins with, or of the label itself where the row before has it too; 0 where there is none. */
export function readPrefixLength({ prefixes }: TermIndex, row: number): number {
  const less = prefixes[row]! & 0x7f;
  return less === 0 ? 0 : less + 1;
}

/** Whether the row after this one has another key. */
export function isLastOfKey({ prefixes }: TermIndex, row: number): boolean {
  return prefixes[row]! >= 0x80;
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
