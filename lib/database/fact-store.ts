import { changeFactsRow, groupByArticle, packFacts, unpackFacts } from './article-facts.ts';
import { makeCatalogueRow } from './catalogue-row.ts';
import { changeDigest, makeDigest } from './digest.ts';
import type { ShuduDatabase } from './open.ts';
import type { FactRecord } from './records.ts';
import type { ArticleFactsRow } from './rows.ts';
import { removeSearchTexts, writeSearchTexts } from './search-store.ts';
import { makeSearchText } from './search-text.ts';

/** The tables that a change of facts writes; they change together or not at all. */
export function factTables(db: ShuduDatabase) {
  return [db.articleFacts, db.digests, db.catalogue, db.searches, db.signatures, db.articles];
}

/** The facts of an article in the order of their ids. Fit for a live query. */
export async function readFactsOfArticle(db: ShuduDatabase, article: string): Promise<FactRecord[]> {
  const row = await db.articleFacts.get(article);
  return row ? unpackFacts(row) : [];
}

/** The articles that the ids name (`nameFact`), which are nearly always those that hold the facts. */
function guessArticles(ids: readonly string[]): string[] {
  return [...new Set(ids.map((id) => id.slice(0, Math.max(0, id.indexOf('-')))))];
}

async function collectFacts(
  db: ShuduDatabase,
  { articles, wanted }: { articles: readonly string[]; wanted: ReadonlySet<string> },
  found: Map<string, FactRecord>,
): Promise<void> {
  for (const row of await db.articleFacts.bulkGet([...articles]))
    if (row) for (const record of unpackFacts(row, wanted)) found.set(record.id, record);
}

/** Facts by id; those that are not kept are not among them. Fit for a live query. */
export async function findFacts(db: ShuduDatabase, ids: readonly string[]): Promise<Map<string, FactRecord>> {
  const found = new Map<string, FactRecord>();
  const wanted = new Set(ids);
  await collectFacts(db, { articles: guessArticles(ids), wanted }, found);
  const missing = [...wanted].filter((id) => !found.has(id));
  if (missing.length === 0) return found;
  const rows = await db.catalogue.bulkGet(missing);
  const articles = new Set(rows.flatMap((row) => (row ? [row.article] : [])));
  await collectFacts(db, { articles: [...articles], wanted }, found);
  return found;
}

async function refreshSearches(db: ShuduDatabase, rows: readonly ArticleFactsRow[]): Promise<void> {
  await writeSearchTexts(db, new Map(rows.map((row) => [row.article, makeSearchText(unpackFacts(row))])));
}

/** The articles that are kept among some, each with the facts it has. */
async function readArticles(db: ShuduDatabase, ids: readonly string[]) {
  const articles = (await db.articles.bulkGet([...ids])).filter((row) => row !== undefined);
  const kept = articles.map(({ id }) => id);
  const [rows, digests] = [await db.articleFacts.bulkGet(kept), await db.digests.bulkGet(kept)];
  return articles.map((article, place) => ({ article, row: rows[place], digest: digests[place] }));
}

/**
 * Writes facts with their rows in catalogue, digests and search. To be called in a transaction on `factTables`.
 * Facts of an article that is not kept are passed over. `searchable: false` where no sentence and no note changed. Where the article
 * changed, all its facts must be given.
 */
export async function putFacts(
  db: ShuduDatabase,
  records: readonly FactRecord[],
  options: { searchable?: boolean } = {},
): Promise<void> {
  if (records.length === 0) return;
  const given = groupByArticle(records);
  const changed = (await readArticles(db, [...given.keys()])).map(({ article, row, digest }) => {
    const own = given.get(article.id)!;
    return {
      row: changeFactsRow(article.id, row, own),
      digest: changeDigest(article, digest, own),
      catalogue: own.map((record) => makeCatalogueRow(record, article)),
    };
  });
  const rows = changed.map(({ row }) => row);
  await db.articleFacts.bulkPut(rows);
  await db.digests.bulkPut(changed.map(({ digest }) => digest));
  await db.catalogue.bulkPut(changed.flatMap(({ catalogue }) => catalogue));
  if (options.searchable !== false) await refreshSearches(db, rows);
}

/** Removes facts with their rows in catalogue, digests and search. To be called in a transaction on `factTables`. */
export async function removeFacts(
  db: ShuduDatabase,
  records: readonly Pick<FactRecord, 'id' | 'article'>[],
): Promise<void> {
  if (records.length === 0) return;
  const removed = new Set(records.map(({ id }) => id));
  const articles = await readArticles(db, [...new Set(records.map(({ article }) => article))]);
  const left = articles.map(({ article, row }) => {
    const facts = row ? unpackFacts(row, new Set(row.ids.filter((id) => !removed.has(id)))) : [];
    return { article, facts, row: packFacts(article.id, facts) };
  });
  const full = left.filter(({ facts }) => facts.length > 0);
  const empty = left.filter(({ facts }) => facts.length === 0).map(({ article }) => article.id);
  await db.catalogue.bulkDelete([...removed]);
  await db.articleFacts.bulkPut(full.map(({ row }) => row));
  await db.digests.bulkPut(full.map(({ article, facts }) => makeDigest(article, facts)));
  await db.articleFacts.bulkDelete(empty);
  await db.digests.bulkDelete(empty);
  await refreshSearches(
    db,
    left.map(({ row }) => row),
  );
}

/** Removes all facts of articles with everything that is made from them. To be called in a transaction on `factTables`. */
export async function removeFactsOfArticles(db: ShuduDatabase, articles: readonly string[]): Promise<void> {
  for (const row of await db.digests.bulkGet([...articles])) if (row) await db.catalogue.bulkDelete(row.ids);
  await db.articleFacts.bulkDelete([...articles]);
  await db.digests.bulkDelete([...articles]);
  await removeSearchTexts(db, articles);
}
