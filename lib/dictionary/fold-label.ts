import { foldCode } from '../text/fold.ts';
import { simplifyCode } from '../text/simplify.ts';

const TABLE = new Uint16Array(0x10000);
for (let code = 0; code < 0x10000; code++) TABLE[code] = simplifyCode(foldCode(code));

/**
 * A number that stands for the whole folding. An index that was compiled with another folding would miss labels, so it is
 * kept in the index and compared when one is opened (FNV-1a over the table).
 */
export const FOLDING = TABLE.reduce((hash, code) => Math.imul(hash ^ code, 0x01000193) >>> 0, 0x811c9dc5);

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
