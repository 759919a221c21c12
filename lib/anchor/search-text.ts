import { foldCode, foldCodes, isInvisible } from '../text/fold.ts';
import { simplifyCodes } from '../text/simplify.ts';

/**
 * A text as the anchor compares it: width, punctuation, traditional characters and white space folded away. `codes[i]` is the i-th
 * compared unit, and it stands at `offsets[i]` (UTF-16) of the text it came from. `offsets` has one more entry: the text's length.
 */
export interface SearchText {
  codes: Uint16Array;
  offsets: Uint32Array;
}

/**
 * Signs that editors swap for one another when a page is typeset again. Wider than `lib/text/fold.ts`, which must keep
 * meanings apart; here only sameness of wording counts.
 */
const SIGNS: readonly (readonly [string, string])[] = [
  ['。．｡', '.'],
  ['，､', ','],
  ['【〔［〖', '['],
  ['】〕］〗', ']'],
  ['“”„‟«»', '"'],
  ['‘’‚‛`´', "'"],
  ['—–', '-'],
  ['…', '.'],
  ['〈', '<'],
  ['〉', '>'],
  // Traditional characters with more than one simplified form, which a table for reading must leave alone.
  ['乾', '干'],
  ['著', '着'],
  ['瞭', '了'],
  ['覆', '复'],
  ['衞', '卫'],
];

const COMPARED = new Uint16Array(65536);
for (let code = 0; code < 65536; code++) COMPARED[code] = code;
foldCodes(COMPARED);
simplifyCodes(COMPARED);
for (const [from, to] of SIGNS) {
  for (const sign of from) {
    const target = to.charCodeAt(0);
    COMPARED[sign.charCodeAt(0)] = target;
    COMPARED[foldCode(sign.charCodeAt(0))] = target;
  }
}

const SPACE = 0x20;
const LINE_FEED = 0x0a;
const FULL_STOP = 0x2e;
const HYPHEN = 0x2d;

/** Whether a compared unit is an ASCII digit. */
export function isDigit(code: number | undefined): boolean {
  return code !== undefined && code >= 0x30 && code <= 0x39;
}

/** Whether a compared unit is an ASCII digit or Latin letter: a unit that white space keeps apart from the next. */
function isWordUnit(code: number | undefined): boolean {
  if (code === undefined) return false;
  return isDigit(code) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

/**
 * Folds a text for comparison. White space is dropped, except one space between two Latin letters or digits, where it is all
 * that keeps two words or two figures apart (cells `5` and `2` are not `52`). Invisible units are dropped; `……` and `——` count once.
 */
export function foldForSearch(text: string): SearchText {
  const codes = new Uint16Array(text.length);
  const offsets = new Uint32Array(text.length + 1);
  let length = 0;
  let space = -1;
  for (let at = 0; at < text.length; at++) {
    const raw = text.charCodeAt(at);
    if (isInvisible(raw)) continue;
    const code = COMPARED[raw] as number;
    if (code === SPACE || code === LINE_FEED) {
      if (space < 0) space = at;
      continue;
    }
    const last = length > 0 ? codes[length - 1] : undefined;
    if (space >= 0 && isWordUnit(last) && isWordUnit(code)) {
      codes[length] = SPACE;
      offsets[length++] = space;
    }
    space = -1;
    if (code === last && (code === HYPHEN || code === FULL_STOP)) continue;
    codes[length] = code;
    offsets[length++] = at;
  }
  offsets[length] = text.length;
  return { codes: codes.subarray(0, length), offsets: offsets.subarray(0, length + 1) };
}

/**
 * Whether a cut before unit `at` goes through a figure or a Latin word: `5.|2`, `GD|P`. A passage that cut none when it was
 * described is not the same words where it cuts one.
 */
export function cutsWord(codes: Uint16Array, at: number): boolean {
  const before = codes[at - 1];
  const after = codes[at];
  if (isWordUnit(before) && isWordUnit(after)) return true;
  if (isPoint(before) && isDigit(after)) return isDigit(codes[at - 2]);
  if (isDigit(before) && isPoint(after)) return isDigit(codes[at + 1]);
  return false;
}

function isPoint(code: number | undefined): boolean {
  return code === FULL_STOP || code === 0x2c;
}
