import type { ShuduDatabase } from '../../lib/database/open.ts';
import { type ListedFact, readFacts } from '../../lib/database/query-facts.ts';
import { MOST_PRINTED } from './use-print.ts';
import type { TaskControl } from './use-task.ts';

/**
 * The facts that fit on paper, in their order.
 * @throws StorageError, or the signal's reason
 */
export async function readRows(
  db: ShuduDatabase,
  ids: readonly string[],
  control: TaskControl,
): Promise<ListedFact[]> {
  const rows: ListedFact[] = [];
  for await (const batch of readFacts(db, ids.slice(0, MOST_PRINTED), control)) rows.push(...batch);
  return rows;
}
