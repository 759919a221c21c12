import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeLineTest, mayHold, SIGNATURE_BYTES, signLine, signText } from './signature.ts';

describe('signatures', () => {
  it('never deny words that a text holds', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary' }),
        fc.string(),
        (before, words, after) => {
          expect(mayHold(signText(before + words + after), 0, signText(words))).toBe(true);
          expect(makeLineTest(words)(signLine(before + words + after))).toBe(true);
        },
      ),
    );
  });

  it('deny most words that a text does not hold', () => {
    const text = Array.from({ length: 1000 }, (_, at) =>
      String.fromCharCode(0x4e00 + ((at * 7919) % 3000)),
    ).join('');
    const others = Array.from({ length: 200 }, (_, at) =>
      String.fromCharCode(0x6e00 + at, 0x7e00 + at * 3, 0x6f00 + at),
    );
    const signature = new Uint8Array(SIGNATURE_BYTES * 2);
    signature.set(signText(text), SIGNATURE_BYTES);
    const held = others.filter((words) => mayHold(signature, SIGNATURE_BYTES, signText(words)));
    expect(held.length).toBeLessThan(40);
    expect(others.some((words) => mayHold(signature, 0, signText(words)))).toBe(false);
  });

  it('of a sentence deny nearly all other words', () => {
    const signature = signLine('第七镇固定资产投资同比增长5.2%,增幅比上年同期有所扩大,各项工作按计划推进。');
    const others = Array.from({ length: 400 }, (_, at) =>
      String.fromCharCode(0x6e00 + at, 0x7e00 + at * 3, 0x6f00 + at),
    );
    expect(others.filter((words) => makeLineTest(words)(signature)).length).toBeLessThan(60);
  });
});
