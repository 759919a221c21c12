import {
  changeFacts,
  deleteFacts,
  type FactChange,
  type FactUndo,
  undoFactChange,
} from '../../lib/database/facts.ts';
import type { ShuduDatabase } from '../../lib/database/open.ts';
import type { TaskControl } from './use-task.ts';

/** So many facts are written in one transaction: a stop comes soon, and the page stays quick. */
const BATCH = 250;

/** What is done to many facts: a change of the reader's fields, or removal. */
export type BulkAction = { kind: 'change'; change: FactChange } | { kind: 'delete' };

/** What was done before it ended or was stopped. */
export interface BulkResult {
  /** Facts that are other than before. */
  changed: number;
  /** What takes it back, in the order in which it was done. */
  undo: FactUndo[];
  stopped: boolean;
}

/**
 * Changes or removes any number of facts, batch by batch. Stopped, what is done stays done, and can be taken back.
 * @throws StorageError where nothing was done yet; a later failure ends it as a stop does
 */
export async function changeInBulk(
  db: ShuduDatabase,
  ids: readonly string[],
  options: { action: BulkAction; at: string } & TaskControl,
): Promise<BulkResult> {
  const { action, at, signal, onProgress } = options;
  const undo: FactUndo[] = [];
  let changed = 0;
  for (let done = 0; done < ids.length; done += BATCH) {
    if (signal.aborted) return { changed, undo, stopped: true };
    const batch = ids.slice(done, done + BATCH);
    try {
      const step =
        action.kind === 'delete'
          ? await deleteFacts(db, batch)
          : (await changeFacts(db, batch, { ...action.change, at })).undo;
      undo.push(step);
      changed += step.changed.length + step.deleted.length;
    } catch (error) {
      if (undo.length === 0) throw error;
      return { changed, undo, stopped: true };
    }
    onProgress(Math.min(1, (done + BATCH) / ids.length));
  }
  return { changed, undo, stopped: false };
}

/** Takes a bulk change back, the last batch first. Fields that were changed again since then stay as they are. */
export async function undoInBulk(
  db: ShuduDatabase,
  undo: readonly FactUndo[],
  { at, signal, onProgress }: { at: string } & TaskControl,
): Promise<void> {
  for (const [done, step] of [...undo].reverse().entries()) {
    signal.throwIfAborted();
    await undoFactChange(db, step, at);
    onProgress((done + 1) / undo.length);
  }
}
