/**
 * An exact decimal number: `coefficient × 10^-scale`, scale ≥ 0. Numerals are computed in this form and
 * rounded once, at the end, so that 57.8 × 10^8 is 5780000000 and never a float beside it.
 */
export interface Decimal {
  coefficient: bigint;
  scale: number;
}

const TEN = 10n;

/** Makes a decimal of an integer. */
export function decimalOf(value: number | bigint): Decimal {
  return { coefficient: BigInt(value), scale: 0 };
}

/**
 * Reads `-12.50` (ASCII digits, an optional sign, at most one point); null where the string is anything else.
 * Trailing zeros of the fraction are kept out of the value, not out of the text.
 */
export function parseDecimal(text: string): Decimal | null {
  if (!/^-?(\d+(\.\d*)?|\.\d+)$/.test(text)) return null;
  const point = text.indexOf('.');
  if (point < 0) return { coefficient: BigInt(text), scale: 0 };
  const fraction = text.slice(point + 1);
  return normalise({ coefficient: BigInt(text.slice(0, point) + fraction), scale: fraction.length });
}

/** The sum, exact. */
export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return normalise({ coefficient: atScale(a, scale) + atScale(b, scale), scale });
}

/** The product, exact. */
export function multiplyDecimals(a: Decimal, b: Decimal): Decimal {
  return normalise({ coefficient: a.coefficient * b.coefficient, scale: a.scale + b.scale });
}

/** Multiplies by 10 to the power of `exponent`, which may be negative; exact. */
export function shiftDecimal(value: Decimal, exponent: number): Decimal {
  if (exponent <= 0) return normalise({ coefficient: value.coefficient, scale: value.scale - exponent });
  const { coefficient, scale } = value;
  if (scale >= exponent) return { coefficient, scale: scale - exponent };
  return { coefficient: coefficient * TEN ** BigInt(exponent - scale), scale: 0 };
}

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale);
  const difference = atScale(a, scale) - atScale(b, scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The same number in ASCII digits, without exponent or needless zeros: `5780000000`, `0.5`, `-3`. */
export function formatDecimal(value: Decimal): string {
  const { coefficient, scale } = normalise(value);
  const negative = coefficient < 0n;
  const digits = (negative ? -coefficient : coefficient).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const fraction = scale > 0 ? `.${digits.slice(digits.length - scale)}` : '';
  return `${negative ? '-' : ''}${whole}${fraction}`;
}

/** The nearest floating-point number (rounded once, as IEEE 754 reads the decimal string). */
export function decimalToNumber(value: Decimal): number {
  return value.scale === 0 && isSmall(value.coefficient)
    ? Number(value.coefficient)
    : Number(formatDecimal(value));
}

function isSmall(coefficient: bigint): boolean {
  return coefficient <= 9007199254740991n && coefficient >= -9007199254740991n;
}

function atScale(value: Decimal, scale: number): bigint {
  return value.coefficient * TEN ** BigInt(scale - value.scale);
}

function normalise(value: Decimal): Decimal {
  let { coefficient, scale } = value;
  if (coefficient === 0n) return { coefficient, scale: 0 };
  while (scale > 0 && coefficient % TEN === 0n) {
    coefficient /= TEN;
    scale -= 1;
  }
  return { coefficient, scale };
}
