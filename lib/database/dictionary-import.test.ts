import 'fake-indexeddb/auto';
import { gzipSync, strToU8 } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Dictionary, Manifest } from '../dictionary/dictionary.ts';
import { writeJson } from '../dictionary/formats/json.ts';
import type { Term } from '../dictionary/term.ts';
import { readAllEntries } from './dictionaries.ts';
import { deleteDictionaryAndHistory, type EditOrigin, editEntries, undoChange } from './dictionary-edits.ts';
import { alignIds, importEntries, previewImport } from './dictionary-import.ts';
import { ShuduDatabase } from './open.ts';

const MANIFEST: Manifest = {
  format: 'shudu-dictionary',
  formatVersion: 1,
  id: 'mine',
  title: '试用词典',
  revision: 1,
  maintainers: [],
  languages: [],
  categories: [],
  mirrors: [],
};
const invent = (id: string, prefLabel: string, definition = ''): Term => ({
  id,
  prefLabel,
  altLabel: [],
  hiddenLabel: [],
  category: 'policy',
  definition,
  sources: [],
  status: 'approved',
  exclude: [],
});
const origin = (more: Partial<EditOrigin> = {}): EditOrigin => ({
  dictionary: 'mine',
  action: 'import',
  author: '',
  at: '2025-10-21T08:00:00.000Z',
  manifest: MANIFEST,
  ...more,
});
const pack = (entries: Term[]) => gzipSync(strToU8(writeJson({ ...MANIFEST, entries } as Dictionary)));

let db: ShuduDatabase;
beforeEach(() => {
  db = new ShuduDatabase('import');
});
afterEach(() => db.delete());

describe('import of entries', () => {
  it('takes a later version of the file three ways: their changes come, ours stay, both is a conflict', async () => {
    const first = [invent('a', '链主'), invent('b', '灯塔工厂'), invent('c', '旧词'), invent('d', '双方')];
    await editEntries(db, origin({ source: pack(first) }), () => first);
    const ours = [invent('a', '链主', '我的释义'), first[1]!, first[2]!, invent('d', '双方', '我们')];
    await editEntries(db, origin({ action: 'edit' }), () => ours);
    const theirs = [
      first[0]!,
      invent('b', '灯塔工厂', '新释义'),
      invent('d', '双方', '他们'),
      invent('e', '新词'),
    ];
    const preview = await previewImport(db, { dictionary: 'mine', entries: theirs }, 'mine');
    expect(preview.items.map(({ id, kind }) => [id, kind])).toEqual([
      ['b', 'changed'],
      ['c', 'removed'],
      ['d', 'conflicting'],
      ['e', 'added'],
    ]);
    expect(await readAllEntries(db, 'mine')).toEqual(ours);
    const choices = new Map([['d', 'theirs' as const]]);
    const { change } = await importEntries(db, origin({ source: pack(theirs) }), { preview, choices });
    const merged = await readAllEntries(db, 'mine');
    expect(merged.map(({ id, definition }) => [id, definition])).toEqual([
      ['a', '我的释义'],
      ['b', '新释义'],
      ['d', '他们'],
      ['e', ''],
    ]);
    await undoChange(db, change!, { author: '', at: '2025-10-22T08:00:00.000Z' });
    expect(await readAllEntries(db, 'mine')).toEqual(ours);
    expect((await previewImport(db, { dictionary: 'mine', entries: theirs }, 'mine')).items).toEqual(
      preview.items,
    );
  });

  it('keeps the pasts of a few imports only, and forgets them with the dictionary', async () => {
    for (let version = 0; version < 6; version++) {
      const entries = [invent('a', `第${version}个`)];
      await editEntries(db, origin({ source: pack(entries) }), () => entries);
    }
    expect(await db.dictionarySources.count()).toBe(4);
    const first = (await db.dictionaryChanges.toArray())[5]!;
    await undoChange(db, first.number, { author: '', at: '2025-10-22T08:00:00.000Z' });
    expect(await readAllEntries(db, 'mine')).toMatchObject([{ prefLabel: '第4个' }]);
    await deleteDictionaryAndHistory(db, 'mine');
    expect(await db.dictionarySources.count()).toBe(0);
  });

  it('of another list removes nothing, and a second time changes nothing', async () => {
    await editEntries(db, origin(), () => [invent('a', '链主')]);
    const incoming = { dictionary: 'other', entries: [invent('z', '新词')] };
    const preview = await previewImport(db, incoming, 'mine');
    expect(preview.items.map(({ kind }) => kind)).toEqual(['added']);
    await importEntries(db, origin(), { preview, choices: new Map() });
    expect((await previewImport(db, incoming, 'mine')).items).toEqual([]);
  });

  it('knows an entry of a table without ids by its label, unless that is ambiguous', () => {
    const ours = [invent('a', '发展'), invent('b', '质量'), invent('c', '质量')];
    const ids = alignIds(ours, [invent('t-1', '發展'), invent('t-2', '质量'), invent('t-3', '发展')]);
    expect(ids.map(({ id }) => id)).toEqual(['a', 't-2', 't-3']);
  });
});
