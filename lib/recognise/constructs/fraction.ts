import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimalOf,
  multiplyDecimals,
  parseDecimal,
} from '../../text/decimal.ts';
import { type Arc, type Construct, NONE, NUMERAL_CONTINUES, NUMERAL_STARTS, WEIGHTS } from '../arc.ts';
import { BIG_MAGNITUDE, DIGIT, HAN_DIGIT, hanDigitValue, isClass, SMALL_MAGNITUDE } from '../characters.ts';
import type { Numeral } from '../numeral.ts';
import { canStart } from '../numeral-start.ts';
import { readNumerals } from '../numerals.ts';
import { unitsAt } from '../unit-index.ts';

const SCALES: Readonly<Record<string, string>> = { 百分之: '%', 千分之: '‰', 万分之: '‱' };

/** 百分之五 · 千分之三 · 三分之一 · 九成 · 三成半 · 一半: parts of a whole; 九成 is 90 %, 三分之一 is 33.33… %. */
export const fraction: Construct = {
  name: 'fraction',
  starts: `${NUMERAL_STARTS}半过对`,
  afterNumeral: `${NUMERAL_CONTINUES}分成半至到—-~`,
  read(seen, at): readonly Arc[] {
    const scaled = readScaled(seen, at);
    if (scaled.length > 0) return scaled;
    const half = readHalf(seen, at);
    if (half.length > 0) return half;
    if (!canStart(seen, at)) return NONE;
    const arcs: Arc[] = [];
    for (const numeral of readNumerals(seen, at)) {
      if (numeral.bound !== 'exact') continue;
      if (seen.startsWith('分之', numeral.end)) arcs.push(...readParts(seen, numeral));
      if (seen[numeral.end] === '成') arcs.push(...readTenths(seen, numeral));
      arcs.push(...readRangeOfTenths(seen, numeral));
    }
    return arcs;
  },
};

/** 满意度百分百, 达百分百: all of it; 百分百努力 is a saying. */
const WHOLE_BEFORE = /[率度达为是到面至]$/;

/** 百分之五点三, 百分之五到六, 百分之百. */
function readScaled(seen: string, at: number): readonly Arc[] {
  const unit = seen[at + 1] === '分' ? SCALES[seen.slice(at, at + 3)] : undefined;
  if (seen.startsWith('百分百', at) && WHOLE_BEFORE.test(seen[at - 1] ?? ''))
    return [
      ratioArc({
        start: at,
        end: at + 3,
        unit: '%',
        low: decimalOf(100),
        high: null,
        reason: 'percentage in words',
      }),
    ];
  if (!unit || seen[at - 1] === '几') return NONE;
  const arcs: Arc[] = [];
  for (const numeral of readNumerals(seen, at + 3)) {
    const parts = { start: at, end: numeral.end, unit, reason: 'percentage in words' };
    if (numeral.form === 'bare' && numeral.end - numeral.start === 1) {
      arcs.push(ratioArc({ ...parts, low: numeral.low, high: null }));
      continue;
    }
    arcs.push(ratioArc({ ...parts, low: numeral.low, high: numeral.high }));
    const next = '至到—-'.includes(seen[numeral.end] ?? '?') ? numeral.end + 1 : 0;
    if (next === 0) continue;
    const from = SCALES[seen.slice(next, next + 3)] === unit ? next + 3 : next;
    for (const second of readNumerals(seen, from)) {
      arcs.push(ratioArc({ ...parts, end: second.end, low: numeral.low, high: second.low }));
    }
  }
  return arcs;
}

/** 三分之一, 三分之二: the share as a percentage, to 15 significant digits. */
function readParts(seen: string, whole: Numeral): readonly Arc[] {
  if (whole.low.coefficient === 0n || whole.low.scale > 0 || whole.form === 'bare') return NONE;
  const arcs: Arc[] = [];
  for (const part of readNumerals(seen, whole.end + 2)) {
    if (part.bound !== 'exact' || part.low.scale > 0) continue;
    const low: Decimal = {
      coefficient: (part.low.coefficient * 10n ** 17n) / whole.low.coefficient,
      scale: 15,
    };
    arcs.push(
      ratioArc({ start: whole.start, end: part.end, unit: '%', low, high: null, reason: 'fraction' }),
    );
  }
  return arcs;
}

const TEN = decimalOf(10);
const NUMERAL = DIGIT | HAN_DIGIT | SMALL_MAGNITUDE | BIG_MAGNITUDE;

/** 三成五, 8成5: the digit after 成. */
function digitAt(seen: string, at: number): number {
  return isClass(seen, at, DIGIT) ? Number(seen[at]) : hanDigitValue(seen[at]);
}

/** 成 is also in 成为, 成立, 成效 …; 二成 and 五成 before these are none. */
const NOT_TENTHS =
  /^(?:为|立|员|果|功|效|绩|本|都|长|交|品|语|熟|型|就|全|群|片|网|链|林|景|风|才|分|人|因|色|龙|千|百|一[体片个种条家线排])/;

function readTenths(seen: string, numeral: Numeral): readonly Arc[] {
  if (numeral.form === 'bare' || numeral.hasMagnitude || numeral.low.coefficient > 10n) return NONE;
  const after = numeral.end + 1;
  if (NOT_TENTHS.test(seen.slice(after, after + 2))) return NONE;
  const reason = 'tenths';
  const half = parseDecimal('5') as Decimal;
  const isHalf = seen[after] === '半';
  const more = digitAt(seen, after);
  const low = multiplyDecimals(numeral.low, TEN);
  const start = numeral.start;
  const high = numeral.high ? multiplyDecimals(numeral.high, TEN) : null;
  const isMore =
    more > 0 && !isClass(seen, after + 1, NUMERAL) && unitsAt(seen, after + 1).length === 0 && !high;
  if (!isHalf && !isMore) return [ratioArc({ start, end: after, unit: '%', low, high, reason })];
  const plus = addDecimals(low, isHalf ? half : decimalOf(more));
  return [ratioArc({ start, end: after + 1, unit: '%', low: plus, high: null, reason })];
}

/** 一到两成, 三成至五成, 1—2成; 从三成到五成 names two levels. */
function readRangeOfTenths(seen: string, first: Numeral): readonly Arc[] {
  const at = seen[first.end] === '成' ? first.end + 1 : first.end;
  if (!'至到—-~'.includes(seen[at] ?? '?') || first.high || first.hasMagnitude) return NONE;
  if (/[从由]/.test(seen[first.start - 1] ?? '')) return NONE;
  for (const second of readNumerals(seen, at + 1)) {
    if (seen[second.end] !== '成' || second.high || second.bound !== 'exact') continue;
    if (NOT_TENTHS.test(seen.slice(second.end + 1, second.end + 3))) continue;
    if (compareDecimals(first.low, second.low) >= 0 || compareDecimals(second.low, TEN) > 0) continue;
    const [low, high] = [multiplyDecimals(first.low, TEN), multiplyDecimals(second.low, TEN)];
    const parts = { start: first.start, end: second.end + 1, unit: '%', low, high };
    return [ratioArc({ ...parts, reason: 'range of tenths' })];
  }
  return NONE;
}

/** 一半, 半数, 近半, 过半. */
function readHalf(seen: string, at: number): readonly Arc[] {
  const word = ['一半', '半数'].find((one) => seen.startsWith(one, at));
  const isBare =
    !word &&
    seen[at] === '半' &&
    /[近过超]/.test(seen[at - 1] ?? '') &&
    !/[年天个月小夜百公]/.test(seen[at + 1] ?? '');
  if (!word && !isBare) return NONE;
  if (word === '一半' && /[\d一二三四五六七八九十第]/.test(seen[at - 1] ?? '')) return NONE;
  if (isBare && /(?:时间|任务|双|两个)过$/.test(seen.slice(Math.max(0, at - 3), at))) return NONE;
  const end = at + (word?.length ?? 1);
  return [{ ...ratioArc({ start: at, end, unit: '%', low: decimalOf(50), high: null, reason: 'half' }) }];
}

interface RatioParts {
  start: number;
  end: number;
  unit: string;
  low: Decimal;
  high: Decimal | null;
  reason: string;
}

function ratioArc(parts: RatioParts): Arc {
  const { start, end, unit, low, high, reason } = parts;
  return {
    start,
    end,
    // More than the names inside it together: 十分 and 之一 in 十分之一.
    score: WEIGHTS.name * (end - start) + 4,
    reason,
    figure: { low, high, unit, dimension: 'ratio', bound: 'exact', boundAt: null, confidence: 0.85 },
  };
}
