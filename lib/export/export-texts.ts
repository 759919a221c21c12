import type { ColumnId } from './columns.ts';

/** Titles and explanations of an export in one language. */
export interface ExportTexts {
  columns: Record<ColumnId, { title: string; description: string }>;
  /** Words for codes: `target`, `actual`, `min` … A code without words is written as it is. */
  codes: Record<string, string>;
  sheets: { facts: string; sources: string; codebook: string };
  sources: {
    headline: string;
    date: string;
    source: string;
    edition: string;
    address: string;
    facts: string;
  };
  codebook: { column: string; id: string; type: string; description: string; codes: string };
  /** Words in a Markdown export. */
  markdown: { facts: string; sources: string; unknown: string };
}
