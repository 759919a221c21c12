import { browser } from 'wxt/browser';
import { listDictionaries } from '../../lib/database/dictionaries.ts';
import type { DictionaryRecord } from '../../lib/database/dictionary-rows.ts';
import type { ShuduDatabase } from '../../lib/database/open.ts';

/** Name of the one alarm for all subscriptions. */
export const SUBSCRIPTION_ALARM = 'subscriptions';

const MINUTE = 60_000;

/** Whether a list is asked for by itself: switched on, not held at its revision. */
export function isUpdated({ kind, enabled, pinned, address }: DictionaryRecord): boolean {
  return kind === 'subscribed' && enabled && !pinned && address !== undefined;
}

/** Sets the alarm to the earliest expiry, or takes it away where nothing is to be updated. Doing it twice changes nothing. */
export async function scheduleUpdates(db: ShuduDatabase): Promise<void> {
  const due = (await listDictionaries(db))
    .filter(isUpdated)
    .map(({ expiresAt }) => (expiresAt ? Date.parse(expiresAt) : 0));
  if (due.length === 0) await browser.alarms.clear(SUBSCRIPTION_ALARM);
  else
    await browser.alarms.create(SUBSCRIPTION_ALARM, {
      when: Math.max(Date.now() + MINUTE, Math.min(...due)),
    });
}
