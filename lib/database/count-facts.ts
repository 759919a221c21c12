import type { ShuduDatabase } from './open.ts';

/** How many facts each of these articles has. Fit for a live query. */
export async function countFacts(
  db: ShuduDatabase,
  articles: readonly string[],
): Promise<Map<string, number>> {
  const digests = await db.digests.bulkGet([...articles]);
  return new Map(articles.map((article, at) => [article, digests[at]?.ids.length ?? 0]));
}

/** Ids of all facts of these articles, article by article. */
export async function listFactIdsOfArticles(
  db: ShuduDatabase,
  articles: readonly string[],
): Promise<string[]> {
  return (await db.digests.bulkGet([...articles])).flatMap((digest) => digest?.ids ?? []);
}
