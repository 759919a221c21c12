import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { describePassage } from '../anchor/describe-passage.ts';
import { inventArticle, inventFact } from '../database/invented-article.ts';
import { articleSchema, recordSchema } from '../database/record-schema.ts';
import { makeFieldOrder } from './order-fields.ts';

/** The same value with the fields of every object the other way round. */
function turnRound(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turnRound);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).reverse();
  return Object.fromEntries([...fields.map(([name, field]) => [name, turnRound(field)]), ['foreign', 1]]);
}

const article = inventArticle(['出口增长5.2%。'], { contributors: [{ name: '记者甲', role: 'reporter' }] });
const fact = inventFact(article, '5.2%', {
  evidence: [{ field: 'status', rule: 'status.plain', start: 0, end: 2, text: '出口' }],
});
const record = {
  id: 'a-1',
  article: 'a',
  fact,
  sentence: article.text,
  passage: describePassage(article, fact.start, fact.end),
  review: 'corrected',
  correction: { value: [5, 6], direction: null },
  tags: ['核对'],
  note: '备注',
  terms: [],
  modifiedAt: '2025-10-21T08:00:00.000Z',
};
const kept = {
  id: 'a',
  addresses: ['http://news.example.cn/a'],
  host: 'news.example.cn',
  article,
  firstReadAt: '2025-10-21T08:00:00.000Z',
  readAt: '2025-10-21T08:00:00.000Z',
  previous: { article, readAt: '2025-10-20T08:00:00.000Z' },
};

describe('makeFieldOrder', () => {
  it.each([
    ['fact', recordSchema, record],
    ['article', articleSchema, kept],
  ] as const)('gives the bytes that checking a %s by its schema gives', (_, schema, value) => {
    const expected = JSON.stringify(v.parse(schema as v.GenericSchema, value));
    expect(JSON.stringify(makeFieldOrder(schema)(turnRound(value)))).toBe(expected);
  });

  it('lets an odd record through', () => {
    const order = makeFieldOrder(recordSchema);
    expect(order({ tags: 'none', fact: null, id: 7 })).toEqual({ id: 7, fact: null, tags: 'none' });
    expect(order(null)).toBeNull();
  });
});
