import type { TextView, ViewBlock } from './text-view.ts';

/** A part of a sentence between commas, semicolons, colons and dashes. Offsets into the view. */
export interface Clause {
  start: number;
  end: number;
  sentence: number;
  /** It stands after a semicolon: a part of the sentence that is grammatically on its own. */
  independent: boolean;
}

/** A sentence: up to 。！？ or the end of the block. `firstClause`–`lastClause` (exclusive) are its clauses. */
export interface Sentence {
  start: number;
  end: number;
  block: number;
  firstClause: number;
  lastClause: number;
}

/** The sentences and clauses of a view, in order. */
export interface Passages {
  sentences: Sentence[];
  clauses: Clause[];
}

const SENTENCE_STOP = 1;
const CLAUSE_STOP = 2;
const CLOSING = 4;
/** Which marks stand for what, by UTF-16 code; all of them lie in a few pages of Unicode, most characters in none. */
const MARKS = new Uint8Array(0x10000);
for (const [marks, kind] of [
  ['。!?！？', SENTENCE_STOP],
  [',，;；:：—', CLAUSE_STOP],
  ['”’』」)）》"', CLOSING],
] as const)
  for (const mark of marks) MARKS[mark.charCodeAt(0)] = kind;

function kindOf(text: string, at: number): number {
  return MARKS[text.charCodeAt(at)] as number;
}

/** Divides every block of a view. One pass over the text. */
export function dividePassages(view: TextView): Passages {
  const passages: Passages = { sentences: [], clauses: [] };
  for (const [index, block] of view.blocks.entries()) divideBlock({ view, block, index, passages });
  return passages;
}

function divideBlock(input: { view: TextView; block: ViewBlock; index: number; passages: Passages }): void {
  const { view, block, index, passages } = input;
  const text = view.text;
  let sentenceStart = block.start;
  for (let at = block.start; at < block.end; at += 1) {
    if (kindOf(text, at) !== SENTENCE_STOP) continue;
    while (at + 1 < block.end && (kindOf(text, at + 1) & (SENTENCE_STOP | CLOSING)) !== 0) at += 1;
    pushSentence(passages, text, { start: sentenceStart, end: at + 1, block: index });
    sentenceStart = at + 1;
  }
  if (sentenceStart < block.end)
    pushSentence(passages, text, { start: sentenceStart, end: block.end, block: index });
}

function pushSentence(
  passages: Passages,
  text: string,
  range: { start: number; end: number; block: number },
): void {
  const firstClause = passages.clauses.length;
  const sentence = passages.sentences.length;
  let start = range.start;
  let independent = false;
  for (let at = range.start; at < range.end; at += 1) {
    if (kindOf(text, at) !== CLAUSE_STOP || !endsClause(text, at)) continue;
    if (at > start) passages.clauses.push({ start, end: at, sentence, independent });
    independent = text[at] === ';' || text[at] === '；';
    start = at + 1;
  }
  if (range.end > start) passages.clauses.push({ start, end: range.end, sentence, independent });
  passages.sentences.push({ ...range, firstClause, lastClause: passages.clauses.length });
}

/** Whether the mark at `at` divides. A comma or colon between digits (1,234 · 9:30) divides nothing. */
function endsClause(text: string, at: number): boolean {
  // A dash in running text is double; a single one stands in ranges and names (Ⅰ—Ⅲ类).
  if (text[at] === '—' && text[at - 1] !== '—' && text[at + 1] !== '—') return false;
  return !(
    isDigit(text.charCodeAt(at - 1)) &&
    isDigit(text.charCodeAt(at + 1)) &&
    ',:'.includes(text[at] as string)
  );
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Index of the last range that starts at `at` or before it; −1 where none does. Ranges must be ordered by `start`. */
export function indexAt(ranges: readonly { start: number }[], at: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle] as { start: number }).start <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
