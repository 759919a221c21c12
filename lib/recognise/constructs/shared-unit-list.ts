import { type Decimal, shiftDecimal } from '../../text/decimal.ts';
import { readArabicNumerals } from '../arabic-numeral.ts';
import { type Arc, type Construct, NONE, WEIGHTS } from '../arc.ts';
import { classAt, DIGIT, LATIN, magnitudeExponent } from '../characters.ts';
import type { Numeral } from '../numeral.ts';
import { readNumerals } from '../numerals.ts';
import { type UnitMatch, unitsAt } from '../unit-index.ts';
import { acceptsUnit } from './quantity.ts';

const LONGEST_LIST = 8;
const LINKS = '、和与及';

/** 分别有120和45所 · 增长5.1、3.5、2.5个百分点: a number without a unit in a list whose last item has one. */
export const sharedUnitList: Construct = {
  name: 'shared-unit-list',
  starts: '0123456789',
  counts: true,
  afterDigits: `., ${LINKS}`,
  read(seen, at) {
    if ((classAt(seen, at - 1) & LATIN) !== 0) return NONE;
    const first = readNumerals(seen, at)[0];
    if (!first || !LINKS.includes(seen[first.end] ?? '?')) return NONE;
    const isListNumber = (at === 0 || seen[at - 1] === '\n') && seen[first.end] === '、';
    const last = isListNumber ? null : lastOfList(seen, first.end);
    if (!last || last.match.unit.strength === 'time') return NONE;
    const arc: Arc = {
      start: at,
      end: first.end,
      score: WEIGHTS.magnitude * (first.end - at),
      reason: `list: ${last.match.text}`,
      figure: {
        low: withMagnitude(seen, first.low, last.numeral),
        high: null,
        unit: last.match.text,
        dimension: last.match.dimension,
        bound: 'exact',
        boundAt: null,
        confidence: 0.75,
      },
    };
    return [arc];
  },
};

/** The first item after `at` that has a unit; null where anything but numbers and links stands before it. */
function lastOfList(seen: string, at: number): { numeral: Numeral; match: UnitMatch } | null {
  let end = at;
  for (let item = 0; item < LONGEST_LIST; item++) {
    if (!LINKS.includes(seen[end] ?? '?') || (classAt(seen, end + 1) & DIGIT) === 0) return null;
    const numerals = readArabicNumerals(seen, end + 1);
    for (const numeral of numerals.toReversed()) {
      const match = unitsAt(seen, numeral.end).find((one) => acceptsUnit(seen, numeral, one));
      if (match) return { numeral, match };
    }
    end = numerals[0]?.end ?? seen.length;
  }
  return null;
}

/** 3.2和4.5亿元: the magnitude of the last item holds for all. */
function withMagnitude(seen: string, value: Decimal, last: Numeral): Decimal {
  let exponent = 0;
  for (let at = last.end - 1; at > last.start; at--) {
    const own = magnitudeExponent(seen[at]);
    if (own === 0) break;
    exponent += own;
  }
  return shiftDecimal(value, exponent);
}
