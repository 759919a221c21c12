import { groupByArticle, packFacts, unpackFacts } from './article-facts.ts';
import { makeCatalogueRow } from './catalogue-row.ts';
import { makeDigest } from './digest.ts';
import type { ShuduDatabase } from './open.ts';
import type { FactRecord } from './records.ts';
import type { ArticleFactsRow, ArticleRow } from './rows.ts';
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

/** The facts of an article as they will be. */
interface ChangedArticle {
  article: ArticleRow;
  facts: FactRecord[];
}

async function writeArticles(
  db: ShuduDatabase,
  changed: readonly ChangedArticle[],
  isSearchable: boolean,
): Promise<void> {
  const full = changed.filter(({ facts }) => facts.length > 0);
  const empty = changed.filter(({ facts }) => facts.length === 0).map(({ article }) => article.id);
  await db.articleFacts.bulkPut(full.map(({ article, facts }) => packFacts(article.id, facts)));
  await db.digests.bulkPut(full.map(({ article, facts }) => makeDigest(article, facts)));
  await db.articleFacts.bulkDelete(empty);
  await db.digests.bulkDelete(empty);
  if (!isSearchable) return;
  await writeSearchTexts(
    db,
    new Map(changed.map(({ article, facts }) => [article.id, makeSearchText(facts)])),
  );
}

/** The articles of some facts with the facts that they hold, by id. */
async function readArticlesOf(db: ShuduDatabase, ids: readonly string[]) {
  const articles = (await db.articles.bulkGet([...ids])).filter((row) => row !== undefined);
  const rows = await db.articleFacts.bulkGet(articles.map(({ id }) => id));
  return articles.map((article, place) => ({ article, row: rows[place] }));
}

function mergeFacts(row: ArticleFactsRow | undefined, records: readonly FactRecord[]): FactRecord[] {
  const own = new Map(records.map((record) => [record.id, record]));
  const others = new Set(row?.ids.filter((id) => !own.has(id)));
  return [...(row && others.size > 0 ? unpackFacts(row, others) : []), ...own.values()];
}

/**
 * Writes facts with their rows in catalogue, digests and search. To be called in a transaction on `factTables`.
 * Facts of an article that is not kept are passed over. `searchable: false` where no sentence and no note changed.
 */
export async function putFacts(
  db: ShuduDatabase,
  records: readonly FactRecord[],
  options: { searchable?: boolean } = {},
): Promise<void> {
  if (records.length === 0) return;
  const given = groupByArticle(records);
  const articles = await readArticlesOf(db, [...given.keys()]);
  const changed = articles.map(({ article, row }) => ({
    article,
    facts: mergeFacts(row, given.get(article.id)!),
  }));
  const rows = articles.flatMap(({ article }) =>
    given.get(article.id)!.map((record) => makeCatalogueRow(record, article)),
  );
  await db.catalogue.bulkPut(rows);
  await writeArticles(db, changed, options.searchable !== false);
}

/** Removes facts with their rows in catalogue, digests and search. To be called in a transaction on `factTables`. */
export async function removeFacts(
  db: ShuduDatabase,
  records: readonly Pick<FactRecord, 'id' | 'article'>[],
): Promise<void> {
  if (records.length === 0) return;
  const removed = new Set(records.map(({ id }) => id));
  await db.catalogue.bulkDelete([...removed]);
  const articles = await readArticlesOf(db, [...new Set(records.map(({ article }) => article))]);
  const changed = articles.map(({ article, row }) => ({
    article,
    facts: row ? unpackFacts(row, new Set(row.ids.filter((id) => !removed.has(id)))) : [],
  }));
  await writeArticles(db, changed, true);
}

/** Removes all facts of articles with everything that is made from them. To be called in a transaction on `factTables`. */
export async function removeFactsOfArticles(db: ShuduDatabase, articles: readonly string[]): Promise<void> {
  for (const row of await db.digests.bulkGet([...articles])) if (row) await db.catalogue.bulkDelete(row.ids);
  await db.articleFacts.bulkDelete([...articles]);
  await db.digests.bulkDelete([...articles]);
  await removeSearchTexts(db, articles);
}
