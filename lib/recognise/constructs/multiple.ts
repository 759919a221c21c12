import { decimalOf } from '../../text/decimal.ts';
import { type Arc, type Construct, NONE, WEIGHTS } from '../arc.ts';
import { readNumerals } from '../numerals.ts';

/** 翻一番 · 翻两番: doublings, read as a multiple (2, 4) with the unit 倍; 翻番 alone has no numeral. (增长1.5倍 is a quantity as it is written.) */
export const multiple: Construct = {
  name: 'multiple',
  starts: '翻',
  read(seen, at): readonly Arc[] {
    const skip = seen[at + 1] === '了' ? 2 : 1;
    const inner = INNER_BOUNDS[seen[at + skip] ?? ''];
    for (const numeral of readNumerals(seen, at + skip + (inner ? 1 : 0))) {
      if (seen[numeral.end] !== '番' || numeral.low.scale > 0 || numeral.low.coefficient > 9n) continue;
      const end = numeral.end + 1;
      // 两番半 is no power of two that anyone means exactly.
      if (seen[end] === '半') return [{ start: at, end: end + 1, score: 60, reason: 'doublings and a half' }];
      const boundAt = inner ? at + skip : null;
      const value = 2 ** Number(numeral.low.coefficient);
      return [doubling({ start: at, end, value, bound: inner ?? 'exact', boundAt })];
    }
    return NONE;
  },
};

/** 翻了近一番, 翻了约两番: the bound stands inside. */
const INNER_BOUNDS: Readonly<Record<string, 'approx' | 'min'>> = {
  近: 'approx',
  约: 'approx',
  超: 'min',
  逾: 'min',
};

interface Doubling {
  start: number;
  end: number;
  value: number;
  bound?: 'exact' | 'approx' | 'min';
  boundAt?: number | null;
}

function doubling(parts: Doubling): Arc {
  const { start, end, value, bound = 'exact', boundAt = null } = parts;
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
      bound,
      boundAt,
      multiple: 'doublings',
      confidence: 0.85,
    },
  };
}
