import { compareDecimals } from '../../text/decimal.ts';
import { type Arc, type Construct, NONE, WEIGHTS } from '../arc.ts';
import { readNumerals } from '../numerals.ts';

/** 第1至3名 · 第三到第五位: places from one to another. */
export const rankRange: Construct = {
  name: 'rank-range',
  starts: '第',
  read(seen, at): readonly Arc[] {
    for (const first of readNumerals(seen, at + 1)) {
      if (!'至到-—~'.includes(seen[first.end] ?? '?') || first.bound !== 'exact') continue;
      const next = seen[first.end + 1] === '第' ? first.end + 2 : first.end + 1;
      for (const second of readNumerals(seen, next)) {
        const unit = ['位', '名'].find((word) => seen.startsWith(word, second.end));
        if (!unit || second.bound !== 'exact' || compareDecimals(first.low, second.low) >= 0) continue;
        const end = second.end + 1;
        return [
          {
            start: at,
            end,
            score: WEIGHTS.ordinal * (end - at) + 2,
            reason: 'range of ranks',
            figure: {
              low: first.low,
              high: second.low,
              unit,
              dimension: 'rank',
              bound: 'exact',
              boundAt: null,
              ordinal: true,
              confidence: 0.8,
            },
          },
        ];
      }
    }
    return NONE;
  },
};
