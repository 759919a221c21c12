import { compareDecimals, type Decimal, shiftDecimal } from '../../text/decimal.ts';
import { type Arc, type Construct, NONE, NUMERAL_STARTS, WEIGHTS } from '../arc.ts';
import { magnitudeExponent } from '../characters.ts';
import type { Numeral } from '../numeral.ts';
import { canStart } from '../numeral-start.ts';
import { readNumerals } from '../numerals.ts';
import { type UnitMatch, unitsAt } from '../unit-index.ts';
import { acceptsUnit } from './quantity.ts';

/** 20-100亿元 · 6%至7% · 5%~6% · 30到50家 · 1.2万至1.5万元: one record; the lower end borrows magnitude and unit. */
export const range: Construct = {
  name: 'range',
  starts: NUMERAL_STARTS,
  read(seen, at) {
    if (!canStart(seen, at) || !hasSeparator(seen, at)) return NONE;
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
  const at = separatorEnd(seen, lower.end);
  if (at === 0) return;
  if (lower.unit && /[至到]/.test(seen[lower.end] as string) && isChange(seen, lower.first.start)) return;
  for (const second of readNumerals(seen, at)) {
    if (second.high || (second.form !== 'arabic') !== (lower.first.form !== 'arabic')) continue;
    for (const unit of unitsAt(seen, second.end)) {
      if (lower.unit && lower.unit.text !== unit.text) continue;
      const arc = rangeArc(seen, { lower, second, unit });
      if (arc) arcs.push(arc);
    }
  }
}

/** Where the second numeral begins after - — ~ 至 到; 0 where no such mark stands. */
function separatorEnd(seen: string, at: number): number {
  const mark = seen[at];
  if (mark === undefined || !'-—~至到'.includes(mark)) return 0;
  return seen[at + 1] === mark && mark === '—' ? at + 2 : at + 1;
}

/** 从15%到20%, 由3家到30家: two levels, not a range. */
function isChange(seen: string, start: number): boolean {
  return /[从由](?:的|约|原来的?|过去的?|最初的?|此前的?)?$/.test(seen.slice(Math.max(0, start - 6), start));
}

function rangeArc(seen: string, parts: { lower: LowerEnd; second: Numeral; unit: UnitMatch }): Arc | null {
  const { lower, second, unit } = parts;
  if (!acceptsUnit(seen, second, unit) && !acceptsUnit(seen, lower.first, unit)) return null;
  const low = borrowMagnitude(seen, lower, second);
  if (!low) return null;
  const measure = unit.unit.strength === 'measure';
  const weight = measure ? WEIGHTS.measure : WEIGHTS.classifier;
  return {
    start: lower.first.start,
    end: unit.end,
    score: weight * (unit.end - lower.first.start) + 1,
    reason: `range: ${unit.text}`,
    figure: {
      low,
      high: second.low,
      unit: unit.text,
      dimension: unit.dimension,
      bound: second.bound,
      boundAt: second.boundAt,
      confidence: measure || second.form === 'arabic' ? 0.95 : 0.7,
    },
  };
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
