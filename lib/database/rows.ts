import type { Article } from '../text/article.ts';
import type { AnnotationRecord, FactRecord } from './records.ts';

/** What lists show of an article; its text lies apart in `TextRow`, so that a list of 5,000 articles stays small. */
export interface ArticleSummary {
  id: string;
  addresses: string[];
  host: string;
  headline: string;
  date: string | null;
  source: string | null;
  edition: string | null;
  /** ISO instants. */
  firstReadAt: string;
  readAt: string;
}

/** An article as it lies in the table `articles`. */
export interface ArticleRow extends ArticleSummary {
  /** Folded headline and date: what the same article has in common at different hosts (`identity.ts`). */
  likeness: string;
}

/** The text of an article, in the table `texts`. */
export interface TextRow {
  article: string;
  content: Article;
  /** The text as it was before it last changed, and when that was read. */
  previous: { content: Article; readAt: string } | null;
}

/**
 * Answers of a fact by which lists are filtered and sorted, corrections applied. An empty text stands for null, so that
 * every fact is in every index.
 */
export interface FactKeys {
  /** Day, article and place in it as one number (`fact-keys.ts`): the usual order of a list. */
  at: number;
  status: string;
  review: string;
  /** The official indicator's id, else the folded words. */
  indicator: string;
  subject: string;
  period: string;
  source: string;
  unit: string;
  /** The figure, or the lower end of a range. */
  value: number;
}

/** A fact as it lies in the table `facts`. */
export interface FactRow extends FactRecord {
  keys: FactKeys;
}

/** What text search looks through: the folded sentences and notes of the facts of one article. */
export interface SearchRow {
  article: string;
  text: string;
}

/** An annotation that was deleted and can be taken back. */
export interface DeletedAnnotationRow {
  id: string;
  article: string;
  record: AnnotationRecord;
  /** ISO instant. */
  deletedAt: string;
}
