import type { Colour } from '../anchor/colour.ts';
import type { Passage, Placement } from '../anchor/passage.ts';
import type { Fact } from '../facts/fact.ts';
import type { Article } from '../text/article.ts';

/** found: read by the machine; kept, corrected, dismissed: what the reader said of it. */
export type Review = (typeof REVIEWS)[number];
export const REVIEWS = ['found', 'kept', 'corrected', 'dismissed'] as const;

/**
 * What the reader put in place of the machine's answers. Only the fields that were changed; null says that the text does not
 * let us tell, or for `direction` that it is no fall.
 */
export type Correction = Partial<
  Pick<Fact, 'value' | 'unit' | 'qualifier' | 'indicator' | 'measure' | 'status' | 'period' | 'subject'> & {
    direction: 'down' | null;
  }
>;

/** A collected article. */
export interface ArticleRecord {
  /** Key that is the same under all its addresses (`lib/database/identity.ts`). */
  id: string;
  addresses: string[];
  host: string;
  article: Article;
  /** ISO instants. */
  firstReadAt: string;
  readAt: string;
  /** The article as it was before its text last changed, and when that was read. */
  previous?: { article: Article; readAt: string };
}

/** A collected fact. */
export interface FactRecord {
  id: string;
  article: string;
  /** What the machine read. Never overwritten by a correction. */
  fact: Fact;
  /** The sentence it stands in, and the passage for finding it again. */
  sentence: string;
  passage: Passage;
  review: Review;
  correction: Correction | null;
  tags: string[];
  /** The reader's own words on it, plain text. */
  note?: string;
  /** Dictionary terms that stand in its sentence, each as `dictionary/entry`. */
  terms?: string[];
  /** True when a later reading of the article no longer had it (and the reader had kept it). */
  stale?: true;
  /** ISO instant of the last change by reader or machine. */
  modifiedAt: string;
}

/** The reader's own highlight on a passage. */
export interface AnnotationRecord {
  id: string;
  article: string;
  passage: Passage;
  /** Where it was at the last reading. */
  placement: Placement;
  colour: Colour;
  /** Plain text. */
  note: string;
  tags: string[];
  /** Put away by the reader, because its passage is gone: kept, but not listed among the open ones. */
  archived?: boolean;
  /** ISO instants. */
  createdAt: string;
  modifiedAt: string;
}
