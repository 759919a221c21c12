import { browser } from 'wxt/browser';
import { listDictionaries } from '../../lib/database/dictionaries.ts';
import type { ShuduDatabase } from '../../lib/database/open.ts';
import { isUpdated, SUBSCRIPTION_ALARM, scheduleUpdates } from '../subscribe/schedule.ts';
import { updateKept, worldOf } from '../subscribe/update-kept.ts';

/** Asks for every list that is due, one after the other, and sets the next alarm. One that fails does not hold up the others. */
export async function updateDueDictionaries(db: ShuduDatabase, now: Date): Promise<void> {
  const world = worldOf(browser.runtime.getManifest().version);
  const due = (await listDictionaries(db)).filter(
    (one) => isUpdated(one) && (one.expiresAt ?? '') <= now.toISOString(),
  );
  for (const dictionary of due) await updateKept(db, dictionary, { world }).catch(console.error);
  await scheduleUpdates(db);
}

/** Keeps subscribed dictionaries fresh: one alarm at the earliest expiry. */
export function followSubscriptions(db: ShuduDatabase): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === SUBSCRIPTION_ALARM) void updateDueDictionaries(db, new Date()).catch(console.error);
  });
  const schedule = () => void scheduleUpdates(db).catch(console.error);
  browser.runtime.onStartup.addListener(schedule);
  browser.runtime.onInstalled.addListener(schedule);
}
