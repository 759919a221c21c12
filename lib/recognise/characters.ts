/** Classes of characters that numerals are made of, as bits of one table. */
export const DIGIT = 1;
export const HAN_DIGIT = 2;
/** 十 百 千 */
export const SMALL_MAGNITUDE = 4;
/** 万 亿 兆 */
export const BIG_MAGNITUDE = 8;
export const LATIN = 32;
/** 壹 贰 叁 …: also surnames and parts of words (队伍, 陆地), so they bind no numeral beside them. */
export const CAPITAL = 64;

/** By UTF-16 code: the bits of its classes. */
export const CLASSES = new Uint8Array(65536);

function mark(characters: string, bits: number): void {
  for (const one of characters) CLASSES[one.charCodeAt(0)] = (CLASSES[one.charCodeAt(0)] ?? 0) | bits;
}

mark('0123456789', DIGIT);
mark('〇零一二三四五六七八九两壹贰叁肆伍陆柒捌玖廿卅', HAN_DIGIT);
mark('壹贰叁肆伍陆柒捌玖拾佰仟', CAPITAL);
mark('十百千拾佰仟', SMALL_MAGNITUDE);
mark('万亿', BIG_MAGNITUDE);
mark('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', LATIN);

/** The class bits of the unit at `at`; 0 outside the string. */
export function classAt(seen: string, at: number): number {
  return at >= 0 && at < seen.length ? (CLASSES[seen.charCodeAt(at)] as number) : 0;
}

/** Whether the unit at `at` is of one of the classes. */
export function isClass(seen: string, at: number, bits: number): boolean {
  return (classAt(seen, at) & bits) !== 0;
}

/** By UTF-16 code: the value of a Chinese digit, −1 for anything else. */
const HAN_VALUES = new Int8Array(65536).fill(-1);
for (const [value, characters] of [
  '〇零',
  '一壹',
  '二两贰',
  '三叁',
  '四肆',
  '五伍',
  '六陆',
  '七柒',
  '八捌',
  '九玖',
].entries())
  for (const one of characters) HAN_VALUES[one.charCodeAt(0)] = value;

/** The value of a Chinese digit, -1 for anything else. */
export function hanDigitValue(character: string | undefined): number {
  return character ? (HAN_VALUES[character.charCodeAt(0)] as number) : -1;
}

/** By UTF-16 code: the power of ten of a magnitude, 0 for anything else. */
const EXPONENTS = new Uint8Array(65536);
for (const [characters, exponent] of [
  ['十拾', 1],
  ['百佰', 2],
  ['千仟', 3],
  ['万', 4],
  ['亿', 8],
] as const)
  for (const one of characters) EXPONENTS[one.charCodeAt(0)] = exponent;

/** The power of ten of a magnitude character, 0 for anything else. */
export function magnitudeExponent(character: string | undefined): number {
  return character ? (EXPONENTS[character.charCodeAt(0)] as number) : 0;
}

/** A set of UTF-16 units: one bit of a table that up to 32 sets share, so that many sets are little memory. */
export interface CharacterSet {
  table: Uint32Array;
  bit: number;
}

const POOL = { table: new Uint32Array(65536), used: 0 };

/** The set of the first UTF-16 units of the strings. Made while modules load; the tables live as long as the program. */
export function makeCharacterSet(characters: Iterable<string>): CharacterSet {
  if (POOL.used === 32) {
    POOL.table = new Uint32Array(65536);
    POOL.used = 0;
  }
  const set: CharacterSet = { table: POOL.table, bit: 1 << POOL.used };
  POOL.used += 1;
  for (const one of characters) {
    const code = one.charCodeAt(0);
    set.table[code] = (set.table[code] as number) | set.bit;
  }
  return set;
}

/** Whether a UTF-16 unit is in the set; `NaN`, from outside of a string, is in none. */
export function hasCode(set: CharacterSet, code: number): boolean {
  return ((set.table[code] as number) & set.bit) !== 0;
}
