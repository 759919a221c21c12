import { installDictionary, updateDictionary } from '../../lib/database/dictionaries.ts';
import type { DictionaryRecord } from '../../lib/database/dictionary-rows.ts';
import type { ShuduDatabase } from '../../lib/database/open.ts';
import { type SubscriptionWorld, updateSubscription } from '../../lib/sharing/subscription.ts';

/** The network and the clock as a subscription asks for them. */
export function worldOf(appVersion: string): SubscriptionWorld {
  return {
    fetch: (input, init) => fetch(input, init),
    now: () => new Date(),
    subtle: crypto.subtle,
    appVersion,
  };
}

/**
 * Asks for a newer revision of a kept list and swaps it in, in one transaction. Whatever goes wrong, the kept copy stays, and its record
 * says what went wrong and when it is tried again.
 * @param isRollback the reader wants the list of the server although its revision is older
 */
export async function updateKept(
  db: ShuduDatabase,
  { id, address, manifest, etag, lastModified, pinned }: DictionaryRecord,
  { world, isRollback = false }: { world: SubscriptionWorld; isRollback?: boolean },
): Promise<void> {
  if (address === undefined) return;
  const { revision, expires, mirrors } = manifest;
  const kept = { id, revision, expires, etag, lastModified };
  // An address in a private network was refused when it was first taken, unless the reader typed it.
  const result = await updateSubscription({ address, mirrors, isTyped: true, kept, isRollback }, world);
  if (result.outcome === 'updated') {
    const { record, ...content } = result.dictionary;
    await installDictionary(db, { ...content, record: { ...record, ...(pinned && { pinned }) } });
  } else if (result.outcome === 'unchanged') {
    const { outcome: _, ...state } = result;
    await updateDictionary(db, id, { ...state, problem: undefined });
  } else {
    const { error, checkedAt, retryAt } = result;
    await updateDictionary(db, id, { checkedAt, expiresAt: retryAt, problem: error.message });
  }
}
