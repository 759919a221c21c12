import fc from 'fast-check';
import { Converter } from 'opencc-js/t2cn';
import { describe, expect, it } from 'vitest';
import { simplify } from './simplify.ts';
import { SIMPLIFIED_PAIRS } from './simplify-table.ts';

describe('simplify', () => {
  it('writes traditional text in simplified characters of the same length', () => {
    expect(simplify('佔地面積約12.5萬畝，總產值達3億餘元')).toBe('占地面积约12.5万亩，总产值达3亿余元');
    expect(simplify('為羣衆辦實事')).toBe('为群众办实事');
  });

  it('leaves simplified text and 乾隆 as they are', () => {
    expect(simplify('乾隆年间的古村落')).toBe('乾隆年间的古村落');
  });

  it('agrees with OpenCC on every character of the table', () => {
    const convert = Converter({ from: 't', to: 'cn' });
    const wrong: string[] = [];
    for (let at = 0; at < SIMPLIFIED_PAIRS.length; at += 2) {
      const traditional = SIMPLIFIED_PAIRS[at] as string;
      if (convert(traditional) !== SIMPLIFIED_PAIRS[at + 1]) wrong.push(traditional);
    }
    expect(wrong).toEqual([]);
  });

  it('keeps the length of any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => simplify(text).length === text.length));
  });
});
