import { writeZip, type ZippedFile } from '../archive/zip-writer.ts';
import { articleSchema, recordSchema } from '../database/record-schema.ts';
import { ArticleTally } from './article-tally.ts';
import { COLUMNS, type Column, cellsOf } from './columns.ts';
import { writeCsvLine } from './csv-line.ts';
import { type Exporter, type ExportOptions, type ExportSource, followFacts } from './exporter.ts';
import { makeFactRow } from './fact-row.ts';
import { makeFieldOrder } from './order-fields.ts';

/** Version of the layout of our packages, in `datapackage.json` under `shudu`. */
export const PACKAGE_VERSION = 1;

/** Paths of the files in the package. */
export const PATHS = {
  descriptor: 'datapackage.json',
  facts: 'data/facts.csv',
  articles: 'data/articles.csv',
  codebook: 'data/codebook.csv',
  factRecords: 'records/facts.jsonl',
  articleRecords: 'records/articles.jsonl',
} as const;

const ARTICLE_FIELDS = ['id', 'headline', 'date', 'source', 'edition', 'address', 'facts'] as const;
const CODEBOOK_FIELDS = ['id', 'title', 'type', 'description', 'codes'] as const;

const orderRecord = makeFieldOrder(recordSchema);
const orderArticle = makeFieldOrder(articleSchema);

interface Written {
  facts: number;
  articles: ArticleTally;
}

async function* writeFactRecords(source: ExportSource, options: ExportOptions, written: Written) {
  for await (const facts of followFacts(source, options)) {
    for (const fact of facts) written.articles.count(fact);
    written.facts += facts.length;
    yield facts.map(({ record }) => `${JSON.stringify(orderRecord(record))}\n`).join('');
  }
}

async function* writeFactTable(source: ExportSource, options: ExportOptions) {
  yield writeCsvLine(COLUMNS.map(({ id }) => id));
  for await (const facts of followFacts(source, options))
    yield facts.map((fact) => writeCsvLine(cellsOf(makeFactRow(fact)))).join('');
}

function* writeArticleTable({ articles }: Written) {
  yield writeCsvLine([...ARTICLE_FIELDS]);
  for (const { reference, facts } of articles.list()) {
    const { id, headline, date, source, edition, addresses } = reference;
    yield writeCsvLine([id, headline, date, source, edition, addresses[0] ?? null, facts]);
  }
}

function* writeCodebook({ texts }: ExportOptions) {
  yield writeCsvLine([...CODEBOOK_FIELDS]);
  for (const { id, type, codes = [] } of COLUMNS) {
    const words = codes.map((code) => `${code}: ${texts.codes[code] ?? code}`).join('; ');
    yield writeCsvLine([id, texts.columns[id].title, type, texts.columns[id].description, words]);
  }
}

async function* writeArticleRecords(source: ExportSource, { articles }: Written) {
  const ids = articles.list().map(({ reference }) => reference.id);
  for await (const batch of source.readArticles(ids))
    yield batch.map((article) => `${JSON.stringify(orderArticle(article))}\n`).join('');
}

/** A field of a Table Schema. An address is checked as text: addresses of saved files are no URIs. */
function describeColumn({ id, type, codes, required }: Column, { texts }: ExportOptions) {
  const constraints = { ...(required && { required: true }), ...(codes && { enum: codes }) };
  return {
    name: id,
    title: texts.columns[id].title,
    description: texts.columns[id].description,
    type: type === 'uri' ? 'string' : type,
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}

function describeTable(path: string, schema: object) {
  return {
    name: path.replace(/^data\/|\.csv$/g, ''),
    path,
    profile: 'tabular-data-resource',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    schema,
  };
}

function describeTables(options: ExportOptions) {
  const plain = (names: readonly string[]) =>
    names.map((name) => ({ name, type: name === 'facts' ? 'integer' : name === 'date' ? 'date' : 'string' }));
  return [
    describeTable(PATHS.facts, {
      fields: COLUMNS.map((column) => describeColumn(column, options)),
      missingValues: [''],
      primaryKey: 'id',
      foreignKeys: [{ fields: 'article', reference: { resource: 'articles', fields: 'id' } }],
    }),
    describeTable(PATHS.articles, { fields: plain(ARTICLE_FIELDS), missingValues: [''], primaryKey: 'id' }),
    describeTable(PATHS.codebook, { fields: plain(CODEBOOK_FIELDS), missingValues: [''], primaryKey: 'id' }),
  ];
}

function describePackage(options: ExportOptions, written: Written): string {
  const { title, createdAt, extractor, dictionaries } = options;
  const counts = { facts: written.facts, articles: written.articles.list().length };
  const records = [PATHS.factRecords, PATHS.articleRecords].map((path) => ({
    name: path.replace(/\.jsonl$/, '').replace('/', '-'),
    path,
    profile: 'data-resource',
    format: 'jsonl',
    mediatype: 'application/jsonl',
    encoding: 'utf-8',
  }));
  const descriptor = {
    name: 'shudu-facts',
    title,
    profile: 'data-package',
    created: createdAt,
    resources: [...describeTables(options), ...records],
    shudu: { version: PACKAGE_VERSION, extractor, dictionaries, counts },
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}

async function* listFiles(source: ExportSource, options: ExportOptions): AsyncGenerator<ZippedFile> {
  const written: Written = { facts: 0, articles: new ArticleTally() };
  const half = (pass: number): ExportOptions => ({
    ...options,
    onProgress: (count, total) => options.onProgress?.(Math.floor((pass * total + count) / 2), total),
  });
  yield { name: PATHS.factRecords, content: writeFactRecords(source, half(0), written) };
  yield { name: PATHS.facts, content: writeFactTable(source, half(1)) };
  yield { name: PATHS.articles, content: writeArticleTable(written) };
  yield { name: PATHS.articleRecords, content: writeArticleRecords(source, written) };
  yield { name: PATHS.codebook, content: writeCodebook(options) };
  yield { name: PATHS.descriptor, content: [describePackage(options, written)] };
}

/**
 * A Frictionless Data Package (Data Package 1.0, Table Schema 1.0; specs.frictionlessdata.io) in a ZIP: tables of facts, articles and
 * columns for every tool that reads such packages, and the full records, from which `read-data-package.ts` imports again.
 */
export const dataPackageExporter: Exporter = {
  id: 'dataPackage',
  extension: 'zip',
  mediaType: 'application/zip',
  async *write(source, options) {
    yield* writeZip(listFiles(source, options), { at: options.createdAt, deflate: options.deflate });
  },
};
