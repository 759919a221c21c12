import { findPassages } from '../../lib/anchor/find-passages.ts';
import { listAnnotations, storePlacements } from '../../lib/database/annotations.ts';
import {
  type CollectedReading,
  collectReading,
  describeReading,
  type ReadingToCollect,
} from '../../lib/database/collect.ts';
import { vocabularyOf } from '../../lib/database/dictionary-vocabulary.ts';
import { explainTerms } from '../../lib/database/explain-terms.ts';
import { findSameArticle, nameArticle } from '../../lib/database/identity.ts';
import type { ShuduDatabase } from '../../lib/database/open.ts';
import type { AnnotationRecord } from '../../lib/database/records.ts';
import type { ArticleRow } from '../../lib/database/rows.ts';
import { matchTerms } from '../../lib/dictionary/match-terms.ts';
import { readFacts } from '../../lib/facts/read-facts.ts';
import type { Reading } from '../../lib/messages/reading.ts';
import type { ReadArticle } from '../../lib/messages/schemas.ts';
import {
  categoryColours,
  collectsWhileReading,
  colourNames,
  hostsNotCollected,
  pendingPassage,
  shownKinds,
} from '../../lib/settings/settings.ts';
import { hostOf } from '../../lib/sites/origins.ts';
import type { Article } from '../../lib/text/article.ts';
import { openSearchedDictionaries } from './dictionaries.ts';

async function mayCollect(article: Article): Promise<boolean> {
  if (!(await collectsWhileReading.getValue())) return false;
  return !(await hostsNotCollected.getValue()).includes(hostOf(article.address ?? '') ?? '');
}

/** Finds the reader's annotations in the text as it is now, and keeps where they were found. */
async function placeAnnotations(
  db: ShuduDatabase,
  articleId: string,
  article: Article,
): Promise<AnnotationRecord[]> {
  const annotations = await listAnnotations(db, articleId);
  if (annotations.length === 0) return [];
  const placements = findPassages(
    article,
    annotations.map(({ passage }) => passage),
  );
  const placed = annotations.map((annotation, at) => ({ ...annotation, placement: placements[at]! }));
  await storePlacements(db, new Map(placed.map(({ id, placement }) => [id, placement])));
  return placed;
}

/** The passage that the reader asked for in popup or library, once. */
async function takePendingPassage(articleId: string): Promise<Reading['show']> {
  const pending = await pendingPassage.getValue();
  if (pending?.articleId !== articleId) return null;
  await pendingPassage.setValue(null);
  return { start: pending.start, end: pending.end };
}

/** Understands an article, keeps what was found, and answers with everything that the page paints. */
export async function readArticle(
  db: ShuduDatabase,
  { article, collect }: ReadArticle,
  at: string,
): Promise<Reading> {
  // None of these waits for another: a stopped worker starts all of them at once.
  const [dictionaries, same, maybeCollected, names, shown, colours] = await Promise.all([
    openSearchedDictionaries(db),
    findSameArticle(db, article),
    mayCollect(article),
    colourNames.getValue(),
    shownKinds.getValue(),
    categoryColours.getValue(),
  ]);
  const matches = matchTerms(article, dictionaries.open);
  const explained = explainTerms(db, dictionaries, { matches, colours });
  const found = readFacts(article, { vocabulary: vocabularyOf(dictionaries) });
  const reading = { article, facts: found, terms: matches, at };
  const collected = collect ?? (same !== undefined || maybeCollected);
  const [{ articleId, facts }, terms] = await Promise.all([
    collected ? collectReading(db, reading) : describeOnly(db, reading, same),
    explained,
  ]);
  const [annotations, show] = await Promise.all([
    placeAnnotations(db, articleId, article),
    takePendingPassage(articleId),
  ]);
  return { articleId, collected, facts, terms, annotations, colourNames: names, shown, show };
}

/** What is shown of an article that is not kept. */
async function describeOnly(
  db: ShuduDatabase,
  reading: ReadingToCollect,
  same: ArticleRow | undefined,
): Promise<CollectedReading> {
  const articleId = same?.id ?? (await nameArticle(db, reading.article));
  return { articleId, facts: describeReading({ ...reading, articleId }) };
}
