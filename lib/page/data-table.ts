import type { Box, Line } from './line.ts';
import { findBox } from './line.ts';
import { type Cell, layOutTable, type TableGrid } from './table-grid.ts';

/** Headers of one cell, as the page has them. */
export interface CellHeaders {
  rowHeader?: string;
  columnHeader?: string;
}

const TABLES = new Set(['table']);
const CELLS = new Set(['td', 'th']);
/** Cells of tables of figures are short; layout tables hold paragraphs. */
const LONGEST_AVERAGE = 60;
const MOST_HEAD_ROWS = 4;
const PERIOD = /(?:19|20)\d{2}年?|\d{1,2}(?:[-—~至到]\d{1,2})?[月季]度?|第?[一二三四]季度/g;
const NUMBERING = /^(?:序号|编号|No\.?|#)$/i;

/**
 * For every line in a table of data (not of layout): the headers of its cell. Lines elsewhere are not in the map.
 * Spans (`rowspan`, `colspan`) are followed; headers of several rows are joined by a space, the upper first.
 */
export function findDataCells(lines: readonly Line[]): Map<Line, CellHeaders> {
  const tables = new Map<Box, Line[]>();
  for (const line of lines) {
    const table = findBox(line.box, TABLES);
    if (table === null || findBox(line.box, CELLS) === null) continue;
    const group = tables.get(table);
    if (group === undefined) tables.set(table, [line]);
    else group.push(line);
  }
  const found = new Map<Line, CellHeaders>();
  for (const [table, group] of tables) describeTable(table, group, found);
  return found;
}

function describeTable(table: Box, lines: readonly Line[], found: Map<Line, CellHeaders>): void {
  const texts = new Map<Element, string>();
  for (const line of lines) {
    const cell = findBox(line.box, CELLS)!.element;
    texts.set(cell, texts.has(cell) ? `${texts.get(cell)} ${line.text}` : line.text);
  }
  const grid = layOutTable(table.element, texts);
  if (!isDataTable(grid)) return;
  const describe = createDescriber(grid);
  for (const line of lines) {
    const cell = grid.byElement.get(findBox(line.box, CELLS)!.element);
    if (cell !== undefined) found.set(line, describe(cell));
  }
}

function isDataTable({ rows, cells }: TableGrid): boolean {
  const columns = new Set(cells.map((cell) => cell.column)).size;
  if (rows.length < 2 || columns < 2) return false;
  const length = cells.reduce((sum, cell) => sum + cell.text.length, 0);
  return length / cells.length <= LONGEST_AVERAGE;
}

function createDescriber(grid: TableGrid): (cell: Cell) => CellHeaders {
  const headRows = countHeadRows(grid);
  const body = grid.rows[headRows]?.[0]?.row ?? Number.POSITIVE_INFINITY;
  const heads = grid.rows
    .slice(0, headRows)
    .flat()
    .filter((cell) => cell.columns < grid.width);
  const column = findHeaderColumn(grid, heads, body);
  return (cell) => {
    if (cell.row < body) return {};
    const headers: CellHeaders = {};
    const above = heads.filter((head) => covers(head.column, head.columns, cell.column));
    if (above.length > 0) headers.columnHeader = above.map(({ text }) => text).join(' ');
    const beside = listRowHeaders(grid, column, cell);
    if (beside.length > 0) headers.rowHeader = beside.map(({ text }) => text).join(' ');
    return headers;
  };
}

/** Rows at the top that are headers: `<th>` all over, else rows without a figure above the first row with one. */
function countHeadRows({ rows, width }: TableGrid): number {
  const isHead = (row: readonly Cell[]) =>
    row.every((cell) => cell.isHeader) || row.every((cell) => cell.column === 0 || !hasFigure(cell.text));
  let count = 0;
  while (count < rows.length - 1 && count < MOST_HEAD_ROWS && isHead(rows[count]!)) count += 1;
  const isFigureless = rows.slice(count).every((row) => row.every((cell) => !hasFigure(cell.text)));
  if (count > 1 && isFigureless) return rows[0]!.length === 1 && rows[0]![0]!.columns >= width ? 2 : 1;
  return count;
}

/** Whether a cell says a figure; years, months and quarters are headings of columns. */
function hasFigure(text: string): boolean {
  return /\d/.test(text.normalize('NFKC').replace(PERIOD, ''));
}

/** The column with the names of the rows: the first that is not a numbering. */
function findHeaderColumn({ cells }: TableGrid, heads: readonly Cell[], body: number): number {
  const head = heads.find((cell) => cell.column === 0);
  if (head !== undefined && NUMBERING.test(head.text.trim())) return 1;
  const first = cells.filter((cell) => cell.column === 0 && cell.row >= body);
  const isNumbered =
    first.length > 1 && first.every(({ text }, at) => text.replace(/[.、]$/, '') === String(at + 1));
  return isNumbered ? 1 : 0;
}

/** The name of the cell's row; with the group before it where the first column spans several rows. */
function listRowHeaders(grid: TableGrid, column: number, cell: Cell): Cell[] {
  const own = grid.at(cell.row, column);
  if (own === undefined || cell.column < column + (own.rows > 1 ? 1 : 0)) return [];
  if (own.rows === 1) return own === cell ? [] : [own];
  const inner = grid.at(cell.row, own.column + own.columns);
  return inner === undefined || inner === cell || hasFigure(inner.text) ? [own] : [own, inner];
}

function covers(start: number, length: number, column: number): boolean {
  return start <= column && column < start + length;
}
