import type { Issue } from '../issue.ts';
import { orderEntries } from '../order-entries.ts';
import type { Term } from '../term.ts';
import { splitRows } from './delimited.ts';
import { type FileReading, readRawEntries } from './reading.ts';

/**
 * The entries as a glossary for translation programs (OmegaT and others): UTF-8, tabs between three columns, no header row. Each label is a
 * row: the label, the preferred label, the definition. Of an entry its labels and definition are kept, no more.
 */
export function writeGlossary(entries: readonly Term[]): string {
  const rows = orderEntries(entries).flatMap((term) =>
    [term.prefLabel, ...term.altLabel].map((label) => [label, term.prefLabel, term.definition]),
  );
  return rows.map((row) => `${row.map((cell) => cell.replace(/\s+/gu, ' ')).join('\t')}\n`).join('');
}

/**
 * Reads a three-column glossary. Rows of which the second column is a first column of the file are its aliases; any other second
 * column is a translation and goes into the note. Lines that begin with `#` are comments.
 */
export function readGlossary(text: string): FileReading {
  const issues: Issue[] = [];
  const rows = (splitRows(text.replace(/^\ufeff/u, '').replaceAll('"', '\u0000'), '\t') ?? [])
    .map(({ line, cells }) => ({ line, cells: cells.map((cell) => cell.replaceAll('\u0000', '"').trim()) }))
    .filter(({ cells }) => cells[0] !== '' && !cells[0]!.startsWith('#'));
  const sources = new Set(rows.map(({ cells }) => cells[0]!));
  const fields = new Map<
    string,
    { line: number; fields: Record<string, unknown> & { altLabel: string[] } }
  >();
  for (const { line, cells } of rows) {
    const [source = '', target = '', comment = ''] = cells;
    const name = sources.has(target) ? target : source;
    const known = fields.get(name);
    const entry = known ?? {
      line,
      fields: { prefLabel: name, altLabel: [], category: 'jargon', definition: comment },
    };
    fields.set(name, entry);
    if (name !== source) entry.fields.altLabel.push(source);
    else if (target !== '' && target !== source) entry.fields.note = target;
  }
  return { manifest: {}, entries: readRawEntries([...fields.values()], issues), issues };
}
