import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clausesOf, sentencesOf } from './sentences.ts';

const cut = (text: string, ranges: { start: number; end: number }[]) =>
  ranges.map(({ start, end }) => text.slice(start, end));
const whole = (text: string) => ({ start: 0, end: text.length });

describe('sentences', () => {
  it('end after final punctuation and the closing marks that follow it', () => {
    const text = '“全年投资100亿元。”他说。今年怎么干？加油！';
    expect(cut(text, sentencesOf(text, whole(text)))).toEqual([
      '“全年投资100亿元。”',
      '他说。',
      '今年怎么干？',
      '加油！',
    ]);
  });

  it('may run over semicolons and over soft line breaks', () => {
    const text = '新增5家；净增\n3家。';
    expect(cut(text, sentencesOf(text, whole(text)))).toEqual(['新增5家；', '净增\n3家。']);
    expect(cut(text, sentencesOf(text, whole(text), false))).toEqual([text]);
  });

  it('stay inside their block', () => {
    const text = '前。中间一句。后。';
    expect(cut(text, sentencesOf(text, { start: 2, end: 7 }))).toEqual(['中间一句。']);
  });

  it('have clauses that a comma inside a number does not divide', () => {
    const text = '总投资1,200万元,增长5%,其中：工业占三成';
    expect(cut(text, clausesOf(text, whole(text)))).toEqual([
      '总投资1,200万元,',
      '增长5%,',
      '其中：',
      '工业占三成',
    ]);
  });

  it('are in order, disjoint, and lose nothing but white space', () => {
    const piece = fc.constantFrom('今年', '增长5%', '。', '，', '；', '”', ' ', '\n', '1,2', '！', 'a');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const ranges = sentencesOf(text, whole(text));
        ranges.forEach((range, i) => {
          expect(range.start).toBeGreaterThanOrEqual(ranges[i - 1]?.end ?? 0);
        });
        expect(cut(text, ranges).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});
