/**
 * One-to-one folding of character variants for recognition. Every UTF-16 unit becomes exactly one unit, so that offsets into
 * the folded text are offsets into the text itself. An own table, not NFKC: NFKC turns ㎡ into m2, … into ... and ½ into 1⁄2.
 */
const VARIANTS: readonly (readonly [string, string])[] = [
  // Full-width digits, letters and signs (Unicode block FF00, Halfwidth and Fullwidth Forms) are added below.
  ['﹪٪', '%'],
  ['﹣－−–‐‑‒⁃', '-'],
  ['—―─━', '—'],
  ['～∼˜〜﹏', '~'],
  ['·•‧∙・･', '·'],
  ['﹐', ','],
  ['﹒', '.'],
  ['﹕∶', ':'],
  ['﹔', ';'],
  ['﹙', '('],
  ['﹚', ')'],
  ['〔', '['],
  ['〕', ']'],
  ['「『﹁﹃＂', '“'],
  ['」』﹂﹄', '”'],
  ['○◯', '〇'],
];

const FULL_WIDTH_FIRST = 0xff01;
const FULL_WIDTH_LAST = 0xff5e;
const FULL_WIDTH_DISTANCE = 0xfee0;

const TABLE = new Uint16Array(65536);
const INVISIBLE = new Uint8Array(65536);

for (let code = 0; code < 65536; code++) TABLE[code] = code;
for (let code = FULL_WIDTH_FIRST; code <= FULL_WIDTH_LAST; code++) TABLE[code] = code - FULL_WIDTH_DISTANCE;
for (const [from, to] of VARIANTS) for (const one of from) TABLE[one.charCodeAt(0)] = to.charCodeAt(0);
for (const space of '\t\v\f\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000') {
  TABLE[space.charCodeAt(0)] = 0x20;
}
for (const line of '\r\u0085\u2028\u2029') TABLE[line.charCodeAt(0)] = 0x0a;
const ZERO_WIDTH: readonly (readonly [number, number])[] = [
  [0x00ad, 0x00ad],
  [0x034f, 0x034f],
  [0x061c, 0x061c],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2064],
  [0x2066, 0x206f],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
];
for (const [first, last] of ZERO_WIDTH) for (let code = first; code <= last; code++) INVISIBLE[code] = 1;

/** The folded form of one UTF-16 unit: half width, ASCII space for every space, line feed for every line end. */
export function foldCode(code: number): number {
  return TABLE[code] ?? code;
}

/** Folds UTF-16 units where they stand. */
export function foldCodes(codes: Uint16Array): void {
  for (let at = 0; at < codes.length; at++) codes[at] = TABLE[codes[at]!]!;
}

/** Whether a UTF-16 unit is never seen: zero-width spaces and joiners, direction marks, variation selectors, soft hyphen. */
export function isInvisible(code: number): boolean {
  return INVISIBLE[code] === 1;
}

/** Folds a whole text; the result has the same length, unit for unit. */
export function fold(text: string): string {
  const parts: string[] = [];
  const size = 8192;
  for (let at = 0; at < text.length; at += size) {
    const codes = new Uint16Array(Math.min(size, text.length - at));
    for (let i = 0; i < codes.length; i++) codes[i] = foldCode(text.charCodeAt(at + i));
    parts.push(codesToText(codes));
  }
  return parts.join('');
}

/** A string of at most some thousand UTF-16 units. */
export function codesToText(codes: Uint16Array): string {
  // Spreading a typed array goes through its iterator and is ten times slower.
  return String.fromCharCode.apply(null, codes as unknown as number[]);
}
