import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryDictionary } from './arbitrary-dictionary.ts';
import { findDifference } from './difference.ts';
import { applyMerge, type MergeInput, previewMerge } from './merge.ts';
import { orderEntries } from './order-entries.ts';
import { applyOverlays } from './overlay.ts';
import type { Term } from './term.ts';

const term = (id: string, rest: Partial<Term> = {}): Term => ({
  id,
  prefLabel: '双碳',
  altLabel: [],
  hiddenLabel: [],
  category: 'policy',
  definition: '旧',
  sources: [],
  status: 'approved',
  exclude: [],
  ...rest,
});

const entries = arbitraryDictionary().map((dictionary) => dictionary.entries);
const versions = fc.record({ base: entries, ours: entries, theirs: entries });

/** Entry by entry: which kind the preview gives it, and in which fields the sides conflict. */
const summarise = (input: MergeInput) =>
  previewMerge(input).items.map(({ id, kind, conflicts }) => [id, kind, ...conflicts].join(' '));

const merge = (input: MergeInput) => applyMerge(input.ours, previewMerge(input));

describe('previewMerge', () => {
  it('tells what the other side added, changed and removed', () => {
    const base = [term('a'), term('b'), term('c')];
    const theirs = [term('a'), term('b', { definition: '新' }), term('d')];
    const input = { base, ours: base, theirs };
    expect(summarise(input)).toEqual(['b changed', 'c removed', 'd added']);
    expect(previewMerge(input).unchanged).toBe(1);
    expect(merge(input)).toEqual(theirs);
  });

  it('takes changes of different fields from both sides', () => {
    const input = {
      base: [term('a')],
      ours: [term('a', { definition: '新', modified: '2025-01-01', author: '甲' })],
      theirs: [term('a', { note: '注', modified: '2025-02-01', author: '乙' })],
    };
    expect(merge(input)).toEqual([
      term('a', { definition: '新', note: '注', modified: '2025-02-01', author: '乙' }),
    ]);
  });

  it('leaves a conflict to the reader and keeps ours until then', () => {
    const input = {
      base: [term('a')],
      ours: [term('a', { definition: '我们的' })],
      theirs: [term('a', { definition: '他们的', category: 'jargon' })],
    };
    expect(summarise(input)).toEqual(['a conflicting definition']);
    const preview = previewMerge(input);
    expect(applyMerge(input.ours, preview)).toEqual([
      term('a', { definition: '我们的', category: 'jargon' }),
    ]);
    expect(applyMerge(input.ours, preview, new Map([['a', 'ours']]))).toEqual(input.ours);
    expect(applyMerge(input.ours, preview, new Map([['a', 'theirs']]))).toEqual(input.theirs);
  });

  it('takes a removal against a change for a conflict', () => {
    const changed = [term('a', { definition: '新' })];
    expect(summarise({ base: [term('a')], ours: changed, theirs: [] })).toEqual(['a conflicting']);
    expect(merge({ base: [term('a')], ours: changed, theirs: [] })).toEqual(changed);
    expect(merge({ base: [term('a')], ours: [], theirs: changed })).toEqual([]);
  });

  it('sees no conflict where both made the same change at different times', () => {
    const ours = [term('a', { definition: '新', modified: '2025-01-01', author: '甲' })];
    const theirs = [term('a', { definition: '新', modified: '2025-02-01', author: '乙' })];
    expect(summarise({ base: [term('a')], ours, theirs })).toEqual([]);
  });

  it('merges two dictionaries without a common past', () => {
    const input = {
      base: [],
      ours: [term('a'), term('b')],
      theirs: [term('b', { definition: '新' }), term('c')],
    };
    expect(summarise(input)).toEqual(['b conflicting definition', 'c added']);
  });
});

describe('a merge', () => {
  it('changes nothing when it is done again', () => {
    fc.assert(
      fc.property(versions, (input) => {
        const merged = merge(input);
        expect(merge({ ...input, ours: merged })).toEqual(merged);
        expect(merge({ base: input.theirs, ours: merged, theirs: input.theirs })).toEqual(merged);
      }),
    );
  });

  it('is theirs where we changed nothing, and ours where they changed nothing', () => {
    fc.assert(
      fc.property(versions, ({ base, ours, theirs }) => {
        expect(findDifference(merge({ base, ours: base, theirs }), theirs)).toEqual({
          added: [],
          removed: [],
          changed: [],
        });
        expect(merge({ base, ours, theirs: base })).toEqual(orderEntries(ours));
      }),
    );
  });

  it('is the same from both sides where nothing conflicts', () => {
    fc.assert(
      fc.property(versions, ({ base, ours, theirs }) => {
        const input = { base, ours, theirs };
        fc.pre(previewMerge(input).items.every(({ kind }) => kind !== 'conflicting'));
        const difference = findDifference(merge(input), merge({ base, ours: theirs, theirs: ours }));
        expect(difference).toEqual({ added: [], removed: [], changed: [] });
      }),
    );
  });
});

describe('findDifference', () => {
  it('names what was added, removed and changed, and in which fields', () => {
    const difference = findDifference(
      [term('a'), term('b')],
      [term('b', { definition: '新', altLabel: ['双碳目标'] }), term('c')],
    );
    expect(difference.added.map(({ id }) => id)).toEqual(['c']);
    expect(difference.removed.map(({ id }) => id)).toEqual(['a']);
    expect(difference.changed).toMatchObject([{ id: 'b', fields: ['altLabel', 'definition'] }]);
  });

  it('finds nothing between equal lists in any order', () => {
    fc.assert(
      fc.property(entries, (list) => {
        expect(findDifference(list, list.toReversed())).toEqual({ added: [], removed: [], changed: [] });
      }),
    );
  });
});

describe('applyOverlays', () => {
  it('mutes, notes and excludes without touching the list', () => {
    const list = [term('a'), term('b', { exclude: ['双碳钢'] }), term('c')];
    const before = structuredClone(list);
    const seen = applyOverlays(list, [
      { entry: 'a', muted: true },
      { entry: 'b', note: '我的话', exclude: ['双碳钢', '双碳酸'] },
      { entry: 'gone', muted: true },
    ]);
    expect(seen).toEqual([term('b', { note: '我的话', exclude: ['双碳钢', '双碳酸'] }), term('c')]);
    expect(list).toEqual(before);
  });

  it('survives an update of the list', () => {
    const overlays = [{ entry: 'a', note: '我的话' }];
    const updated = [term('a', { definition: '新' })];
    expect(applyOverlays(updated, overlays)).toEqual([term('a', { definition: '新', note: '我的话' })]);
    expect(applyOverlays(applyOverlays(updated, overlays), overlays)).toEqual(
      applyOverlays(updated, overlays),
    );
  });
});
