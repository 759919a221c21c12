import { forgetArticles } from '../../lib/database/articles.ts';
import type { ShuduDatabase } from '../../lib/database/open.ts';
import type { TaskControl } from './use-task.ts';

/** So many articles go in one transaction: a stop comes soon. */
const BATCH = 25;

/**
 * Forgets articles with everything of them, batch by batch. Stopped, the rest stays whole.
 * @returns how many are gone
 * @throws StorageError
 */
export async function forgetInBatches(
  db: ShuduDatabase,
  ids: readonly string[],
  { signal, onProgress }: TaskControl,
): Promise<number> {
  let gone = 0;
  while (gone < ids.length && !signal.aborted) {
    const batch = ids.slice(gone, gone + BATCH);
    await forgetArticles(db, batch);
    gone += batch.length;
    onProgress(gone / ids.length);
  }
  return gone;
}
