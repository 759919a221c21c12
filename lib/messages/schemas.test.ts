import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Block } from '../text/article.ts';
import { schemas } from './schemas.ts';

const TEXT = '指标\n12.5';

function messageOf(blocks: Block[], text = TEXT) {
  const article = {
    address: null,
    canonicalAddress: null,
    kicker: null,
    headline: '公报',
    subtitle: null,
    byline: null,
    contributors: [],
    date: '2026-01-05',
    source: null,
    edition: null,
    text,
    blocks,
  };
  return { article };
}

const accepts = (blocks: Block[], text?: string) => v.is(schemas.readArticle, messageOf(blocks, text));

describe('readArticle', () => {
  it('keeps everything that a block says, the unit of its table too', () => {
    const cell: Block = {
      kind: 'tableCell',
      start: 3,
      end: 7,
      rowHeader: '地区生产总值',
      columnHeader: '2025年',
      tableUnit: '亿元',
    };
    expect(v.parse(schemas.readArticle, messageOf([cell])).article.blocks).toEqual([cell]);
  });

  it('refuses blocks that overlap, go backwards or leave the text', () => {
    expect(
      accepts([
        { kind: 'paragraph', start: 0, end: 2 },
        { kind: 'paragraph', start: 3, end: 7 },
      ]),
    ).toBe(true);
    expect(
      accepts([
        { kind: 'paragraph', start: 0, end: 4 },
        { kind: 'paragraph', start: 3, end: 7 },
      ]),
    ).toBe(false);
    expect(accepts([{ kind: 'paragraph', start: 5, end: 3 }])).toBe(false);
    expect(accepts([{ kind: 'paragraph', start: 0, end: 8 }])).toBe(false);
  });

  it('refuses a text that is longer than what is read', () => {
    expect(accepts([], '字'.repeat(200_000))).toBe(true);
    expect(accepts([], '字'.repeat(200_001))).toBe(false);
  });
});
