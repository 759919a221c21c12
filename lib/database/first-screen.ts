import { boundsOf, type FactQuery, makeRowTest } from './fact-query.ts';
import type { ShuduDatabase } from './open.ts';
import { type ListedFact, listFactsById, listFirstFacts } from './query-facts.ts';
import type { CatalogueRow } from './rows.ts';
import { type IndexRange, walkIndex } from './walk-index.ts';

/** So many rows are looked at before the indexes of the filters are weighed: counting one of 100,000 entries takes longer than this. */
const LOOKED_AT = 800;

/** All facts in the order of a query, as a stretch of one index. */
function rangeOfOrder({ filter = {}, order = 'date' }: FactQuery): IndexRange {
  if (order === 'date') return { index: 'at', ...boundsOf(filter) };
  const [lower, upper] = order === 'value' ? [-Infinity, Infinity] : ['', '\uffff'];
  return { index: `[${order}+at]`, lower: [lower, 0], upper: [upper, Number.MAX_SAFE_INTEGER] };
}

/**
 * The same facts as `listFirstFacts`, sooner: most lists that a reader looks at have their first screen among the first rows of
 * their order, and need no index counted. Fit for a live query.
 */
export async function listFirstScreen(
  db: ShuduDatabase,
  query: FactQuery,
  limit: number,
): Promise<ListedFact[]> {
  const { filter = {}, descending = true } = query;
  if (filter.words?.trim()) return listFirstFacts(db, query, { limit });
  const isWanted = makeRowTest(filter);
  const first: CatalogueRow[] = [];
  let seen = 0;
  for await (const rows of walkIndex(db, rangeOfOrder(query), descending)) {
    first.push(...rows.filter(isWanted));
    seen += rows.length;
    if (first.length >= limit) break;
    if (seen >= LOOKED_AT) return listFirstFacts(db, query, { limit });
  }
  return listFactsById(
    db,
    first.slice(0, limit).map(({ id }) => id),
  );
}
