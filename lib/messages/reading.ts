import type { ColourNames } from '../anchor/colour.ts';
import type { ExplainedTerm } from '../database/explain-terms.ts';
import type { AnnotationRecord, FactRecord } from '../database/records.ts';
import type { ShownKinds } from '../settings/settings.ts';

/** The answer to `readArticle`: everything the page needs to paint, as offsets into the text that it sent. */
export interface Reading {
  articleId: string;
  /** Whether the article is kept. If not, its facts have ids but no rows, and must be collected before they can be changed. */
  collected: boolean;
  facts: FactRecord[];
  terms: ExplainedTerm[];
  annotations: AnnotationRecord[];
  /** What the reader calls the colours. */
  colourNames: ColourNames;
  /** Kinds of marks that the reader wants to see. */
  shown: ShownKinds;
  /** A passage that the reader asked to be shown as soon as the page is there. */
  show: { start: number; end: number } | null;
}
