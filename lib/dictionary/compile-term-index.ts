import type { Dictionary } from './dictionary.ts';
import { FOLDING, foldLabel } from './fold-label.ts';
import { orderEntries } from './order-entries.ts';
import type { Term } from './term.ts';
import {
  beginsBit,
  countBytes,
  type Extras,
  encodePrefix,
  HEADER,
  type Header,
  hashPair,
  hashTriple,
  IDENTIFIER_BLOCK,
  INDEX_VERSION,
  keyBit,
  LONGEST_LABEL,
  MAGIC,
  rowBits,
  type Sections,
  shiftFor,
  viewSections,
} from './term-index.ts';

interface Row {
  label: string;
  entry: number;
  preferred: boolean;
}

/**
 * Compiles the index of a dictionary into one buffer that can be stored and opened again (`openTermIndex`). Time O(n log n) in the number
 * of labels. Throws a RangeError for more than 256 categories or a label of more than 128 units, which no dictionary that was read has, and for
 * labels that were chosen so that their hashes meet.
 */
export function compileTermIndex(dictionary: Pick<Dictionary, 'id' | 'entries'>): ArrayBuffer {
  const entries = orderEntries(dictionary.entries);
  const rows = sortRows(entries);
  const categories = listCategories(entries);
  const extras = JSON.stringify(collectExtras(dictionary.id, entries, categories));
  const header: Header = {
    magic: MAGIC,
    version: INDEX_VERSION,
    folding: FOLDING,
    entries: entries.length,
    rows: rows.length,
    characters: rows.reduce((sum, row) => sum + row.label.length, 0),
    slots: countSlots(rows),
    identifiers: entries.reduce((sum, term) => sum + term.id.length, 0),
    extras: extras.length,
  };
  const buffer = new ArrayBuffer(countBytes(header));
  new Uint32Array(buffer, 0, HEADER.length).set(HEADER.map((name) => header[name]));
  const sections = viewSections(buffer, header);
  writeRows(rows, sections);
  writeSlots(rows, sections);
  writePrefixes(rows, sections);
  writeIdentifiers(entries, sections);
  write(extras, sections.extras, 0);
  const numbers = new Map(categories.map((category, number) => [category, number]));
  entries.forEach((term, entry) => {
    sections.categoryNumbers[entry] = numbers.get(term.category)!;
  });
  return buffer;
}

function sortRows(entries: readonly Term[]): Row[] {
  const rows: Row[] = [];
  entries.forEach((term, entry) => {
    rows.push({ label: foldLabel(term.prefLabel), entry, preferred: true });
    for (const label of [...term.altLabel, ...term.hiddenLabel])
      rows.push({ label: foldLabel(label), entry, preferred: false });
  });
  const tooLong = rows.find(({ label }) => label.length > LONGEST_LABEL);
  if (tooLong)
    throw new RangeError(`a label of ${tooLong.label.length} units; an index holds ${LONGEST_LABEL}`);
  const isOld = (row: Row) => Number(entries[row.entry]!.status === 'deprecated');
  // Of entries that share a label the first row is met: one in use, then one that is called so, then the earlier one.
  return rows.sort(
    (a, b) =>
      (a.label < b.label ? -1 : Number(a.label > b.label)) ||
      isOld(a) - isOld(b) ||
      Number(b.preferred) - Number(a.preferred) ||
      a.entry - b.entry,
  );
}

function listCategories(entries: readonly Term[]): string[] {
  const categories = [...new Set(entries.map((term) => term.category))];
  if (categories.length > 256) throw new RangeError(`${categories.length} categories; an index holds 256`);
  return categories;
}

function collectExtras(dictionary: string, entries: readonly Term[], categories: string[]): Extras {
  const extras: Extras = { dictionary, categories, exclude: [], labels: [] };
  entries.forEach((term, entry) => {
    if (term.exclude.length > 0) extras.exclude.push([entry, term.exclude.map(foldLabel)]);
    if (foldLabel(term.prefLabel) !== term.prefLabel) extras.labels.push([entry, term.prefLabel]);
  });
  return extras;
}

/** The units of a label by which it is looked up. */
function keyOf(label: string): string {
  return label.slice(0, 3);
}

function opensKey(rows: readonly Row[], row: number): boolean {
  return row === 0 || keyOf(rows[row]!.label) !== keyOf(rows[row - 1]!.label);
}

// At most seven eighths of the slots are taken, so that searches in the table stay short.
function countSlots(rows: readonly Row[]): number {
  const keys = rows.reduce((count, _, row) => count + Number(opensKey(rows, row)), 0);
  return Math.max(8, 2 ** Math.ceil(Math.log2((keys * 8) / 7)));
}

function writeRows(rows: readonly Row[], sections: Sections): void {
  let at = 0;
  rows.forEach(({ label, entry, preferred }, row) => {
    sections.offsets[row] = at;
    at = write(label, sections.characters, at);
    sections.rowEntries[row] = entry;
    if (preferred) sections.preferredRows[entry] = row;
  });
  sections.offsets[rows.length] = at;
}

/**
 * Steps to a free slot, for each slot, that a list may take. Where seven eighths are taken a label takes four on average (Knuth, section
 * 6.4, theorem K); only labels that were chosen for their hashes take more, and would hold the worker for minutes.
 */
const MOST_STEPS = 64;

function writeSlots(rows: readonly Row[], { slots, filter }: Sections): void {
  let steps = 0;
  const bits = rowBits(rows.length);
  const shift = shiftFor(filter.length * 32);
  const admit = (bit: number) => {
    filter[bit >>> 5]! |= 1 << (bit & 31);
  };
  rows.forEach(({ label }, row) => {
    if (!opensKey(rows, row)) return;
    const pair = hashPair(label.charCodeAt(0), label.charCodeAt(1));
    const hash = label.length === 2 ? pair : hashTriple(pair, label.charCodeAt(2));
    admit(beginsBit(pair, shift));
    admit(keyBit(hash, shift));
    let slot = hash >>> shiftFor(slots.length);
    for (; slots[slot] !== 0; slot = (slot + 1) & (slots.length - 1)) steps++;
    if (steps > MOST_STEPS * slots.length) throw new RangeError('labels that were chosen to crowd the index');
    slots[slot] = (hash << bits) | (row + 1);
  });
}

function writePrefixes(rows: readonly Row[], { prefixes }: Sections): void {
  // Labels that the one before begins with, the longest last.
  const open: string[] = [];
  rows.forEach(({ label }, row) => {
    while (open.length > 0 && !label.startsWith(open.at(-1)!)) open.pop();
    const length = open.at(-1)?.length ?? 0;
    prefixes[row] = encodePrefix(length, row + 1 === rows.length || opensKey(rows, row + 1));
    if (length < label.length) open.push(label);
  });
}

function writeIdentifiers(entries: readonly Term[], sections: Sections): void {
  let at = 0;
  entries.forEach(({ id }, entry) => {
    if (entry % IDENTIFIER_BLOCK === 0) sections.identifierOffsets[entry / IDENTIFIER_BLOCK] = at;
    sections.identifierLengths[entry] = id.length;
    at = write(id, sections.identifiers, at);
  });
}

/** Gives the position after the text. */
function write(text: string, units: Uint16Array | Uint8Array, start: number): number {
  for (let index = 0; index < text.length; index++) units[start + index] = text.charCodeAt(index);
  return start + text.length;
}
