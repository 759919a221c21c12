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
  sentences: Ordered<Sentence>;
  clauses: Ordered<Clause>;
}

const SENTENCE_STOP = 1;
const CLAUSE_STOP = 2;
const CLOSING = 4;
/** By UTF-16 code: what a character divides; 0 for most. */
const KINDS = new Uint8Array(0x10000);
for (const [marks, kind] of [
  ['。!?！？', SENTENCE_STOP],
  [',，;；:：—', CLAUSE_STOP],
  ['”’』」)）》"', CLOSING],
] as const)
  for (const mark of marks) KINDS[mark.charCodeAt(0)] = kind;

function kindAt(text: string, at: number): number {
  return KINDS[text.charCodeAt(at)] as number;
}

/** Divides every block of a view. One pass over the text. */
export function dividePassages(view: TextView): Passages {
  const sentences: Sentence[] = [];
  const clauses: Clause[] = [];
  for (const [index, block] of view.blocks.entries()) divideBlock({ view, block, index, sentences, clauses });
  return { sentences: ordered(sentences), clauses: ordered(clauses) };
}

function divideBlock(input: {
  view: TextView;
  block: ViewBlock;
  index: number;
  sentences: Sentence[];
  clauses: Clause[];
}): void {
  const { view, block, index, sentences, clauses } = input;
  const { text } = view;
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
    const kind = kindAt(text, at);
    if (kind === SENTENCE_STOP) {
      while (at + 1 < block.end && (kindAt(text, at + 1) & (SENTENCE_STOP | CLOSING)) !== 0) at += 1;
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

/**
 * Ranges of a text in the order of their starts, which stand once more in an array of numbers: ranges are searched at every turn,
 * and have so many shapes that to read `start` off each would take several times as long.
 */
export type Ordered<Range> = readonly Range[] & { readonly starts: Int32Array };

/** Makes ranges ready for `indexAt`; they must be ordered by `start`, and stay as they are. */
export function ordered<Range extends { start: number }>(ranges: Range[]): Ordered<Range> {
  const starts = new Int32Array(ranges.length);
  for (let i = 0; i < ranges.length; i += 1) starts[i] = (ranges[i] as Range).start;
  return Object.assign(ranges, { starts });
}

/** Index of the last range that starts at `at` or before it; −1 where none does. */
export function indexAt({ starts }: Ordered<unknown>, at: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
