import { describe, expect, it } from 'vitest';
import { readDictionary } from './format.ts';

const MANIFEST = {
  format: 'shudu-dictionary',
  formatVersion: 1,
  id: 'test',
  title: '试用词典',
  revision: 1,
  license: 'CC-BY-4.0',
};

function read(entries: unknown[], manifest: Record<string, unknown> = {}) {
  return readDictionary({ ...MANIFEST, ...manifest, entries });
}

/** The issues as short words: `refused too-long altLabel.0 @1`. */
function summarise(entries: unknown[], manifest: Record<string, unknown> = {}): string[] {
  return read(entries, manifest).issues.map((issue) =>
    [issue.severity, issue.code, issue.field, issue.entry === null ? undefined : `@${issue.entry}`]
      .filter((part) => part !== undefined)
      .join(' '),
  );
}

const entry = (rest: Record<string, unknown> = {}) => ({
  id: 'a',
  prefLabel: '双碳',
  category: 'policy',
  ...rest,
});

describe('readDictionary', () => {
  it('fills in what a file may leave out', () => {
    const { dictionary, issues } = read([entry()]);
    expect(issues).toEqual([]);
    expect(dictionary).toEqual({
      ...MANIFEST,
      maintainers: [],
      languages: [],
      categories: [],
      mirrors: [],
      entries: [
        {
          id: 'a',
          prefLabel: '双碳',
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
  });

  it('refuses what is not a dictionary', () => {
    for (const value of [
      null,
      1,
      'text',
      [],
      {},
      { entries: [] },
      { ...MANIFEST, format: 'other', entries: [] },
    ])
      expect(readDictionary(value).dictionary).toBeNull();
    expect(summarise([], { formatVersion: 2 })).toEqual(['refused unsupported-version formatVersion']);
    expect(readDictionary(MANIFEST).issues.map((issue) => issue.code)).toContain('missing-field');
  });

  it('refuses an entry and keeps the others, with the position in the file', () => {
    const { dictionary } = read([entry(), { id: 'b' }, entry({ id: 'c', prefLabel: '专精特新' })]);
    expect(dictionary?.entries.map((term) => term.id)).toEqual(['a', 'c']);
    expect(summarise([entry(), { id: 'b', category: 'x' }])).toEqual(['refused missing-field prefLabel @1']);
  });

  it.each([
    ['a label of one character', { prefLabel: '碳' }, 'too-short prefLabel'],
    ['one character beyond the basic plane', { prefLabel: '𠮷' }, 'too-short prefLabel'],
    [
      'a label that is one character without its invisible ones',
      { prefLabel: '碳\u200b\u200b' },
      'too-short prefLabel',
    ],
    ['a long label', { altLabel: ['长'.repeat(65)] }, 'too-long altLabel.0'],
    ['a long definition', { definition: '长'.repeat(4097) }, 'too-long definition'],
    ['many aliases', { altLabel: Array.from({ length: 51 }, (_, n) => `别名${n}`) }, 'too-many altLabel'],
    ['a direction control', { prefLabel: '双\u202e碳' }, 'bidirectional-control prefLabel'],
    ['a control character', { definition: '一\u0007' }, 'control-character definition'],
    ['a number for a text', { definition: 5 }, 'invalid-field definition'],
    ['an unknown status', { status: 'final' }, 'invalid-field status'],
    [
      'a script as an address',
      { sources: [{ title: '文件', url: 'javascript:alert(1)' }] },
      'invalid-address sources.0.url',
    ],
    ['a date that is none', { validFrom: '2025-13-01' }, 'invalid-field validFrom'],
    ['an id that is a member of objects', { id: 'constructor' }, 'reserved-name id'],
    ['an id with spaces', { id: 'a b' }, 'invalid-field id'],
  ])('refuses %s', (_, change, problem) => {
    expect(summarise([entry(change)])).toEqual([`refused ${problem} @0`]);
  });

  it('refuses keys that reach a prototype', () => {
    const text = JSON.stringify(entry()).replace('{', '{"__proto__":{"status":"deprecated"},');
    expect(summarise([JSON.parse(text)])).toEqual(['refused reserved-name __proto__ @0']);
    expect(readDictionary(JSON.parse('{"__proto__":{},"entries":[]}')).dictionary).toBeNull();
    expect(({} as Record<string, unknown>).status).toBeUndefined();
  });

  it('strips invisible characters and says so', () => {
    const { dictionary, issues } = read([entry({ prefLabel: '双\u200b碳', definition: '\ufeff说明' })]);
    expect(dictionary?.entries[0]).toMatchObject({ prefLabel: '双碳', definition: '说明' });
    expect(issues.map(({ severity, code, field }) => [severity, code, field])).toEqual([
      ['repaired', 'invisible-character', 'prefLabel'],
      ['repaired', 'invisible-character', 'definition'],
    ]);
  });

  it('keeps labels of an entry disjoint', () => {
    const { dictionary } = read([
      entry({ altLabel: ['双碳', '双碳目标'], hiddenLabel: ['双碳目标', '双炭'] }),
    ]);
    expect(dictionary?.entries[0]).toMatchObject({ altLabel: ['双碳目标'], hiddenLabel: ['双炭'] });
  });

  it('takes HTML in a definition as text and warns', () => {
    const definition = '<img src=x onerror=alert(1)>';
    expect(read([entry({ definition })]).dictionary?.entries[0]?.definition).toBe(definition);
    expect(summarise([entry({ definition })])).toEqual(['warning markup definition @0']);
    expect(summarise([entry({ definition: '增速<5%，占比>3%' })])).toEqual([]);
  });

  it('refuses a second entry of an id', () => {
    expect(summarise([entry(), entry({ prefLabel: '双控' })])).toEqual(['refused duplicate-id @1']);
  });

  it('refuses rings of replacements and keeps chains', () => {
    const chain = [
      entry({ id: 'a', prefLabel: '十二五', replacedBy: 'b' }),
      entry({ id: 'b', prefLabel: '十三五', replacedBy: 'c' }),
      entry({ id: 'c', prefLabel: '十四五' }),
    ];
    expect(summarise(chain)).toEqual([]);
    const ring = [...chain.slice(0, 2), entry({ id: 'c', prefLabel: '十四五', replacedBy: 'b' })];
    expect(summarise(ring)).toEqual([
      'refused cyclic-replacement @1',
      'refused cyclic-replacement @2',
      'warning unknown-replacement @0',
    ]);
    expect(summarise([entry({ replacedBy: 'a' })])).toEqual(['refused cyclic-replacement @0']);
  });

  it('warns of what two entries share and of what leads nowhere', () => {
    const categories = [{ id: 'policy', label: '政策' }];
    expect(summarise([entry(), entry({ id: 'b', prefLabel: '雙碳' })], { categories })).toEqual([
      'warning duplicate-label @1',
    ]);
    expect(
      summarise([entry({ category: 'other', replacedBy: 'z', exclude: ['双控'] })], { categories }),
    ).toEqual([
      'warning unknown-category @0',
      'warning unknown-replacement @0',
      'warning context-without-label @0',
    ]);
  });

  it('warns of labels that look alike', () => {
    for (const [one, other] of [
      ['一体化', 'ー体化'],
      ['金山', '⾦山'],
      ['二〇一五', '二O一五'],
      ['GDP', 'GDР'],
      ['自己人', '自已人'],
    ])
      expect(summarise([entry({ prefLabel: one }), entry({ id: 'b', prefLabel: other })])).toEqual([
        'warning look-alike-label @1',
      ]);
  });

  it('refuses half a file when the file says how many entries it has', () => {
    expect(summarise([entry()], { count: 2 })).toEqual(['refused count-differs count']);
  });

  it('warns of a missing licence', () => {
    expect(summarise([entry()], { license: undefined })).toEqual(['warning licence-missing license']);
  });
});
