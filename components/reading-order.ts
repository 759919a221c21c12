import type { ExplainedTerm } from '../lib/database/explain-terms.ts';
import type { AnnotationRecord, FactRecord } from '../lib/database/records.ts';
import type { CollectedArticle } from './ArticleView.tsx';

/** Something in the article, with its place in the text. */
export type ReadingItem = { key: string; start: number; end: number } & (
  | { kind: 'fact'; record: FactRecord }
  | { kind: 'term'; term: ExplainedTerm }
  | { kind: 'annotation'; annotation: AnnotationRecord }
);

function placeAnnotation(annotation: AnnotationRecord): ReadingItem {
  const { placement, passage, id } = annotation;
  const { start, end } = 'start' in placement ? placement : passage;
  return { kind: 'annotation', key: id, annotation, start, end };
}

/**
 * Facts that were not dismissed, each term where it is met first, and annotations that were not put away, as they stand in the text.
 * What has lost its place stands where it was.
 */
export function listInReadingOrder({ facts, terms, annotations }: CollectedArticle): ReadingItem[] {
  const items: ReadingItem[] = annotations.filter(({ archived }) => !archived).map(placeAnnotation);
  for (const record of facts) {
    if (record.review === 'dismissed') continue;
    items.push({ kind: 'fact', key: record.id, record, start: record.fact.start, end: record.fact.end });
  }
  const met = new Set<string>();
  for (const term of terms) {
    const key = `${term.dictionary} ${term.entry}`;
    if (!met.has(key)) items.push({ kind: 'term', key, term, start: term.start, end: term.end });
    met.add(key);
  }
  return items.sort((a, b) => a.start - b.start || a.end - b.end);
}
