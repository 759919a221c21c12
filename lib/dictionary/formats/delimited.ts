import { LIMITS } from '../limits.ts';
import type { Term } from '../term.ts';
import type { FileReading } from './reading.ts';
import { fromTable, type TableRow, toTable } from './table.ts';

/** What stands between cells. */
export type Delimiter = ',' | '\t' | ';';

// Spreadsheets run cells that begin so as formulas (OWASP, CSV Injection). An apostrophe before them is taken off when it is read.
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/u;
const ESCAPED_FORMULA = /^'+[=+\-@\t\r＝＋－＠]/u;

/**
 * The entries as CSV (RFC 4180) or, with a tab, TSV. Begins with a byte order mark, without which spreadsheets do not take it for UTF-8.
 * A cell that a spreadsheet would run gets an apostrophe before it.
 */
export function writeDelimited(entries: readonly Term[], delimiter: Delimiter): string {
  return `\ufeff${toTable(entries)
    .map((row) => writeRow(row, delimiter))
    .join('')}`;
}

/** Reads CSV or TSV with a header row; the delimiter is the one that the header row has most of. */
export function readDelimited(text: string): FileReading {
  const body = text.startsWith('\ufeff') ? text.slice(1) : text;
  const rows = splitRows(body, findDelimiter(body));
  if (rows === null)
    return {
      manifest: {},
      entries: [],
      issues: [{ severity: 'refused', code: 'malformed', entry: null, detail: '"' }],
    };
  for (const row of rows)
    row.cells = row.cells.map((cell) => (ESCAPED_FORMULA.test(cell) ? cell.slice(1) : cell));
  return fromTable(rows);
}

function writeRow(cells: readonly string[], delimiter: Delimiter): string {
  return `${cells.map((cell) => writeCell(cell, delimiter)).join(delimiter)}\r\n`;
}

function writeCell(cell: string, delimiter: Delimiter): string {
  const guarded = FORMULA.test(cell) ? `'${cell}` : cell;
  const needsQuotes = /["\r\n]|^\s|\s$/u.test(guarded) || guarded.includes(delimiter);
  return needsQuotes ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

function findDelimiter(text: string): Delimiter {
  const header = text.slice(0, /[\r\n]/u.exec(text)?.index ?? text.length);
  const count = (delimiter: Delimiter) => header.split(delimiter).length;
  return (['\t', ',', ';'] as const).reduce((best, one) => (count(one) > count(best) ? one : best));
}

/** Rows of cells with their lines (RFC 4180, also with other delimiters); `null` where a quotation mark is never closed. */
export function splitRows(text: string, delimiter: Delimiter): TableRow[] | null {
  const rows: TableRow[] = [];
  let line = 1;
  let at = 0;
  while (at < text.length) {
    const row: TableRow = { line, cells: [] };
    for (;;) {
      const cell = text[at] === '"' ? readQuoted(text, at + 1) : readPlain(text, at, delimiter);
      if (cell === null) return null;
      // What some programs write between a closing mark and the delimiter is kept.
      const rest = readPlain(text, cell.end, delimiter);
      line += cell.lines;
      at = rest.end;
      row.cells.push(cell.text + rest.text);
      if (text[at] !== delimiter) break;
      at++;
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at++;
    at++;
    line++;
    rows.push(row);
    if (rows.length > LIMITS.entries + 1) break;
  }
  return rows;
}

interface Cell {
  text: string;
  /** Offset after the cell, and line feeds within it. */
  end: number;
  lines: number;
}

function readPlain(text: string, start: number, delimiter: Delimiter): Cell {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end++;
  return { text: text.slice(start, end), end, lines: 0 };
}

function readQuoted(text: string, start: number): Cell | null {
  let value = '';
  let from = start;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return null;
    value += text.slice(from, quote);
    if (text[quote + 1] !== '"') return { text: value, end: quote + 1, lines: value.split('\n').length - 1 };
    value += '"';
    from = quote + 2;
  }
}
