import { addDecimals, type Decimal, decimalOf, parseDecimal, shiftDecimal } from '../text/decimal.ts';
import { BIG_MAGNITUDE, classAt, DIGIT, isClass, magnitudeExponent, SMALL_MAGNITUDE } from './characters.ts';
import type { Numeral } from './numeral.ts';

/** Longer runs of digits are account numbers, codes or noise, never figures of a text. */
const LONGEST_DIGIT_RUN = 20;

const MAGNITUDE = SMALL_MAGNITUDE | BIG_MAGNITUDE;
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
  const spoken = withSpokenPoint(seen, plain);
  if (spoken) {
    readings.push(spoken);
    extend(seen, readings, { numeral: spoken, base: ZERO, part: spoken.low, ceiling: 99 });
  }
  for (const reading of [...readings]) {
    const bounded = withBound(seen, reading);
    if (bounded) {
      readings.push(bounded);
      extend(seen, readings, {
        numeral: bounded,
        base: ZERO,
        part: bounded.low,
        ceiling: canGrow(seen, reading) ? 99 : 0,
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
    if (ceiling < 99 && exponent < 4 && isBigAbove(seen, end, ceiling)) {
      extend(seen, readings, { numeral: reading, base: ZERO, part: low, ceiling: 99 });
      break;
    }
    if (numeral.bound === 'exact')
      addLowerPart(seen, readings, { numeral: reading, base: low, part, ceiling: exponent });
  }
}

/** 5千2百万, 1万4千亿: a magnitude above all those before it multiplies them together. */
function isBigAbove(seen: string, at: number, ceiling: number): boolean {
  return isClass(seen, at, BIG_MAGNITUDE) && magnitudeExponent(seen[at]) > ceiling;
}

/** 2千多万, 5百余亿: after 多 a magnitude may follow that is above the one before it. */
function canGrow(seen: string, reading: Numeral): boolean {
  if (!reading.hasMagnitude) return true;
  return isBigAbove(seen, reading.end + 1, magnitudeExponent(seen[reading.end - 1]));
}

/** What follows a decimal that is written with 点, and never a time of day: 3点5个百分点, 1点2万亿元. */
const AFTER_SPOKEN_POINT = /^(?:个?百分点|个?千分点|倍|%|‰|万?亿|万(?=[元美欧港亩吨千公平立标]))/;
const LAST_OF_DAYTIME = /[午晨晚早夜天日间号]$/;

/** 3点5: the point is written as it is spoken. */
function withSpokenPoint(seen: string, whole: Numeral): Numeral | null {
  if (seen[whole.end] !== '点' || whole.quantityShaped) return null;
  const end = digitRunEnd(seen, whole.end + 1);
  const length = end - whole.end - 1;
  if (length === 0 || length > 4 || !AFTER_SPOKEN_POINT.test(seen.slice(end, end + 4))) return null;
  if (LAST_OF_DAYTIME.test(seen[whole.start - 1] ?? '')) return null;
  const fraction = parseDecimal(`0.${seen.slice(whole.end + 1, end)}`) as Decimal;
  return { ...whole, end, low: addDecimals(whole.low, fraction), quantityShaped: true, hasMagnitude: true };
}

/**
 * 3万4000, 2亿3千万: a second part that stays below the magnitude of the first. A single digit counts the next magnitude below, as in
 * 三万四: 3万4 is 34000.
 */
function addLowerPart(seen: string, readings: Numeral[], extension: Extension): void {
  const { numeral, base, part, ceiling } = extension;
  // 1.2万5千 is no number.
  if (part.scale > 0) return;
  if (!isClass(seen, numeral.end, DIGIT)) return;
  const digits = readDigits(seen, numeral.end);
  if (!digits || digits.end - numeral.end > ceiling) return;
  const end = digits.end;
  const next = magnitudeExponent(seen[end]);
  // 1亿2千 is as often 1亿2千万 as it is what it says.
  if (ceiling === 8 && next === 3 && seen[end + 1] !== '万') return;
  if (digits.value.scale === 0) {
    const isNextBelow = end - numeral.end === 1 && (classAt(seen, numeral.end - 2) & MAGNITUDE) === 0;
    const lower = isNextBelow ? shiftDecimal(digits.value, ceiling - 1) : digits.value;
    readings.push({ ...numeral, end, low: addDecimals(base, lower) });
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
