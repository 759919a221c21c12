import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, isInvisible } from './fold.ts';

describe('fold', () => {
  it.each([
    ['１２．５％', '12.5%'],
    ['（含税）：ＧＤＰ', '(含税):GDP'],
    ['6％～7％', '6%~7%'],
    ['1－8月', '1-8月'],
    ['5\u00a0亿\u3000元', '5 亿 元'],
    ['「三大平台」', '“三大平台”'],
    ['二○二三年', '二〇二三年'],
    ['50㎡', '50㎡'],
  ])('folds %s to %s', (text, expected) => {
    expect(fold(text)).toBe(expected);
  });

  it('keeps the length of any text and changes nothing twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const folded = fold(text);
        expect(folded).toHaveLength(text.length);
        expect(fold(folded)).toBe(folded);
      }),
    );
  });

  it('knows the characters that are never seen', () => {
    expect([...'\u200b\u200d\ufeff\u00ad\u2060\u202e'].every((one) => isInvisible(one.charCodeAt(0)))).toBe(
      true,
    );
    expect([...'亿 %1'].some((one) => isInvisible(one.charCodeAt(0)))).toBe(false);
  });
});
