import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { compileTermIndex } from '../dictionary/compile-term-index.ts';
import type { Term } from '../dictionary/term.ts';
import { openTermIndex } from '../dictionary/term-index.ts';
import { readFacts } from '../facts/read-facts.ts';
import { vocabularyOf } from './dictionary-vocabulary.ts';
import type { OpenDictionaries } from './explain-terms.ts';

const invent = (id: string, category: string, labels: string[]): Term => ({
  id,
  prefLabel: labels[0]!,
  altLabel: labels.slice(1),
  hiddenLabel: [],
  category,
  definition: '',
  sources: [],
  status: 'approved',
  exclude: [],
});

function open(entries: Term[], muted: string[] = []): OpenDictionaries {
  const index = openTermIndex(compileTermIndex({ id: 'd', entries }))!;
  return { key: '', records: new Map(), open: [{ index, muted: new Set(muted) }] };
}

describe('vocabularyOf', () => {
  const entries = [
    invent('berth', 'indicator', ['帆位利用指数', '帆位指数']),
    invent('gdp', 'indicator', ['区域生产总值', '地区生产总值']),
    invent('port', 'place', ['云帆港']),
    invent('plan', 'policy', ['百帆行动']),
  ];

  it('takes indicators and places with their aliases, and gives an official indicator its own identifier', () => {
    const { indicators, places } = vocabularyOf(open(entries));
    expect(places.map(({ name }) => name)).toEqual(['云帆港']);
    expect(indicators.map(({ name }) => name).sort()).toEqual(['区域生产总值', '帆位利用指数'].sort());
    expect(indicators.find(({ name }) => name === '帆位利用指数')).toMatchObject({ id: 'd/berth' });
    const official = indicators.find(({ name }) => name === '区域生产总值')!.id;
    expect(official).not.toBe('d/gdp');
  });

  it('leaves out what the reader muted, and is made once', () => {
    const dictionaries = open(entries, ['port']);
    expect(vocabularyOf(dictionaries).places).toEqual([]);
    expect(vocabularyOf(dictionaries)).toBe(vocabularyOf(dictionaries));
  });

  it('links facts with the indicators of a dictionary', () => {
    const text = '2025年,云帆港帆位指数达到87.5%。';
    const article = {
      text,
      blocks: [{ kind: 'paragraph' as const, start: 0, end: text.length }],
      date: '2025-12-19',
    };
    const [fact] = readFacts(article, { vocabulary: vocabularyOf(open(entries)) }).filter(
      ({ unit }) => unit === '%',
    );
    expect(fact).toMatchObject({ indicatorId: 'd/berth', subject: '云帆港' });
  });
});
