import { strFromU8 } from 'fflate';
import * as v from 'valibot';
import { ImportError, parseWith } from '../database/import-error.ts';
import { articleSchema, recordSchema } from '../database/record-schema.ts';
import type { ArticleRecord, FactRecord } from '../database/records.ts';
import { PACKAGE_VERSION, PATHS } from './data-package.ts';
import { checkReferences, IMPORT_LIMITS, type ImportedFacts, parseJson } from './read-json.ts';
import { readZip } from './read-zip.ts';

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const own = v.object({
  shudu: v.object({ version: count, counts: v.object({ facts: count, articles: count }) }),
});

function joinText(chunks: readonly Uint8Array[]): string {
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return strFromU8(bytes);
}

function readText(files: ReadonlyMap<string, readonly Uint8Array[]>, path: string): string {
  const chunks = files.get(path);
  if (!chunks) throw new ImportError('foreign', 'the file is missing', path);
  return joinText(chunks);
}

function readLines<T>(
  text: string,
  path: string,
  options: { schema: v.GenericSchema<unknown, T>; limit: number },
): T[] {
  const lines = text.split('\n').filter((line) => line !== '');
  if (lines.length > options.limit) throw new ImportError('tooLarge', 'too many lines', path);
  return lines.map((line, at) => {
    const place = `${path} line ${at + 1}`;
    return parseWith(options.schema, parseJson(line, place), place);
  });
}

/**
 * Reads a data package of ours. All or nothing; the tables (CSV) in it are made from the records and are not read.
 * @param chunks the ZIP in pieces, as `Blob.stream()` gives them
 * @throws ImportError with the place that is wrong
 */
export async function readDataPackage(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<ImportedFacts> {
  const files = await readZip(chunks, { files: 100, bytes: IMPORT_LIMITS.characters });
  const descriptor = v.safeParse(own, parseJson(readText(files, PATHS.descriptor), PATHS.descriptor));
  if (!descriptor.success) throw new ImportError('foreign', 'this data package was made by another program');
  const { version, counts } = descriptor.output.shudu;
  if (version !== PACKAGE_VERSION)
    throw new ImportError('newer', `version ${version} of the package is not known here`);
  const imported = {
    facts: readLines<FactRecord>(readText(files, PATHS.factRecords), PATHS.factRecords, {
      schema: recordSchema,
      limit: IMPORT_LIMITS.facts,
    }),
    articles: readLines<ArticleRecord>(readText(files, PATHS.articleRecords), PATHS.articleRecords, {
      schema: articleSchema,
      limit: IMPORT_LIMITS.articles,
    }),
  };
  if (imported.facts.length !== counts.facts || imported.articles.length !== counts.articles)
    throw new ImportError('invalid', 'the package does not hold what it says', PATHS.descriptor);
  checkReferences(imported);
  return imported;
}
