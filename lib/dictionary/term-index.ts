import { FOLDING } from './fold-label.ts';

/**
 * The layout of a compiled index: a header of 32-bit words, then sections, each beginning at a multiple of four bytes.
 * Labels are folded, sorted by UTF-16 units and written one after the other; a label with its entry is called a row.
 */
export const MAGIC = 0x54495853;
/** Goes up when the layout changes; an index of another version is compiled again. */
export const INDEX_VERSION = 1;

/** Names of the header's words, in order. `…Length` counts items of the section of that name. */
export const HEADER = [
  'magic',
  'version',
  'folding',
  'entries',
  'rows',
  'characters',
  'groups',
  'slots',
  'identifiers',
  'extras',
] as const;

export type Header = Record<(typeof HEADER)[number], number>;

/** What few entries have and is kept as JSON: `exclude` and `labels` are by number of the entry. */
export interface Extras {
  /** Id of the dictionary, and the ids of its categories. */
  dictionary: string;
  categories: string[];
  /** Folded contexts in which an entry is not meant. */
  exclude: [entry: number, contexts: string[]][];
  /** Preferred labels that are not equal to their folded form. */
  labels: [entry: number, label: string][];
}

/** The compiled index of one dictionary, as views into the one buffer that is stored. Entries are numbered as they stand. */
export interface TermIndex {
  dictionary: string;
  categories: readonly string[];
  entryCount: number;
  rowCount: number;
  /** Folded labels, joined, and where each begins (one more offset than rows). */
  characters: Uint16Array;
  offsets: Uint32Array;
  /** Entry of a row. */
  rowEntries: Uint32Array;
  /** Row of an entry's preferred label. */
  preferredRows: Uint32Array;
  /** Position of an entry's category in `categories`. */
  categoryNumbers: Uint8Array;
  /** Rows with the same first two units are a group: its first row (one more than groups) and those units. */
  groupRows: Uint32Array;
  groupKeys: Uint32Array;
  /** Open-addressing hash table: number of a group plus one, 0 where empty. Its length is a power of two. */
  slots: Uint32Array;
  /** Ids of entries as UTF-16, joined with line feeds between. */
  identifiers: Uint16Array;
  identifierOffsets: Uint32Array;
  exclude: ReadonlyMap<number, readonly string[]>;
  labels: ReadonlyMap<number, string>;
}

/** Bytes per item of each section, in the order in which they stand. */
export function layOut(header: Header): { offsets: Record<SectionName, number>; bytes: number } {
  const lengths: [SectionName, number][] = [
    ['offsets', (header.rows + 1) * 4],
    ['rowEntries', header.rows * 4],
    ['preferredRows', header.entries * 4],
    ['groupRows', (header.groups + 1) * 4],
    ['groupKeys', header.groups * 4],
    ['slots', header.slots * 4],
    ['identifierOffsets', (header.entries + 1) * 4],
    ['characters', header.characters * 2],
    ['identifiers', header.identifiers * 2],
    ['extras', header.extras * 2],
    ['categoryNumbers', header.entries],
  ];
  let at = HEADER.length * 4;
  const offsets = {} as Record<SectionName, number>;
  for (const [name, bytes] of lengths) {
    offsets[name] = at;
    at += (bytes + 3) & ~3;
  }
  return { offsets, bytes: at };
}

type SectionName =
  | 'offsets'
  | 'rowEntries'
  | 'preferredRows'
  | 'groupRows'
  | 'groupKeys'
  | 'slots'
  | 'identifierOffsets'
  | 'characters'
  | 'identifiers'
  | 'extras'
  | 'categoryNumbers';

/**
 * Opens a compiled index without copying it. `null` where the buffer is not an index, is cut short, or was made by another
 * version or with another folding: then the dictionary is compiled again.
 */
export function openTermIndex(buffer: ArrayBuffer): TermIndex | null {
  if (buffer.byteLength < HEADER.length * 4) return null;
  const words = new Uint32Array(buffer, 0, HEADER.length);
  const header = Object.fromEntries(HEADER.map((name, index) => [name, words[index]!])) as Header;
  if (header.magic !== MAGIC || header.version !== INDEX_VERSION || header.folding !== FOLDING) return null;
  const { offsets, bytes } = layOut(header);
  if (bytes !== buffer.byteLength) return null;
  const extras = readExtras(new Uint16Array(buffer, offsets.extras, header.extras));
  return {
    dictionary: extras.dictionary,
    categories: extras.categories,
    entryCount: header.entries,
    rowCount: header.rows,
    characters: new Uint16Array(buffer, offsets.characters, header.characters),
    offsets: new Uint32Array(buffer, offsets.offsets, header.rows + 1),
    rowEntries: new Uint32Array(buffer, offsets.rowEntries, header.rows),
    preferredRows: new Uint32Array(buffer, offsets.preferredRows, header.entries),
    categoryNumbers: new Uint8Array(buffer, offsets.categoryNumbers, header.entries),
    groupRows: new Uint32Array(buffer, offsets.groupRows, header.groups + 1),
    groupKeys: new Uint32Array(buffer, offsets.groupKeys, header.groups),
    slots: new Uint32Array(buffer, offsets.slots, header.slots),
    identifiers: new Uint16Array(buffer, offsets.identifiers, header.identifiers),
    identifierOffsets: new Uint32Array(buffer, offsets.identifierOffsets, header.entries + 1),
    exclude: new Map(extras.exclude),
    labels: new Map(extras.labels),
  };
}

/** Where the search for a pair of units begins in a table of `slots` (a power of two). */
export function hashPair(key: number, slots: number): number {
  return (Math.imul(key, 0x9e3779b1) >>> 15) & (slots - 1);
}

/** Number of the group of labels that begin with these two folded units; -1 where there is none. */
export function findGroup(index: TermIndex, key: number): number {
  const { slots, groupKeys } = index;
  const mask = slots.length - 1;
  let slot = hashPair(key, slots.length);
  for (let group = slots[slot]!; group !== 0; group = slots[slot]!) {
    if (groupKeys[group - 1] === key) return group - 1;
    slot = (slot + 1) & mask;
  }
  return -1;
}

/** Id of an entry. */
export function readIdentifier(index: TermIndex, entry: number): string {
  return decode(
    index.identifiers.subarray(index.identifierOffsets[entry], index.identifierOffsets[entry + 1]),
  );
}

/** Preferred label of an entry, as it was written. */
export function readPreferredLabel(index: TermIndex, entry: number): string {
  const row = index.preferredRows[entry]!;
  return (
    index.labels.get(entry) ?? decode(index.characters.subarray(index.offsets[row], index.offsets[row + 1]))
  );
}

/** Category of an entry. */
export function readCategory(index: TermIndex, entry: number): string {
  return index.categories[index.categoryNumbers[entry]!]!;
}

function readExtras(units: Uint16Array): Extras {
  return JSON.parse(decode(units)) as Extras;
}

function decode(units: Uint16Array): string {
  let text = '';
  for (let at = 0; at < units.length; at += 8192)
    text += String.fromCharCode(...units.subarray(at, at + 8192));
  return text;
}
