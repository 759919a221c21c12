import type { ArticleReference, ExportedFact } from './exported-fact.ts';

/** An article of an export: its number (1 is the first) and how many facts it has there. */
export interface TalliedArticle {
  reference: ArticleReference;
  number: number;
  facts: number;
}

/** Numbers the articles of an export in the order in which their facts come. */
export class ArticleTally {
  readonly #articles = new Map<string, TalliedArticle>();

  /** Counts a fact; the answer is its article. */
  count({ article }: ExportedFact): TalliedArticle {
    let tallied = this.#articles.get(article.id);
    if (!tallied) {
      tallied = { reference: article, number: this.#articles.size + 1, facts: 0 };
      this.#articles.set(article.id, tallied);
    }
    tallied.facts += 1;
    return tallied;
  }

  /** All articles by their numbers. */
  list(): TalliedArticle[] {
    return [...this.#articles.values()];
  }
}
