/** Why a file was not read. */
export type SkipReason =
  | 'unsupported'
  | 'tooLarge'
  | 'tooMany'
  | 'empty'
  | 'unreadable'
  | 'none'
  | 'list'
  | 'pending'
  | 'invalid'
  | 'failed';

/** What became of one file. */
export type FileOutcome =
  | {
      name: string;
      kind: 'collected' | 'updated';
      article: string;
      headline: string;
      facts: number;
      dated: boolean;
    }
  | { name: string; kind: 'facts'; facts: number; articles: number }
  | {
      name: string;
      kind: 'annotations';
      annotations: number;
      /** Left out: here already, on articles that are not kept, without marked words, over the limits. */
      known: number;
      noArticle: number;
      noQuote: number;
      tooLarge: number;
    }
  | { name: string; kind: 'skipped'; reason: SkipReason }
  | { name: string; kind: 'refused'; explanation: string };

/** What became of all files of one import. */
export interface ImportReport {
  outcomes: FileOutcome[];
  stopped: boolean;
  /** Files that were not reached before it was stopped. */
  unread: number;
}

/** Numbers of a report. */
export interface ImportSummary {
  /** Articles that are new, and articles that were kept before. */
  collected: number;
  updated: number;
  facts: number;
  annotations: number;
  /** Files of which nothing was kept. */
  skipped: number;
}

/** Counts what an import did. */
export function summariseReport({ outcomes }: ImportReport): ImportSummary {
  const count = (kinds: readonly FileOutcome['kind'][]) =>
    outcomes.filter(({ kind }) => kinds.includes(kind)).length;
  return {
    collected: count(['collected']),
    updated: count(['updated']),
    facts: outcomes.reduce((sum, one) => sum + ('facts' in one ? one.facts : 0), 0),
    annotations: outcomes.reduce((sum, one) => sum + ('annotations' in one ? one.annotations : 0), 0),
    skipped: count(['skipped', 'refused']),
  };
}

/** A file to import: its path below what was dropped, and how its content is had. */
export interface FileToImport {
  name: string;
  /** Bytes. */
  size: number;
  read: () => Promise<Uint8Array>;
}

/** A text that the reader pasted, with what they say of it. */
export interface PastedText {
  text: string;
  headline: string;
  /** ISO day; empty where it is not known. */
  date: string;
  source: string;
  address: string;
}
