import type { Article } from '../text/article.ts';
import type { AnnotationRecord } from './records.ts';

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
 * What lists of facts are filtered and sorted by, corrections applied. One row a fact, apart from the fact itself: it is a quarter
 * of its size, and only it carries indexes. An empty text stands for null, so that every fact is in every index.
 */
export interface CatalogueRow {
  /** Id of the fact. */
  id: string;
  article: string;
  /** Day, article and place in it as one number (`catalogue-row.ts`): the usual order of a list. */
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
  tags: string[];
  /** Dictionary terms, each as `dictionary/entry`. */
  terms: string[];
  /** Of sentence and note (`signLine`), so that most facts that do not hold some words are known by their row. Not in a digest. */
  signature?: string;
}

/**
 * The facts of one article, each as JSON, in the order of their ids. One row an article, not one a fact: IndexedDB takes about
 * 0.1 ms to write or read a row whatever is in it, so that 100,000 facts are 5,000 rows and not 100,000.
 */
export interface ArticleFactsRow {
  article: string;
  ids: string[];
  /** `FactRecord` as JSON, in the order of `ids`: only the facts that are wanted are parsed. */
  records: string[];
}

/**
 * The catalogue's rows of all facts of an article, and what the ledger asks of them, in little room (`digest.ts`): what looks at all
 * facts reads these.
 */
export interface DigestRow {
  article: string;
  /** ISO day of the article, and what the catalogue holds as its source. */
  date: string | null;
  source: string;
  ids: string[];
  /** Every text that the facts hold, once; numbers name them by their place. */
  words: string[];
  /** The answers of the facts, one after the other. */
  numbers: number[];
}

/**
 * What text search looks through: for one article, a line for each different sentence (with its note) of its facts: the facts'
 * ids divided by spaces, a tab, the folded text.
 */
export interface SearchRow {
  article: string;
  text: string;
}

/** Signatures of the search texts of some articles, one after the other in the order of `articles` (`signature.ts`). */
export interface SignatureRow {
  bucket: number;
  articles: string[];
  signatures: Uint8Array;
}

/** An annotation that was deleted and can be taken back. */
export interface DeletedAnnotationRow {
  id: string;
  article: string;
  record: AnnotationRecord;
  /** ISO instant. */
  deletedAt: string;
}
