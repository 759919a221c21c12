import { DecodeUTF8, Unzip, UnzipInflate } from 'fflate';
import { writeWorkbook } from '../../archive/workbook.ts';
import type { Issue } from '../issue.ts';
import { LIMITS } from '../limits.ts';
import type { Term } from '../term.ts';
import type { FileReading } from './reading.ts';
import { fromTable, type TableRow, toTable } from './table.ts';
import { findElements, readText, readXml, type XmlElement, XmlError } from './xml.ts';

/** Width of the columns, in characters. */
const WIDTH = 24;
/** Files in the archive bear no time of their own: the same entries give the same bytes. The first day that an archive can name. */
const NO_TIME = '1980-01-01T12:00:00Z';

/** The entries as a workbook with one sheet under a header row; every cell is text, so that none is run as a formula. */
export async function writeXlsx(entries: readonly Term[]): Promise<Uint8Array> {
  const [titles = [], ...rows] = toTable(entries);
  const columns = titles.map((title) => ({ title, type: 'string', width: WIDTH }));
  const pieces: Uint8Array[] = [];
  for await (const piece of writeWorkbook([{ name: 'terms', columns, rows: [rows] }], { at: NO_TIME }))
    pieces.push(piece);
  return joinBytes(pieces);
}

function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/**
 * Reads the first sheet of a workbook (ECMA-376) with a header row; the line of a report is the row of the sheet. The archive is unpacked
 * piece by piece and given up as soon as it grows beyond the limits; archives in it are not opened. Formulas are not run: their last
 * value is taken.
 */
export function readXlsx(bytes: Uint8Array): FileReading {
  try {
    const parts = unpack(bytes);
    const shared = readSharedStrings(parts);
    const sheet = findFirstSheet(parts);
    if (sheet === undefined) return refuse({ code: 'malformed', detail: 'worksheet' });
    return fromTable(readRows(readXml(sheet), shared));
  } catch (error) {
    if (error instanceof XmlError) return refuse({ code: error.code, line: error.line });
    if (error instanceof RangeError) return refuse({ code: 'too-large' });
    // fflate throws its own kind of error for what is no archive.
    return refuse({ code: 'malformed', detail: error instanceof Error ? error.message.slice(0, 80) : '' });
  }
}

function refuse(issue: Pick<Issue, 'code' | 'line' | 'detail'>): FileReading {
  return { manifest: {}, entries: [], issues: [{ severity: 'refused', entry: null, ...issue }] };
}

const PIECE = 16_384;
const WANTED =
  /^xl\/(?:workbook\.xml|sharedStrings\.xml|worksheets\/[^/]+\.xml|_rels\/workbook\.xml\.rels)$/u;

/** The parts of a package that are needed, as text by name. */
function unpack(bytes: Uint8Array): Map<string, string> {
  if (bytes.length > LIMITS.packedBytes) throw new RangeError('the archive is too large');
  const parts = new Map<string, string>();
  let size = 0;
  const unzip = new Unzip((file) => {
    if (!WANTED.test(file.name)) return;
    const decoder = new DecodeUTF8((text) => parts.set(file.name, (parts.get(file.name) ?? '') + text));
    file.ondata = (error, piece, isLast) => {
      if (error) throw error;
      size += piece.length;
      if (size > LIMITS.xml) throw new RangeError('the archive grows too large');
      decoder.push(piece, isLast);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += PIECE)
    unzip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
  return parts;
}

/** The sheet that stands first in the workbook, which need not be the first file. */
function findFirstSheet(parts: ReadonlyMap<string, string>): string | undefined {
  const workbook = parts.get('xl/workbook.xml');
  const relations = parts.get('xl/_rels/workbook.xml.rels');
  if (workbook === undefined || relations === undefined) return undefined;
  const id = findElements(readXml(workbook), 'sheet')[0]?.attributes.get('id');
  const relation = findElements(readXml(relations), 'Relationship').find(
    (one) => one.attributes.get('Id') === id,
  );
  const target = relation?.attributes.get('Target') ?? '';
  return parts.get(target.startsWith('/') ? target.slice(1) : `xl/${target}`);
}

function readSharedStrings(parts: ReadonlyMap<string, string>): string[] {
  const xml = parts.get('xl/sharedStrings.xml');
  return xml === undefined ? [] : findElements(readXml(xml), 'si').map(readRuns);
}

// A text may be cut into runs of different looks; its reading aids (rPh) are no part of it.
function readRuns(element: XmlElement): string {
  return element.children
    .filter((child) => typeof child !== 'string')
    .map((child) => (child.name === 't' ? readText(child) : child.name === 'r' ? readRuns(child) : ''))
    .join('');
}

function readRows(sheet: XmlElement, shared: readonly string[]): TableRow[] {
  return findElements(sheet, 'row').map((row, index) => {
    const cells: string[] = [];
    for (const cell of findElements(row, 'c')) {
      const column = readColumn(cell.attributes.get('r')) ?? cells.length;
      while (cells.length < column) cells.push('');
      cells[column] = readCell(cell, shared);
    }
    return { line: Number(row.attributes.get('r') ?? index + 1), cells };
  });
}

const MOST_COLUMNS = 256;

/** Number of the column of a reference (`AB12` is 27); undefined where it has none. */
function readColumn(reference = ''): number | undefined {
  const letters = /^[A-Z]{1,3}/u.exec(reference)?.[0];
  if (letters === undefined) return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  if (column >= MOST_COLUMNS) throw new RangeError('the sheet has too many columns');
  return column;
}

function readCell(cell: XmlElement, shared: readonly string[]): string {
  const inline = findElements(cell, 'is')[0];
  if (inline !== undefined) return readRuns(inline);
  const value = findElements(cell, 'v')[0];
  const text = value === undefined ? '' : readText(value);
  return cell.attributes.get('t') === 's' ? (shared[Number(text)] ?? '') : text;
}
