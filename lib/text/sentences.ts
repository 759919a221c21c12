import type { Block } from './article.ts';

/** A stretch of a text by UTF-16 offsets. */
export interface TextRange {
  start: number;
  end: number;
}

const SENTENCE_END = new Set('。！？!?…；;');
const SENTENCE_STOP = new Set('。！？!?…');
const CLAUSE_END = new Set('，,、：:—');
const CLOSING = new Set('”’」』）)》〉】]"');

/**
 * The sentences of a block, in order. A sentence ends after 。！？… with the closing marks that follow, and after ；; where
 * `semicolons` is not false; a line feed inside a block is a soft break and ends nothing. Sentences are trimmed of white space.
 */
export function sentencesOf(text: string, block: TextRange, semicolons = true): TextRange[] {
  const ends = semicolons ? SENTENCE_END : SENTENCE_STOP;
  return split(text, block, (at) => ends.has(text[at] as string));
}

/** The clauses of a stretch: parts between ，；：—— and sentence ends; a comma or point inside a number divides nothing. */
export function clausesOf(text: string, range: TextRange): TextRange[] {
  return split(text, range, (at) => {
    const mark = text[at] as string;
    if (SENTENCE_END.has(mark)) return true;
    if (!CLAUSE_END.has(mark) || mark === '、') return false;
    return !(
      (mark === ',' || mark === '，' || mark === ':') &&
      isDigit(text, at - 1) &&
      isDigit(text, at + 1)
    );
  });
}

/** The sentence of a block that holds an offset, or null where the block has none there. */
export function sentenceAt(text: string, block: Block, offset: number): TextRange | null {
  return sentencesOf(text, block).find((one) => one.start <= offset && offset < one.end) ?? null;
}

function split(text: string, range: TextRange, isEnd: (at: number) => boolean): TextRange[] {
  const parts: TextRange[] = [];
  const last = Math.min(range.end, text.length);
  let start = Math.max(0, range.start);
  let at = start;
  while (at < last) {
    if (!isEnd(at)) {
      at += 1;
      continue;
    }
    at += 1;
    while (at < last && (isEnd(at) || CLOSING.has(text[at] as string))) at += 1;
    pushTrimmed(parts, text, { start, end: at });
    start = at;
  }
  pushTrimmed(parts, text, { start, end: last });
  return parts;
}

function pushTrimmed(parts: TextRange[], text: string, range: TextRange): void {
  let { start, end } = range;
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  if (end > start) parts.push({ start, end });
}

function isSpace(code: number): boolean {
  return (
    code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0 || code === 0x3000 || code === 0xfeff
  );
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
}
