import { addDecimals, type Decimal, decimalOf, parseDecimal, shiftDecimal } from '../text/decimal.ts';
import { BIG_MAGNITUDE, DIGIT, isClass, magnitudeExponent, SMALL_MAGNITUDE } from './characters.ts';
import type { Numeral } from './numeral.ts';

/** Longer runs of digits are account numbers, codes or noise, never figures of a text. */
const LONGEST_DIGIT_RUN = 20;

const ZERO = decimalOf(0);

interface Digits {
  value: Decimal;
  end: number;
  grouped: boolean;
}

/**
 * Every reading of the Arabic numeral that begins at `at`, shortest first: the digits alone, and with one magnitude more each
 * time (`5`, `5千` before 5千瓦; `2亿`, `2亿3千万`), with 多, 余, 几, 来 between.
 */
export function readArabicNumerals(seen: string, at: number): Numeral[] {
  const digits = readDigits(seen, at);
  if (!digits) return [];
  const plain: Numeral = {
    start: at,
    end: digits.end,
    low: digits.value,
    high: null,
    form: 'arabic',
    bound: 'exact',
    boundAt: null,
    quantityShaped: digits.grouped || digits.value.scale > 0,
    hasMagnitude: false,
  };
  const readings = [plain];
  extend(seen, readings, { numeral: plain, base: ZERO, part: digits.value, ceiling: 99 });
  for (const reading of [...readings]) {
    const bounded = withBound(seen, reading);
    if (bounded) {
      readings.push(bounded);
      extend(seen, readings, {
        numeral: bounded,
        base: ZERO,
        part: bounded.low,
        ceiling: reading.hasMagnitude ? 0 : 99,
      });
    }
  }
  return readings;
}

interface Extension {
  numeral: Numeral;
  /** What stands before the part that magnitudes multiply: 2亿 in 2亿3千万. */
  base: Decimal;
  part: Decimal;
  /** Magnitudes of a later part must be smaller than those before it. */
  ceiling: number;
}

/** Adds the readings with magnitudes that follow: 5万, 5万亿, 3万4000, 2亿3千万. */
function extend(seen: string, readings: Numeral[], extension: Extension): void {
  const { numeral, base, part, ceiling } = extension;
  let exponent = 0;
  let end = numeral.end;
  for (let count = 0; count < 4; count++) {
    const skipped = seen[end] === ' ' && isClass(seen, end + 1, BIG_MAGNITUDE) ? 1 : 0;
    if (!isClass(seen, end + skipped, SMALL_MAGNITUDE | BIG_MAGNITUDE)) break;
    exponent += magnitudeExponent(seen[end + skipped]);
    end += skipped + 1;
    if (exponent >= ceiling) break;
    const low = addDecimals(base, shiftDecimal(part, exponent));
    const reading: Numeral = { ...numeral, end, low, quantityShaped: true, hasMagnitude: true };
    readings.push(reading);
    if (numeral.bound === 'exact')
      addLowerPart(seen, readings, { numeral: reading, base: low, part, ceiling: exponent });
  }
}

/** 3万4000, 2亿3千万: a second part that stays below the magnitude of the first. */
function addLowerPart(seen: string, readings: Numeral[], extension: Extension): void {
  const { numeral, base, ceiling } = extension;
  if (!isClass(seen, numeral.end, DIGIT)) return;
  const digits = readDigits(seen, numeral.end);
  if (!digits || digits.end - numeral.end > ceiling) return;
  const end = digits.end;
  const next = magnitudeExponent(seen[end]);
  if (digits.value.scale === 0) {
    readings.push({ ...numeral, end, low: addDecimals(base, digits.value) });
  }
  if (next > 0) extend(seen, readings, { numeral: { ...numeral, end }, base, part: digits.value, ceiling });
}

/** 300多, 500余, 20来, 100多: only where a magnitude or a unit can follow; the caller checks what follows. */
function withBound(seen: string, numeral: Numeral): Numeral | null {
  const word = seen[numeral.end];
  if (word === '多' || word === '余') {
    return { ...numeral, end: numeral.end + 1, bound: 'min', boundAt: numeral.end, quantityShaped: true };
  }
  if (word === '来' && numeral.low.scale === 0) {
    return { ...numeral, end: numeral.end + 1, bound: 'approx', boundAt: numeral.end, quantityShaped: true };
  }
  return null;
}

function digitRunEnd(seen: string, at: number): number {
  let end = at;
  while (isClass(seen, end, DIGIT)) end += 1;
  return end;
}

/** 1234 · 1,234 · 12 345 · 57.8; null for versions (1.2.3), for over-long runs and where no digit stands. */
function readDigits(seen: string, at: number): Digits | null {
  let end = digitRunEnd(seen, at);
  const first = end - at;
  if (first === 0 || first > LONGEST_DIGIT_RUN) return null;
  let digits = seen.slice(at, end);
  let grouped = false;
  if (first <= 3) {
    const separator = seen[end];
    while (
      (separator === ',' || separator === ' ') &&
      seen[end] === separator &&
      digitRunEnd(seen, end + 1) === end + 4
    ) {
      digits += seen.slice(end + 1, end + 4);
      end += 4;
      grouped = true;
      if (digits.length > LONGEST_DIGIT_RUN) return null;
    }
  }
  if (seen[end] === '.') {
    const fractionEnd = digitRunEnd(seen, end + 1);
    const length = fractionEnd - end - 1;
    if (length > LONGEST_DIGIT_RUN) return null;
    if (length > 0) {
      if (seen[fractionEnd] === '.' && isClass(seen, fractionEnd + 1, DIGIT)) return null;
      digits += `.${seen.slice(end + 1, fractionEnd)}`;
      end = fractionEnd;
    }
  }
  const point = digits.indexOf('.');
  if (point < 0) return { value: { coefficient: BigInt(digits), scale: 0 }, end, grouped };
  return { value: parseDecimal(digits) as Decimal, end, grouped };
}
