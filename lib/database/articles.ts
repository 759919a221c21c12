import { factTables, removeFactsOfArticles } from './fact-store.ts';
import type { ShuduDatabase } from './open.ts';
import type { ArticleRecord } from './records.ts';
import type { ArticleRow, ArticleSummary, TextRow } from './rows.ts';
import { guardStorage } from './storage-error.ts';

const BATCH = 100;

/** What lists show of an article's row. */
export function toSummary({ likeness: _, ...summary }: ArticleRow): ArticleSummary {
  return summary;
}

function toRecord(row: ArticleRow, text: TextRow): ArticleRecord {
  const { id, addresses, host, firstReadAt, readAt } = row;
  const record: ArticleRecord = { id, addresses, host, article: text.content, firstReadAt, readAt };
  if (text.previous) record.previous = { article: text.previous.content, readAt: text.previous.readAt };
  return record;
}

/** A kept article with its text, or undefined. Fit for a live query. */
export async function getArticle(db: ShuduDatabase, id: string): Promise<ArticleRecord | undefined> {
  const [row, text] = await Promise.all([db.articles.get(id), db.texts.get(id)]);
  return row && text && toRecord(row, text);
}

/** The kept article that is known under an address (any of its addresses), or undefined. Fit for a live query. */
export async function getArticleByAddress(
  db: ShuduDatabase,
  address: string,
): Promise<ArticleRecord | undefined> {
  const rows = await db.articles.where('addresses').equals(address).toArray();
  const row = rows.sort((a, b) => (a.readAt < b.readAt ? 1 : -1))[0];
  return row && getArticle(db, row.id);
}

/** Kept articles with their texts by id, in batches, in the order of the ids; those that are not kept are left out. For exports. */
export async function* readArticles(
  db: ShuduDatabase,
  ids: readonly string[],
): AsyncGenerator<ArticleRecord[]> {
  for (let at = 0; at < ids.length; at += BATCH) {
    const batch = ids.slice(at, at + BATCH);
    const rows = await db.articles.bulkGet(batch);
    const texts = await db.texts.bulkGet(batch);
    yield rows.flatMap((row, place) => {
      const text = texts[place];
      return row && text ? [toRecord(row, text)] : [];
    });
  }
}

/** Orders of a list of articles. `date` and `readAt` begin with the newest. */
export type ArticleOrder = 'date' | 'readAt';

/** Kept articles without their texts. Undated articles come last in the order of dates. Fit for a live query. */
export async function listArticles(
  db: ShuduDatabase,
  options: { order?: ArticleOrder; host?: string } = {},
): Promise<ArticleSummary[]> {
  const { order = 'readAt', host } = options;
  const rows =
    host === undefined ? await db.articles.toArray() : await db.articles.where('host').equals(host).toArray();
  const key = (row: ArticleRow): string => (order === 'date' ? (row.date ?? '') : row.readAt);
  return rows
    .sort((a, b) => (key(a) < key(b) ? 1 : key(a) > key(b) ? -1 : a.id < b.id ? -1 : 1))
    .map(toSummary);
}

/** Forgets articles with their texts, facts and annotations, in one transaction. There is no undo. */
export function forgetArticles(db: ShuduDatabase, ids: readonly string[]): Promise<void> {
  const tables = [...factTables(db), db.texts, db.annotations, db.deletedAnnotations];
  return guardStorage(() =>
    db.transaction('rw', tables, async () => {
      await removeFactsOfArticles(db, [...ids]);
      for (const table of [db.annotations, db.deletedAnnotations])
        await table
          .where('article')
          .anyOf([...ids])
          .delete();
      for (const table of [db.articles, db.texts]) await table.bulkDelete([...ids]);
    }),
  );
}

/** Forgets everything that was collected and every dictionary, the reader's own included. */
export function forgetEverything(db: ShuduDatabase): Promise<void> {
  return guardStorage(() =>
    db.transaction('rw', db.tables, async () => {
      for (const table of db.tables) await table.clear();
    }),
  );
}
