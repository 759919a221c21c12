import { type CompiledDictionary, installDictionary } from '../../../lib/database/dictionaries.ts';
import { openDatabase } from '../../../lib/database/open.ts';
import { describeOffer, type SubscriptionOffer } from '../../../lib/sharing/subscribe-link.ts';
import { updateSubscription } from '../../../lib/sharing/subscription.ts';
import { updateKept, worldOf } from '../../subscribe/update-kept.ts';

/** What an address offers, or why it offers nothing (`code: detail`). */
export type OfferAnswer =
  | { kind: 'offer'; offer: SubscriptionOffer; revision: number; isKept: boolean }
  | { kind: 'refused'; problem: string };

let offered: CompiledDictionary | null = null;

/** Fetches and compiles the list of an address, and keeps it here until the reader agreed. */
export async function fetchOffer({
  address,
  isTyped,
  appVersion,
}: {
  address: string;
  isTyped: boolean;
  appVersion: string;
}): Promise<OfferAnswer> {
  const result = await updateSubscription({ address, isTyped }, worldOf(appVersion));
  if (result.outcome === 'failed') return { kind: 'refused', problem: result.error.message };
  if (result.outcome !== 'updated') return { kind: 'refused', problem: 'empty' };
  const { record, entries } = result.dictionary;
  const kept = await openDatabase().dictionaries.get(record.id);
  // A list must not take the place of what the reader wrote, or of what came with the extension.
  if (kept && kept.kind !== 'subscribed') return { kind: 'refused', problem: 'other-dictionary' };
  offered = result.dictionary;
  const offer = describeOffer(address, { ...record.manifest, entries: [...entries] });
  return { kind: 'offer', offer, revision: record.manifest.revision, isKept: kept !== undefined };
}

/** Keeps the list that was offered, in one transaction. */
export async function installOffer(_: null): Promise<string> {
  return (await installDictionary(openDatabase(), offered!)).id;
}

/** Asks for a newer revision of a kept list now. */
export async function updateNow({
  id,
  appVersion,
  isRollback,
}: {
  id: string;
  appVersion: string;
  isRollback: boolean;
}): Promise<void> {
  const db = openDatabase();
  const dictionary = await db.dictionaries.get(id);
  if (dictionary) await updateKept(db, dictionary, { world: worldOf(appVersion), isRollback });
}
