import type { Block, BlockText } from '../text/article.ts';
import { decimalToNumber } from '../text/decimal.ts';
import { type SeenText, seeText } from '../text/seen-text.ts';
import { simplifyCode } from '../text/simplify.ts';
import type { Arc } from './arc.ts';
import { bestPath } from './best-path.ts';
import { boundOf } from './bounds.ts';
import { repeatsFigure } from './equivalents.ts';
import type { Figure, Span } from './figure.ts';
import { readArcs } from './read-arcs.ts';
import { shareUnits } from './shared-units.ts';
import { readTableCell } from './table-cell.ts';
import type { TimeExpression } from './time-expression.ts';

/** What was recognised in a text: both lists are in order and disjoint, and no figure overlaps a time. */
export interface Recognition {
  figures: Figure[];
  times: TimeExpression[];
}

/**
 * Recognises the figures and the expressions of time in a text. Pure, synchronous, linear in the length of the text; never
 * throws. Offsets are UTF-16, into `input.text`; only what stands in a block is read. `view` is the text as it is seen, for a
 * caller that has it already.
 */
export function recognise(input: BlockText, view = seeText(input.text, input.blocks)): Recognition {
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
  const figure: Figure = {
    start,
    end,
    text: text.slice(start, end),
    value: reading.high === null ? low : [low, decimalToNumber(reading.high)],
    unit: asWritten(text, view, arc),
    dimension: reading.dimension,
    qualifier,
    comparators: words.map(([start, end]) => spanOf(text, view, { start, end })),
    confidence: reading.confidence,
    reason: arc.reason,
  };
  if (reading.ordinal) figure.ordinal = true;
  if (previous && repeatsFigure(view.seen, previous, arc)) figure.equivalent = true;
  if (reading.multiple) figure.multiple = reading.multiple;
  return figure;
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
  const time = arc.time as NonNullable<Arc['time']>;
  const { start, end, text: words } = spanOf(text, view, arc);
  if (!time.boundAt) return { start, end, text: words, ...time, reason: arc.reason };
  const { boundAt, ...reading } = time;
  const boundWords = [spanOf(text, view, { start: boundAt[0], end: boundAt[1] })];
  return { start, end, text: words, ...reading, boundWords, reason: arc.reason };
}
