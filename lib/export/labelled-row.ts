import type { Cell } from '../archive/worksheet.ts';
import { COLUMNS, type Column, cellsOf } from './columns.ts';
import type { ExportTexts } from './export-texts.ts';
import type { ExportedFact } from './exported-fact.ts';
import { makeFactRow } from './fact-row.ts';

/** A cell with the reader's words for codes. */
function labelCell(cell: Cell, column: Column, texts: ExportTexts): Cell {
  if (column.codes && typeof cell === 'string') return texts.codes[cell] ?? cell;
  if (column.id === 'corrected_fields' && typeof cell === 'string' && cell !== '')
    return labelFields(cell, texts);
  return cell;
}

/** Names of the corrected answers; `value` stands for the columns of its two ends. */
function labelFields(fields: string, texts: ExportTexts): string {
  const titles = fields.split('; ').map((field) => {
    const id = field === 'value' ? 'value_low' : field;
    return Object.hasOwn(texts.columns, id) ? texts.columns[id as keyof typeof texts.columns].title : field;
  });
  return titles.join('; ');
}

/** The cells of a fact with the reader's words for codes, for tables that people read. */
export function makeLabelledCells(fact: ExportedFact, texts: ExportTexts): Cell[] {
  const cells = cellsOf(makeFactRow(fact));
  return COLUMNS.map((column, place) => labelCell(cells[place] ?? null, column, texts));
}
