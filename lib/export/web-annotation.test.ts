import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBrokenRules } from '../../tests/web-annotation/broken-rules.ts';
import { COLOURS } from '../anchor/colour.ts';
import { describePassage } from '../anchor/describe-passage.ts';
import type { Passage, Placement } from '../anchor/passage.ts';
import type { AnnotationRecord, ArticleRecord } from '../database/records.ts';
import { writeWebAnnotations } from './web-annotation.ts';
import { placeImported } from './web-annotation-place.ts';
import { readWebAnnotations } from './web-annotation-read.ts';

const TEXT =
  '工业经济稳中有进\n前三季度，全市规模以上工业增加值同比增长5.2%😀，工业投资同比增长11.7%，𠮷利厂增产。';
const AT = '2025-12-19T08:00:00.000Z';

const article: ArticleRecord = {
  id: 'article-1',
  addresses: ['https://news.example.cn/content/2025-12/19/a.html'],
  host: 'news.example.cn',
  article: {
    address: 'https://news.example.cn/content/2025-12/19/a.html',
    canonicalAddress: null,
    kicker: null,
    headline: '工业经济稳中有进',
    subtitle: null,
    byline: null,
    contributors: [],
    date: '2025-12-19',
    source: null,
    edition: null,
    text: TEXT,
    blocks: [
      { kind: 'headline', start: 0, end: 8 },
      { kind: 'paragraph', start: 9, end: TEXT.length },
    ],
  },
  firstReadAt: AT,
  readAt: AT,
};

const articles = new Map([[article.id, article]]);
const options = {
  id: 'urn:uuid:2f0b1ff6-6f3a-4b52-9f2c-000000000000',
  label: '批注',
  createdAt: AT,
  generator: '数读 0.1.0',
};
const reading = { at: AT, newId: () => 'new' };

function annotate(start: number, end: number, rest: Partial<AnnotationRecord> = {}): AnnotationRecord {
  return {
    id: '1b4e28ba-2fa1-41d2-883f-0016d3cca427',
    article: article.id,
    passage: describePassage(article.article, start, end),
    placement: { outcome: 'found', start, end },
    colour: 'green',
    note: '与上半年的 4.9% 相比',
    tags: ['工业', 'GDP, "增速"'],
    createdAt: '2025-12-19T08:30:00.000Z',
    modifiedAt: '2025-12-19T09:00:00.000Z',
    ...rest,
  };
}

function read(file: unknown) {
  return readWebAnnotations(JSON.stringify(file), reading);
}

function write(records: readonly AnnotationRecord[]): string {
  return [...writeWebAnnotations(records, articles, options)].join('');
}

// biome-ignore lint/suspicious/noExplicitAny: the tests look at whatever the file holds.
type Json = any;

describe('writeWebAnnotations', () => {
  it('breaks no rule of the model, with and without note, tags and article', () => {
    const records = [
      annotate(9, 13),
      annotate(14, 18, { id: 'not a uuid', note: '', tags: [] }),
      annotate(20, 24, { id: '00000000-0000-4000-8000-000000000001', article: 'not kept' }),
    ];
    const collection = JSON.parse(write(records));
    expect(collection).toMatchObject({
      type: 'AnnotationCollection',
      id: options.id,
      total: 3,
      label: '批注',
    });
    expect(collection.first).toMatchObject({
      type: 'AnnotationPage',
      partOf: { id: options.id },
      startIndex: 0,
    });
    expect(findBrokenRules(collection)).toEqual([]);
    expect(collection.first.items.flatMap(findBrokenRules)).toEqual([]);
    expect(new Set(collection.first.items.map(({ id }: Json) => id)).size).toBe(3);
  });

  it('counts positions in code points', () => {
    const start = TEXT.indexOf('利厂');
    const [{ target }] = JSON.parse(write([annotate(start, start + 2)])).first.items;
    const position = target.selector.find(({ type }: Json) => type === 'TextPositionSelector');
    expect([...TEXT].slice(position.start, position.end).join('')).toBe('利厂');
  });

  it('leaves a position out that points to other words by now', () => {
    const moved = annotate(9, 13);
    moved.passage = { ...moved.passage, start: 20, end: 24 };
    const [{ target }] = JSON.parse(write([moved])).first.items;
    expect(target.selector.map(({ type }: Json) => type)).toEqual(['TextQuoteSelector']);
  });

  it('writes an empty collection that can be read again', () => {
    expect(readWebAnnotations(write([]), reading)).toEqual({ annotations: [], colourNames: {}, skipped: [] });
  });
});

const colour = fc.constantFrom(...COLOURS);
const tag = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .map((one) => one.trim())
  .filter((one) => one !== '');

const offsets = fc.tuple(fc.nat(TEXT.length), fc.nat(TEXT.length)).map(([a, b]) => ({
  start: Math.min(a, b),
  end: Math.max(a, b),
}));
const words = fc.string({ unit: 'binary', maxLength: 40 });
const placement: fc.Arbitrary<Placement> = fc.oneof(
  offsets.map((span) => ({ outcome: 'found' as const, ...span })),
  offsets.map((span) => ({ outcome: 'moved' as const, ...span })),
  fc
    .record({ outcome: fc.constant('edited' as const), before: words, after: words, span: offsets })
    .map(({ span, ...rest }) => ({ ...rest, ...span })),
  fc.record({ outcome: fc.constant('ambiguous' as const), candidates: fc.array(offsets, { maxLength: 5 }) }),
  fc.constant({ outcome: 'gone' as const }),
);
const instant = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());
const score = fc.double({ min: 0, max: 1, noNaN: true }).filter((one) => !Object.is(one, -0));
const passage = fc
  .record(
    {
      exact: fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
      prefix: fc.string({ maxLength: 32 }),
      suffix: fc.string({ maxLength: 32 }),
      start: fc.nat(1_000_000),
      block: fc.nat(),
      occurrence: fc.nat(),
      occurrences: fc.nat(),
      rivals: fc.nat(),
      twins: fc.nat(),
      rivalScore: score,
      spacing: fc.string({ maxLength: 40 }),
      blockDigest: fc.string({ maxLength: 40 }),
      sentenceBefore: words,
      sentenceAfter: words,
    },
    { requiredKeys: ['exact', 'prefix', 'suffix', 'start', 'block', 'occurrence'] },
  )
  .map((one): Passage => ({ ...one, end: one.start + one.exact.length }));
/** Any record that the database may hold, sound or not: its id, its article and its place need not fit each other. */
const record: fc.Arbitrary<AnnotationRecord> = fc.record(
  {
    id: fc.oneof(fc.uuid(), fc.webUrl(), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 })),
    article: fc.constantFrom(article.id, 'elsewhere'),
    passage,
    placement,
    colour,
    note: fc.string({ unit: 'binary', maxLength: 200 }),
    tags: fc.uniqueArray(tag, { maxLength: 5 }),
    archived: fc.boolean(),
    createdAt: instant,
    modifiedAt: instant,
  },
  {
    requiredKeys: [
      'id',
      'article',
      'passage',
      'placement',
      'colour',
      'note',
      'tags',
      'createdAt',
      'modifiedAt',
    ],
  },
);
const file = fc.uniqueArray(record, { maxLength: 6, selector: ({ id }) => id });

describe('the way through a file', () => {
  it('keeps every field of every record', () => {
    fc.assert(
      fc.property(file, (records) => {
        const { annotations, skipped } = readWebAnnotations(write(records), reading);
        expect(skipped).toEqual([]);
        expect(annotations.map(({ source: _, ...rest }) => rest)).toEqual(records);
      }),
    );
  });

  it('breaks no rule of the model, whatever the records hold', () => {
    fc.assert(
      fc.property(file, (records) => {
        expect(findBrokenRules(JSON.parse(write(records)))).toEqual([]);
      }),
    );
  });

  it('gives the annotations of an article back as they were', () => {
    const any = fc.record({
      id: fc.uuid(),
      at: fc.tuple(fc.nat(TEXT.length - 1), fc.integer({ min: 1, max: 30 })),
      colour,
      note: fc.string({ unit: 'binary', maxLength: 200 }),
      tags: fc.uniqueArray(tag, { maxLength: 5 }),
      archived: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.uniqueArray(any, { maxLength: 8, selector: ({ id }) => id }), (given) => {
        const records = given.map(({ at: [start, length], ...rest }) => {
          const { passage: described } = annotate(start, Math.min(TEXT.length, start + length));
          return annotate(described.start, described.end, rest);
        });
        fc.pre(records.every(({ passage: { exact } }) => exact.trim() !== ''));
        const { annotations } = readWebAnnotations(write(records), reading);
        expect(annotations.map(({ source }) => source)).toEqual(records.map(() => article.article.address));
        expect(placeImported(article, annotations)).toEqual(records);
      }),
    );
  });

  it('brings along what the colours are called', () => {
    const records = [annotate(9, 13), annotate(14, 18, { id: 'other', colour: 'teal' })];
    const named = [
      ...writeWebAnnotations(records, articles, { ...options, colourNames: { teal: '引语', grey: '待核' } }),
    ].join('');
    expect(findBrokenRules(JSON.parse(named))).toEqual([]);
    expect(readWebAnnotations(named, reading).colourNames).toEqual({ teal: '引语' });
  });

  it('takes no place from a record whose quote another program has changed', () => {
    const [start, end] = [TEXT.indexOf('工业投资'), TEXT.indexOf('工业投资') + 4];
    const exported = JSON.parse(write([annotate(start, end)]));
    exported.first.items[0].target.selector = { type: 'TextQuoteSelector', exact: '工业投资同比增长' };
    const { annotations } = read(exported);
    expect(annotations).toMatchObject([{ passage: { exact: '工业投资同比增长' } }]);
    expect(annotations[0]).not.toHaveProperty('placement');
    expect(placeImported(article, annotations)).toMatchObject([
      { placement: { outcome: 'found', start, end: start + 8 } },
    ]);
  });

  it('refuses a record with fields that are no record’s', () => {
    const exported = JSON.parse(write([annotate(9, 13)]));
    exported.first.items[0]['shudu:record']['shudu:placement']['shudu:outcome'] = 'somewhere';
    expect(() => read(exported)).toThrow(/items\.0\.shudu:record/);
  });

  it('anchors by the quote in an article that has changed', () => {
    const start = TEXT.indexOf('工业投资');
    const { annotations } = readWebAnnotations(write([annotate(start, start + 12)]), reading);
    const text = `编者按：本报今起推出系列报道。\n${TEXT}`;
    const changed = { ...article, article: { ...article.article, text, blocks: [] } };
    const [placed] = placeImported(changed, annotations);
    const at = start + text.length - TEXT.length;
    expect(placed!.placement).toEqual({ outcome: 'moved', start: at, end: at + 12 });
  });

  it('keeps the quote of an annotation whose words are gone', () => {
    const { annotations } = readWebAnnotations(write([annotate(9, 30)]), reading);
    const changed = { ...article, article: { ...article.article, text: '本页面已删除。', blocks: [] } };
    expect(placeImported(changed, annotations)).toMatchObject([
      { placement: { outcome: 'gone' }, passage: { exact: TEXT.slice(9, 30) } },
    ]);
  });
});
