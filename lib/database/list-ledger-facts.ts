import type { LedgerFact } from '../facts/ledger.ts';
import { readDigest } from './digest.ts';
import { type FactFilter, makeRowTest } from './fact-query.ts';
import type { ShuduDatabase } from './open.ts';
import { readByArticle } from './read-by-article.ts';
import { WordSearch } from './search-store.ts';
import type { WorkControl } from './work-control.ts';

/** Of what the ledger is made: facts whose status is known and that the reader did not dismiss. */
const IN_LEDGER: FactFilter = { status: ['target', 'actual'], review: ['found', 'kept', 'corrected'] };

/**
 * The facts of the ledger that a filter lets through, in no order. Its status and review are not asked.
 * @throws the signal's reason when it is aborted
 */
export async function listLedgerFacts(
  db: ShuduDatabase,
  filter: FactFilter,
  options: WorkControl = {},
): Promise<LedgerFact[]> {
  const isWanted = makeRowTest({ ...filter, ...IN_LEDGER });
  const words = await WordSearch.begin(db, filter.words);
  const articles = filter.article?.length ? new Set(filter.article) : words?.articles;
  const facts: LedgerFact[] = [];
  for await (const digests of readByArticle(db.digests, { ...options, articles })) {
    const rows = digests.flatMap(readDigest).filter(isWanted);
    for (const { ledger } of words ? await words.select(rows, options.signal) : rows) facts.push(ledger);
  }
  return facts;
}
