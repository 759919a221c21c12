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

/** Whether a line has the look of a row: at least two columns, none of them a sentence. */
export function isTableRow(line: TableLine): boolean {
  if (!/[\t|\u3000]| {3}/.test(line.text) || RULER.test(line.text)) return false;
  const cells = cellsOf(line);
  return cells.length >= 2 && cells.every(({ text }) => text.length <= 60 && !/[。；]$/.test(text));
}

/**
 * The blocks of the rows of one table: a block for each cell, with the header of its row (its first cell that is words) and of its
 * column (the first row), and the unit that a line above names (单位：亿元). Cells of one line are divided by what divides them in the file.
 */
export function readPlainTable(rows: readonly TableLine[], above: readonly TableLine[]): Block[] {
  const unit = above.map(({ text }) => UNIT_LINE.exec(text)?.[1]).findLast((one) => one !== undefined);
  const header = cellsOf(rows[0] as TableLine);
  const blocks: Block[] = [];
  for (let r = 0; r < rows.length; r++) {
    const cells = cellsOf(rows[r] as TableLine);
    const name = r === 0 ? undefined : cells.findIndex(({ text }) => /[一-龥A-Za-z]/.test(text));
    cells.forEach((cell, c) => {
      const block: Block = { kind: 'tableCell', start: cell.start, end: cell.end };
      if (r > 0) {
        const column = header[c + header.length - cells.length]?.text ?? header[c]?.text;
        if (column !== undefined) block.columnHeader = column;
        if (name !== undefined && name >= 0 && name !== c) block.rowHeader = cells[name]?.text ?? '';
        if (unit !== undefined) block.tableUnit = unit;
      }
      blocks.push(block);
    });
  }
  return blocks;
}

/** Whether a line only names the unit or rules off the header, and so belongs to the table without being a row. */
export function isTableRuler(line: TableLine): boolean {
  return RULER.test(line.text) && line.text.includes('|');
}

function cellsOf(line: TableLine): Cell[] {
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
  for (const divider of line.text.matchAll(DIVIDER)) {
    push(divider.index);
    start = divider.index + divider[0].length;
  }
  push(line.text.length);
  return cells;
}
