import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Manifest } from '../dictionary/dictionary.ts';
import type { Term } from '../dictionary/term.ts';
import { openTermIndex, readPreferredLabel } from '../dictionary/term-index.ts';
import { listDictionaries, openEnabledIndexes, readAllEntries } from './dictionaries.ts';
import {
  deleteDictionaryAndHistory,
  type EditOrigin,
  editEntries,
  putTerms,
  undoChange,
} from './dictionary-edits.ts';
import { listDictionaryHistory, listTermHistory } from './dictionary-history.ts';
import { attachFailingDisk, type FailingDisk } from './failing-disk.ts';
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
const ORIGIN: EditOrigin = {
  dictionary: 'mine',
  action: 'edit',
  author: '',
  at: '2025-10-21T08:00:00.000Z',
  manifest: MANIFEST,
};

let db: ShuduDatabase;
let disk: FailingDisk;
beforeEach(() => {
  db = new ShuduDatabase('edits');
  disk = attachFailingDisk(db);
});
afterEach(() => db.delete());

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
const put = (term: Term, origin: Partial<EditOrigin> = {}) =>
  editEntries(db, { ...ORIGIN, ...origin }, (entries) => putTerms(entries, [{ entry: term.id, term }]));
const labels = async () => (await readAllEntries(db, 'mine')).map(({ prefLabel }) => prefLabel);

describe('edits of a dictionary', () => {
  it('begin a dictionary, count its revisions and keep its index in step', async () => {
    expect((await put(invent('a', '链主'))).record.manifest.revision).toBe(1);
    expect((await put(invent('b', '百千万工程'))).record.manifest.revision).toBe(2);
    const [enabled] = await openEnabledIndexes(db);
    const index = openTermIndex(enabled!.index)!;
    expect([readPreferredLabel(index, 0), readPreferredLabel(index, 1)]).toEqual(['链主', '百千万工程']);
  });

  it('write down who did what to a term, the newest first', async () => {
    await put(invent('a', '链主'));
    await put(invent('a', '链主', '产业链上的龙头企业'), {
      author: '编辑部',
      at: '2025-10-22T08:00:00.000Z',
    });
    const history = await listTermHistory(db, 'mine', 'a');
    expect(history.map(({ author, counts }) => [author, counts.added, counts.changed])).toEqual([
      ['编辑部', 0, 1],
      ['', 1, 0],
    ]);
    expect(history[0]!.change.before?.definition).toBe('');
    expect(history[0]!.change.after?.definition).toBe('产业链上的龙头企业');
    expect(await listTermHistory(db, 'mine', 'b')).toEqual([]);
  });

  it('write nothing down where nothing changes', async () => {
    await put(invent('a', '链主'));
    const again = await put({ ...invent('a', '链主'), modified: '2026-01-01' });
    expect(again.change).toBeNull();
    expect(await listDictionaryHistory(db, 'mine', 10)).toHaveLength(1);
  });

  it('are taken back, and taken back again', async () => {
    await put(invent('a', '链主'));
    const removed = await editEntries(db, ORIGIN, (entries) =>
      putTerms(entries, [{ entry: 'a', term: null }]),
    );
    expect(await labels()).toEqual([]);
    const undone = await undoChange(db, removed.change!, ORIGIN);
    expect(await labels()).toEqual(['链主']);
    await undoChange(db, undone.change!, ORIGIN);
    expect(await labels()).toEqual([]);
  });

  it('are not taken back over a later change of the same term', async () => {
    const first = await put(invent('a', '链主'));
    await put(invent('a', '链主企业'));
    await put(invent('b', '别的'));
    await expect(undoChange(db, first.change!, ORIGIN)).rejects.toMatchObject({ code: 'conflict' });
    expect(await labels()).toEqual(['链主企业', '别的']);
  });

  it('of very many terms are taken back too, and stand in the history of each', async () => {
    await put(invent('t0', '原有'));
    const many = Array.from({ length: 1500 }, (_, at) => invent(`t${at}`, `词语${at}`));
    const imported = await editEntries(db, { ...ORIGIN, action: 'import', from: '表.csv' }, () => many);
    expect(await listTermHistory(db, 'mine', 't1200')).toMatchObject([{ action: 'import', from: '表.csv' }]);
    await undoChange(db, imported.change!, ORIGIN);
    expect(await labels()).toEqual(['原有']);
  });

  it('leave entries and history as they were when the disk is full', async () => {
    await put(invent('a', '链主'));
    disk.writesLeft = 2;
    await expect(put(invent('b', '百千万工程'))).rejects.toMatchObject({ name: 'StorageError' });
    expect(await labels()).toEqual(['链主']);
    expect(await listDictionaryHistory(db, 'mine', 10)).toHaveLength(1);
  });

  it('are forgotten with their dictionary', async () => {
    await put(invent('a', '链主'));
    await deleteDictionaryAndHistory(db, 'mine');
    expect(await listDictionaries(db)).toEqual([]);
    expect(await db.dictionaryChanges.count()).toBe(0);
  });
});
