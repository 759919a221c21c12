import type { Block } from './article.ts';
import { codesToText, foldCode, isInvisible } from './fold.ts';
import { simplifyCode } from './simplify.ts';

/**
 * A text as its reader sees it, for recognition: in half width and simplified characters, without Markdown `**`, simple tags,
 * zero-width characters, soft line breaks, and white space beside a numeral. Blocks are divided by one line feed.
 */
export interface SeenText {
  seen: string;
  /** For each unit of `seen`, the UTF-16 offset in the text of the unit it stands for. */
  offsets: Int32Array;
  /** For each block, where it begins in `seen`. */
  blockStarts: Int32Array;
}

const LINE_FEED = 0x0a;
const SPACE = 0x20;
const COMMA = 0x2c;
const POINT = 0x2e;
const ASTERISK = 0x2a;
const LESS_THAN = 0x3c;
const LONGEST_TAG = 12;

/** For each unit how it is seen; 0 for white space, invisible units, and what can begin mark-up. */
const PLAIN = new Uint16Array(65536);
for (let code = 0; code < 65536; code++) {
  const folded = foldCode(code);
  const isSpecial = folded === SPACE || folded === LINE_FEED || code === ASTERISK || code === LESS_THAN;
  PLAIN[code] = isSpecial || isInvisible(code) ? 0 : simplifyCode(folded);
}

/** The text of the blocks as it is seen; units that stand in no block are left out. */
export function seeText(text: string, blocks: readonly Block[]): SeenText {
  const codes = new Uint16Array(text.length + blocks.length + 1);
  const offsets = new Int32Array(codes.length);
  const blockStarts = new Int32Array(blocks.length);
  let length = 0;
  let least = 0;
  for (let b = 0; b < blocks.length; b++) {
    const block = blocks[b] as Block;
    const start = Math.max(least, Math.min(block.start, text.length));
    const end = Math.max(start, Math.min(block.end, text.length));
    least = end;
    if (length > 0) {
      codes[length] = LINE_FEED;
      offsets[length++] = start;
    }
    blockStarts[b] = length;
    length = seeBlock(text, { start, end, codes, offsets, length });
  }
  return { seen: decode(codes, length), offsets: offsets.subarray(0, length), blockStarts };
}

interface BlockWork {
  start: number;
  end: number;
  codes: Uint16Array;
  offsets: Int32Array;
  length: number;
}

function seeBlock(text: string, work: BlockWork): number {
  const { start, end, codes, offsets } = work;
  let length = work.length;
  const first = length;
  let at = start;
  while (at < end) {
    const plain = PLAIN[text.charCodeAt(at)] as number;
    if (plain !== 0) {
      codes[length] = plain;
      offsets[length++] = at++;
      continue;
    }
    const skipped = transparentAt(text, at, end);
    if (skipped > 0) {
      at += skipped;
      continue;
    }
    const code = foldCode(text.charCodeAt(at));
    if (code !== SPACE && code !== LINE_FEED) {
      codes[length] = code;
      offsets[length++] = at++;
      continue;
    }
    const space = readSpace(text, at, end);
    const before = length > first ? (codes[length - 1] as number) : 0;
    if (space.next > 0 && before > 0 && keepsSpace(before, space)) {
      codes[length] = SPACE;
      offsets[length++] = at;
    }
    at = space.at;
  }
  return length;
}

interface Space {
  /** Where the white space ends. */
  at: number;
  /** The unit that follows, folded and simplified; 0 at the end of the block. */
  next: number;
  /** Whether it holds a line break. */
  breaks: boolean;
}

function readSpace(text: string, from: number, end: number): Space {
  let at = from;
  let breaks = false;
  while (at < end) {
    const skipped = transparentAt(text, at, end);
    if (skipped > 0) {
      at += skipped;
      continue;
    }
    const code = foldCode(text.charCodeAt(at));
    if (code !== SPACE && code !== LINE_FEED) return { at, next: simplifyCode(code), breaks };
    breaks ||= code === LINE_FEED;
    at += 1;
  }
  return { at, next: 0, breaks };
}

/** Length of mark-up or invisible characters at `at`; 0 where there is none. */
function transparentAt(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at);
  if (code === ASTERISK) return text.charCodeAt(at + 1) === ASTERISK && at + 1 < end ? 2 : 0;
  if (code === LESS_THAN) return tagLength(text, at, end);
  return isInvisible(code) ? 1 : 0;
}

/** Length of an inline tag without attributes (`<b>`, `</strong>`). */
function tagLength(text: string, at: number, end: number): number {
  const last = Math.min(end, at + LONGEST_TAG);
  let i = at + 1;
  if (text.charCodeAt(i) === 0x2f) i += 1;
  const name = i;
  while (i < last) {
    const code = text.charCodeAt(i);
    if (code === 0x3e) return i > name ? i + 1 - at : 0;
    if (!isLatin(code) && !(code >= 0x31 && code <= 0x36 && i > name)) return 0;
    i += 1;
  }
  return 0;
}

/**
 * White space beside a numeral is typography (`2023 年`, `第 42 位`, `5 亿元`); between two digits, two Latin words, or two Chinese
 * words it divides. A line break inside a block is soft: it divides only digits and Latin words.
 */
function keepsSpace(before: number, space: Space): boolean {
  const { next } = space;
  const beforeDigit = isDigit(before);
  const nextDigit = isDigit(next);
  if (beforeDigit && nextDigit) return true;
  if (beforeDigit) return isLatin(next) || isHanDigit(next);
  if (nextDigit) return isLatin(before) || isHanDigit(before) || before === POINT || before === COMMA;
  return space.breaks ? !isWide(before) && !isWide(next) : true;
}

const HAN_DIGITS = new Set([...'〇零一二三四五六七八九十'].map((digit) => digit.charCodeAt(0)));

function isHanDigit(code: number): boolean {
  return HAN_DIGITS.has(code);
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isLatin(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

function isWide(code: number): boolean {
  return code >= 0x2e80;
}

function decode(codes: Uint16Array, length: number): string {
  const parts: string[] = [];
  const size = 8192;
  for (let at = 0; at < length; at += size) {
    parts.push(codesToText(codes.subarray(at, Math.min(length, at + size))));
  }
  return parts.join('');
}
