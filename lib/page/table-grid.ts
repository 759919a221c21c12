/** A cell with its place in the grid of its table; rows and columns count from 0. */
export interface Cell {
  text: string;
  row: number;
  column: number;
  rows: number;
  columns: number;
  /** True for `<th>` and for cells of `<thead>`. */
  isHeader: boolean;
}

/** A table laid out as HTML lays it out. Cells without text take their place but are not listed. */
export interface TableGrid {
  cells: Cell[];
  /** The cells row by row; rows without text are left out. */
  rows: Cell[][];
  byElement: Map<Element, Cell>;
  width: number;
  /** The cell that covers a place, if it has text. */
  at(row: number, column: number): Cell | undefined;
}

const SECTIONS = new Set(['thead', 'tbody', 'tfoot']);
const MOST_SPAN = 100;
const MOST_ROWS = 5_000;

/** Lays out a table after the HTML standard (4.9.12, forming a table). `texts` has the text of each cell that has any. */
export function layOutTable(table: Element, texts: ReadonlyMap<Element, string>): TableGrid {
  const places = new Map<string, Cell | null>();
  const grid: TableGrid = {
    cells: [],
    rows: [],
    byElement: new Map(),
    width: 0,
    at: (row, column) => places.get(`${row},${column}`) ?? undefined,
  };
  for (const [row, element] of listRows(table).entries()) {
    placeRow({ grid, places, texts, row }, element);
  }
  return grid;
}

interface Placing {
  grid: TableGrid;
  places: Map<string, Cell | null>;
  texts: ReadonlyMap<Element, string>;
  row: number;
}

function placeRow(placing: Placing, element: Element): void {
  const { grid, places, texts, row } = placing;
  const found: Cell[] = [];
  let column = 0;
  for (const child of element.children) {
    const tag = child.localName.toLowerCase();
    if (tag !== 'td' && tag !== 'th') continue;
    while (places.has(`${row},${column}`)) column += 1;
    const text = texts.get(child) ?? '';
    const isHeader = tag === 'th' || element.parentElement?.localName.toLowerCase() === 'thead';
    const rows = readSpan(child, 'rowspan');
    const cell = { text, row, column, rows, columns: readSpan(child, 'colspan'), isHeader };
    takePlaces(places, cell, text.length > 0 ? cell : null);
    column += cell.columns;
    if (text.length === 0) continue;
    found.push(cell);
    grid.byElement.set(child, cell);
  }
  grid.width = Math.max(grid.width, column);
  grid.cells.push(...found);
  if (found.length > 0) grid.rows.push(found);
}

function takePlaces(places: Map<string, Cell | null>, cell: Cell, value: Cell | null): void {
  for (let row = cell.row; row < cell.row + cell.rows; row += 1) {
    for (let column = cell.column; column < cell.column + cell.columns; column += 1) {
      places.set(`${row},${column}`, value);
    }
  }
}

function listRows(table: Element): Element[] {
  const rows: Element[] = [];
  for (const child of table.children) {
    const tag = child.localName.toLowerCase();
    const own = SECTIONS.has(tag) ? [...child.children] : [child];
    rows.push(...own.filter((row) => row.localName.toLowerCase() === 'tr'));
    if (rows.length > MOST_ROWS) break;
  }
  return rows.slice(0, MOST_ROWS);
}

function readSpan(element: Element, name: string): number {
  const span = Number.parseInt(element.getAttribute(name) ?? '1', 10);
  return span >= 1 ? Math.min(span, MOST_SPAN) : 1;
}
