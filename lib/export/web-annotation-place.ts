import { describePassage } from '../anchor/describe-passage.ts';
import { findPassages } from '../anchor/find-passages.ts';
import type { Passage } from '../anchor/passage.ts';
import type { AnnotationRecord, ArticleRecord } from '../database/records.ts';
import type { ImportedAnnotation } from './web-annotation-read.ts';

/**
 * Anchors imported annotations in a kept article. Those of this program's own files are as good as the reader's own: they keep their
 * passages. Those of other programs, found by their quotes, are described anew from the kept text; the others keep what the file said.
 */
export function placeImported(
  { id: article, article: content }: Pick<ArticleRecord, 'id' | 'article'>,
  imported: readonly ImportedAnnotation[],
): AnnotationRecord[] {
  const passages = imported.map(({ passage, placement }) =>
    placement ? passage : inUnits(content.text, passage),
  );
  const placements = findPassages(content, passages);
  return imported.map(({ source: _source, placement: before, ...annotation }, at) => {
    const placement = placements[at]!;
    if (before || (placement.outcome !== 'found' && placement.outcome !== 'moved'))
      return { ...annotation, article, passage: passages[at]!, placement };
    const { start, end } = placement;
    const passage = describePassage(content, start, end);
    return { ...annotation, article, passage, placement: { outcome: 'found', start, end } };
  });
}

/** Files count positions in code points (4.2.5), our passages in UTF-16 units. */
function inUnits(text: string, passage: Passage): Passage {
  const start = unitOffset(text, passage.start);
  return { ...passage, start, end: start + passage.exact.length };
}

function unitOffset(text: string, codePoints: number): number {
  let at = 0;
  for (let left = codePoints; left > 0 && at < text.length; left--)
    at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return at;
}
