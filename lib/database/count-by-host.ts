import type { ShuduDatabase } from './open.ts';

/** A host, and how many articles of it are kept. */
export interface HostCount {
  /** Without `www.`; empty for files and pasted text. */
  host: string;
  articles: number;
}

/** The hosts of kept articles, those with most articles first. */
export async function countByHost(db: ShuduDatabase): Promise<HostCount[]> {
  const counts = new Map<string, number>();
  await db.articles.orderBy('host').eachKey((host) => {
    counts.set(String(host), (counts.get(String(host)) ?? 0) + 1);
  });
  return [...counts]
    .map(([host, articles]) => ({ host, articles }))
    .sort((a, b) => b.articles - a.articles || (a.host < b.host ? -1 : 1));
}
