import { writeCitation } from './citation.ts';
import type { Exporter } from './exporter.ts';
import { listCitedArticles } from './list-cited-articles.ts';

/** The articles of the facts as a numbered list of references after GB/T 7714-2015 (numeric style, section 9.1), each once. */
export const gbt7714Exporter: Exporter = {
  id: 'gbt7714',
  extension: 'txt',
  mediaType: 'text/plain;charset=utf-8',
  async *write(source, options) {
    let number = 0;
    for await (const article of listCitedArticles(source, options)) {
      number += 1;
      yield `[${number}] ${writeCitation(article, options.createdAt).replace(/\s+/g, ' ')}\n`;
    }
  },
};
