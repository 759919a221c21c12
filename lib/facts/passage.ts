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

const SENTENCE_STOPS = '。!?！？';
const CLAUSE_STOPS = ',，;；:：—';
const CLOSING = '”’』」)）》"';

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
    if (!SENTENCE_STOPS.includes(text[at] as string)) continue;
    while (at + 1 < block.end && (SENTENCE_STOPS + CLOSING).includes(text[at + 1] as string)) at += 1;
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
    if (!endsClause(text, at)) continue;
    if (at > start) passages.clauses.push({ start, end: at, sentence, independent });
    independent = text[at] === ';' || text[at] === '；';
    start = at + 1;
  }
  if (range.end > start) passages.clauses.push({ start, end: range.end, sentence, independent });
  passages.sentences.push({ ...range, firstClause, lastClause: passages.clauses.length });
}

/** A comma or colon between digits (1,234 · 9:30) divides nothing. */
function endsClause(text: string, at: number): boolean {
  if (!CLAUSE_STOPS.includes(text[at] as string)) return false;
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
