import type { EntityTable, IDType } from 'dexie';
import type { WorkControl } from './work-control.ts';

const BATCH = 250;
/** Reading a row by its key takes so many times as long as reading it among its neighbours. */
const KEY_COST = 4;

/** Which articles are read, and how that is watched and stopped. */
interface ReadingOptions extends WorkControl {
  /** Those articles only. */
  articles?: ReadonlySet<string>;
}

async function* readByKey<T extends { article: string }>(
  table: EntityTable<T, 'article'>,
  articles: readonly IDType<T, 'article'>[],
): AsyncGenerator<T[]> {
  for (let at = 0; at < articles.length; at += BATCH)
    yield (await table.bulkGet(articles.slice(at, at + BATCH))).filter((row) => row !== undefined);
}

async function* readInOrder<T extends { article: string }>(
  table: EntityTable<T, 'article'>,
): AsyncGenerator<T[]> {
  let last: string | null = null;
  for (;;) {
    const from = last === null ? table.orderBy(':id') : table.where(':id').above(last);
    const rows: T[] = await from.limit(BATCH).toArray();
    if (rows.length > 0) yield rows;
    if (rows.length < BATCH) return;
    last = rows[rows.length - 1]!.article;
  }
}

/**
 * The rows of a table that has one row an article, in batches: all of them, or those of some articles, read one by one while these
 * are few and in one sweep where they are many.
 * @throws the signal's reason when it is aborted
 */
export async function* readByArticle<T extends { article: string }>(
  table: EntityTable<T, 'article'>,
  { articles, signal, onProgress }: ReadingOptions = {},
): AsyncGenerator<T[]> {
  const all = await table.count();
  const isSweep = articles === undefined || articles.size * KEY_COST > all;
  const total = isSweep ? all : articles.size;
  let read = 0;
  for await (const rows of isSweep
    ? readInOrder(table)
    : readByKey(table, [...articles] as IDType<T, 'article'>[])) {
    signal?.throwIfAborted();
    yield articles && isSweep ? rows.filter(({ article }) => articles.has(article)) : rows;
    read += rows.length;
    onProgress?.(Math.min(1, read / total));
  }
}
