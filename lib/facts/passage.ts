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
/** What a character divides; 0 for most. */
function kindOf(code: number): number {
  // Between the marks of CJK and their full-width forms stand the letters, nearly all characters of a text.
  if (code > 0x3002 && code < 0xff01) return 0;
  return MARKS.get(code) ?? 0;
}

const MARKS: ReadonlyMap<number, number> = new Map(
  (
    [
      ['。!?！？', SENTENCE_STOP],
      [',，;；:：—', CLAUSE_STOP],
      ['”’』」)）》"', CLOSING],
    ] as const
  ).flatMap(([marks, kind]) => [...marks].map((mark) => [mark.charCodeAt(0), kind] as const)),
);

/** Divides every block of a view. One pass over the text. */
export function dividePassages(view: TextView): Passages {
  const passages: Passages = { sentences: [], clauses: [] };
  for (const [index, block] of view.blocks.entries()) divideBlock({ view, block, index, passages });
  return passages;
}

function divideBlock(input: { view: TextView; block: ViewBlock; index: number; passages: Passages }): void {
  const { view, block, index, passages } = input;
  const { text } = view;
  const { sentences, clauses } = passages;
  let start = block.start;
  let clause = { start, firstClause: clauses.length, independent: false };
  const endClause = (end: number): void => {
    if (end > clause.start)
      clauses.push({ start: clause.start, end, sentence: sentences.length, independent: clause.independent });
  };
  const endSentence = (end: number): void => {
    endClause(end);
    sentences.push({ start, end, block: index, firstClause: clause.firstClause, lastClause: clauses.length });
    start = end;
    clause = { start, firstClause: clauses.length, independent: false };
  };
  for (let at = block.start; at < block.end; at += 1) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind === SENTENCE_STOP) {
      while (at + 1 < block.end && (kindOf(text.charCodeAt(at + 1)) & (SENTENCE_STOP | CLOSING)) !== 0)
        at += 1;
      endSentence(at + 1);
    } else if (kind === CLAUSE_STOP && endsClause(text, at)) {
      endClause(at);
      clause.start = at + 1;
      clause.independent = text[at] === ';' || text[at] === '；';
    }
  }
  if (start < block.end) endSentence(block.end);
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
