import type { Cell } from '../archive/worksheet.ts';
import { REVIEWS } from '../database/records.ts';
import { MEASURES, STATUSES } from '../facts/fact.ts';
import { QUALIFIERS } from '../recognise/figure.ts';
import type { FactRow } from './fact-row.ts';

/** Name of a column in every format and language. */
export type ColumnId = keyof FactRow;

/** Types of columns, as Frictionless Table Schema names them (specs.frictionlessdata.io/table-schema). */
export type ColumnType = 'string' | 'number' | 'integer' | 'boolean' | 'date' | 'uri';

/** A column of the table of facts. */
export interface Column {
  id: ColumnId;
  type: ColumnType;
  /** Width in a spreadsheet, in characters. */
  width: number;
  /** The codes that it holds, where it holds codes; explained in `ExportTexts.codes`. */
  codes?: readonly string[];
  required?: true;
}

/** The columns of a table of facts, in order. A further one is a line here, a field in `FactRow` and its texts. */
export const COLUMNS: readonly Column[] = [
  { id: 'headline', type: 'string', width: 36 },
  { id: 'date', type: 'date', width: 12 },
  { id: 'source', type: 'string', width: 14 },
  { id: 'edition', type: 'string', width: 12 },
  { id: 'indicator', type: 'string', width: 24 },
  { id: 'value_low', type: 'number', width: 16, required: true },
  { id: 'value_high', type: 'number', width: 16, required: true },
  { id: 'unit', type: 'string', width: 10 },
  { id: 'qualifier', type: 'string', width: 10, codes: QUALIFIERS, required: true },
  {
    id: 'measure',
    type: 'string',
    width: 10,
    codes: MEASURES,
    required: true,
  },
  { id: 'direction', type: 'string', width: 10, codes: ['down'] },
  { id: 'status', type: 'string', width: 10, codes: STATUSES, required: true },
  { id: 'period', type: 'string', width: 16 },
  { id: 'subject', type: 'string', width: 16 },
  { id: 'quote', type: 'string', width: 60, required: true },
  { id: 'figure', type: 'string', width: 14, required: true },
  {
    id: 'review',
    type: 'string',
    width: 10,
    codes: REVIEWS,
    required: true,
  },
  { id: 'corrected_fields', type: 'string', width: 18 },
  { id: 'tags', type: 'string', width: 18 },
  { id: 'note', type: 'string', width: 30 },
  { id: 'address', type: 'uri', width: 40 },
  { id: 'indicator_id', type: 'string', width: 18 },
  { id: 'dimension', type: 'string', width: 12 },
  { id: 'repeats', type: 'boolean', width: 10, required: true },
  { id: 'stale', type: 'boolean', width: 10, required: true },
  { id: 'confidence', type: 'number', width: 10, required: true },
  { id: 'article', type: 'string', width: 16, required: true },
  { id: 'start', type: 'integer', width: 10, required: true },
  { id: 'end', type: 'integer', width: 10, required: true },
  { id: 'id', type: 'string', width: 30, required: true },
];

/** The cells of a row in the order of the columns. */
export function cellsOf(row: FactRow, columns: readonly Column[] = COLUMNS): Cell[] {
  return columns.map(({ id }) => row[id]);
}
