import type { FactRecord } from '../database/records.ts';
import type { ArticleSummary } from '../database/rows.ts';

/** What a list knows of a fact's article. */
export type ArticleReference = Omit<ArticleSummary, 'firstReadAt' | 'readAt'>;

/** A fact with its article: what an exporter is given (`ListedFact` of the database is one). */
export interface ExportedFact {
  record: FactRecord;
  article: ArticleReference;
}
