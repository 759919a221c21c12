/** refused: it was left out; repaired: it was taken after a change; warning: it was taken as it is. */
export type Severity = 'refused' | 'repaired' | 'warning';

/** What is wrong, as a word that a view puts into a sentence of the reader's language. */
export type IssueCode =
  | 'not-a-dictionary'
  | 'unsupported-version'
  | 'invalid-field'
  | 'missing-field'
  | 'too-long'
  | 'too-many'
  | 'too-short'
  | 'too-large'
  | 'reserved-name'
  | 'bidirectional-control'
  | 'control-character'
  | 'invisible-character'
  | 'invalid-address'
  | 'duplicate-id'
  | 'duplicate-label'
  | 'look-alike-label'
  | 'cyclic-replacement'
  | 'unknown-replacement'
  | 'unknown-category'
  | 'context-without-label'
  | 'markup'
  | 'count-differs'
  | 'licence-missing'
  | 'attribution-missing'
  | 'unknown-column'
  | 'missing-column'
  | 'malformed'
  | 'entity-refused';

/** Something that a reader of a file should know. */
export interface Issue {
  severity: Severity;
  code: IssueCode;
  /** Position of the entry in the file, from 0; null where it is about the whole. */
  entry: number | null;
  /** Line of the file, from 1, in formats where one can be named (CSV, TSV, XLSX row, XML). */
  line?: number;
  id?: string;
  field?: string;
  /** The value or name that it is about, cut to 80 characters. */
  detail?: string;
}
