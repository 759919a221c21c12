import { ENTRY_FIELDS } from '../file-entry.ts';
import type { Issue } from '../issue.ts';
import { orderEntries } from '../order-entries.ts';
import type { Term, TermSource } from '../term.ts';
import { type FileReading, type RawEntry, readRawEntries } from './reading.ts';

type Field = (typeof ENTRY_FIELDS)[number];

/** Words that a header row may use for a field, beside its name. */
const COLUMN_NAMES: Readonly<Record<Field, readonly string[]>> = {
  id: ['编号', '标识'],
  prefLabel: ['术语', '词条', '名称', '首选词', 'term', 'label', 'source'],
  altLabel: ['别名', '简称', '又称', '同义词', 'alias', 'aliases', 'synonyms'],
  hiddenLabel: ['异形', '异写', '误写', 'variants'],
  category: ['类别', '分类', '类型', 'type'],
  definition: ['定义', '释义', '解释', '说明', 'explanation', 'comment'],
  sources: ['来源', '出处', 'reference', 'references'],
  status: ['状态'],
  validFrom: ['启用', '起始', 'from'],
  validTo: ['停用', '截止', 'to'],
  replacedBy: ['取代', '替代'],
  exclude: ['排除', '例外'],
  note: ['备注', '注释', 'remark'],
  modified: ['修改时间', '更新时间'],
  author: ['作者', '修改人'],
};

const STATUS_NAMES: ReadonlyMap<string, string> = new Map([
  ['提议', 'proposed'],
  ['待定', 'proposed'],
  ['已批准', 'approved'],
  ['正式', 'approved'],
  ['已废止', 'deprecated'],
  ['停用', 'deprecated'],
]);

/** A row of a table with its line in the file, from 1. */
export interface TableRow {
  line: number;
  cells: string[];
}

/**
 * The entries as rows of text under a header row: one column for each field that any entry has. Several labels, contexts or sources stand
 * in one cell with `|` between; the parts of a source with `;` between: title;address;date. A backslash goes before these signs in texts.
 */
export function toTable(entries: readonly Term[]): string[][] {
  const rows = orderEntries(entries).map((term) => ENTRY_FIELDS.map((field) => writeCell(term, field)));
  const isUsed = ENTRY_FIELDS.map(
    (field, column) => field === 'prefLabel' || rows.some((row) => row[column] !== ''),
  );
  return [[...ENTRY_FIELDS], ...rows].map((row) => row.filter((_, column) => isUsed[column]));
}

/** Reads rows of which the first is a header row with names of fields, in any order, also in Chinese. Empty rows are passed over. */
export function fromTable(rows: readonly TableRow[]): FileReading {
  const issues: Issue[] = [];
  const filled = rows.filter((row) => row.cells.some((cell) => cell.trim() !== ''));
  const [header, ...body] = filled;
  const columns = header === undefined ? [] : readHeader(header, issues);
  if (!columns.includes('prefLabel')) {
    issues.push({
      severity: 'refused',
      code: 'missing-column',
      entry: null,
      line: header?.line ?? 1,
      field: 'prefLabel',
    });
    return { manifest: {}, entries: [], issues };
  }
  const raw = body.map((row): RawEntry => ({ line: row.line, fields: readRow(row.cells, columns) }));
  return { manifest: {}, entries: readRawEntries(raw, issues), issues };
}

function readHeader({ cells, line }: TableRow, issues: Issue[]): (Field | null)[] {
  return cells.map((cell) => {
    const name = cell.trim().toLowerCase();
    const field = ENTRY_FIELDS.find(
      (known) => known.toLowerCase() === name || COLUMN_NAMES[known].includes(name),
    );
    if (field !== undefined) return field;
    if (name !== '')
      issues.push({
        severity: 'warning',
        code: 'unknown-column',
        entry: null,
        line,
        detail: cell.slice(0, 80),
      });
    return null;
  });
}

function readRow(cells: readonly string[], columns: readonly (Field | null)[]): Record<string, unknown> {
  // A table without categories is a list of jargon: the category that claims the least.
  const fields: Record<string, unknown> = { category: 'jargon' };
  columns.forEach((field, column) => {
    const cell = (cells[column] ?? '').trim();
    if (field !== null && cell !== '') fields[field] = readCell(cell, field);
  });
  return fields;
}

function writeCell(term: Term, field: Field): string {
  const value = term[field];
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  return value.map((item) => (typeof item === 'string' ? addEscapes(item) : writeSource(item))).join('|');
}

function writeSource({ title, url, date }: TermSource): string {
  const parts = [title, url ?? '', date ?? ''];
  while (parts.at(-1) === '') parts.pop();
  return parts.map(addEscapes).join(';');
}

function readCell(cell: string, field: Field): unknown {
  if (field === 'altLabel' || field === 'hiddenLabel' || field === 'exclude')
    return split(cell, '|')
      .map((part) => removeEscapes(part).trim())
      .filter((part) => part !== '');
  if (field === 'sources') return split(cell, '|').map(readSource);
  // Spreadsheets keep a day as the number of days since 30 December 1899.
  if ((field === 'validFrom' || field === 'validTo') && /^\d{5}$/u.test(cell))
    return new Date((Number(cell) - 25_569) * 86_400_000).toISOString().slice(0, 10);
  if (field === 'status') return STATUS_NAMES.get(cell) ?? cell.toLowerCase();
  return cell;
}

function readSource(cell: string): TermSource {
  const [title = '', url = '', date = ''] = split(cell, ';').map((part) => removeEscapes(part).trim());
  return { title, ...(url !== '' && { url }), ...(date !== '' && { date }) };
}

function addEscapes(text: string): string {
  return text.replace(/[\\|;]/gu, '\\$&');
}

function removeEscapes(text: string): string {
  return text.replace(/\\(.)/gsu, '$1');
}

/** Splits at a sign that no backslash stands before; the backslashes stay. */
function split(text: string, sign: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let index = 0; index < text.length; index++) {
    if (text[index] === sign) {
      parts.push(text.slice(start, index));
      start = index + 1;
    } else if (text[index] === '\\') index++;
  }
  return [...parts, text.slice(start)];
}
