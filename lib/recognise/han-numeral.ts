import { addDecimals, decimalOf, parseDecimal, shiftDecimal } from '../text/decimal.ts';
import {
  BIG_MAGNITUDE,
  HAN_DIGIT,
  hanDigitValue,
  isClass,
  magnitudeExponent,
  SMALL_MAGNITUDE,
} from './characters.ts';
import type { Numeral, NumeralForm } from './numeral.ts';

/** No Chinese numeral of a text is longer; a longer run is noise. */
const LONGEST = 24;

/** The state of one left-to-right reading. `low` and `high` run in parallel so that 两三百 is [200, 300]. */
interface Reading {
  at: number;
  total: [number, number];
  section: [number, number];
  pending: [number, number] | null;
  zero: boolean;
  lastSmall: number;
  lastBig: number;
  /** Exponent of the magnitude right before, for 三万二 (32000). */
  lastExponent: number;
  hasDigit: boolean;
  vague: boolean;
  magnitudes: number;
}

/**
 * Every reading of the Chinese numeral that begins at `at`, shortest first where the last magnitude may belong to the unit
 * (三 + 千米, 三千 + 米). Multiplicative numerals (一万二千, 三百二十六), bare magnitudes (千亿), approximate pairs (七八, 两三百),
 * 几十 and 数百, 十几, 一点五亿, capital forms (壹佰万); with 多, 余, 来 after them. Strings of digits (二〇二三) are none.
 */
export function readHanNumerals(seen: string, at: number): Numeral[] {
  const readings: Numeral[] = [];
  const state = start(at);
  if (seen[at] === '几' || seen[at] === '数') {
    if (magnitudeExponent(seen[at + 1]) === 0) return readings;
    state.vague = true;
    state.pending = [1, 1];
    state.at += 1;
  }
  while (state.at - at < LONGEST && step(seen, state)) {
    if (isWhole(seen, state)) readings.push(finish(at, state));
  }
  if (seen[at + 1] === '点' && hanDigitValue(seen[at]) === 0) return readBelowOne(seen, at);
  for (const reading of [...readings]) {
    addFraction(seen, readings, reading);
    addBounded(seen, readings, reading);
  }
  return readings;
}

function start(at: number): Reading {
  return {
    at,
    total: [0, 0],
    section: [0, 0],
    pending: null,
    zero: false,
    lastSmall: 9,
    lastBig: 99,
    lastExponent: 0,
    hasDigit: false,
    vague: false,
    magnitudes: 0,
  };
}

/** Reads one character more; false where the numeral cannot go on. */
function step(seen: string, state: Reading): boolean {
  if (isClass(seen, state.at, HAN_DIGIT)) return readDigit(seen, state);
  if (isClass(seen, state.at, SMALL_MAGNITUDE)) return readSmall(seen, state);
  if (isClass(seen, state.at, BIG_MAGNITUDE)) return readBig(seen, state);
  if (seen[state.at] === '几') return readSome(seen, state);
  return false;
}

function readDigit(seen: string, state: Reading): boolean {
  const character = seen[state.at] as string;
  if (character === '廿' || character === '卅') {
    if (state.pending || state.section[0] > 0 || state.lastSmall < 9) return false;
    const tens = character === '廿' ? 20 : 30;
    state.section = [tens, tens];
    state.lastSmall = 1;
    state.lastExponent = 1;
    state.hasDigit = true;
    state.magnitudes += 1;
    state.at += 1;
    return true;
  }
  const value = hanDigitValue(character);
  if (value === 0) {
    if (state.pending || state.magnitudes === 0) return false;
    state.zero = true;
    state.at += 1;
    return true;
  }
  if (state.pending) {
    const [low, high] = state.pending;
    if (low !== high || !isPair(low, value)) return false;
    state.pending = [low, value];
  } else {
    state.pending = [value, value];
  }
  state.hasDigit = true;
  state.at += 1;
  return true;
}

/** 七八, 两三, 三五: neighbouring digits name a range. */
function isPair(first: number, second: number): boolean {
  return second === first + 1 || (first === 3 && second === 5);
}

/** 十几, 二十几, 一百几十: one to nine. */
function readSome(seen: string, state: Reading): boolean {
  if (state.pending || state.lastExponent === 0 || state.lastExponent > 3 || state.zero) return false;
  state.pending = [1, 9];
  state.hasDigit = true;
  state.at += 1;
  return seen.length >= state.at;
}

function readSmall(seen: string, state: Reading): boolean {
  const exponent = magnitudeExponent(seen[state.at]);
  if (exponent >= state.lastSmall) return false;
  const isStart = state.magnitudes === 0 && !state.pending;
  if (!state.pending && !isStart && !(exponent === 1 && state.section[0] === 0 && state.zero)) return false;
  const [low, high] = state.pending ?? [1, 1];
  const factor = 10 ** exponent;
  state.section = [state.section[0] + low * factor, state.section[1] + high * factor];
  state.hasDigit ||= exponent === 1;
  state.pending = null;
  state.zero = false;
  state.lastSmall = exponent;
  state.lastExponent = exponent;
  state.magnitudes += 1;
  state.at += 1;
  return true;
}

function readBig(seen: string, state: Reading): boolean {
  const exponent = magnitudeExponent(seen[state.at]);
  const factor = 10 ** exponent;
  const [low, high] = state.pending ?? [0, 0];
  const section: [number, number] = [state.section[0] + low, state.section[1] + high];
  const isEmpty = section[0] === 0;
  if (exponent > state.lastBig || (exponent === 8 && state.lastBig === 4)) {
    state.total = [(state.total[0] + section[0]) * factor, (state.total[1] + section[1]) * factor];
  } else if (exponent === state.lastBig) {
    return false;
  } else {
    if (isEmpty && state.magnitudes > 0) return false;
    const [a, b] = isEmpty ? [1, 1] : section;
    state.total = [state.total[0] + a * factor, state.total[1] + b * factor];
  }
  state.section = [0, 0];
  state.pending = null;
  state.zero = false;
  state.lastSmall = 9;
  state.lastBig = exponent;
  state.lastExponent = exponent;
  state.magnitudes += 1;
  state.at += 1;
  return state.total[1] <= Number.MAX_SAFE_INTEGER;
}

/** Whether the numeral can end here: not after 零, and not in the middle of a string of digits. */
function isWhole(seen: string, state: Reading): boolean {
  if (state.zero && !state.pending) return false;
  if (state.vague && state.magnitudes === 0) return false;
  // 一亿二千 is as often 一亿二千万 as it is what it says.
  if (state.lastBig === 8 && state.section[0] >= 1000) return false;
  return !(state.pending && isClass(seen, state.at, HAN_DIGIT) && state.pending[0] !== state.pending[1]);
}

function finish(at: number, state: Reading): Numeral {
  const scale = state.pending && !state.zero && state.lastExponent >= 2 ? 10 ** (state.lastExponent - 1) : 1;
  const [low, high] = state.pending ?? [0, 0];
  const values: [number, number] = [
    state.total[0] + state.section[0] + low * scale,
    state.total[1] + state.section[1] + high * scale,
  ];
  const form: NumeralForm = state.vague ? 'vague' : state.hasDigit ? 'han' : 'bare';
  return {
    start: at,
    end: state.at,
    low: decimalOf(values[0]),
    high: values[1] === values[0] ? null : decimalOf(values[1]),
    form,
    bound: state.vague ? 'min' : 'exact',
    boundAt: state.vague ? at : null,
    quantityShaped: state.magnitudes > 0,
    hasMagnitude: state.magnitudes > 0,
  };
}

/** 一点五, 三点二亿, 七十七点七; not 三点五十分, a time of day. */
function addFraction(seen: string, readings: Numeral[], whole: Numeral): void {
  if (seen[whole.end] !== '点' || whole.form !== 'han' || whole.high) return;
  let end = whole.end + 1;
  let digits = '';
  while (digits.length < LONGEST && hanDigitValue(seen[end]) >= 0 && seen[end] !== '两') {
    digits += hanDigitValue(seen[end]);
    end += 1;
  }
  const fraction = parseDecimal(`0.${digits}`);
  if (!fraction || digits === '' || /[十分刻半]/.test(seen[end] ?? '')) return;
  const low = addDecimals(whole.low, fraction);
  const numeral: Numeral = { ...whole, end, low, quantityShaped: true, hasMagnitude: true };
  readings.push(numeral);
  let exponent = 0;
  while (isClass(seen, end, SMALL_MAGNITUDE | BIG_MAGNITUDE) && end - whole.start < LONGEST) {
    exponent += magnitudeExponent(seen[end]);
    end += 1;
    readings.push({ ...numeral, end, low: shiftDecimal(low, exponent) });
  }
}

/** 零点五, 零点三亿: a decimal below one; 零 alone is no numeral. */
function readBelowOne(seen: string, at: number): Numeral[] {
  const zero: Numeral = {
    start: at,
    end: at + 1,
    low: decimalOf(0),
    high: null,
    form: 'han',
    bound: 'exact',
    boundAt: null,
    quantityShaped: false,
    hasMagnitude: false,
  };
  const readings: Numeral[] = [];
  addFraction(seen, readings, zero);
  return readings;
}

/** 一万多, 百余, 十来, 二十多万: 多 and 余 make a lower bound, 来 an approximation. */
function addBounded(seen: string, readings: Numeral[], reading: Numeral): void {
  const word = seen[reading.end];
  if (!reading.hasMagnitude || (word !== '多' && word !== '余' && word !== '来')) return;
  const bounded: Numeral = {
    ...reading,
    end: reading.end + 1,
    bound: word === '来' ? 'approx' : 'min',
    boundAt: reading.end,
  };
  readings.push(bounded);
  let exponent = 0;
  let end = bounded.end;
  while (isClass(seen, end, BIG_MAGNITUDE) && end - bounded.end < 2) {
    exponent += magnitudeExponent(seen[end]);
    end += 1;
    const high = bounded.high === null ? null : shiftDecimal(bounded.high, exponent);
    readings.push({ ...bounded, end, low: shiftDecimal(bounded.low, exponent), high });
  }
}
