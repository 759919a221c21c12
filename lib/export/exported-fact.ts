import type { Passage } from '../anchor/passage.ts';
import type { Fact } from '../facts/fact.ts';
import type { Article } from '../text/article.ts';

/** A collected fact with everything that the reader put on it, as the database keeps it (`FactRecord`). */
export interface ExportedRecord {
  id: string;
  article: string;
  fact: Fact;
  sentence: string;
  passage: Passage;
  review: 'found' | 'kept' | 'corrected' | 'dismissed';
  correction:
    | (Partial<Omit<Fact, 'direction' | 'start' | 'end' | 'text' | 'evidence'>> & {
        direction?: 'down' | null;
      })
    | null;
  tags: string[];
  note?: string;
  terms?: string[];
  stale?: true;
  /** ISO instant. */
  modifiedAt: string;
}

/** What a list knows of a fact's article. */
export interface ArticleReference {
  id: string;
  addresses: string[];
  host: string;
  headline: string;
  /** ISO day. */
  date: string | null;
  source: string | null;
  edition: string | null;
}

/** A fact with its article: what an exporter is given. */
export interface ExportedFact {
  record: ExportedRecord;
  article: ArticleReference;
}

/** A collected article with its text, as the database keeps it (`ArticleRecord`). */
export interface ExportedArticle {
  id: string;
  addresses: string[];
  host: string;
  article: Article;
  /** ISO instants. */
  firstReadAt: string;
  readAt: string;
  previous?: { article: Article; readAt: string };
}
