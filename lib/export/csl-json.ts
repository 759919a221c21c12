import { describeCitation } from './citation.ts';
import type { Exporter } from './exporter.ts';
import { listCitedArticles } from './list-cited-articles.ts';

/** The articles of the facts as CSL-JSON (citationstyles.org, schema csl-data.json), each once, one a line. */
export const cslJsonExporter: Exporter = {
  id: 'cslJson',
  extension: 'csl.json',
  mediaType: 'application/vnd.citationstyles.csl+json',
  async *write(source, options) {
    const ids = new Set<string>();
    yield '[';
    let separator = '\n';
    for await (const article of listCitedArticles(source, options)) {
      const item = describeCitation(article, options.createdAt);
      // Two kept articles may share an address; the ids of the items must differ for programs that import them.
      let { id } = item;
      for (let number = 2; ids.has(id); number += 1) id = `${item.id}#${number}`;
      ids.add(id);
      yield separator + JSON.stringify({ ...item, id });
      separator = ',\n';
    }
    yield '\n]\n';
  },
};
