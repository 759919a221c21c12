import { groupByArticle, packFacts } from './article-facts.ts';
import { makeCatalogueRow } from './catalogue-row.ts';
import { makeDigest } from './digest.ts';
import { putFacts } from './fact-store.ts';
import type { ShuduDatabase } from './open.ts';
import type { FactRecord } from './records.ts';
import type { ArticleRow } from './rows.ts';
import { writeSignatures } from './search-store.ts';
import { makeSearchText, textOfLines } from './search-text.ts';
import { signText } from './signature.ts';

/**
 * Writes the facts of a backup into tables that were emptied: nothing is read of what each article had before, and the signatures,
 * many to a row, are written once. To be called in a transaction on `factTables`; the articles must be there.
 */
export class FactRestorer {
  readonly #db: ShuduDatabase;
  readonly #articles: ReadonlyMap<string, ArticleRow>;
  readonly #signatures = new Map<string, Uint8Array>();
  readonly #written = new Set<string>();
  /** Facts of the last article that came: more of them may follow. */
  #open: FactRecord[] = [];

  private constructor(db: ShuduDatabase, articles: readonly ArticleRow[]) {
    this.#db = db;
    this.#articles = new Map(articles.map((article) => [article.id, article]));
  }

  static async begin(db: ShuduDatabase): Promise<FactRestorer> {
    return new FactRestorer(db, await db.articles.toArray());
  }

  /** Takes further facts; those of an article stand together in a backup of ours. */
  async add(facts: readonly FactRecord[]): Promise<void> {
    const groups = groupByArticle([...this.#open, ...facts]);
    const last = facts[facts.length - 1]?.article;
    this.#open = (last !== undefined && groups.get(last)) || [];
    if (last !== undefined) groups.delete(last);
    await this.#write(groups);
  }

  /** Writes what is left. */
  async end(): Promise<void> {
    await this.#write(groupByArticle(this.#open));
    await writeSignatures(this.#db, this.#signatures);
  }

  async #write(groups: ReadonlyMap<string, FactRecord[]>): Promise<void> {
    const fresh: { article: ArticleRow; facts: FactRecord[] }[] = [];
    for (const [id, facts] of groups) {
      const article = this.#articles.get(id);
      if (article && !this.#written.has(id)) fresh.push({ article, facts });
      else if (article) await this.#addToWritten(id, facts);
      this.#written.add(id);
    }
    await this.#writeFresh(fresh);
  }

  async #writeFresh(fresh: readonly { article: ArticleRow; facts: FactRecord[] }[]): Promise<void> {
    const db = this.#db;
    const texts = fresh.map(({ article, facts }) => ({ article: article.id, text: makeSearchText(facts) }));
    for (const { article, text } of texts) this.#signatures.set(article, signText(textOfLines(text)));
    await db.catalogue.bulkPut(
      fresh.flatMap(({ article, facts }) => facts.map((fact) => makeCatalogueRow(fact, article))),
    );
    await db.articleFacts.bulkPut(fresh.map(({ article, facts }) => packFacts(article.id, facts)));
    await db.digests.bulkPut(fresh.map(({ article, facts }) => makeDigest(article, facts)));
    await db.searches.bulkPut(texts);
  }

  /** Facts of an article whose other facts stood elsewhere in the file. */
  async #addToWritten(article: string, facts: readonly FactRecord[]): Promise<void> {
    const signature = this.#signatures.get(article);
    if (signature) await writeSignatures(this.#db, new Map([[article, signature]]));
    this.#signatures.delete(article);
    await putFacts(this.#db, facts);
  }
}
