import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seeText } from './seen-text.ts';

const see = (text: string) => seeText(text, [{ kind: 'paragraph', start: 0, end: text.length }]).seen;

describe('seeText', () => {
  it.each([
    ['第**42**位', '第42位'],
    ['增长<b>7.5%</b>以上', '增长7.5%以上'],
    ['2023 年 5 月', '2023年5月'],
    ['增长\u200b5\ufeff%', '增长5%'],
    ['两\n\n个维护', '两个维护'],
    ['第一季度 增长', '第一季度 增长'],
    ['12 345人', '12 345人'],
    ['５億元', '5亿元'],
    ['a < b 且 c > d', 'a < b 且 c > d'],
    ['2*3', '2*3'],
  ])('sees %j as %j', (text, expected) => {
    expect(see(text)).toBe(expected);
  });

  it('divides blocks by a line feed and leaves out what is in none', () => {
    const text = '1. 甲\n2. 乙';
    const view = seeText(text, [
      { kind: 'listItem', start: 3, end: 4 },
      { kind: 'listItem', start: 8, end: 9 },
    ]);
    expect(view.seen).toBe('甲\n乙');
    expect([...view.blockStarts]).toEqual([0, 2]);
  });

  it('maps every unit back to a unit of the text, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
        const { seen, offsets } = seeText(text, [{ kind: 'paragraph', start: 0, end: text.length }]);
        expect(offsets).toHaveLength(seen.length);
        for (let i = 1; i < offsets.length; i++) expect(offsets[i]).toBeGreaterThan(offsets[i - 1] as number);
        if (offsets.length > 0) expect(offsets.at(-1)).toBeLessThan(text.length);
      }),
    );
  });

  it('bears blocks that overlap, run out of the text, or are turned round', () => {
    const blocks = [
      { kind: 'paragraph' as const, start: 0, end: 99 },
      { kind: 'paragraph' as const, start: 1, end: 2 },
      { kind: 'paragraph' as const, start: 5, end: 3 },
    ];
    expect(seeText('五亿元', blocks).seen.startsWith('五亿元')).toBe(true);
  });
});
