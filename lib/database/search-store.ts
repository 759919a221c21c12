import type { ShuduDatabase } from './open.ts';
import { readByArticle } from './read-by-article.ts';
import type { SignatureRow } from './rows.ts';
import { findInSearchText, foldForSearch, textOfLines } from './search-text.ts';
import { bucketOf, makeLineTest, mayHold, SIGNATURE_BYTES, signText } from './signature.ts';

/** A row of signatures with those of some articles put in, replaced, or (null) taken out. */
function changeSignatures(row: SignatureRow, changes: ReadonlyMap<string, Uint8Array | null>): SignatureRow {
  const kept = new Map(
    row.articles.map((article, at) => [
      article,
      row.signatures.subarray(at * SIGNATURE_BYTES, (at + 1) * SIGNATURE_BYTES),
    ]),
  );
  for (const [article, signature] of changes) {
    if (signature === null) kept.delete(article);
    else kept.set(article, signature);
  }
  const signatures = new Uint8Array(kept.size * SIGNATURE_BYTES);
  [...kept.values()].forEach((signature, at) => {
    signatures.set(signature, at * SIGNATURE_BYTES);
  });
  return { bucket: row.bucket, articles: [...kept.keys()], signatures };
}

/** Writes the signatures of some articles; null takes one out. To be called in a transaction. */
export async function writeSignatures(
  db: ShuduDatabase,
  signatures: ReadonlyMap<string, Uint8Array | null>,
): Promise<void> {
  const changes = new Map<number, Map<string, Uint8Array | null>>();
  for (const [article, signature] of signatures) {
    const bucket = bucketOf(article);
    if (!changes.has(bucket)) changes.set(bucket, new Map());
    changes.get(bucket)!.set(article, signature);
  }
  const buckets = [...changes.keys()];
  const rows = await db.signatures.bulkGet(buckets);
  const changed = buckets.map((bucket, at) =>
    changeSignatures(
      rows[at] ?? { bucket, articles: [], signatures: new Uint8Array() },
      changes.get(bucket)!,
    ),
  );
  await db.signatures.bulkPut(changed.filter(({ articles }) => articles.length > 0));
  await db.signatures.bulkDelete(
    changed.filter(({ articles }) => articles.length === 0).map(({ bucket }) => bucket),
  );
}

/** Writes the search texts of articles with their signatures; an empty text takes the article out. To be called in a transaction. */
export async function writeSearchTexts(db: ShuduDatabase, texts: ReadonlyMap<string, string>): Promise<void> {
  const articles = [...texts.keys()];
  const kept = await db.searches.bulkGet(articles);
  const changed = articles.filter((article, at) => (kept[at]?.text ?? '') !== texts.get(article));
  if (changed.length === 0) return;
  const full = changed.filter((article) => texts.get(article) !== '');
  await db.searches.bulkPut(full.map((article) => ({ article, text: texts.get(article)! })));
  await db.searches.bulkDelete(changed.filter((article) => texts.get(article) === ''));
  const signatures = changed.map((article): [string, Uint8Array | null] => {
    const text = texts.get(article)!;
    return [article, text === '' ? null : signText(textOfLines(text))];
  });
  await writeSignatures(db, new Map(signatures));
}

/** Takes articles out of the search. To be called in a transaction. */
export function removeSearchTexts(db: ShuduDatabase, articles: readonly string[]): Promise<void> {
  return writeSearchTexts(db, new Map(articles.map((article) => [article, ''])));
}

/**
 * The search for some words: which articles may hold them is known at once, from the signatures; which facts do is read from their
 * search texts, only for the articles that are asked for, and each but once.
 */
export class WordSearch {
  readonly #db: ShuduDatabase;
  readonly #words: string;
  readonly #mayHold: (signature: string) => boolean;
  readonly #found = new Map<string, ReadonlySet<string>>();

  private constructor(
    db: ShuduDatabase,
    words: string,
    /** Articles that may hold the words; no other does. */
    readonly articles: ReadonlySet<string>,
  ) {
    this.#db = db;
    this.#words = words;
    this.#mayHold = makeLineTest(words);
  }

  /** Begins a search; null where no words are asked. */
  static async begin(db: ShuduDatabase, words: string | undefined): Promise<WordSearch | null> {
    const folded = foldForSearch(words ?? '').trim();
    if (folded === '') return null;
    const signature = signText(folded);
    const articles = new Set<string>();
    for (const row of await db.signatures.toArray())
      row.articles.forEach((article, at) => {
        if (mayHold(row.signatures, at * SIGNATURE_BYTES, signature)) articles.add(article);
      });
    return new WordSearch(db, folded, articles);
  }

  /** Whether a fact may hold the words, by what its row tells. */
  mayHold({ article, signature }: { article: string; signature?: string }): boolean {
    return this.articles.has(article) && (signature === undefined || this.#mayHold(signature));
  }

  /** Reads the search texts of those of the articles that may hold the words and were not read yet. */
  async #read(articles: Iterable<string>, signal?: AbortSignal): Promise<void> {
    const open = new Set<string>();
    for (const article of articles)
      if (this.articles.has(article) && !this.#found.has(article)) open.add(article);
    if (open.size === 0) return;
    for await (const rows of readByArticle(this.#db.searches, { articles: open, signal }))
      for (const { article, text } of rows)
        this.#found.set(article, new Set(findInSearchText(text, this.#words)));
  }

  /** Those of the facts whose sentence or note holds the words. */
  async select<T extends { id: string; article: string }>(
    facts: readonly T[],
    signal?: AbortSignal,
  ): Promise<T[]> {
    await this.#read(new Set(facts.map(({ article }) => article)), signal);
    return facts.filter(({ id, article }) => this.#found.get(article)?.has(id));
  }

  /** Ids of all facts that hold the words, in no order. */
  async selectAll(signal?: AbortSignal): Promise<Set<string>> {
    await this.#read(this.articles, signal);
    return new Set([...this.#found.values()].flatMap((ids) => [...ids]));
  }
}
