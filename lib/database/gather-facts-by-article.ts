import type { Transaction } from 'dexie';
import { groupByArticle, packFacts } from './article-facts.ts';
import { makeCatalogueRow } from './catalogue-row.ts';
import { makeDigest } from './digest.ts';
import type { FactRecord } from './records.ts';
import type { ArticleRow } from './rows.ts';

const ARTICLES = 100;

/** Brings facts that lay one by one (versions 1 and 2) into one row an article, with digests and with signatures in the catalogue. */
export async function gatherFactsByArticle(transaction: Transaction): Promise<void> {
  const ids = (await transaction.table('articles').toCollection().primaryKeys()) as string[];
  for (let at = 0; at < ids.length; at += ARTICLES) {
    const batch = ids.slice(at, at + ARTICLES);
    const articles: ArticleRow[] = await transaction.table('articles').where('id').anyOf(batch).toArray();
    const facts: FactRecord[] = await transaction.table('facts').where('article').anyOf(batch).toArray();
    const byArticle = groupByArticle(facts);
    const rows = articles.flatMap((article) => {
      const own = byArticle.get(article.id);
      if (!own) return [];
      const catalogue = own.map((record) => makeCatalogueRow(record, article));
      return [{ facts: packFacts(article.id, own), digest: makeDigest(article, own), catalogue }];
    });
    await transaction.table('articleFacts').bulkPut(rows.map(({ facts: row }) => row));
    await transaction.table('catalogue').bulkPut(rows.flatMap(({ catalogue }) => catalogue));
    await transaction.table('digests').bulkPut(rows.map(({ digest }) => digest));
  }
}
