import { CALENDAR_PARTS, matchPart } from './calendar-parts.ts';
import { DIGIT, HAN_DIGIT, hasCode, isClass, makeCharacterSet } from './characters.ts';
import type { TimePoint } from './time-expression.ts';

/** A calendar point or range that was read at a place of the seen text. */
export interface CalendarReading {
  from: TimePoint;
  to?: TimePoint;
  end: number;
}

const HAN_DIGITS = '〇一二三四五六七八九';

/** Years from the article's: the words, and what may not stand before or after them. */
const RELATIVE_YEARS: readonly { word: string; point: TimePoint; notAfter?: string; notBefore?: string }[] = [
  { word: '今年', point: { relativeYear: 0 } },
  { word: '本年度', point: { relativeYear: 0 } },
  { word: '去年', point: { relativeYear: -1 }, notAfter: '过' },
  { word: '上一年度', point: { relativeYear: -1 } },
  { word: '上一年', point: { relativeYear: -1 } },
  { word: '上年度', point: { relativeYear: -1 }, notAfter: '以' },
  { word: '上年', point: { relativeYear: -1 }, notAfter: '以', notBefore: '均产' },
  { word: '大前年', point: { relativeYear: -3 } },
  { word: '前年', point: { relativeYear: -2 }, notAfter: '年以之目当', notBefore: '均产' },
  { word: '明年', point: { relativeYear: 1 } },
  { word: '来年', point: { relativeYear: 1 }, notAfter: '近以年' },
  { word: '下一年度', point: { relativeYear: 1 } },
  { word: '下一年', point: { relativeYear: 1 } },
  { word: '后年', point: { relativeYear: 2 }, notAfter: '年以之前产成用工营运行效完', notBefore: '均产' },
  { word: '当年', point: { sameYear: true } },
  { word: '同年', point: { sameYear: true }, notAfter: '不', notBefore: '龄' },
  { word: '次年', point: { nextYear: true }, notAfter: '首每本一' },
  { word: '翌年', point: { nextYear: true } },
];

const RELATIVE_YEAR_STARTS = makeCharacterSet(RELATIVE_YEARS.map(({ word }) => word[0] as string));

const RELATIVE_MONTHS: readonly { word: string; month: number }[] = [
  { word: '上个月', month: -1 },
  { word: '下个月', month: 1 },
  { word: '本月', month: 0 },
  { word: '当月', month: 0 },
  { word: '上月', month: -1 },
  { word: '下月', month: 1 },
];

/** What a calendar expression can begin with. */
export const CALENDAR_STARTS = "0123456789’'一二三四五六七八九十元今本去上大前头明来下后当同次翌全年整第首岁";

/** The calendar point or range that begins at `at`; null where there is none. */
export function readCalendar(seen: string, at: number): CalendarReading | null {
  const years = matchPart(CALENDAR_PARTS.yearRange, seen, at);
  if (years) {
    const [from, to] = [Number(years[1]), Number(years[2])];
    if (from < to) return { from: { year: from }, to: { year: to }, end: at + years[0].length };
  }
  const short = matchPart(CALENDAR_PARTS.shortYearRange, seen, at);
  if (short && Number(short[3]) > Number(short[2])) {
    const century = Number((short[1] as string).slice(0, 2)) * 100;
    return {
      from: { year: Number(short[1]) },
      to: { year: century + Number(short[3]) },
      end: at + short[0].length,
    };
  }
  const year = readYear(seen, at);
  const first = readWithin(seen, year ? skipOf(seen, year.end) : at, year);
  if (!first) return null;
  if (first.to) return first;
  return extendToRange(seen, first) ?? first;
}

interface PointReading {
  point: TimePoint;
  end: number;
}

function readYear(seen: string, at: number): PointReading | null {
  const written = matchPart(CALENDAR_PARTS.year, seen, at);
  if (written) {
    const year = written[1] ? Number(written[1]) : hanYear(written[2] as string);
    if (year >= 1900 && year < 2200) return { point: { year }, end: at + written[0].length };
  }
  const short = matchPart(CALENDAR_PARTS.shortYear, seen, at);
  if (short) return { point: { year: 2000 + Number(short[1]) }, end: at + short[0].length };
  if (isClass(seen, at, DIGIT | HAN_DIGIT)) return null;
  if (!hasCode(RELATIVE_YEAR_STARTS, seen.charCodeAt(at))) return null;
  for (const { word, point, notAfter, notBefore } of RELATIVE_YEARS) {
    if (!seen.startsWith(word, at)) continue;
    const end = at + word.length;
    if (at > 0 && notAfter?.includes(seen[at - 1] as string)) return null;
    if (end < seen.length && notBefore?.includes(seen[end] as string)) return null;
    return { point, end };
  }
  return null;
}

function hanYear(digits: string): number {
  let year = 0;
  for (const digit of digits)
    year = year * 10 + Math.max(0, HAN_DIGITS.indexOf(digit === '零' ? '〇' : digit));
  return year;
}

function skipOf(seen: string, at: number): number {
  return seen[at] === '的' || (seen[at] === ',' && /[一二三四上下第]/.test(seen[at + 1] ?? '')) ? at + 1 : at;
}

/** The part of the year that stands at `at`, with the year before it; the year alone where no part follows. */
function readWithin(seen: string, at: number, year: PointReading | null): CalendarReading | null {
  const base = year?.point ?? {};
  const part = readPart(seen, at, base) ?? readMonth(seen, at, base);
  if (part) return part;
  if (!year) return null;
  const edge = matchPart(CALENDAR_PARTS.partAfterYear, seen, year.end);
  if (edge) return { from: { ...base, part: partOf(edge[1] as string) }, end: year.end + edge[0].length };
  return { from: base, end: year.end };
}

function readPart(seen: string, at: number, base: TimePoint): CalendarReading | null {
  const hasYear = Object.keys(base).length > 0;
  const whole = matchPart(CALENDAR_PARTS.wholeYear, seen, at);
  // 五年内 is a stretch of five years.
  const isStretch = seen[at] === '年' && /[\d一二两三四五六七八九十几数]/.test(seen[at - 1] ?? '');
  if (whole && !isStretch) return { from: { ...base, wholeYear: true }, end: at + whole[0].length };
  const half = matchPart(CALENDAR_PARTS.half, seen, at);
  if (half) return { from: { ...base, half: half[1] === '上' ? 1 : 2 }, end: at + half[0].length };
  const quarters = matchPart(CALENDAR_PARTS.firstQuarters, seen, at);
  if (quarters?.[0].includes('季')) {
    const last = quarterOf(quarters[1] as string);
    return { from: { ...base, quarter: 1 }, to: { ...base, quarter: last }, end: at + quarters[0].length };
  }
  const quarter = matchPart(CALENDAR_PARTS.quarter, seen, at);
  if (quarter && (quarter[0].endsWith('度') || quarter[1] !== '四')) {
    const from = { ...base, quarter: quarterOf(quarter[1] as string) };
    const end = at + quarter[0].length;
    if (quarter[0].endsWith('季') && quarter[1] !== '首') return null;
    return quarter[2] ? { from, to: { ...base, quarter: quarterOf(quarter[2]) }, end } : { from, end };
  }
  const months = matchPart(CALENDAR_PARTS.firstMonths, seen, at);
  if (months) {
    const last = monthNumber(months[1] as string);
    if (last >= 1 && last <= 12) {
      return { from: { ...base, month: 1 }, to: { ...base, month: last }, end: at + months[0].length };
    }
  }
  const edge = hasYear ? null : matchPart(CALENDAR_PARTS.partOfYear, seen, at);
  if (edge) return { from: { relativeYear: 0, part: partOf(edge[1] as string) }, end: at + edge[0].length };
  return null;
}

function readMonth(seen: string, at: number, base: TimePoint): CalendarReading | null {
  const pair =
    matchPart(CALENDAR_PARTS.monthRange, seen, at) ?? matchPart(CALENDAR_PARTS.hanMonthRange, seen, at);
  if (pair) {
    const [from, to] = [monthNumber(pair[1] as string), monthNumber(pair[2] as string)];
    if (isMonth(from) && isMonth(to) && (from < to || Object.keys(base).length === 0)) {
      return { from: { ...base, month: from }, to: { ...base, month: to }, end: at + pair[0].length };
    }
  }
  const relative = isClass(seen, at, DIGIT)
    ? undefined
    : RELATIVE_MONTHS.find(({ word }) => seen.startsWith(word, at));
  const found = relative ? null : matchPart(CALENDAR_PARTS.month, seen, at);
  if (!found && !relative) return null;
  const month = found ? monthNumber((found[1] ?? found[2]) as string) : 0;
  if (found && !isMonth(month)) return null;
  const point: TimePoint = relative ? { ...base, relativeMonth: relative.month } : { ...base, month };
  return readDay(seen, at + (found?.[0] ?? relative?.word ?? '').length, point);
}

function readDay(seen: string, at: number, month: TimePoint): CalendarReading {
  const pair = matchPart(CALENDAR_PARTS.dayRange, seen, at);
  if (pair && isDay(Number(pair[1])) && isDay(Number(pair[2]))) {
    const [from, to] = [Number(pair[1]), Number(pair[2])];
    return { from: { ...month, day: from }, to: { ...month, day: to }, end: at + pair[0].length };
  }
  const day = matchPart(CALENDAR_PARTS.day, seen, at);
  if (day && isDay(Number(day[1]))) {
    return { from: { ...month, day: Number(day[1]) }, end: at + day[0].length };
  }
  const han = matchPart(CALENDAR_PARTS.hanDay, seen, at);
  if (han) {
    const number = hanDay(han[1] as string);
    if (isDay(number)) return { from: { ...month, day: number }, end: at + han[0].length };
  }
  const ten = matchPart(CALENDAR_PARTS.tenDays, seen, at);
  if (ten) {
    const tenDays = ten[1] === '上' ? 1 : ten[1] === '中' ? 2 : 3;
    return { from: { ...month, tenDays }, end: at + ten[0].length };
  }
  const edge = matchPart(CALENDAR_PARTS.partOfMonth, seen, at);
  if (edge) return { from: { ...month, part: partOf(edge[1] as string) }, end: at + edge[0].length };
  return { from: month, end: at };
}

/** 2023年9月15日至17日 · 2023年12月至2024年2月 · 2月18日-20日: a second point that takes over what it does not say. */
function extendToRange(seen: string, first: CalendarReading): CalendarReading | null {
  const separator = matchPart(CALENDAR_PARTS.separator, seen, first.end);
  if (!separator) return null;
  const at = first.end + separator[0].length;
  const day = first.from.day === undefined ? null : matchPart(CALENDAR_PARTS.day, seen, at);
  if (day && isDay(Number(day[1]))) {
    return { from: first.from, to: { ...first.from, day: Number(day[1]) }, end: at + day[0].length };
  }
  const year = readYear(seen, at);
  const second = readWithin(seen, year ? year.end : at, year);
  if (!second || second.to || !isSameKind(first.from, second.from)) return null;
  const { year: own, relativeYear, sameYear } = first.from;
  const inherited = year ? {} : { year: own, relativeYear, sameYear };
  return { from: first.from, to: withoutGaps({ ...inherited, ...second.from }), end: second.end };
}

function isSameKind(a: TimePoint, b: TimePoint): boolean {
  return (
    (a.month !== undefined) === (b.month !== undefined) &&
    (a.quarter !== undefined) === (b.quarter !== undefined) &&
    !(a.day === undefined && b.day !== undefined)
  );
}

function withoutGaps(point: TimePoint): TimePoint {
  return Object.fromEntries(Object.entries(point).filter(([, value]) => value !== undefined)) as TimePoint;
}

/** A day without its month: 20日. The caller decides whether it is a date. */
export function readLoneDay(seen: string, at: number): CalendarReading | null {
  const pair = matchPart(CALENDAR_PARTS.dayRange, seen, at);
  if (pair && isDay(Number(pair[1])) && isDay(Number(pair[2])) && Number(pair[1]) < Number(pair[2])) {
    return { from: { day: Number(pair[1]) }, to: { day: Number(pair[2]) }, end: at + pair[0].length };
  }
  const found = matchPart(CALENDAR_PARTS.loneDay, seen, at);
  if (!found || !isDay(Number(found[1]))) return null;
  return { from: { day: Number(found[1]) }, end: at + found[0].length };
}

function partOf(word: string): 'start' | 'middle' | 'end' {
  return word === '初' ? 'start' : word === '中' ? 'middle' : 'end';
}

function quarterOf(word: string): 1 | 2 | 3 | 4 {
  const at = '一二三四'.indexOf(word === '首' ? '一' : word === '两' ? '二' : word);
  return (at >= 0 ? at + 1 : Number(word)) as 1 | 2 | 3 | 4;
}

function monthNumber(word: string): number {
  if (/^\d/.test(word)) return Number(word);
  if (word === '元') return 1;
  if (word === '两') return 2;
  if (word.startsWith('十')) return 10 + Math.max(0, HAN_DIGITS.indexOf(word[1] ?? ''));
  return HAN_DIGITS.indexOf(word);
}

function hanDay(word: string): number {
  const ten = word.indexOf('十');
  if (ten < 0) return HAN_DIGITS.indexOf(word);
  const tens = ten === 0 ? 1 : HAN_DIGITS.indexOf(word[0] as string);
  return tens * 10 + Math.max(0, HAN_DIGITS.indexOf(word[ten + 1] ?? '〇'));
}

function isMonth(month: number): boolean {
  return month >= 1 && month <= 12;
}

function isDay(day: number): boolean {
  return day >= 1 && day <= 31;
}
