import { describePassage } from '../../lib/anchor/describe-passage.ts';
import { addAnnotation, getAnnotation, updateAnnotation } from '../../lib/database/annotations.ts';
import { getArticle } from '../../lib/database/articles.ts';
import type { ShuduDatabase } from '../../lib/database/open.ts';
import type { AnnotationRecord } from '../../lib/database/records.ts';
import type { AddAnnotation, PlaceAnnotation } from '../../lib/messages/schemas.ts';
import { ExpectedError } from './answer.ts';

/** The longest passage that can be highlighted, in UTF-16 units. */
const MAXIMUM_PASSAGE = 20_000;

function checkSpan(length: number, { start, end }: { start: number; end: number }): void {
  if (end <= start || end > length) throw new ExpectedError('badMessage');
  if (end - start > MAXIMUM_PASSAGE) throw new ExpectedError('passageTooLong');
}

/** Keeps a highlight on a stretch of a kept article. The passage is described from the kept text, never from what a page says. */
export async function annotate(
  db: ShuduDatabase,
  { articleId, start, end, colour, note, tags }: AddAnnotation,
  at: string,
): Promise<AnnotationRecord> {
  const kept = await getArticle(db, articleId);
  if (!kept) throw new ExpectedError('notCollected');
  checkSpan(kept.article.text.length, { start, end });
  return addAnnotation(db, {
    id: crypto.randomUUID(),
    article: articleId,
    passage: describePassage(kept.article, start, end),
    placement: { outcome: 'found', start, end },
    colour,
    note,
    tags,
    createdAt: at,
    modifiedAt: at,
  });
}

/** Puts an annotation on other words of its article, as the article is kept now. */
export async function placeAnnotation(
  db: ShuduDatabase,
  { id, start, end }: PlaceAnnotation,
  at: string,
): Promise<AnnotationRecord> {
  const annotation = await getAnnotation(db, id);
  const kept = annotation && (await getArticle(db, annotation.article));
  if (!kept) throw new ExpectedError('notFound');
  checkSpan(kept.article.text.length, { start, end });
  return updateAnnotation(db, id, {
    passage: describePassage(kept.article, start, end),
    placement: { outcome: 'found', start, end },
    archived: false,
    at,
  });
}
