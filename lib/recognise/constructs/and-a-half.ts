import { addDecimals, type Decimal } from '../../text/decimal.ts';
import { type Arc, type Construct, NONE, NUMERAL_STARTS, WEIGHTS } from '../arc.ts';
import { canStart } from '../numeral-start.ts';
import { readNumerals } from '../numerals.ts';

const HALF: Decimal = { coefficient: 5n, scale: 1 };
const AFTER = /个半(小时|月|钟头|学期|星期)|(年|天|公里|里|亩|斤)半(?![年天岛数])/y;

/** 一个半小时 · 三年半 · 两亩半: a half more than the numeral says. */
export const andAHalf: Construct = {
  name: 'and-a-half',
  starts: NUMERAL_STARTS,
  read(seen, at) {
    if (!canStart(seen, at)) return NONE;
    const arcs: Arc[] = [];
    for (const numeral of readNumerals(seen, at)) {
      AFTER.lastIndex = numeral.end;
      const found = AFTER.exec(seen);
      if (!found || numeral.high || numeral.bound !== 'exact' || numeral.form === 'bare') continue;
      const unit = found[1] === '月' || found[1] === '星期' ? `个${found[1]}` : (found[1] ?? found[2] ?? '');
      arcs.push({
        start: at,
        end: AFTER.lastIndex,
        score: WEIGHTS.measure * (AFTER.lastIndex - at),
        reason: 'and a half',
        figure: {
          low: addDecimals(numeral.low, HALF),
          high: null,
          unit,
          dimension: /[亩斤里]/.test(unit) ? ({ 亩: 'area', 斤: 'mass' }[unit] ?? 'length') : 'time',
          bound: 'exact',
          boundAt: null,
          confidence: 0.5,
        },
      });
    }
    return arcs;
  },
};
