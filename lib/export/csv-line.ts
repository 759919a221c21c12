import type { Cell } from '../archive/worksheet.ts';

/**
 * Signs at which a spreadsheet takes a text for a formula (OWASP, "CSV Injection": = + - @ tab, carriage return, line feed, and the
 * full-width forms that East Asian spreadsheets take for them).
 */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/;
const PLAIN_NUMBER = /^[+-]?\d+(?:\.\d+)?$/;
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

/** A text that no spreadsheet takes for a formula: an apostrophe before those that would be. Numbers, also negative ones, are none. */
export function guardFormula(text: string): string {
  return FORMULA_START.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
}

function writeCell(cell: Cell): string {
  if (cell === null) return '';
  const text = typeof cell === 'string' ? guardFormula(cell) : String(cell);
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A line of a CSV file with its end (RFC 4180); texts are guarded against formula injection. Null is an empty cell. */
export function writeCsvLine(cells: readonly Cell[]): string {
  return `${cells.map(writeCell).join(',')}\r\n`;
}
