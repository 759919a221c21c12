import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileTermIndex } from '../dictionary/compile-term-index.ts';
import { foldLabel } from '../dictionary/fold-label.ts';
import type { Term } from '../dictionary/term.ts';
import { openTermIndex, readIdentifier, type TermIndex } from '../dictionary/term-index.ts';
import { type LabelSearchResult, readRowLabel, searchLabels } from './dictionary-search.ts';

const invent = (id: string, [prefLabel = '', ...altLabel]: string[]): Term => ({
  id,
  prefLabel,
  altLabel,
  hiddenLabel: [],
  category: 'policy',
  definition: '',
  sources: [],
  status: 'approved',
  exclude: [],
});

const compile = (labels: string[][]): TermIndex =>
  openTermIndex(
    compileTermIndex({
      id: 'd',
      entries: labels.map((names, at) => invent(`t${String(at).padStart(4, '0')}`, names)),
    }),
  )!;

function finish(index: TermIndex, words: string, limit = 100): LabelSearchResult {
  const search = searchLabels(index, words, limit);
  for (;;) {
    const step = search.next();
    if (step.done) return step.value;
  }
}

const idsOf = (index: TermIndex, words: string) =>
  finish(index, words).hits.map(({ entry }) => readIdentifier(index, entry));

describe('searchLabels', () => {
  const index = compile([
    ['高质量发展'],
    ['推动高质量发展', '高质发展'],
    ['制造业当家'],
    ['质量强市'],
    ['發展', '发展'],
  ]);

  it('puts what begins with the words before what holds them', () => {
    expect(idsOf(index, '质量')[0]).toBe('t0003');
    expect(idsOf(index, '质量')).toHaveLength(3);
  });

  it('finds through width and traditional characters, and says which label it was', () => {
    expect(idsOf(index, '發展')[0]).toBe('t0004');
    const [hit] = finish(index, '高质发').hits;
    expect(readRowLabel(index, hit!.row)).toBe('高质发展');
  });

  it('never finds words over the border of two labels', () => {
    expect(idsOf(index, '发展发展')).toEqual([]);
  });

  it('finds everything for no words, and shows no more than asked', () => {
    expect(finish(index, '', 2)).toMatchObject({ count: 5 });
    expect(finish(index, '', 2).hits).toHaveLength(2);
    expect(finish(index, '展', 1)).toMatchObject({ count: 3, hits: [expect.anything()] });
  });

  it('finds exactly the entries that hold the words', () => {
    const word = fc.string({
      unit: fc.constantFrom('甲', '乙', '丙', '发', '發'),
      minLength: 2,
      maxLength: 5,
    });
    const names = fc.uniqueArray(word, { minLength: 1, maxLength: 3 });
    const query = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '发'), minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(names, { maxLength: 30 }), query, (labels, words) => {
        const all = compile(labels);
        const expected = labels.flatMap((group, at) =>
          group.some((one) => foldLabel(one).includes(foldLabel(words)))
            ? [`t${String(at).padStart(4, '0')}`]
            : [],
        );
        expect(idsOf(all, words).sort()).toEqual(expected);
      }),
    );
  });
});
