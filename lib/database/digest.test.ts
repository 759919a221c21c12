import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctedFact } from '../facts/corrected-fact.ts';
import { makeCatalogueRow } from './catalogue-row.ts';
import { changeDigest, makeDigest, readDigest } from './digest.ts';
import { inventArticle, inventFact } from './invented-article.ts';
import type { FactRecord } from './records.ts';

const ARTICLE = { id: 'a', date: '2025-10-21', source: '云溪日报', host: 'news.example.cn' };
const content = inventArticle(['一季度增长5.2%。']);
const words = fc.constantFrom('云溪县', '东山镇', '', 'a\tb\n');
const orNull = fc.option(words);

const records: fc.Arbitrary<FactRecord> = fc
  .record({
    id: fc.uuid(),
    value: fc.oneof(fc.double({ noNaN: true }), fc.tuple(fc.integer(), fc.integer())),
    answers: fc.record({
      subject: orNull,
      period: fc.option(fc.constant('2025')),
      indicator: orNull,
      unit: words,
    }),
    indicatorId: fc.option(fc.constantFrom('gdp', 'cpi')),
    down: fc.boolean(),
    equivalent: fc.boolean(),
    review: fc.constantFrom('found', 'corrected', 'dismissed'),
    correction: fc.option(
      fc.record({ indicator: orNull, direction: fc.constantFrom('down', null) }, { requiredKeys: [] }),
    ),
    tags: fc.array(words, { maxLength: 3 }),
    terms: fc.option(fc.array(words, { maxLength: 3 }), { nil: undefined }),
  })
  .map(({ id, value, answers, indicatorId, down, equivalent, ...rest }) => ({
    ...rest,
    id,
    article: 'a',
    fact: inventFact(content, '5.2%', {
      ...answers,
      value,
      indicatorId,
      ...(down && { direction: 'down' }),
      ...(equivalent && { equivalent: true }),
    }),
    sentence: '',
    passage: { exact: '', prefix: '', suffix: '', start: 0, end: 0, block: 0, occurrence: 0 },
    modifiedAt: '2025-10-21T08:00:00.000Z',
  })) as fc.Arbitrary<FactRecord>;

describe('a digest', () => {
  it("holds the catalogue's rows and what the ledger asks of each fact, corrections applied", () => {
    fc.assert(
      fc.property(fc.uniqueArray(records, { selector: ({ id }) => id, maxLength: 8 }), (facts) => {
        const read = readDigest(structuredClone(makeDigest(ARTICLE, facts)));
        expect(read.map(({ id }) => id)).toEqual(facts.map(({ id }) => id).sort());
        for (const { ledger, ...row } of read) {
          const record = facts.find(({ id }) => id === row.id)!;
          const { signature: _, ...expected } = makeCatalogueRow(record, ARTICLE);
          expect(row).toEqual(expected);
          const { id, article, date } = ledger;
          expect({ id, article, date }).toEqual({ id: row.id, article: 'a', date: ARTICLE.date });
          expect(correctedFact(record)).toMatchObject(ledger.fact);
          expect(ledger.fact.direction).toBe(correctedFact(record).direction);
          expect(ledger.fact.equivalent).toBe(record.fact.equivalent);
          const isRenamed = record.correction !== null && 'indicator' in record.correction;
          expect(ledger.indicatorId).toBe(isRenamed ? null : record.fact.indicatorId);
        }
      }),
    );
  });

  it('that is changed is the same as one that is made of all facts', () => {
    const lists = fc.uniqueArray(records, { selector: ({ id }) => id, maxLength: 6 });
    fc.assert(
      fc.property(lists, lists, (kept, given) => {
        const replaced = kept.map((record) => ({ ...record, tags: ['旧'], review: 'kept' as const }));
        const changed = changeDigest(ARTICLE, makeDigest(ARTICLE, [...replaced, ...given]), kept);
        expect(changed).toEqual(makeDigest(ARTICLE, [...kept, ...given]));
        expect(changeDigest(ARTICLE, undefined, kept)).toEqual(makeDigest(ARTICLE, kept));
      }),
    );
  });
});
