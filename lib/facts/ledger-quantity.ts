import { UNITS } from '../recognise/units.ts';
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimalOf,
  formatDecimal,
  multiplyDecimals,
  parseDecimal,
  shiftDecimal,
} from '../text/decimal.ts';

/** An exact rational number: `amount / divisor`. The divisor carries what decimals cannot: 1 亩 is 2000/3 平方米. */
export interface Quantity {
  amount: Decimal;
  divisor: bigint;
}

/** What a unit measures, and how many of the dimension's base unit it is, exactly. */
export interface UnitScale {
  dimension: string;
  factor: Quantity;
}

const ONE: Quantity = { amount: decimalOf(1), divisor: 1n };
const MAGNITUDES: Readonly<Record<string, bigint>> = { 十: 10n, 百: 100n, 千: 1000n, 万: 10_000n };

/** A number as the exact decimal that it is written as (`2.5e-7` included). */
export function exactDecimal(value: number): Decimal {
  const [digits, exponent = '0'] = String(value).split('e') as [string, string?];
  const decimal = parseDecimal(digits);
  if (decimal === null) throw new RangeError(`${value} is no finite number`);
  return shiftDecimal(decimal, Number(exponent));
}

/**
 * The simplest fraction that a floating-point number stands for: the first convergent of its continued fraction that rounds to
 * it. 666.6666666666666 is 2000/3, 0.01 is 1/100.
 */
function simplestFraction(value: number): Quantity {
  const { coefficient, scale } = exactDecimal(value);
  let [numerator, denominator] = [coefficient, 10n ** BigInt(scale)];
  let [before, last] = [
    [0n, 1n],
    [1n, 0n],
  ] as [[bigint, bigint], [bigint, bigint]];
  while (denominator !== 0n) {
    const whole = numerator / denominator;
    [before, last] = [last, [whole * last[0] + before[0], whole * last[1] + before[1]]];
    [numerator, denominator] = [denominator, numerator % denominator];
    if (Number(last[0]) / Number(last[1]) === value) break;
  }
  return { amount: { coefficient: last[0], scale: 0 }, divisor: last[1] };
}

const SIMPLE = new Map<string, UnitScale>();
for (const { surface, canonical, dimension, factor } of UNITS)
  for (const name of [surface, canonical ?? surface])
    if (!SIMPLE.has(name)) SIMPLE.set(name, { dimension, factor: simplestFraction(factor) });

/** 千人 in 张/千人: the magnitude and the unit. */
function perUnit(text: string): UnitScale | null {
  let magnitude = 1n;
  let at = 0;
  while (text[at] !== undefined && Object.hasOwn(MAGNITUDES, text[at]!)) {
    magnitude *= MAGNITUDES[text[at]!]!;
    at += 1;
  }
  const unit = SIMPLE.get(text.slice(at));
  if (!unit) return null;
  const { amount, divisor } = unit.factor;
  return {
    dimension: unit.dimension,
    factor: { amount: multiplyDecimals(amount, decimalOf(magnitude)), divisor },
  };
}

/**
 * What a unit as written in a fact (元, 平方公里, 元/平方米, 张/千人) measures. A unit that the table does not know, and none at
 * all, is a dimension of its own: it can be compared with itself only.
 */
export function scaleOfUnit(unit: string): UnitScale {
  const simple = SIMPLE.get(unit);
  if (simple) return simple;
  const slash = unit.indexOf('/');
  const numerator = slash < 0 ? null : SIMPLE.get(unit.slice(0, slash));
  const denominator = slash < 0 ? null : perUnit(unit.slice(slash + 1));
  if (!numerator || !denominator) return { dimension: `unit ${unit}`, factor: ONE };
  return {
    dimension: `${numerator.dimension}/${denominator.dimension}`,
    factor: divideQuantities(numerator.factor, denominator.factor),
  };
}

/** An amount of a unit, in the base unit of its dimension. */
export function quantityOf(value: number, unit: string): Quantity {
  return multiplyQuantities({ amount: exactDecimal(value), divisor: 1n }, scaleOfUnit(unit).factor);
}

/** The product, exact. */
export function multiplyQuantities(a: Quantity, b: Quantity): Quantity {
  return { amount: multiplyDecimals(a.amount, b.amount), divisor: a.divisor * b.divisor };
}

/** The quotient, exact. `b` must not be zero. */
export function divideQuantities(a: Quantity, b: Quantity): Quantity {
  const { coefficient, scale } = b.amount;
  const numerator = multiplyDecimals(a.amount, decimalOf(b.divisor * 10n ** BigInt(scale)));
  const sign = coefficient < 0n ? -1n : 1n;
  return {
    amount: multiplyDecimals(numerator, decimalOf(sign)),
    divisor: a.divisor * coefficient * sign,
  };
}

/** The same amount below zero. */
export function negateQuantity({ amount, divisor }: Quantity): Quantity {
  return { amount: { coefficient: -amount.coefficient, scale: amount.scale }, divisor };
}

/** `a − b`, exact. */
export function subtractQuantities(a: Quantity, b: Quantity): Quantity {
  const one = multiplyDecimals(a.amount, decimalOf(b.divisor));
  const other = multiplyDecimals(b.amount, decimalOf(-a.divisor));
  return { amount: addDecimals(one, other), divisor: a.divisor * b.divisor };
}

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. */
export function compareQuantities(a: Quantity, b: Quantity): number {
  return compareDecimals(
    multiplyDecimals(a.amount, decimalOf(b.divisor)),
    multiplyDecimals(b.amount, decimalOf(a.divisor)),
  );
}

/** The nearest floating-point number, to 15 significant digits, so that 5.9 − 5.5 is 0.4. */
export function quantityToNumber({ amount, divisor }: Quantity): number {
  const number = Number(formatDecimal(amount)) / Number(divisor);
  return Number(number.toPrecision(15));
}

/** An amount in the base unit, expressed in a unit of the same dimension. */
export function expressInUnit(quantity: Quantity, unit: string): number {
  return quantityToNumber(divideQuantities(quantity, scaleOfUnit(unit).factor));
}
