import { gzipSync, strToU8 } from 'fflate';
import type { CompiledDictionary } from '../database/dictionaries.ts';
import { compileTermIndex } from '../dictionary/compile-term-index.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import { readDictionary } from '../dictionary/format.ts';
import type { Issue } from '../dictionary/issue.ts';
import { orderEntries } from '../dictionary/order-entries.ts';
import type { Term } from '../dictionary/term.ts';
import { type Download, download } from './download.ts';
import { hashEntries } from './entries-hash.ts';
import { findExpiry, findRetry } from './expiry.ts';
import { SharingError } from './sharing-error.ts';

/** What a subscription needs of the world. */
export interface SubscriptionWorld {
  fetch: typeof fetch;
  now: () => Date;
  subtle: SubtleCrypto;
  /** Version of the extension: `0.1.0`. */
  appVersion: string;
}

/** A list that is asked for: by a new address, or again. */
export interface Subscription {
  address: string;
  /** Other addresses of the same list, tried in order when the first one fails. */
  mirrors?: readonly string[];
  /** The reader typed the address, so that it may lie in a private network. */
  isTyped?: boolean;
  /** The copy that is kept. */
  kept?: { id: string; revision: number; expires?: string; etag?: string; lastModified?: string };
  /** The reader wants an older revision than the kept one. */
  isRollback?: boolean;
  signal?: AbortSignal;
}

/** What came of asking. The kept copy is replaced only by `updated`, with `installDictionary`, in one transaction. */
export type SubscriptionOutcome =
  | { outcome: 'updated'; dictionary: CompiledDictionary; issues: Issue[] }
  | { outcome: 'unchanged'; checkedAt: string; expiresAt: string; etag?: string; lastModified?: string }
  | { outcome: 'failed'; error: SharingError; checkedAt: string; retryAt: string };

/**
 * Asks for a list and compiles it when there is a newer revision. Never throws for what a server does, and writes nothing: whatever goes
 * wrong, the kept copy stays. A list is taken whole or not at all.
 */
export async function updateSubscription(
  subscription: Subscription,
  world: SubscriptionWorld,
): Promise<SubscriptionOutcome> {
  const checkedAt = world.now();
  let first: SharingError | null = null;
  for (const address of [subscription.address, ...(subscription.mirrors ?? [])]) {
    try {
      return await askOne(subscription, address, { ...world, now: () => checkedAt });
    } catch (error) {
      if (!(error instanceof SharingError)) throw error;
      first ??= error;
    }
  }
  return {
    outcome: 'failed',
    error: first!,
    checkedAt: checkedAt.toISOString(),
    retryAt: findRetry(checkedAt).toISOString(),
  };
}

async function askOne(
  subscription: Subscription,
  address: string,
  world: SubscriptionWorld,
): Promise<SubscriptionOutcome> {
  const { kept } = subscription;
  // Only the server that gave an entity tag knows what it means.
  const isOrigin = address === subscription.address;
  const answer = await download(world.fetch, {
    address,
    isTyped: isOrigin && (subscription.isTyped ?? false),
    ...(isOrigin && kept?.etag !== undefined && { etag: kept.etag }),
    ...(isOrigin && kept?.lastModified !== undefined && { lastModified: kept.lastModified }),
    ...(subscription.signal && { signal: subscription.signal }),
  });
  if (answer.text === null) return describeUnchanged(answer, kept?.expires, world);
  const { dictionary, issues } = await readList(answer.text, world);
  checkSuccession(dictionary, subscription);
  if (kept !== undefined && dictionary.revision === kept.revision && kept.id === dictionary.id)
    return describeUnchanged(answer, dictionary.expires, world);
  return {
    outcome: 'updated',
    dictionary: compile(dictionary, { ...answer, text: answer.text, address: subscription.address }, world),
    issues,
  };
}

function describeUnchanged(
  { text: _, ...validators }: Download,
  expires: string | undefined,
  { now }: SubscriptionWorld,
): SubscriptionOutcome {
  const expiresAt = findExpiry(now(), expires).toISOString();
  return { outcome: 'unchanged', checkedAt: now().toISOString(), expiresAt, ...validators };
}

async function readList(
  text: string,
  world: SubscriptionWorld,
): Promise<{ dictionary: Dictionary; issues: Issue[] }> {
  const json = parse(text);
  const { dictionary, issues } = readDictionary(json);
  const refused = issues.filter((issue) => issue.severity === 'refused');
  if (dictionary === null || refused.length > 0)
    throw new SharingError('invalid', refused[0]?.code ?? '', issues);
  if (dictionary.entries.length === 0) throw new SharingError('empty');
  if (dictionary.license === undefined) throw new SharingError('licence-missing');
  if (dictionary.minApp !== undefined && compareVersions(dictionary.minApp, world.appVersion) > 0)
    throw new SharingError('needs-newer-app', dictionary.minApp);
  if (dictionary.sha256 !== undefined) {
    const hash = await hashEntries((json as { entries: unknown }).entries, world.subtle);
    if (hash !== dictionary.sha256) throw new SharingError('hash-mismatch', hash);
  }
  return { dictionary, issues };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A text that begins as JSON and breaks off is half a file.
    throw new SharingError(text.trimEnd().endsWith('}') ? 'malformed' : 'half-file');
  }
}

function checkSuccession(dictionary: Dictionary, { kept, isRollback }: Subscription): void {
  if (kept === undefined) return;
  if (dictionary.id !== kept.id) throw new SharingError('other-dictionary', dictionary.id);
  if (dictionary.revision < kept.revision && !isRollback)
    throw new SharingError('older', `${dictionary.revision} < ${kept.revision}`);
}

function compile(
  { entries, ...manifest }: Dictionary,
  answer: Download & { text: string; address: string },
  { now }: SubscriptionWorld,
): CompiledDictionary {
  const { text, ...known } = answer;
  const at = now().toISOString();
  const expiresAt = findExpiry(now(), manifest.expires).toISOString();
  return {
    record: {
      id: manifest.id,
      kind: 'subscribed',
      manifest,
      installedAt: at,
      checkedAt: at,
      expiresAt,
      ...known,
    },
    source: gzipSync(strToU8(text)),
    index: compileIndex(manifest.id, entries),
    entries: orderEntries(entries),
  };
}

function compileIndex(id: string, entries: Term[]): ArrayBuffer {
  try {
    return compileTermIndex({ id, entries });
  } catch (error) {
    // Labels that were chosen to hold the worker up.
    if (error instanceof RangeError) throw new SharingError('invalid', error.message);
    throw error;
  }
}

/** Compares dotted numbers: negative when `one` is the older version. */
function compareVersions(one: string, other: string): number {
  const [left, right] = [one.split('.').map(Number), other.split('.').map(Number)];
  for (let part = 0; part < Math.max(left.length, right.length); part++) {
    const difference = (left[part] ?? 0) - (right[part] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
