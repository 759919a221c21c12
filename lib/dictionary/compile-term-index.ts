import type { Dictionary } from './dictionary.ts';
import { FOLDING, foldLabel } from './fold-label.ts';
import type { Term } from './term.ts';
import { type Extras, HEADER, type Header, hashPair, INDEX_VERSION, layOut, MAGIC } from './term-index.ts';

interface Row {
  label: string;
  entry: number;
  preferred: boolean;
}

/**
 * Compiles the index of a dictionary into one buffer that can be stored and opened again. Entries are numbered in the order
 * of `dictionary.entries`. Time O(n log n) in the number of labels. Throws a RangeError for more than 256 categories, which
 * no dictionary that was read has.
 */
export function compileTermIndex(dictionary: Pick<Dictionary, 'id' | 'entries'>): ArrayBuffer {
  const { entries } = dictionary;
  const rows = sortRows(entries);
  const { keys, firsts } = groupRows(rows);
  const extras = JSON.stringify(collectExtras(dictionary));
  const header: Header = {
    magic: MAGIC,
    version: INDEX_VERSION,
    folding: FOLDING,
    entries: entries.length,
    rows: rows.length,
    characters: rows.reduce((sum, row) => sum + row.label.length, 0),
    groups: keys.length,
    slots: 2 ** Math.ceil(Math.log2(keys.length * 2 + 2)),
    identifiers: entries.reduce((sum, term) => sum + term.id.length, 0),
    extras: extras.length,
  };
  const { offsets, bytes } = layOut(header);
  const buffer = new ArrayBuffer(bytes);
  new Uint32Array(buffer).set(HEADER.map((name) => header[name]));
  const words = (from: number, length: number) => new Uint32Array(buffer, from, length);
  const units = (from: number, length: number) => new Uint16Array(buffer, from, length);
  writeTexts(
    rows.map((row) => row.label),
    units(offsets.characters, header.characters),
    words(offsets.offsets, rows.length + 1),
  );
  writeTexts(
    entries.map((term) => term.id),
    units(offsets.identifiers, header.identifiers),
    words(offsets.identifierOffsets, entries.length + 1),
  );
  writeTexts([extras], units(offsets.extras, extras.length), new Uint32Array(2));
  writeRows(rows, words(offsets.rowEntries, rows.length), words(offsets.preferredRows, entries.length));
  words(offsets.groupRows, firsts.length).set(firsts);
  words(offsets.groupKeys, keys.length).set(keys);
  writeSlots(keys, words(offsets.slots, header.slots));
  const categories = new Map(listCategories(entries).map((category, number) => [category, number]));
  const numbers = new Uint8Array(buffer, offsets.categoryNumbers, entries.length);
  entries.forEach((term, entry) => {
    numbers[entry] = categories.get(term.category)!;
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

function groupRows(rows: readonly Row[]): { keys: number[]; firsts: number[] } {
  const keys: number[] = [];
  const firsts: number[] = [];
  rows.forEach(({ label }, row) => {
    const key = ((label.charCodeAt(0) << 16) | label.charCodeAt(1)) >>> 0;
    if (key === keys.at(-1)) return;
    keys.push(key);
    firsts.push(row);
  });
  firsts.push(rows.length);
  return { keys, firsts };
}

function listCategories(entries: readonly Term[]): string[] {
  const categories = [...new Set(entries.map((term) => term.category))];
  if (categories.length > 256) throw new RangeError(`${categories.length} categories; an index holds 256`);
  return categories;
}

function collectExtras({ id, entries }: Pick<Dictionary, 'id' | 'entries'>): Extras {
  const extras: Extras = { dictionary: id, categories: listCategories(entries), exclude: [], labels: [] };
  entries.forEach((term, entry) => {
    if (term.exclude.length > 0) extras.exclude.push([entry, term.exclude.map(foldLabel)]);
    if (foldLabel(term.prefLabel) !== term.prefLabel) extras.labels.push([entry, term.prefLabel]);
  });
  return extras;
}

function writeTexts(texts: readonly string[], units: Uint16Array, offsets: Uint32Array): void {
  let at = 0;
  texts.forEach((text, index) => {
    offsets[index] = at;
    for (let unit = 0; unit < text.length; unit++) units[at++] = text.charCodeAt(unit);
  });
  offsets[texts.length] = at;
}

function writeRows(rows: readonly Row[], rowEntries: Uint32Array, preferredRows: Uint32Array): void {
  rows.forEach(({ entry, preferred }, row) => {
    rowEntries[row] = entry;
    if (preferred) preferredRows[entry] = row;
  });
}

function writeSlots(keys: readonly number[], slots: Uint32Array): void {
  keys.forEach((key, group) => {
    let slot = hashPair(key, slots.length);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = group + 1;
  });
}
