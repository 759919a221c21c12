import type { CitedArticle } from './citation.ts';
import { type ExportOptions, type ExportSource, followFacts } from './exporter.ts';

/** The articles of the facts of a source as they are cited, each once, in the order in which their facts come. */
export async function* listCitedArticles(
  source: ExportSource,
  options: ExportOptions,
): AsyncGenerator<CitedArticle> {
  const ids = await listArticleIds(source, options);
  for await (const batch of source.readArticles(ids)) {
    if (options.signal?.aborted) throw options.signal.reason;
    for (const { article, addresses } of batch)
      yield { ...article, address: article.address ?? addresses[0] ?? null };
  }
}

/** Ids of the articles of the facts of a source, each once, in the order in which their facts come; then of those chosen without facts. */
export async function listArticleIds(source: ExportSource, options: ExportOptions): Promise<string[]> {
  const ids = new Set<string>();
  for await (const facts of followFacts(source, options))
    for (const { article } of facts) ids.add(article.id);
  for (const article of source.articles ?? []) ids.add(article);
  return [...ids];
}
