import { addDecimals, type Decimal } from '../../text/decimal.ts';
import {
  type Arc,
  addArc,
  type Construct,
  NONE,
  NUMERAL_CONTINUES,
  NUMERAL_STARTS,
  WEIGHTS,
} from '../arc.ts';
import { readNumerals } from '../numerals.ts';

const HALF: Decimal = { coefficient: 5n, scale: 1 };
const AFTER = /个半(小时|月|钟头|学期|星期)|(年|天|公里|里|亩|斤|倍)半(?![年天岛数月])/y;

/** What the unit measures; a time where it is not named. */
const DIMENSIONS: Readonly<Record<string, string>> = {
  公里: 'length',
  里: 'length',
  亩: 'area',
  斤: 'mass',
  倍: 'ratio',
};

/** 一个半小时 · 三年半 · 两亩半 · 一倍半: a half more than the numeral says. */
export const andAHalf: Construct = {
  name: 'and-a-half',
  starts: NUMERAL_STARTS,
  counts: true,
  afterNumeral: `${NUMERAL_CONTINUES}个年天公里亩斤倍`,
  read(seen, at) {
    let arcs: Arc[] | null = null;
    for (const numeral of readNumerals(seen, at)) {
      AFTER.lastIndex = numeral.end;
      const found = AFTER.exec(seen);
      if (!found || numeral.high || numeral.bound !== 'exact' || numeral.form === 'bare') continue;
      const unit = found[1] === '月' || found[1] === '星期' ? `个${found[1]}` : (found[1] ?? found[2] ?? '');
      arcs = addArc(arcs, {
        start: at,
        end: AFTER.lastIndex,
        score: WEIGHTS.measure * (AFTER.lastIndex - at),
        reason: 'and a half',
        figure: {
          low: addDecimals(numeral.low, HALF),
          high: null,
          unit,
          dimension: DIMENSIONS[unit] ?? 'time',
          ...(unit === '倍' ? { multiple: 'times' as const } : {}),
          bound: 'exact',
          boundAt: null,
          confidence: unit === '倍' ? 0.85 : 0.5,
        },
      });
    }
    return arcs ?? NONE;
  },
};
