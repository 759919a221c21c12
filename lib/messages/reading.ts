import type { AnnotationRecord, FactRecord } from '../database/records.ts';
import type { TermMatch } from '../dictionary/term.ts';

/** A term in the article with what the card shows of it. */
export interface ExplainedTerm extends TermMatch {
  definition: string;
  dictionaryTitle: string;
  source: string | null;
}

/** The answer to `readArticle`: everything the page needs to paint, as offsets into the text that it sent. */
export interface Reading {
  articleId: string;
  facts: FactRecord[];
  terms: ExplainedTerm[];
  annotations: AnnotationRecord[];
}
