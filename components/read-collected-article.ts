import { listAnnotations } from '../lib/database/annotations.ts';
import { getArticle } from '../lib/database/articles.ts';
import { explainTerms, openDictionaries } from '../lib/database/explain-terms.ts';
import { listFactsOfArticle } from '../lib/database/facts.ts';
import type { ShuduDatabase } from '../lib/database/open.ts';
import { matchTerms } from '../lib/dictionary/match-terms.ts';
import { categoryColours } from '../lib/settings/settings.ts';
import type { CollectedArticle } from './ArticleView.tsx';

/** Everything that is kept of an article, or null where it is not kept. Needs neither the page nor the worker. */
export async function readCollectedArticle(
  db: ShuduDatabase,
  articleId: string,
): Promise<CollectedArticle | null> {
  const record = await getArticle(db, articleId);
  if (!record) return null;
  const [dictionaries, colours] = await Promise.all([openDictionaries(db), categoryColours.getValue()]);
  const matches = matchTerms(record.article, dictionaries.open);
  const [facts, annotations, terms] = await Promise.all([
    listFactsOfArticle(db, articleId),
    listAnnotations(db, articleId),
    explainTerms(db, dictionaries, { matches, colours }),
  ]);
  return { record, facts, annotations, terms };
}
