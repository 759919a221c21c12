import { compareDecimals, type Decimal, decimalOf, parseDecimal, shiftDecimal } from '../text/decimal.ts';
import type { Fact } from './fact.ts';
import type { LedgerAnswers } from './ledger-answers.ts';
import {
  compareQuantities,
  exactDecimal,
  multiplyQuantities,
  negateQuantity,
  type Quantity,
  scaleOfUnit,
  subtractQuantities,
} from './ledger-quantity.ts';

/** Where the real value of a written figure lies, in base units. `null`: without end in that direction. A fall is negative. */
export interface Interval {
  low: Quantity | null;
  high: Quantity | null;
}

/** How far 约, 左右, 近 may lie from what is written: a twentieth of it. Nearer than that nothing is decided. */
const APPROXIMATION: Quantity = { amount: decimalOf(1), divisor: 20n };
const LARGEST_MAGNITUDE = 16;

/** Whether a fact's value counts below zero: a rate or move that is a fall. */
export function isFall({ measure, direction }: Pick<Fact, 'measure' | 'direction'>): boolean {
  return direction === 'down' && (measure === 'growth' || measure === 'change');
}

/** Lower and upper end of what is written, in base units; equal for a single value. A fall is negative. */
export function writtenEnds(fact: LedgerAnswers): [Quantity, Quantity] {
  const { factor } = scaleOfUnit(fact.unit);
  const [one, other] = typeof fact.value === 'number' ? [fact.value, fact.value] : fact.value;
  const ends = [one, other].map((value) =>
    multiplyQuantities({ amount: exactDecimal(value), divisor: 1n }, factor),
  );
  const signed = isFall(fact) ? ends.map(negateQuantity) : ends;
  const [a, b] = signed as [Quantity, Quantity];
  return compareQuantities(a, b) <= 0 ? [a, b] : [b, a];
}

/** A twentieth of an amount, without sign. */
export function toleranceOf(quantity: Quantity): Quantity {
  const part = multiplyQuantities(quantity, APPROXIMATION);
  return part.amount.coefficient < 0n ? negateQuantity(part) : part;
}

/** Where the real value of a fact lies. */
export function intervalOf(fact: LedgerAnswers): Interval {
  const [low, high] = writtenEnds(fact);
  const upwards = isFall(fact) ? 'max' : 'min';
  if (fact.qualifier === 'approx')
    return {
      low: subtractQuantities(low, toleranceOf(low)),
      high: subtractQuantities(high, negateQuantity(toleranceOf(high))),
    };
  if (fact.qualifier === 'exact') return { low, high };
  return fact.qualifier === upwards ? { low, high: null } : { low: null, high };
}

/**
 * The value of one unit in the last written place, in base units: 1172.6亿元 is told to 1000万元. Zero where the words do not
 * show it (Han numerals, corrected values): then nothing is taken for rounded.
 */
function writtenStep(fact: LedgerAnswers): Quantity {
  const nothing: Quantity = { amount: decimalOf(0), divisor: 1n };
  const numeral = /\d[\d,]*(?:\.(\d+))?/.exec(fact.text);
  const digits = numeral && parseDecimal(numeral[0].replaceAll(',', ''));
  if (!numeral || !digits || typeof fact.value !== 'number') return nothing;
  const value = exactDecimal(fact.value);
  for (let magnitude = 0; magnitude <= LARGEST_MAGNITUDE; magnitude += 1) {
    if (compareDecimals(shiftDecimal(digits, magnitude), value) !== 0) continue;
    const step: Decimal = shiftDecimal(decimalOf(1), magnitude - (numeral[1]?.length ?? 0));
    return multiplyQuantities({ amount: step, divisor: 1n }, scaleOfUnit(fact.unit).factor);
  }
  return nothing;
}

/** Whether two values may be the same one: their intervals meet, or one is the other rounded to the places it is written in. */
export function mayBeEqual(one: LedgerAnswers, other: LedgerAnswers): boolean {
  const [a, b] = [intervalOf(one), intervalOf(other)];
  const apart = (low: Quantity | null, high: Quantity | null): boolean =>
    low !== null && high !== null && compareQuantities(high, low) < 0;
  if (!apart(b.low, a.high) && !apart(a.low, b.high)) return true;
  if (one.qualifier !== 'exact' || other.qualifier !== 'exact') return false;
  const difference = subtractQuantities(writtenEnds(one)[0], writtenEnds(other)[0]);
  const distance = difference.amount.coefficient < 0n ? negateQuantity(difference) : difference;
  const twice = multiplyQuantities(distance, { amount: decimalOf(2), divisor: 1n });
  return [one, other].some((fact) => compareQuantities(twice, writtenStep(fact)) <= 0);
}
