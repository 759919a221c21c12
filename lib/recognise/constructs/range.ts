import { compareDecimals, type Decimal, shiftDecimal } from '../../text/decimal.ts';
import { type Arc, type Construct, NONE, NUMERAL_STARTS, WEIGHTS } from '../arc.ts';
import { classAt, DIGIT, magnitudeExponent } from '../characters.ts';
import type { Numeral } from '../numeral.ts';
import { readNumerals } from '../numerals.ts';
import { type Sign, signBefore } from '../signs.ts';
import { type UnitMatch, unitsAt } from '../unit-index.ts';
import { acceptsUnit } from './quantity.ts';

/** 20-100亿元 · 6%至7% · 5%~6% · 30到50家 · 1.2万至1.5万元: one record; the lower end borrows magnitude and unit. */
export const range: Construct = {
  name: 'range',
  starts: NUMERAL_STARTS,
  counts: true,
  read(seen, at) {
    if (!hasSeparator(seen, at)) return NONE;
    const arcs: Arc[] = [];
    for (const first of readNumerals(seen, at)) {
      if (first.high || first.bound !== 'exact' || first.form === 'vague') continue;
      addRanges(seen, arcs, { first, unit: null, end: first.end });
      if (seen[first.end] === undefined) continue;
      for (const unit of unitsAt(seen, first.end)) addRanges(seen, arcs, { first, unit, end: unit.end });
    }
    return arcs;
  },
};

/** A range is short: its mark stands close behind where it begins. */
function hasSeparator(seen: string, at: number): boolean {
  const last = Math.min(seen.length, at + LONGEST_LOWER_END);
  for (let i = at + 1; i < last; i++) {
    const code = seen.charCodeAt(i);
    if (code === 0x2d || code === 0x2014 || code === 0x7e || code === 0x81f3 || code === 0x5230) return true;
  }
  return false;
}

const LONGEST_LOWER_END = 20;

interface LowerEnd {
  first: Numeral;
  unit: UnitMatch | null;
  end: number;
}

function addRanges(seen: string, arcs: Arc[], lower: LowerEnd): void {
  const separator = separatorEnd(seen, lower.end);
  if (separator === 0) return;
  const { at, sign } = readSecondSign(seen, separator);
  if (lower.unit && /[至到]/.test(seen[lower.end] as string) && isChange(seen, lower.first.start)) return;
  for (const second of readNumerals(seen, at)) {
    if (second.high || (second.form !== 'arabic') !== (lower.first.form !== 'arabic')) continue;
    for (const unit of unitsAt(seen, second.end)) {
      if (lower.unit && lower.unit.text !== unit.text) continue;
      const arc = rangeArc(seen, { lower, second, unit, sign });
      if (arc) arcs.push(arc);
    }
  }
}

/** 至零下3℃, ~-1.5%: the sign of the upper end; `none` where nothing is written. */
function readSecondSign(seen: string, at: number): { at: number; sign: SecondSign } {
  if (seen.startsWith('零下', at)) return { at: at + 2, sign: 'below' };
  if (seen.startsWith('零上', at)) return { at: at + 2, sign: 'above' };
  const isMinus = seen[at] === '-' && (classAt(seen, at + 1) & DIGIT) !== 0;
  return isMinus ? { at: at + 1, sign: 'below' } : { at, sign: 'none' };
}

type SecondSign = 'below' | 'above' | 'none';

/** Where the second numeral begins after - — ~ 至 到; 0 where no such mark stands. */
function separatorEnd(seen: string, at: number): number {
  const mark = seen[at];
  if (mark === undefined || !'-—~至到'.includes(mark)) return 0;
  return seen[at + 1] === mark && mark === '—' ? at + 2 : at + 1;
}

/** 从15%到20%, 由3家到30家: two levels, not a range. */
function isChange(seen: string, start: number): boolean {
  return /[从由](?:的|约|原来的?|过去的?|最初的?|此前的?)?(?:零下|-)?$/.test(
    seen.slice(Math.max(0, start - 6), start),
  );
}

interface RangeParts {
  lower: LowerEnd;
  second: Numeral;
  unit: UnitMatch;
  sign: SecondSign;
}

function rangeArc(seen: string, parts: RangeParts): Arc | null {
  const { lower, second, unit } = parts;
  if (!acceptsUnit(seen, second, unit) && !acceptsUnit(seen, lower.first, unit)) return null;
  const own = signBefore(seen, lower.first.start, unit.dimension === 'temperature');
  const isSigned = own.negative || own.word !== '' || parts.sign !== 'none';
  const ends = isSigned ? signedEnds(parts, own) : unsignedEnds(seen, lower, second);
  if (!ends) return null;
  const { start } = own;
  const measure = unit.unit.strength === 'measure';
  const weight = measure ? WEIGHTS.measure : WEIGHTS.classifier;
  return {
    start,
    end: unit.end,
    score: weight * (unit.end - start) + 1,
    reason: `range: ${unit.text}`,
    figure: {
      ...ends,
      unit: unit.text,
      dimension: isSigned && unit.text === '度' ? 'temperature' : unit.dimension,
      bound: second.bound,
      boundAt: second.boundAt,
      confidence: measure || second.form === 'arabic' ? 0.95 : 0.7,
    },
  };
}

interface Ends {
  low: Decimal;
  high: Decimal;
}

function unsignedEnds(seen: string, lower: LowerEnd, second: Numeral): Ends | null {
  const low = borrowMagnitude(seen, lower, second);
  return low && { low, high: second.low };
}

/**
 * -10至-5℃, 零下5℃至3℃, -2.1%至-1.5%. Below zero 零下3至5℃ says 零下 for both, 零下5至3℃ for the first only. The ends of a
 * temperature are named in either order (零下3至零下10度), those of a rate from below.
 */
function signedEnds(parts: RangeParts, own: Sign): Ends | null {
  const { lower, second, unit, sign } = parts;
  const isForBoth =
    own.word === '零下' && !lower.unit && sign === 'none' && compareDecimals(lower.first.low, second.low) < 0;
  const first = own.negative ? negated(lower.first.low) : lower.first.low;
  const last = sign === 'below' || isForBoth ? negated(second.low) : second.low;
  const order = compareDecimals(first, last);
  if (order < 0) return { low: first, high: last };
  const isTemperature = unit.dimension === 'temperature' || own.word !== '' || sign === 'above';
  return order > 0 && isTemperature ? { low: last, high: first } : null;
}

function negated(value: Decimal): Decimal {
  return { coefficient: -value.coefficient, scale: value.scale };
}

/** The lower end with the magnitude of the upper one where it has none of its own: 20-100亿元 is 20亿 to 100亿. */
function borrowMagnitude(seen: string, lower: LowerEnd, second: Numeral): Decimal | null {
  const { first, unit } = lower;
  if (!unit && !first.hasMagnitude && second.hasMagnitude) {
    for (const exponent of trailingExponents(seen, second)) {
      const borrowed = shiftDecimal(first.low, exponent);
      if (exponent > 0 && compareDecimals(borrowed, second.low) < 0) return borrowed;
    }
  }
  return compareDecimals(first.low, second.low) < 0 ? first.low : null;
}

/** The magnitudes at the end of a numeral together (百万: 6), and 万 and 亿 alone (二十万: 4). */
function trailingExponents(seen: string, numeral: Numeral): [number, number] {
  let all = 0;
  let big = 0;
  for (let at = numeral.end - 1; at > numeral.start; at--) {
    const exponent = magnitudeExponent(seen[at]);
    if (exponent === 0) break;
    all += exponent;
    if (exponent >= 4) big += exponent;
  }
  return [all, big];
}
