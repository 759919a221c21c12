import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ImportError } from '../database/import-error.ts';
import { readWebAnnotations } from './web-annotation-read.ts';

const reading = { at: '2025-12-19T08:00:00.000Z', newId: () => 'new' };
const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
const quote = { type: 'TextQuoteSelector', exact: '增长5.2%' };
const foreign = {
  '@context': ['http://www.w3.org/ns/anno.jsonld', { other: 'https://other.example/' }],
  type: ['Annotation', 'other:Mark'],
  bodyValue: '看这里',
  created: '2024-05-01T08:00:00+08:00',
  target: {
    source: { id: 'https://news.example.cn/b', type: 'Text' },
    selector: { type: 'FragmentSelector', value: 'p3', refinedBy: { type: 'Choice', items: [quote] } },
  },
};

function read(file: unknown) {
  return readWebAnnotations(JSON.stringify(file), reading);
}

describe('readWebAnnotations', () => {
  it('reads what other programs write', () => {
    expect(read(foreign).annotations).toMatchObject([
      {
        id: 'new',
        source: 'https://news.example.cn/b',
        note: '看这里',
        tags: [],
        colour: 'yellow',
        createdAt: '2024-05-01T00:00:00.000Z',
        modifiedAt: '2024-05-01T00:00:00.000Z',
        passage: { exact: '增长5.2%', prefix: '', suffix: '' },
      },
    ]);
    expect(read([foreign]).annotations).toHaveLength(1);
    expect(read({ '@context': CONTEXT, type: 'AnnotationPage', items: [foreign] }).annotations).toHaveLength(
      1,
    );
  });

  it('names annotations that mark no words', () => {
    const page = { ...foreign, target: 'https://news.example.cn/b' };
    expect(read(page)).toEqual({
      annotations: [],
      colourNames: {},
      skipped: [{ place: 'items.0', reason: 'noQuote' }],
    });
  });

  it('takes tags apart from notes and leaves bodies elsewhere alone', () => {
    const body = [
      'https://elsewhere.example/note',
      { type: 'TextualBody', value: '一' },
      { type: 'Choice', items: [{ type: 'TextualBody', value: '二', purpose: 'commenting' }] },
      { type: 'TextualBody', value: ' 工业 ', purpose: 'tagging' },
      { type: 'TextualBody', value: '工业', purpose: ['tagging'] },
    ];
    const { bodyValue: _none, ...rest } = foreign;
    expect(read({ ...rest, body }).annotations).toMatchObject([{ note: '一\n\n二', tags: ['工业'] }]);
  });

  it.each([
    ['unreadable', '{"@context":'],
    ['foreign', '{"type":"Annotation"}'],
    ['foreign', '[1]'],
    ['foreign', 'null'],
    [
      'foreign',
      JSON.stringify({
        '@context': CONTEXT,
        type: 'AnnotationCollection',
        total: 4,
        first: 'https://x.example/p1',
      }),
    ],
    ['invalid', JSON.stringify({ ...foreign, target: undefined })],
    ['invalid', JSON.stringify({ ...foreign, created: 'yesterday' })],
    ['invalid', JSON.stringify({ ...foreign, id: 7 })],
    ['invalid', JSON.stringify({ ...foreign, target: { source: 'x:y', selector: { ...quote, exact: '' } } })],
    [
      'invalid',
      JSON.stringify({
        ...foreign,
        target: { source: 'x:y', selector: { ...quote, exact: '长'.repeat(100_001) } },
      }),
    ],
    [
      'invalid',
      JSON.stringify([
        { ...foreign, id: 'x:1' },
        { ...foreign, id: 'x:1' },
      ]),
    ],
  ])('refuses a file as a whole: %s %#', (code, text) => {
    let error: unknown;
    try {
      readWebAnnotations(text, reading);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(ImportError);
    expect((error as ImportError).code).toBe(code);
  });

  it('takes any JSON for an import or refuses it with an ImportError', () => {
    const wild = fc.oneof(
      fc.jsonValue(),
      fc.record({
        '@context': fc.constant(CONTEXT),
        type: fc.constant('Annotation'),
        target: fc.jsonValue(),
        body: fc.jsonValue(),
      }),
    );
    fc.assert(
      fc.property(wild, (file) => {
        try {
          expect(read(file).annotations.every(({ passage }) => passage.exact.length > 0)).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(ImportError);
        }
      }),
    );
  });
});
