import { makeCatalogueRow } from './catalogue-row.ts';
import type { ShuduDatabase } from './open.ts';
import type { FactRecord } from './records.ts';
import { writeSearchTexts } from './search-store.ts';
import { makeSearchText } from './search-text.ts';

/** The tables that a change of facts writes; they change together or not at all. */
export function factTables(db: ShuduDatabase) {
  return [db.facts, db.catalogue, db.searches, db.signatures, db.articles];
}

/** Writes the search text of articles anew from all their facts. */
async function refreshSearches(db: ShuduDatabase, articles: readonly string[]): Promise<void> {
  const texts = new Map<string, string>();
  for (const article of articles)
    texts.set(article, makeSearchText(await db.facts.where('article').equals(article).toArray()));
  await writeSearchTexts(db, texts);
}

/**
 * Writes facts with their rows in catalogue and search. To be called in a transaction on `factTables`.
 * Facts of an article that is not kept are passed over. `searchable: false` where no sentence and no note changed.
 */
export async function putFacts(
  db: ShuduDatabase,
  records: readonly FactRecord[],
  options: { searchable?: boolean } = {},
): Promise<void> {
  if (records.length === 0) return;
  const ids = [...new Set(records.map(({ article }) => article))];
  const rows = await db.articles.bulkGet(ids);
  const articles = new Map(rows.flatMap((row) => (row ? [[row.id, row] as const] : [])));
  const kept = records.filter(({ article }) => articles.has(article));
  await db.facts.bulkPut(kept);
  await db.catalogue.bulkPut(kept.map((record) => makeCatalogueRow(record, articles.get(record.article)!)));
  if (options.searchable !== false) await refreshSearches(db, [...articles.keys()]);
}

/** Removes facts with their rows in catalogue and search. To be called in a transaction on `factTables`. */
export async function removeFacts(
  db: ShuduDatabase,
  records: readonly Pick<FactRecord, 'id' | 'article'>[],
): Promise<void> {
  if (records.length === 0) return;
  const ids = records.map(({ id }) => id);
  await db.facts.bulkDelete(ids);
  await db.catalogue.bulkDelete(ids);
  await refreshSearches(db, [...new Set(records.map(({ article }) => article))]);
}
