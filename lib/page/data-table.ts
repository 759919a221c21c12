import type { Box, Line } from './line.ts';
import { findBox } from './line.ts';

/** Headers of one cell, as the page has them. */
export interface CellHeaders {
  rowHeader?: string;
  columnHeader?: string;
}

const TABLES = new Set(['table']);
const CELLS = new Set(['td', 'th']);
const ROWS = new Set(['tr']);
/** Cells of tables of figures are short; layout tables hold paragraphs. */
const LONGEST_AVERAGE = 60;
const MOST_SPAN = 50;

interface Cell {
  box: Box;
  text: string;
  row: number;
  column: number;
  columns: number;
  rows: number;
  isHeader: boolean;
}

/** For every line in a table of data (not of layout): the headers of its cell. Lines elsewhere are not in the map. */
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
  for (const [, group] of tables) describeTable(group, found);
  return found;
}

function describeTable(lines: readonly Line[], found: Map<Line, CellHeaders>): void {
  const cells = layOutCells(lines);
  if (!isDataTable(cells)) return;
  const headRows = countHeadRows(cells);
  const byBox = new Map(cells.map((cell) => [cell.box, cell]));
  for (const line of lines) {
    const cell = byBox.get(findBox(line.box, CELLS)!)!;
    found.set(line, describeCell(cell, cells, headRows));
  }
}

/** Places the cells in a grid, with `rowspan` and `colspan`. */
function layOutCells(lines: readonly Line[]): Cell[] {
  const texts = new Map<Box, string>();
  for (const line of lines) {
    const box = findBox(line.box, CELLS)!;
    texts.set(box, texts.has(box) ? `${texts.get(box)} ${line.text}` : line.text);
  }
  const taken = new Set<string>();
  const rows = [...new Set([...texts.keys()].map((box) => findBox(box, ROWS)))];
  const cells: Cell[] = [];
  for (const rowBox of rows) {
    if (rowBox === null) continue;
    const row = readRowNumber(rowBox.element);
    placeRow({ rowBox, row, texts, taken, cells });
  }
  return cells;
}

interface RowContext {
  rowBox: Box;
  row: number;
  texts: Map<Box, string>;
  taken: Set<string>;
  cells: Cell[];
}

function placeRow({ rowBox, row, texts, taken, cells }: RowContext): void {
  const byElement = new Map(
    [...texts.keys()].filter((box) => findBox(box, ROWS) === rowBox).map((box) => [box.element, box]),
  );
  let column = 0;
  for (const element of rowBox.element.children) {
    if (!CELLS.has(element.localName.toLowerCase())) continue;
    while (taken.has(`${row},${column}`)) column += 1;
    const columns = readSpan(element, 'colspan');
    const height = readSpan(element, 'rowspan');
    for (let r = 0; r < height; r += 1)
      for (let c = 0; c < columns; c += 1) taken.add(`${row + r},${column + c}`);
    const box = byElement.get(element);
    const isHeader = element.localName.toLowerCase() === 'th';
    if (box !== undefined)
      cells.push({ box, text: texts.get(box)!, row, column, columns, rows: height, isHeader });
    column += columns;
  }
}

/** Number of the row in its table; rows without text count too. */
function readRowNumber(row: Element): number {
  let number = 0;
  let at = previousRow(row);
  while (at !== null && number < 5000) {
    number += 1;
    at = previousRow(at);
  }
  return number;
}

function previousRow(row: Element): Element | null {
  let before = row.previousElementSibling;
  while (before !== null && before.localName.toLowerCase() !== 'tr') before = before.previousElementSibling;
  if (before !== null) return before;
  let section = row.parentElement?.previousElementSibling ?? null;
  const isSection = /^(?:thead|tbody|tfoot)$/i.test(row.parentElement?.localName ?? '');
  while (isSection && section !== null) {
    const last = section.lastElementChild;
    if (/^(?:thead|tbody|tfoot)$/i.test(section.localName) && last !== null) return last;
    section = section.previousElementSibling;
  }
  return null;
}

function readSpan(element: Element, name: string): number {
  const span = Number.parseInt(element.getAttribute(name) ?? '1', 10);
  return span >= 1 && span <= MOST_SPAN ? span : 1;
}

function isDataTable(cells: readonly Cell[]): boolean {
  const rows = new Set(cells.map((cell) => cell.row)).size;
  const columns = new Set(cells.map((cell) => cell.column)).size;
  if (rows < 2 || columns < 2) return false;
  const length = cells.reduce((sum, cell) => sum + cell.text.length, 0);
  return length / cells.length <= LONGEST_AVERAGE;
}

/** Rows at the top that are headers: `<th>` all over, else rows without a figure before the first row with one. */
function countHeadRows(cells: readonly Cell[]): number {
  const rows = [...new Set(cells.map((cell) => cell.row))].sort((a, b) => a - b);
  const isHead = (row: number) => {
    const own = cells.filter((cell) => cell.row === row);
    return (
      own.every((cell) => cell.isHeader) || own.every((cell) => cell.column === 0 || !isFigure(cell.text))
    );
  };
  const first = rows[0]!;
  let count = 0;
  while (count < rows.length - 1 && count < 4 && isHead(rows[count]!)) count += 1;
  return count === 0 ? first + 1 : rows[count - 1]! + 1;
}

function isFigure(text: string): boolean {
  return (
    /^[^\p{Script=Han}]*\d[\d.,，%％\s]*$/u.test(text) || (/\d/.test(text) && !/年|月|季|指标/.test(text))
  );
}

function describeCell(cell: Cell, cells: readonly Cell[], headRows: number): CellHeaders {
  const headers: CellHeaders = {};
  if (cell.row < headRows) return headers;
  const column = cells.filter(
    (one) => one.row < headRows && one.column <= cell.column && one.column + one.columns > cell.column,
  );
  if (column.length > 0) headers.columnHeader = column.map((one) => one.text).join(' ');
  const row = cells.find((one) => one.column === 0 && one.row <= cell.row && one.row + one.rows > cell.row);
  if (row !== undefined && row !== cell) headers.rowHeader = row.text;
  return headers;
}
