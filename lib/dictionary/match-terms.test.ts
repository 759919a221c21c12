import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BlockText } from '../text/article.ts';
import { listCrowdingLabels } from './arbitrary-dictionary.ts';
import { compileTermIndex } from './compile-term-index.ts';
import { countTerms } from './count-terms.ts';
import type { OpenDictionary } from './find-labels.ts';
import { foldLabel } from './fold-label.ts';
import { matchTerms } from './match-terms.ts';
import type { Term } from './term.ts';
import { openTermIndex } from './term-index.ts';

function term(id: string, prefLabel: string, rest: Partial<Term> = {}): Term {
  return {
    id,
    prefLabel,
    altLabel: [],
    hiddenLabel: [],
    category: 'policy',
    definition: '',
    sources: [],
    status: 'approved',
    exclude: [],
    ...rest,
  };
}

function open(entries: Term[], id = 'own', choices: Omit<OpenDictionary, 'index'> = {}): OpenDictionary {
  const index = openTermIndex(compileTermIndex({ id, entries }));
  if (index === null) throw new Error('the index that was just compiled does not open');
  return { index, ...choices };
}

/** One paragraph for each line. */
function paragraphs(...lines: string[]): BlockText {
  const text = lines.join('\n');
  let start = 0;
  const blocks = lines.map((line) => {
    const block = { kind: 'paragraph' as const, start, end: start + line.length };
    start = block.end + 1;
    return block;
  });
  return { text, blocks };
}

const texts = (input: BlockText, ...dictionaries: OpenDictionary[]) =>
  matchTerms(input, dictionaries).map((match) => match.text);

describe('matchTerms', () => {
  it('takes the leftmost and of those the longest', () => {
    const dictionary = open([
      term('a', '高质量'),
      term('b', '高质量发展'),
      term('c', '发展工程'),
      term('d', '工程'),
    ]);
    expect(texts(paragraphs('推动高质量发展工程'), dictionary)).toEqual(['高质量发展', '工程']);
  });

  it('names the entry, its preferred label and its category, and keeps what the text has', () => {
    const dictionary = open([
      term('t1', '百县千镇万村高质量发展工程', { altLabel: ['百千万工程'], category: 'policy' }),
      term('t2', 'ＧＤＰ', { category: 'indicator' }),
    ]);
    expect(matchTerms(paragraphs('“百千萬工程”拉动GDP'), [dictionary])).toEqual([
      {
        start: 1,
        end: 6,
        text: '百千萬工程',
        dictionary: 'own',
        entry: 't1',
        term: '百县千镇万村高质量发展工程',
        category: 'policy',
      },
      {
        start: 9,
        end: 12,
        text: 'GDP',
        dictionary: 'own',
        entry: 't2',
        term: 'ＧＤＰ',
        category: 'indicator',
      },
    ]);
  });

  it('never reaches over the border of a block', () => {
    expect(texts(paragraphs('建设新', '会区'), open([term('a', '新会区'), term('b', '新会')]))).toEqual([]);
    const joined = { text: '建设新会区', blocks: [{ kind: 'paragraph' as const, start: 0, end: 4 }] };
    expect(texts(joined, open([term('a', '新会区'), term('b', '新会')]))).toEqual(['新会']);
  });

  it('does not find a Latin word or a number within a longer one', () => {
    const dictionary = open([term('a', 'AI'), term('b', '5G'), term('c', '500强')]);
    expect(texts(paragraphs('MAIN、15G、5GB、1500强；AI+、5G基站、500强'), dictionary)).toEqual([
      'AI',
      '5G',
      '500强',
    ]);
  });

  it('leaves out a label within an excluded context and takes a shorter one instead', () => {
    const dictionary = open([term('a', '新会', { exclude: ['新会议', '刷新会员'] }), term('b', '会议')]);
    expect(texts(paragraphs('新会议程，刷新会员，新会议，新会区'), dictionary)).toEqual([
      '会议',
      '会议',
      '新会',
    ]);
  });

  it('obeys what the reader muted, switched off or excluded', () => {
    const entries = [term('a', '新会'), term('b', '陈皮', { category: 'industry' }), term('c', '双碳')];
    const input = paragraphs('新会陈皮，双碳，新会区');
    expect(texts(input, open(entries, 'own', { muted: new Set(['a']) }))).toEqual(['陈皮', '双碳']);
    expect(texts(input, open(entries, 'own', { hiddenCategories: new Set(['industry']) }))).toEqual([
      '新会',
      '双碳',
      '新会',
    ]);
    expect(texts(input, open(entries, 'own', { notHere: new Map([['a', ['新会陈皮']]]) }))).toEqual([
      '陈皮',
      '双碳',
      '新会',
    ]);
  });

  it('prefers the longer term, then the dictionary that stands first', () => {
    const team = open([term('a', '新会')], 'team');
    const city = open([term('b', '新会'), term('c', '新会区')], 'city');
    const from = (...order: OpenDictionary[]) =>
      matchTerms(paragraphs('新会区与新会'), order).map((match) => match.dictionary);
    expect(from(team, city)).toEqual(['city', 'team']);
    expect(from(city, team)).toEqual(['city', 'city']);
  });

  it('prefers the entry in use when two share a label', () => {
    const dictionary = open([term('old', '十四五', { status: 'deprecated' }), term('new', '十四五')]);
    expect(matchTerms(paragraphs('十四五'), [dictionary])[0]?.entry).toBe('new');
  });

  it('is safe with names of object members', () => {
    expect(
      texts(paragraphs('a constructor of toString'), open([term('a', 'constructor'), term('b', 'toString')])),
    ).toEqual(['constructor', 'toString']);
  });

  it('finds the longest of many labels that begin alike, and the shorter ones within it', () => {
    const labels = [...'一丁七万丈三上下不与丐丑专且'].map((last) => `高质量${last}`);
    const all = ['高质', '高质量', '高质量发展', ...labels];
    const dictionary = open(all.map((label, number) => term(`t${number}`, label)));
    expect(texts(paragraphs('高质量发展，高质量发，高质感，高质量且'), dictionary)).toEqual([
      '高质量发展',
      '高质量',
      '高质',
      '高质量且',
    ]);
    const muted = { ...dictionary, muted: new Set(['t2', 't1']) };
    expect(texts(paragraphs('高质量发展'), muted)).toEqual(['高质']);
  });

  it('takes the next entry of a label where the first one is muted', () => {
    const entries = ['a', 'b', 'c'].map((id) => term(id, '新会区'));
    const dictionary = open([...entries, term('d', '新会')], 'own', { muted: new Set(['a', 'b']) });
    expect(matchTerms(paragraphs('新会区'), [dictionary])[0]?.entry).toBe('c');
  });

  it('finds labels anywhere in a very long paragraph', () => {
    const dictionary = open([term('a', '新会'), term('b', '新会区'), term('c', '一一')]);
    for (let before = 1020; before < 1030; before++) {
      const input = paragraphs(`${'甲'.repeat(before)}新会区${'甲'.repeat(1021)}新会`);
      expect(matchTerms(input, [dictionary]).map(({ start }) => start)).toEqual([before, before + 1024]);
    }
    expect(texts(paragraphs('一'.repeat(5000)), dictionary)).toHaveLength(2500);
  });

  it('finds nothing where there is nothing', () => {
    expect(texts(paragraphs('新会'), open([]))).toEqual([]);
    expect(texts(paragraphs(''), open([term('a', '新会')]))).toEqual([]);
    expect(matchTerms(paragraphs('新会'), [])).toEqual([]);
  });
});

describe('compileTermIndex', () => {
  it('refuses labels that were chosen to meet in one slot, instead of hanging', () => {
    const labels = listCrowdingLabels(4000);
    const entries = labels.map((label, index) => term(`t${index}`, label));
    expect(() => compileTermIndex({ id: 'hostile', entries })).toThrow('crowd');
  });
});

describe('countTerms', () => {
  it('counts overlapping terms and says where each stands first', () => {
    const dictionary = open([term('a', '高质量'), term('b', '高质量发展'), term('c', '发展')]);
    expect(countTerms(paragraphs('高质量发展，发展'), [dictionary])).toEqual([
      {
        dictionary: 'own',
        entry: 'c',
        term: '发展',
        category: 'policy',
        count: 2,
        first: { start: 3, end: 5 },
      },
      {
        dictionary: 'own',
        entry: 'b',
        term: '高质量发展',
        category: 'policy',
        count: 1,
        first: { start: 0, end: 5 },
      },
      {
        dictionary: 'own',
        entry: 'a',
        term: '高质量',
        category: 'policy',
        count: 1,
        first: { start: 0, end: 3 },
      },
    ]);
  });
});

/** Every label at every place, found the slow and obvious way. */
function findNaively(text: string, labels: ReadonlySet<string>): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let start = 0; start < text.length; start++)
    for (let end = text.length; end > start; end--)
      if (labels.has(foldLabel(text.slice(start, end)))) found.push({ start, end });
  return found;
}

function takeLeftmostLongest<T extends { start: number; end: number }>(found: readonly T[]): T[] {
  const taken: T[] = [];
  for (const match of found) if (match.start >= (taken.at(-1)?.end ?? 0)) taken.push(match);
  return taken;
}

describe('the matcher and a naive reference', () => {
  const alphabets = { random: '新会区江门高质發展', prefixHeavy: '一二' };
  for (const [name, alphabet] of Object.entries(alphabets)) {
    it(`agree on ${name} dictionaries`, () => {
      const word = (minimum: number, maximum: number) =>
        fc.string({ unit: fc.constantFrom(...alphabet), minLength: minimum, maxLength: maximum });
      fc.assert(
        fc.property(
          fc.array(word(2, 12), { maxLength: 60 }),
          fc.array(word(0, 60), { maxLength: 4 }),
          (labels, lines) => {
            const entries = labels.map((label, index) => term(`t${index}`, label));
            const input = paragraphs(...lines);
            const known = new Set(labels.map(foldLabel));
            const expected = input.blocks.flatMap((block) =>
              findNaively(input.text.slice(block.start, block.end), known).map(({ start, end }) => ({
                start: start + block.start,
                end: end + block.start,
              })),
            );
            const matches = matchTerms(input, [open(entries)]);
            expect(matches.map(({ start, end }) => ({ start, end }))).toEqual(takeLeftmostLongest(expected));
            const counted = countTerms(input, [open([...known].map((label) => term(label, label)))]);
            expect(counted.reduce((sum, { count }) => sum + count, 0)).toBe(expected.length);
          },
        ),
        { numRuns: 300 },
      );
    });
  }

  it('agree on several dictionaries: the longest, of those the first', () => {
    const word = fc.string({ unit: fc.constantFrom(...'一二三'), minLength: 2, maxLength: 5 });
    const list = fc.array(word, { maxLength: 12 });
    const text = fc.string({ unit: fc.constantFrom(...'一二三'), maxLength: 40 });
    fc.assert(
      fc.property(fc.array(list, { minLength: 1, maxLength: 3 }), text, (lists, line) => {
        const found = lists.flatMap((labels, order) =>
          findNaively(line, new Set(labels)).map((place) => ({ ...place, order })),
        );
        found.sort((a, b) => a.start - b.start || b.end - a.end || a.order - b.order);
        const dictionaries = lists.map((labels, order) =>
          open(
            labels.map((label, index) => term(`t${index}`, label)),
            `${order}`,
          ),
        );
        const matches = matchTerms(paragraphs(line), dictionaries);
        expect(
          matches.map(({ start, end, dictionary }) => ({ start, end, order: Number(dictionary) })),
        ).toEqual(takeLeftmostLongest(found));
      }),
      { numRuns: 300 },
    );
  });
});
