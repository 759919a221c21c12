import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { arbitraryDictionary } from '../arbitrary-dictionary.ts';
import { canonicalise } from '../canonical-json.ts';
import type { Issue } from '../issue.ts';
import type { Term } from '../term.ts';
import { readDelimited, splitRows, writeDelimited } from './delimited.ts';
import { readGlossary, writeGlossary } from './glossary.ts';
import { readJson, writeJson } from './json.ts';
import { identify } from './reading.ts';
import { readSkos, writeSkos } from './skos.ts';
import { readTbx, writeTbx } from './tbx.ts';

const refused = (issues: readonly Issue[]) => issues.filter((issue) => issue.severity === 'refused');

/** Fails unless every dictionary comes back from the format as `reduce` says, with nothing refused. */
function expectRoundTrip(
  transfer: (entries: Term[]) => { entries: Term[]; issues: Issue[] },
  reduce: (term: Term) => Term = (term) => term,
): void {
  fc.assert(
    fc.property(arbitraryDictionary(), ({ entries }) => {
      const { entries: read, issues } = transfer(entries);
      expect(refused(issues)).toEqual([]);
      expect(read).toEqual(entries.map(reduce));
    }),
    { numRuns: 150 },
  );
}

describe('JSON', () => {
  it('round-trips every dictionary', () => {
    fc.assert(
      fc.property(arbitraryDictionary(), (dictionary) => {
        const { dictionary: read, issues } = readJson(writeJson(dictionary));
        expect(refused(issues)).toEqual([]);
        expect(read).toEqual({ ...dictionary, count: dictionary.entries.length });
        expect(writeJson(read!)).toBe(writeJson(dictionary));
      }),
    );
  });

  it('writes the same text whatever the order of the entries', () => {
    fc.assert(
      fc.property(arbitraryDictionary(), (dictionary) => {
        expect(writeJson({ ...dictionary, entries: dictionary.entries.toReversed() })).toBe(
          writeJson(dictionary),
        );
      }),
    );
  });

  it('refuses a text that breaks off', () => {
    expect(readJson('{"format": "shudu-dictionary", "entr').issues[0]).toMatchObject({
      severity: 'refused',
      code: 'malformed',
    });
  });
});

describe('canonicalise', () => {
  it('sorts keys by UTF-16 units and writes no white space', () => {
    expect(canonicalise({ b: [1, { d: null, c: '\n' }], a: 1e21, '€': undefined })).toBe(
      '{"a":1e+21,"b":[1,{"c":"\\n","d":null}]}',
    );
  });

  it('refuses what is nested too deep', () => {
    let deep: unknown = 1;
    for (let depth = 0; depth < 100_000; depth++) deep = [deep];
    expect(() => canonicalise(deep)).toThrow(RangeError);
  });
});

describe.each([
  ['CSV', ',' as const],
  ['TSV', '\t' as const],
])('%s', (_, delimiter) => {
  it('round-trips every entry', () => {
    expectRoundTrip((entries) => readDelimited(writeDelimited(entries, delimiter)));
  });

  it('is cut into cells as another reader cuts it', () => {
    fc.assert(
      fc.property(arbitraryDictionary(), ({ entries }) => {
        const text = writeDelimited(entries, delimiter).slice(1);
        const expected = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: true }).data;
        expect(splitRows(text, delimiter)?.map((row) => row.cells)).toEqual(expected);
      }),
    );
  });
});

describe('a table of a spreadsheet', () => {
  it('may name its columns in Chinese, in any order, and needs no ids', () => {
    const { entries, issues } = readDelimited(
      '类别;术语;别名;备用\npolicy;百千万工程;百县千镇万村高质量发展工程|“百千万”;x\n',
    );
    expect(issues.map(({ code, line }) => [code, line])).toEqual([['unknown-column', 1]]);
    expect(entries).toEqual([
      expect.objectContaining({
        id: identify('百千万工程'),
        prefLabel: '百千万工程',
        altLabel: ['百县千镇万村高质量发展工程', '“百千万”'],
        category: 'policy',
      }),
    ]);
  });

  it('reports what it refuses by line, also after cells with line breaks', () => {
    const text = 'prefLabel,definition\n双碳,"两行\n说明"\n\n碳,一个字\n双控,ok\n双控,twice\n';
    const { entries, issues } = readDelimited(text);
    expect(entries.map((term) => term.prefLabel)).toEqual(['双碳', '双控']);
    expect(issues.map(({ code, line, field }) => [code, line, field])).toEqual([
      ['too-short', 5, 'prefLabel'],
      ['duplicate-id', 7, undefined],
    ]);
  });

  it('is refused without a column of terms, and when a quotation mark is never closed', () => {
    expect(readDelimited('id,definition\na,b\n').issues[0]).toMatchObject({
      code: 'missing-column',
      field: 'prefLabel',
    });
    expect(readDelimited('prefLabel\n"双碳\n').issues[0]).toMatchObject({ code: 'malformed' });
    expect(readDelimited('').issues[0]).toMatchObject({ code: 'missing-column' });
  });

  it('never begins a cell with what a spreadsheet would run', () => {
    const [entry] = readDelimited('prefLabel,definition\n双碳,=1+1\n').entries;
    const text = writeDelimited([entry!], ',');
    expect(text).toContain("'=1+1");
    expect(readDelimited(text).entries[0]?.definition).toBe('=1+1');
  });

  it('takes a day that a spreadsheet keeps as a number', () => {
    expect(readDelimited('术语,启用\n双碳,44197\n').entries[0]?.validFrom).toBe('2021-01-01');
  });
});

describe('glossary of three columns', () => {
  it('round-trips labels and definitions', () => {
    const plain = (text: string) => text.replace(/\s+/gu, ' ').trim();
    fc.assert(
      fc.property(arbitraryDictionary(), ({ entries }) => {
        // Without ids, entries that share a name cannot be told apart.
        const names = entries.flatMap((term) => [term.prefLabel, ...term.altLabel]).map(plain);
        fc.pre(new Set(names).size === names.length);
        const read = readGlossary(writeGlossary(entries));
        expect(refused(read.issues)).toEqual([]);
        expect(
          read.entries.map(({ prefLabel, altLabel, definition }) => ({ prefLabel, altLabel, definition })),
        ).toEqual(
          entries.map((term) => ({
            prefLabel: plain(term.prefLabel),
            altLabel: term.altLabel.map(plain),
            definition: plain(term.definition),
          })),
        );
      }),
    );
  });

  it('keeps a translation as a note and passes over comments', () => {
    const { entries } = readGlossary('# 词汇表\n专精特新\tspecialised and new\t中小企业的称号\n"双碳"\t\t\n');
    expect(entries.map(({ prefLabel, note, definition }) => [prefLabel, note, definition])).toEqual([
      ['专精特新', 'specialised and new', '中小企业的称号'],
      ['"双碳"', undefined, ''],
    ]);
  });
});

describe('TBX', () => {
  it('round-trips what TBX-Basic has a place for', () => {
    expectRoundTrip(
      (entries) => readTbx(writeTbx({ title: '试用词典', languages: [], entries })),
      (term) => ({
        id: term.id,
        prefLabel: term.prefLabel,
        altLabel: term.altLabel,
        hiddenLabel: term.hiddenLabel,
        category: term.category,
        definition: term.definition,
        sources: term.sources.map(({ title }) => ({ title })),
        status: 'approved',
        exclude: [],
        ...(term.note !== undefined && { note: term.note }),
      }),
    );
  });

  it('reads the older martif with its document type', () => {
    const { manifest, entries, issues } = readTbx(`<?xml version="1.0"?>
<!DOCTYPE martif PUBLIC "ISO 12200:1999A//DTD MARTIF core (DXFcdV04)//EN" "TBXcdv04.dtd">
<martif type="TBX" xml:lang="en"><martifHeader><fileDesc><titleStmt><title>glossary</title></titleStmt></fileDesc></martifHeader>
<text><body>
<termEntry id="7"><descrip type="subjectField">policy</descrip>
  <langSet xml:lang="en"><tig><term>dual carbon goals</term></tig></langSet>
  <langSet xml:lang="zh-CN">
    <descripGrp><descrip type="definition">碳达峰 &amp; 碳中和&#x3002;</descrip></descripGrp>
    <tig><term>碳达峰碳中和</term><termNote type="administrativeStatus">admitted</termNote></tig>
    <tig><term>双碳</term><termNote type="administrativeStatus">preferred</termNote></tig>
    <ntig><termGrp><term>双炭</term><termNote type="administrativeStatus">forbidden</termNote></termGrp></ntig>
  </langSet>
</termEntry>
</body></text></martif>`);
    expect(issues).toEqual([]);
    expect(manifest.title).toBe('glossary');
    expect(entries).toEqual([
      expect.objectContaining({
        id: '7',
        prefLabel: '双碳',
        altLabel: ['碳达峰碳中和'],
        hiddenLabel: ['双炭'],
        category: 'policy',
        definition: '碳达峰 & 碳中和。',
      }),
    ]);
  });

  it.each([
    ['an own entity', '<!DOCTYPE tbx [<!ENTITY a "aaaa">]><tbx>&a;</tbx>', 'entity-refused'],
    [
      'an entity that is a file',
      '<!DOCTYPE tbx [<!ENTITY a SYSTEM "file:///etc/passwd">]><tbx>&a;</tbx>',
      'entity-refused',
    ],
    ['an unknown entity', '<tbx>&nbsp;</tbx>', 'entity-refused'],
    ['an entity declaration without a document type', '<tbx><!ENTITY a "b"></tbx>', 'entity-refused'],
    ['half a file', '<tbx><text><body><conceptEntry id="a"><langSec', 'malformed'],
    ['crossed tags', '<tbx><text></tbx></text>', 'malformed'],
    ['another kind of file', '<html><body>404</body></html>', 'not-a-dictionary'],
    ['deep nesting', '<a>'.repeat(100_000), 'too-large'],
    ['no XML', '{}', 'malformed'],
  ])('refuses %s', (_, text, code) => {
    const { entries, issues } = readTbx(text);
    expect(entries).toEqual([]);
    expect(issues.map((issue) => issue.code)).toEqual([code]);
  });

  it('names the line of an entry that it refuses', () => {
    const { issues } = readTbx(
      '<tbx><text><body>\n\n<conceptEntry id="a"><langSec xml:lang="zh"><termSec><term>碳</term></termSec></langSec></conceptEntry></body></text></tbx>',
    );
    expect(issues).toEqual([
      expect.objectContaining({ code: 'too-short', line: 3, id: 'a', field: 'prefLabel' }),
    ]);
  });
});

describe('SKOS', () => {
  it('round-trips every entry', () => {
    fc.assert(
      fc.property(arbitraryDictionary(), (dictionary) => {
        const { manifest, entries, issues } = readSkos(writeSkos(dictionary));
        expect(refused(issues)).toEqual([]);
        expect(manifest.title).toBe(dictionary.title);
        expect(entries).toEqual(dictionary.entries);
      }),
    );
  });

  it('reads names with prefixes or as full addresses, and takes Chinese of several languages', () => {
    const { entries } = readSkos(
      JSON.stringify([
        {
          '@id': 'https://example.org/terms/dual-carbon',
          '@type': ['http://www.w3.org/2004/02/skos/core#Concept'],
          'http://www.w3.org/2004/02/skos/core#prefLabel': [
            { '@value': 'dual carbon', '@language': 'en' },
            { '@value': '双碳', '@language': 'zh' },
          ],
        },
        {
          '@id': 'urn:x:b',
          '@type': 'skos:Concept',
          'skos:prefLabel': { zh: '双控', en: 'dual control' },
          'skos:altLabel': { zh: ['能耗双控'] },
        },
      ]),
    );
    expect(entries.map(({ id, prefLabel, altLabel }) => [id, prefLabel, altLabel])).toEqual([
      ['dual-carbon', '双碳', []],
      ['b', '双控', ['能耗双控']],
    ]);
  });

  it('refuses what is not SKOS', () => {
    expect(readSkos('[]').issues[0]?.code).toBe('not-a-dictionary');
    expect(readSkos('{').issues[0]?.code).toBe('malformed');
  });
});
