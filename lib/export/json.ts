import { articleSchema, recordSchema } from '../database/record-schema.ts';
import { type Exporter, type ExportOptions, followFacts } from './exporter.ts';
import { makeFieldOrder } from './order-fields.ts';

/** What the file says it is, and the version of its layout. */
export const JSON_FORMAT = 'shudu-facts';
export const JSON_VERSION = 1;

const orderRecord = makeFieldOrder(recordSchema);
const orderArticle = makeFieldOrder(articleSchema);

function writeHead({ title, createdAt, extractor, dictionaries }: ExportOptions): string {
  const head = { format: JSON_FORMAT, version: JSON_VERSION, title, createdAt, extractor, dictionaries };
  return `${JSON.stringify(head).slice(0, -1)},"facts":[`;
}

/**
 * Facts with everything that is kept of them, then their articles with texts: a file that can be imported again (`read-json.ts`).
 * One fact and one article a line; the fields of each stand in the order of `record-schema.ts`, so that the same facts give the
 * same bytes.
 */
export const jsonExporter: Exporter = {
  id: 'json',
  extension: 'json',
  mediaType: 'application/json',
  async *write(source, options) {
    const articles = new Set<string>();
    yield writeHead(options);
    let separator = '\n';
    for await (const facts of followFacts(source, options)) {
      for (const { record } of facts) articles.add(record.article);
      const lines = facts.map(({ record }) => JSON.stringify(orderRecord(record)));
      if (lines.length > 0) yield separator + lines.join(',\n');
      if (lines.length > 0) separator = ',\n';
    }
    yield '\n],"articles":[';
    separator = '\n';
    for await (const batch of source.readArticles([...articles]))
      for (const article of batch) {
        yield separator + JSON.stringify(orderArticle(article));
        separator = ',\n';
      }
    yield '\n]}\n';
  },
};
