import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Manifest } from '../dictionary/dictionary.ts';
import type { Term } from '../dictionary/term.ts';
import {
  type CompiledDictionary,
  changeOverlay,
  deleteDictionary,
  editDictionary,
  installDictionary,
  listDictionaries,
  listOverlays,
  openEnabledIndexes,
  orderDictionaries,
  readAllEntries,
  readDictionarySource,
  readEntries,
  updateDictionary,
} from './dictionaries.ts';
import { attachFailingDisk, type FailingDisk } from './failing-disk.ts';
import { ShuduDatabase } from './open.ts';

const AT = '2025-10-21T08:00:00.000Z';
let db: ShuduDatabase;
let disk: FailingDisk;
beforeEach(() => {
  db = new ShuduDatabase('dictionaries');
  disk = attachFailingDisk(db);
});
afterEach(() => db.delete());

function inventTerms(count: number, word = '词'): Term[] {
  return Array.from({ length: count }, (_, number) => ({
    id: `t${String(number).padStart(5, '0')}`,
    prefLabel: `${word}${number}`,
    altLabel: [],
    hiddenLabel: [],
    category: 'policy',
    definition: '',
    sources: [],
    status: 'approved' as const,
    exclude: [],
  }));
}

function invent(id: string, entries: Term[], revision = 1): CompiledDictionary {
  const manifest: Manifest = {
    format: 'shudu-dictionary',
    formatVersion: 1,
    id,
    title: id,
    revision,
    maintainers: [],
    languages: [],
    categories: [],
    mirrors: [],
  };
  return {
    record: { id, kind: 'subscribed', manifest, installedAt: AT },
    source: Uint8Array.of(1, 2, revision),
    index: Uint8Array.of(revision, entries.length % 256).buffer,
    entries,
  };
}

describe('dictionaries', () => {
  it('give entries by their place, over the borders of chunks, in canonical order', async () => {
    const terms = inventTerms(600);
    await installDictionary(db, invent('d', [...terms].reverse()));
    const read = await readEntries(db, 'd', [599, 0, 255, 256, 600]);
    expect(read.map((term) => term?.id)).toEqual(['t00599', 't00000', 't00255', 't00256', undefined]);
    expect(await readAllEntries(db, 'd')).toEqual(terms);
    expect(await readEntries(db, 'none', [0])).toEqual([undefined]);
  });

  it('swap to a new revision and leave nothing of the old one; state and overlay stay', async () => {
    await installDictionary(db, invent('d', inventTerms(600)));
    await installDictionary(db, invent('e', inventTerms(3)));
    await updateDictionary(db, 'd', { enabled: false, etag: 'x' });
    await orderDictionaries(db, ['e', 'd']);
    await changeOverlay(db, { dictionary: 'd', entry: 't00001' }, { muted: true });
    await installDictionary(db, invent('d', inventTerms(10, '新'), 2));
    expect(
      (await listDictionaries(db)).map(({ id, enabled, count, manifest }) => [
        id,
        enabled,
        count,
        manifest.revision,
      ]),
    ).toEqual([
      ['e', true, 3, 1],
      ['d', false, 10, 2],
    ]);
    expect(await db.dictionaryChunks.count()).toBe(2);
    expect(await db.dictionaryIndexes.count()).toBe(2);
    expect(await readDictionarySource(db, 'd')).toEqual(Uint8Array.of(1, 2, 2));
    expect(await listOverlays(db)).toHaveLength(1);
  });

  it('open the indexes that are switched on, by their order', async () => {
    for (const id of ['a', 'b', 'c']) await installDictionary(db, invent(id, inventTerms(2)));
    await updateDictionary(db, 'b', { enabled: false });
    await orderDictionaries(db, ['c']);
    const open = await openEnabledIndexes(db);
    expect(open.map(({ dictionary }) => dictionary.id)).toEqual(['c', 'a']);
    expect(new Uint8Array(open[0]!.index)).toEqual(Uint8Array.of(1, 2));
  });

  it('keep the old revision whole when the disk is full in the middle of a swap', async () => {
    const terms = inventTerms(600);
    await installDictionary(db, invent('d', terms));
    for (let writes = 0; writes < 6; writes += 1) {
      disk.writesLeft = writes;
      await expect(installDictionary(db, invent('d', inventTerms(900, '新'), 2))).rejects.toMatchObject({
        code: 'quota',
      });
      disk.writesLeft = Number.POSITIVE_INFINITY;
      expect(await readAllEntries(db, 'd')).toEqual(terms);
      expect(await db.dictionaryChunks.count()).toBe(3);
    }
  });

  it('lose no edit of two windows', async () => {
    const add = (id: string) =>
      editDictionary(db, 'own', (entries) => {
        const [term] = inventTerms(1);
        return invent('own', [...entries, { ...term!, id, prefLabel: id }]);
      });
    await Promise.all(['a', 'b', 'c', 'd'].map(add));
    expect((await readAllEntries(db, 'own')).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
    expect(await db.dictionaryIndexes.count()).toBe(1);
  });

  it('are deleted with everything of them', async () => {
    await installDictionary(db, invent('d', inventTerms(300)));
    await changeOverlay(db, { dictionary: 'd', entry: 't00001' }, { note: '我的说明' });
    await deleteDictionary(db, 'd');
    for (const table of db.tables) expect(await table.count()).toBe(0);
    await expect(updateDictionary(db, 'd', { enabled: true })).rejects.toMatchObject({ code: 'conflict' });
  });

  it('forget an overlay that says nothing any more', async () => {
    const entry = { dictionary: 'd', entry: 't1' };
    await changeOverlay(db, entry, { muted: true });
    await changeOverlay(db, entry, { note: '说明' });
    expect(await listOverlays(db)).toEqual([{ ...entry, muted: true, note: '说明' }]);
    await changeOverlay(db, entry, { muted: false, note: '' });
    expect(await listOverlays(db)).toEqual([]);
  });
});
