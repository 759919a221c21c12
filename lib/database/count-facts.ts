import type { ShuduDatabase } from './open.ts';

/** How many facts each of these articles has. Fit for a live query. */
export async function countFacts(
  db: ShuduDatabase,
  articles: readonly string[],
): Promise<Map<string, number>> {
  const counts = await Promise.all(
    articles.map((article) => db.catalogue.where('article').equals(article).count()),
  );
  return new Map(articles.map((article, at) => [article, counts[at]!]));
}

/** Ids of all facts of these articles, article by article. */
export async function listFactIdsOfArticles(
  db: ShuduDatabase,
  articles: readonly string[],
): Promise<string[]> {
  const ids: string[] = [];
  for (const article of articles)
    ids.push(...(await db.catalogue.where('article').equals(article).primaryKeys()));
  return ids;
}
