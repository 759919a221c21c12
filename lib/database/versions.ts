import type { Transaction } from 'dexie';
import { gatherFactsByArticle } from './gather-facts-by-article.ts';

/** A published version of the database: its tables with their indexes, and what brings older records up to it. */
export interface DatabaseVersion {
  version: number;
  stores: Record<string, string | null>;
  upgrade?: (transaction: Transaction) => PromiseLike<void>;
}

/** Key and indexes of the catalogue in version 1. */
const CATALOGUE_1 = [
  'id',
  'article',
  'at',
  '[value+at]',
  '[status+at]',
  '[review+at]',
  '[indicator+at]',
  '[subject+at]',
  '[period+at]',
  '[source+at]',
  '*tags',
  '*terms',
] as const;

/**
 * Every version that was ever published, oldest first. A published line is never edited: a change is a new line with its
 * `upgrade` and a fixture of the version before it (`fixtures/`).
 *
 * The catalogue carries compound indexes that end in `at`, so that a list of facts that is filtered by one answer and sorted by
 * date is one range of one index, and a list that is sorted by an answer is the whole of it.
 */
export const VERSIONS: readonly DatabaseVersion[] = [
  {
    version: 1,
    stores: {
      articles: 'id, *addresses, host, date, readAt, likeness',
      texts: 'article',
      facts: 'id, article',
      catalogue: CATALOGUE_1.join(', '),
      searches: 'article',
      signatures: 'bucket',
      annotations: 'id, article, modifiedAt, *tags',
      deletedAnnotations: 'id, article, deletedAt',
      dictionaries: 'id, order',
      dictionarySources: 'version',
      dictionaryIndexes: 'version',
      dictionaryChunks: '[version+chunk]',
      overlays: '[dictionary+entry], dictionary',
    },
  },
  // What was changed in dictionaries, by whom and when.
  { version: 2, stores: { dictionaryChanges: '++number, dictionary, *entries' } },
  // Facts by article, with a digest of each article's facts; the catalogue no longer needs to find them by article.
  {
    version: 3,
    stores: {
      facts: null,
      articleFacts: 'article',
      digests: 'article',
      catalogue: CATALOGUE_1.filter((index) => index !== 'article').join(', '),
    },
    upgrade: gatherFactsByArticle,
  },
];
