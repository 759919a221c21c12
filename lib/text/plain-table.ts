import type { Block } from './article.ts';

/** A line of a plain text file that may be a row of a table. */
export interface TableLine {
  start: number;
  end: number;
  text: string;
}

interface Cell {
  start: number;
  end: number;
  text: string;
}

/** Columns are divided by tabs, by two or more ideographic spaces, by three or more spaces, or by Markdown bars. */
const DIVIDER = /\t+|\u3000{2,}[ \u3000]*| {3,}|\s*\|\s*/g;
const UNIT_LINE = /单位[：:]\s*([^）)\s]{1,20})/;
const RULER = /^[|\s:+-]+$/;

const NUMBER = /^[-+]?\d[\d,]*(?:\.\d+)?%?$/;
const YEAR = /^(?:19|20)\d\d年?$/;
const NOTHING = /^(?:[-—–/…]+|\.{2,6})$/;
const UNIT_COLUMN = /^(?:计量)?单位$/;

/** Whether a line has the look of a row: at least two columns, none of them a sentence. */
export function isTableRow(line: TableLine): boolean {
  if (!/[\t|\u3000 ]/.test(line.text) || RULER.test(line.text)) return false;
  const cells = cellsOf(line);
  return cells.length >= 2 && cells.every(({ text }) => text.length <= 60 && !/[。；]$/.test(text));
}

/** Whether a line that is no row by itself can be the header of the row after it: as many words as that row has cells. */
export function isTableHeader(line: TableLine, next: TableLine | undefined): boolean {
  if (!next || !isTableRow(next) || /[，。；]/.test(line.text)) return false;
  const words = line.text.split(/[\s\u3000]+/).length;
  const cells = cellsOf(next).length;
  return cells >= 3 && words === cells;
}

/**
 * The blocks of the rows of one table: a block for each cell, with the header of its row (its first cell that is words) and of its
 * column (the first row, if that is not numbers already), and the unit of its row (a column 单位) or of the table (a line above, 单位：亿元).
 * Cells of one line are divided by what divides them in the file.
 */
export function readPlainTable(rows: readonly TableLine[], above: readonly TableLine[]): Block[] {
  const unit = above.map(({ text }) => UNIT_LINE.exec(text)?.[1]).findLast((one) => one !== undefined);
  const first = cellsOf(rows[0] as TableLine, true);
  const hasHeader = !first.some(({ text }, c) => c > 0 && NUMBER.test(text) && !YEAR.test(text));
  const header = hasHeader ? first.map(({ text }) => text) : [];
  const blocks: Block[] = [];
  for (let r = 0; r < rows.length; r++) {
    const cells = cellsOf(rows[r] as TableLine, r === 0);
    blocks.push(...(r === 0 && hasHeader ? cells.map(cellBlock) : readRow(cells, { header, unit })));
  }
  return blocks;
}

function cellBlock(cell: Cell): Block {
  return { kind: 'tableCell', start: cell.start, end: cell.end };
}

/** The column that names a row: the last words before its first number that are no unit. */
function nameColumn(cells: readonly Cell[], header: readonly string[]): number {
  const shift = Math.max(0, header.length - cells.length);
  let name = -1;
  for (let c = 0; c < cells.length; c++) {
    const text = cells[c]?.text ?? '';
    if (c > 0 && (NUMBER.test(text) || NOTHING.test(text))) break;
    if (/[一-龥A-Za-z]/.test(text) && !UNIT_COLUMN.test(header[c + shift] ?? '')) name = c;
  }
  return name;
}

/** The cells of a row below the header; a row that is shorter than the header is set against its right end. */
function readRow(
  cells: readonly Cell[],
  table: { header: readonly string[]; unit: string | undefined },
): Block[] {
  const { header } = table;
  const shift = Math.max(0, header.length - cells.length);
  const name = nameColumn(cells, header);
  const unitColumn = header.findIndex((text) => UNIT_COLUMN.test(text));
  const unit = unitColumn >= 0 ? cells[unitColumn - shift]?.text : table.unit;
  return cells.map((cell, c) => {
    const block = cellBlock(cell);
    const column = header[c + shift];
    if (column !== undefined) block.columnHeader = column;
    if (name >= 0 && name !== c) block.rowHeader = cells[name]?.text ?? '';
    if (unit !== undefined) block.tableUnit = unit;
    return block;
  });
}

/** Whether a line only names the unit or rules off the header, and so belongs to the table without being a row. */
export function isTableRuler(line: TableLine): boolean {
  return RULER.test(line.text) && line.text.includes('|');
}

/** The cells of a line by its dividers; by any white space where that leaves numbers in columns (or where `loose` is said). */
function cellsOf(line: TableLine, loose = false): Cell[] {
  const divided = splitCells(line, DIVIDER);
  if (divided.length >= 3) return divided;
  const spaced = splitCells(line, /[\s\u3000]+/g);
  const numbers = spaced.slice(1).filter(({ text }) => NUMBER.test(text) || NOTHING.test(text)).length;
  const isColumns =
    numbers > 0 &&
    numbers >= spaced.length - 2 &&
    !/[，。；、]/.test(line.text) &&
    !NUMBER.test(spaced[0]?.text ?? '');
  if (isColumns && spaced.length > divided.length) return spaced;
  return loose && divided.length < 2 ? spaced : divided;
}

function splitCells(line: TableLine, divider: RegExp): Cell[] {
  const cells: Cell[] = [];
  let start = 0;
  const push = (end: number) => {
    const raw = line.text.slice(start, end);
    const text = raw.trim();
    if (text !== '') {
      const from = line.start + start + raw.indexOf(text);
      cells.push({ start: from, end: from + text.length, text });
    }
  };
  for (const found of line.text.matchAll(divider)) {
    push(found.index);
    start = found.index + found[0].length;
  }
  push(line.text.length);
  return cells;
}
