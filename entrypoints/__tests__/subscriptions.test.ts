import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { installDictionary, readAllEntries, updateDictionary } from '../../lib/database/dictionaries.ts';
import { ShuduDatabase } from '../../lib/database/open.ts';
import { compileTermIndex } from '../../lib/dictionary/compile-term-index.ts';
import type { Dictionary } from '../../lib/dictionary/dictionary.ts';
import { writeJson } from '../../lib/dictionary/formats/json.ts';
import { updateDueDictionaries } from '../background/subscriptions.ts';
import { SUBSCRIPTION_ALARM, scheduleUpdates } from '../subscribe/schedule.ts';

const NOW = new Date('2025-12-19T08:00:00.000Z');
const HOUR = 3_600_000;

const invent = (id: string, revision: number): Dictionary => ({
  format: 'shudu-dictionary',
  formatVersion: 1,
  id,
  title: id,
  revision,
  license: 'CC-BY-4.0',
  maintainers: [],
  languages: [],
  categories: [],
  mirrors: [],
  entries: [
    {
      id: 'a',
      prefLabel: `第${revision}版的词`,
      altLabel: [],
      hiddenLabel: [],
      category: 'policy',
      definition: '',
      sources: [],
      status: 'approved',
      exclude: [],
    },
  ],
});

const keep = (id: string, expiresAt: string) => {
  const { entries, ...manifest } = invent(id, 1);
  return installDictionary(db, {
    record: {
      id,
      kind: 'subscribed',
      manifest,
      installedAt: '2025-12-01T08:00:00.000Z',
      address: `https://${id}.example.org/terms.json`,
      expiresAt,
    },
    source: null,
    index: compileTermIndex({ id, entries }),
    entries,
  });
};
const labelsOf = async (id: string) => (await readAllEntries(db, id)).map(({ prefLabel }) => prefLabel);

let db: ShuduDatabase;
beforeEach(() => {
  db = new ShuduDatabase('subscriptions');
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
  vi.stubGlobal('fetch', async (input: string) => {
    const { hostname } = new URL(input);
    if (hostname.startsWith('broken')) throw new TypeError('network');
    return new Response(writeJson(invent(hostname.split('.')[0]!, 2)));
  });
  fakeBrowser.runtime.getManifest = () => ({ version: '0.1.0' }) as never;
});
afterEach(async () => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  await db.delete();
});

describe('updates of subscribed dictionaries', () => {
  it('take what is due, keep the good copy where one fails, and leave the others alone', async () => {
    await keep('broken', '2025-12-19T07:00:00.000Z');
    await keep('due', '2025-12-19T07:30:00.000Z');
    await keep('fresh', '2025-12-20T08:00:00.000Z');
    await keep('pinned', '2025-12-19T07:00:00.000Z');
    await updateDictionary(db, 'pinned', { pinned: true });
    await updateDueDictionaries(db, NOW);
    expect(await labelsOf('due')).toEqual(['第2版的词']);
    for (const id of ['broken', 'fresh', 'pinned']) expect(await labelsOf(id), id).toEqual(['第1版的词']);
    const broken = await db.dictionaries.get('broken');
    expect(broken).toMatchObject({ problem: 'unreachable: network', checkedAt: NOW.toISOString() });
    expect(Date.parse(broken!.expiresAt!)).toBe(NOW.getTime() + 4 * HOUR);
    expect(await db.dictionaries.get('due')).not.toHaveProperty('problem');
  });

  it('forget the problem of the last time once the server answers', async () => {
    await keep('due', '2025-12-19T07:30:00.000Z');
    await updateDictionary(db, 'due', { problem: 'http-status: 503' });
    await updateDueDictionaries(db, NOW);
    expect((await db.dictionaries.get('due'))!.problem).toBeUndefined();
  });

  it('are called by one alarm at the earliest expiry, and by none where nothing is to be updated', async () => {
    await keep('later', '2025-12-30T08:00:00.000Z');
    await keep('sooner', '2025-12-21T08:00:00.000Z');
    await scheduleUpdates(db);
    const alarm = await fakeBrowser.alarms.get(SUBSCRIPTION_ALARM);
    expect(alarm?.scheduledTime).toBe(Date.parse('2025-12-21T08:00:00.000Z'));
    for (const id of ['later', 'sooner']) await updateDictionary(db, id, { enabled: false });
    await scheduleUpdates(db);
    expect(await fakeBrowser.alarms.get(SUBSCRIPTION_ALARM)).toBeUndefined();
  });
});
