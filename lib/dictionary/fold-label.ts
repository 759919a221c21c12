import { foldCodes } from '../text/fold.ts';
import { simplifyCodes } from '../text/simplify.ts';

const TABLE = makeTable();

/** The folded form of every UTF-16 unit. Made at each start of the worker, so in loops that are quick without warming up. */
function makeTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let code = 0; code < 0x10000; code++) table[code] = code;
  foldCodes(table);
  simplifyCodes(table);
  return table;
}

/** FNV-1a over the units of the table. */
function hashTable(table: Uint16Array): number {
  let hash = 0x811c9dc5;
  for (let code = 0; code < table.length; code++) hash = Math.imul(hash ^ table[code]!, 0x01000193);
  return hash >>> 0;
}

/**
 * A number that stands for the whole folding. An index that was compiled with another folding would miss labels, so it is
 * kept in the index and compared when one is opened.
 */
export const FOLDING = hashTable(TABLE);

/** A text as it is compared: half width and simplified, unit for unit, so that offsets into it are offsets into the text. */
export function foldText(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let index = 0; index < text.length; index++) units[index] = TABLE[text.charCodeAt(index)]!;
  return units;
}

/** A label as it is compared; as many UTF-16 units as before. Most labels are folded already and come back as they are. */
export function foldLabel(label: string): string {
  let result = '';
  let from = 0;
  for (let index = 0; index < label.length; index++) {
    const code = label.charCodeAt(index);
    if (TABLE[code] === code) continue;
    result += label.slice(from, index) + String.fromCharCode(TABLE[code]!);
    from = index + 1;
  }
  return from === 0 ? label : result + label.slice(from);
}
