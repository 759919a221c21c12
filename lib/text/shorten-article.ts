import type { Article } from './article.ts';

/** The most of an article that is read, in UTF-16 units: twenty of the longest newspaper pages. */
export const LONGEST_READ = 200_000;

/** The article up to the last block that ends within `longest` units; the article itself where all of it does. */
export function shortenArticle(article: Article, longest: number = LONGEST_READ): Article {
  if (article.text.length <= longest) return article;
  const blocks = article.blocks.filter(({ end }) => end <= longest);
  return { ...article, blocks, text: article.text.slice(0, blocks.at(-1)?.end ?? 0) };
}
