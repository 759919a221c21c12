import type { Block } from './article.ts';
import type { TableLine } from './plain-table.ts';

const FIRST_HEADER = /^(?:序号|指标|指标名称|项目|项目名称|名称|地区|县区|镇街|镇|类别|单位名称|年份|月份)$/;
const NUMBER = /^[-+]?\d[\d,]*(?:\.\d+)?%?$/;
const NOTHING = /^(?:[-—–/…]+|\.{2,6})$/;
const UNIT_COLUMN = /^(?:计量)?单位$/;
const MOST_COLUMNS = 8;
const LONGEST_CELL = 40;

/** A table that stands one cell a line, as copying from a page leaves it. */
export interface VerticalTable {
  /** How many lines it takes. */
  lines: number;
  blocks: Block[];
}

/**
 * The table that begins at line `at` with the first cell of its header (指标, 项目, 地区 …), one cell a line; null where there is none. The
 * number of columns is the one for which every row begins with words and the same columns hold numbers in every row.
 */
export function readVerticalTable(lines: readonly TableLine[], at: number): VerticalTable | null {
  if (!FIRST_HEADER.test(lines[at]?.text ?? '')) return null;
  for (let columns = 2; columns <= MOST_COLUMNS; columns++) {
    const rows = countRows(lines, { at, columns });
    if (rows >= 2) return { lines: (rows + 1) * columns, blocks: blocksOf(lines, { at, columns, rows }) };
  }
  return null;
}

interface Shape {
  at: number;
  columns: number;
}

function countRows(lines: readonly TableLine[], { at, columns }: Shape): number {
  for (let c = 0; c < columns; c++) {
    const text = lines[at + c]?.text ?? '';
    if (!isCell(text) || NUMBER.test(text) || NOTHING.test(text)) return 0;
  }
  let rows = 0;
  while (isRow(lines, { at: at + (rows + 1) * columns, columns })) rows += 1;
  return rows;
}

function isRow(lines: readonly TableLine[], { at, columns }: Shape): boolean {
  let numbers = 0;
  for (let c = 0; c < columns; c++) {
    const text = lines[at + c]?.text ?? '';
    const isNumber = NUMBER.test(text) || NOTHING.test(text);
    if (!isCell(text) || (c === 0 && isNumber && columns < 3)) return false;
    if (c > 0 && isNumber) numbers += 1;
  }
  const last = lines[at + columns - 1]?.text ?? '';
  return (
    numbers > 0 && (NUMBER.test(last) || NOTHING.test(last)) && /[一-龥A-Za-z]/.test(lines[at]?.text ?? '')
  );
}

function isCell(text: string): boolean {
  return text !== '' && text.length <= LONGEST_CELL && !/[。；，]/.test(text);
}

function blocksOf(lines: readonly TableLine[], shape: Shape & { rows: number }): Block[] {
  const { at, columns, rows } = shape;
  const header = lines.slice(at, at + columns).map(({ text }) => text);
  const unitColumn = header.findIndex((text) => UNIT_COLUMN.test(text));
  const blocks: Block[] = [];
  for (let r = 0; r <= rows; r++) {
    const cells = lines.slice(at + r * columns, at + (r + 1) * columns);
    cells.forEach((cell, c) => {
      const block: Block = { kind: 'tableCell', start: cell.start, end: cell.end };
      if (r > 0) {
        block.columnHeader = header[c];
        if (c > 0) block.rowHeader = cells[0]?.text;
        if (unitColumn >= 0) block.tableUnit = cells[unitColumn]?.text;
      }
      blocks.push(block);
    });
  }
  return blocks;
}
