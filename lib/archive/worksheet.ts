/** What a cell holds. */
export type Cell = string | number | boolean | null;

/** Excel takes no longer text in a cell (Excel specifications and limits). */
const LONGEST_TEXT = 32_767;
const MILLISECONDS_A_DAY = 86_400_000;
/** Day 0 of spreadsheets, so that 1900-03-01 and later days agree (ECMA-376 part 1, section 18.17.4.1). */
const DAY_ZERO = Date.UTC(1899, 11, 30);

/** Numbers of the cell formats in `STYLES`. */
const STYLE = { plain: 0, title: 1, date: 2, wrapped: 3 } as const;

/** A sheet: its name, its columns, and its rows in pieces. */
export interface Worksheet {
  name: string;
  /** Cells of a column of type `date` hold ISO days; all other texts are texts, so that none is run as a formula. */
  columns: readonly { title: string; type: string; width: number }[];
  rows: AsyncIterable<readonly (readonly Cell[])[]> | Iterable<readonly (readonly Cell[])[]>;
}

/** Formats of cells (ECMA-376 part 1, section 18.8): plain, bold titles, ISO days, wrapped text. */
export const STYLES =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>' +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>' +
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>' +
  '</cellXfs></styleSheet>';

/** Markup, control characters and lone surrogates. Most texts have none, and one look tells it. */
const NEEDS_ESCAPE = /[&<>"_\p{Cc}\p{Cs}\ufffe\uffff]/u;
const MARKUP: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text for XML. Characters that XML 1.0 forbids are written as `_xHHHH_` (ECMA-376 part 1, section 22.9.2.19, ST_Xstring). */
export function escapeXml(text: string): string {
  return NEEDS_ESCAPE.test(text) ? escapeSigns(text) : text;
}

function escapeSigns(text: string): string {
  return text
    .toWellFormed()
    .replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_')
    .replace(/[&<>"]/g, (sign) => MARKUP[sign]!)
    .replace(
      /(?![\n\t])[\p{Cc}\ufffe\uffff]/gu,
      (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    );
}

/** `A`, `B`, … `Z`, `AA` for columns 0, 1, … */
function nameColumn(number: number): string {
  const letter = String.fromCharCode(65 + (number % 26));
  return number < 26 ? letter : nameColumn(Math.floor(number / 26) - 1) + letter;
}

function cutText(text: string): string {
  if (text.length <= LONGEST_TEXT) return text;
  return `${text.slice(0, LONGEST_TEXT - 1).toWellFormed()}…`;
}

function writeText(place: string, text: string, style: number): string {
  if (text === '') return '';
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cutText(text))}</t></is></c>`;
}

function writeCell(place: string, cell: Cell, type: string): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return `<c r="${place}" t="b"><v>${Number(cell)}</v></c>`;
  if (typeof cell === 'number') return Number.isFinite(cell) ? `<c r="${place}"><v>${cell}</v></c>` : '';
  if (type !== 'date') return writeText(place, cell, STYLE.plain);
  const day = (Date.parse(`${cell}T00:00:00Z`) - DAY_ZERO) / MILLISECONDS_A_DAY;
  return Number.isInteger(day) && day > 60
    ? `<c r="${place}" s="${STYLE.date}"><v>${day}</v></c>`
    : writeText(place, cell, STYLE.plain);
}

/** The XML of a sheet in pieces: titles in a frozen first row, then the rows (ECMA-376 part 1, section 18.3). */
export async function* writeWorksheet({ columns, rows }: Worksheet): AsyncGenerator<string> {
  const widths = columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const letters = columns.map((_, at) => nameColumn(at));
  const titles = columns.map(({ title }, at) => writeText(`${letters[at]}1`, title, STYLE.title));
  yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0">' +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols>${widths.join('')}</cols><sheetData><row r="1">${titles.join('')}</row>`;
  let number = 1;
  for await (const batch of rows) {
    const written = batch.map((cells) => {
      number += 1;
      const row = columns.map(({ type }, at) =>
        writeCell(`${letters[at]}${number}`, cells[at] ?? null, type),
      );
      return `<row r="${number}">${row.join('')}</row>`;
    });
    yield written.join('');
  }
  yield '</sheetData></worksheet>';
}
