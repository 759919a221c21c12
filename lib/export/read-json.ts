import * as v from 'valibot';
import { ImportError, parseWith } from '../database/import-error.ts';
import { articleSchema, recordSchema } from '../database/record-schema.ts';
import type { ArticleRecord, FactRecord } from '../database/records.ts';
import { JSON_FORMAT, JSON_VERSION } from './json.ts';

/** Facts and articles of a file, checked. */
export interface ImportedFacts {
  facts: FactRecord[];
  articles: ArticleRecord[];
}

/** The most that is read of one file. */
export const IMPORT_LIMITS = { characters: 400_000_000, facts: 1_000_000, articles: 100_000 } as const;

const head = v.object({ format: v.string(), version: v.pipe(v.number(), v.safeInteger()) });
const lists = v.object({ facts: v.array(v.unknown()), articles: v.array(v.unknown()) });

/**
 * A parsed JSON text.
 * @throws ImportError `unreadable`
 */
export function parseJson(text: string, place: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ImportError('unreadable', 'this is not JSON', place);
  }
}

/**
 * Checks what belongs together: every id once, every fact with its article.
 * @throws ImportError `invalid`
 */
export function checkReferences({ facts, articles }: ImportedFacts): void {
  const known = new Set(articles.map(({ id }) => id));
  if (known.size < articles.length) throw new ImportError('invalid', 'an id stands twice', 'articles');
  const ids = new Set<string>();
  for (const { id, article } of facts) {
    if (ids.has(id)) throw new ImportError('invalid', `the id ${id} stands twice`, 'facts');
    if (!known.has(article)) throw new ImportError('invalid', `the article of ${id} is missing`, 'facts');
    ids.add(id);
  }
}

/**
 * Reads a JSON export. All or nothing.
 * @throws ImportError with the place that is wrong
 */
export function readJson(text: string): ImportedFacts {
  if (text.length > IMPORT_LIMITS.characters) throw new ImportError('tooLarge', 'the file is too large');
  const json = parseJson(text.startsWith('\ufeff') ? text.slice(1) : text, '');
  const kind = v.safeParse(head, json);
  if (!kind.success || kind.output.format !== JSON_FORMAT)
    throw new ImportError('foreign', 'this is no export of facts');
  if (kind.output.version !== JSON_VERSION)
    throw new ImportError('newer', `version ${kind.output.version} of the format is not known here`);
  const { facts, articles } = parseWith(lists, json, 'file');
  if (facts.length > IMPORT_LIMITS.facts || articles.length > IMPORT_LIMITS.articles)
    throw new ImportError('tooLarge', 'the file holds too many facts or articles');
  const imported = {
    facts: facts.map((record, at) => parseWith<FactRecord>(recordSchema, record, `facts.${at}`)),
    articles: articles.map((one, at) => parseWith<ArticleRecord>(articleSchema, one, `articles.${at}`)),
  };
  checkReferences(imported);
  return imported;
}
