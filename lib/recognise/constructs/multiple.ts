import { decimalOf } from '../../text/decimal.ts';
import { type Arc, type Construct, NONE, WEIGHTS } from '../arc.ts';
import { readNumerals } from '../numerals.ts';

/** 翻一番 · 翻两番 · 翻番: doublings, read as a multiple (2, 4, 2) with the unit 倍. (增长1.5倍 is a quantity as it is written.) */
export const multiple: Construct = {
  name: 'multiple',
  starts: '翻',
  read(seen, at): readonly Arc[] {
    const skip = seen[at + 1] === '了' ? 2 : 1;
    if (seen[at + skip] === '番') return [doubling({ start: at, end: at + skip + 1, value: 2 })];
    for (const numeral of readNumerals(seen, at + skip)) {
      if (seen[numeral.end] !== '番' || numeral.low.scale > 0 || numeral.low.coefficient > 9n) continue;
      return [doubling({ start: at, end: numeral.end + 1, value: 2 ** Number(numeral.low.coefficient) })];
    }
    return NONE;
  },
};

function doubling(parts: { start: number; end: number; value: number }): Arc {
  const { start, end, value } = parts;
  return {
    start,
    end,
    score: WEIGHTS.measure * (end - start) + 4,
    reason: 'doublings',
    figure: {
      low: decimalOf(value),
      high: null,
      unit: '倍',
      dimension: 'ratio',
      bound: 'exact',
      boundAt: null,
      multiple: 'doublings',
      confidence: 0.85,
    },
  };
}
