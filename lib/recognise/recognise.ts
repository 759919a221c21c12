import type { Block, BlockText } from '../text/article.ts';
import { decimalToNumber } from '../text/decimal.ts';
import { type SeenText, seeText } from '../text/seen-text.ts';
import { simplifyCode } from '../text/simplify.ts';
import type { Arc, Construct } from './arc.ts';
import { bestPath } from './best-path.ts';
import { boundOf } from './bounds.ts';
import { tableOf } from './characters.ts';
import { CONSTRUCTS } from './construct-table.ts';
import { repeatsFigure } from './equivalents.ts';
import type { Figure, Span } from './figure.ts';
import { shareUnits } from './shared-units.ts';
import { readTableCell } from './table-cell.ts';
import type { TimeExpression } from './time-expression.ts';

/** What was recognised in a text: both lists are in order and disjoint, and no figure overlaps a time. */
export interface Recognition {
  figures: Figure[];
  times: TimeExpression[];
}

/** For each UTF-16 unit, which list of `LISTS` holds the constructs that can begin with it; 0 for none. */
const LIST_OF = new Uint16Array(65536);
const LISTS: Entry[][] = [[]];
for (const construct of CONSTRUCTS) {
  const entry: Entry = {
    construct,
    seconds: construct.seconds ? tableOf(construct.seconds) : null,
    afterDigits: construct.afterDigits ? tableOf(construct.afterDigits) : null,
  };
  for (const character of new Set(construct.starts)) {
    const code = character.charCodeAt(0);
    if (LIST_OF[code] === 0) {
      LIST_OF[code] = LISTS.length;
      LISTS.push([]);
    }
    (LISTS[LIST_OF[code] as number] as Entry[]).push(entry);
  }
}

/** A construct with the tables of what can stand in its second place and after its first digits; null where anything can. */
interface Entry {
  construct: Construct;
  seconds: Uint8Array | null;
  afterDigits: Uint8Array | null;
}

/** Longer runs of digits are telephone and account numbers, whatever follows. */
const LONG_RUN = 6;

/** What stands after the run of digits that begins at `at`; 0 at the end of the text, -1 after a long run. */
function codeAfterDigits(seen: string, at: number): number {
  let end = at + 1;
  while (end < seen.length && isDigit(seen.charCodeAt(end))) end += 1;
  if (end - at >= LONG_RUN) return -1;
  return end < seen.length ? seen.charCodeAt(end) : 0;
}

/** Nothing begins between two Arabic digits. */
function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/**
 * Recognises the figures and the expressions of time in a text. Pure, synchronous, linear in the length of the text; never
 * throws. Offsets are UTF-16, into `input.text`; only what stands in a block is read.
 */
export function recognise(input: BlockText): Recognition {
  const view = seeText(input.text, input.blocks);
  const path = shareUnits(view.seen, bestPath(withTableCells(view, input.blocks, readArcs(view.seen))));
  const figures: Figure[] = [];
  const times: TimeExpression[] = [];
  let previous: Arc | null = null;
  for (const arc of path) {
    if (arc.figure) {
      figures.push(figureOf(input.text, view, { arc, previous }));
      previous = arc;
    } else if (arc.time) times.push(timeOf(input.text, view, arc));
  }
  return { figures, times };
}

/** Adds the figures of table cells that hold a bare number, in order of their places. */
function withTableCells(view: SeenText, blocks: readonly Block[], arcs: Arc[]): Arc[] {
  const cells: Arc[] = [];
  let named: { row: string | undefined; unit: string } | null = null;
  for (let b = 0; b < blocks.length; b++) {
    const block = blocks[b] as Block;
    if (block.kind !== 'tableCell') continue;
    const start = view.blockStarts[b] as number;
    const next = b + 1 < blocks.length ? (view.blockStarts[b + 1] as number) - 1 : view.seen.length;
    if (/^(?:计量)?单位$/.test(block.columnHeader ?? ''))
      named = { row: block.rowHeader, unit: view.seen.slice(start, next) };
    const unit = block.tableUnit ?? (named?.row === block.rowHeader ? named?.unit : undefined);
    const cell = readTableCell(view.seen, { start, end: next }, { ...block, tableUnit: unit });
    if (cell) cells.push(cell);
  }
  return cells.length === 0 ? arcs : [...arcs, ...cells].sort((a, b) => a.start - b.start);
}

function readArcs(seen: string): Arc[] {
  const arcs: Arc[] = [];
  let ordered = true;
  let before = 0;
  for (let at = 0; at < seen.length; at++) {
    const code = seen.charCodeAt(at);
    const list = LIST_OF[code] as number;
    const isInside = isDigit(before) && isDigit(code);
    before = code;
    if (list === 0 || isInside) continue;
    const next = seen.charCodeAt(at + 1);
    const after = isDigit(code) ? codeAfterDigits(seen, at) : -1;
    const constructs = LISTS[list] as Entry[];
    for (let i = 0; i < constructs.length; i++) {
      const { construct, seconds, afterDigits } = constructs[i] as Entry;
      if (seconds !== null && seconds[next] !== 1) continue;
      if (after >= 0 && afterDigits !== null && afterDigits[after] !== 1) continue;
      const found = construct.read(seen, at);
      for (let k = 0; k < found.length; k++) {
        const arc = found[k] as Arc;
        ordered &&= arc.start === at;
        arcs.push(arc);
      }
    }
  }
  // A minus sign stands before the place where its numeral was found.
  return ordered ? arcs : arcs.sort((a, b) => a.start - b.start);
}

function spanOf(text: string, view: SeenText, arc: { start: number; end: number }): Span {
  const start = view.offsets[arc.start] as number;
  const end = (view.offsets[arc.end - 1] as number) + 1;
  return { start, end, text: text.slice(start, end) };
}

function figureOf(text: string, view: SeenText, at: { arc: Arc; previous: Arc | null }): Figure {
  const { arc, previous } = at;
  const reading = arc.figure as NonNullable<Arc['figure']>;
  const low = decimalToNumber(reading.low);
  const start = view.offsets[arc.start] as number;
  const end = (view.offsets[arc.end - 1] as number) + 1;
  const { qualifier, words } = boundOf(view.seen, arc, previous);
  return {
    start,
    end,
    text: text.slice(start, end),
    value: reading.high === null ? low : [low, decimalToNumber(reading.high)],
    unit: asWritten(text, view, arc),
    dimension: reading.dimension,
    qualifier,
    comparators: words.map(([start, end]) => spanOf(text, view, { start, end })),
    ...(reading.ordinal ? { ordinal: true } : {}),
    ...(previous && repeatsFigure(view.seen, previous, arc) ? { equivalent: true } : {}),
    ...(reading.multiple ? { multiple: reading.multiple } : {}),
    confidence: reading.confidence,
    reason: arc.reason,
  };
}

/** The unit in the characters of the text: 個, where the text is in traditional characters. */
function asWritten(text: string, view: SeenText, arc: Arc): string {
  const unit = (arc.figure as NonNullable<Arc['figure']>).unit;
  if (unit === '' || !view.seen.endsWith(unit, arc.end)) return unit;
  if (text.startsWith(unit, view.offsets[arc.end - unit.length])) return unit;
  let written = '';
  for (let at = arc.end - unit.length; at < arc.end; at++) {
    const code = text.charCodeAt(view.offsets[at] as number);
    written += isSimplifiedPair(code, view.seen.charCodeAt(at)) ? String.fromCharCode(code) : view.seen[at];
  }
  return written;
}

/** Whether the text has the traditional form of what is seen, and not only another width. */
function isSimplifiedPair(code: number, seen: number): boolean {
  return code !== seen && simplifyCode(code) === seen;
}

function timeOf(text: string, view: SeenText, arc: Arc): TimeExpression {
  const { boundAt, ...reading } = arc.time as NonNullable<Arc['time']>;
  return {
    ...spanOf(text, view, arc),
    ...reading,
    ...(boundAt ? { boundWords: [spanOf(text, view, { start: boundAt[0], end: boundAt[1] })] } : {}),
    reason: arc.reason,
  };
}
