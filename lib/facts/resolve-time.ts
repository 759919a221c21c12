import type { TimeExpression, TimePoint, TimeStretch } from '../recognise/time-expression.ts';
import { daysOff, yearOfHoliday } from './holidays.ts';

/** What an expression of time is resolved against. */
export interface TimeAnchor {
  /** The article's day, ISO 8601, or null where it is not known. */
  date: string | null;
  /** The year that the context speaks of (a heading, the year named last); null where none is known. */
  year: number | null;
}

/** A resolved time: as a period of a fact, and its first and last day (ISO 8601). */
export interface ResolvedTime {
  /** `2022`, `2023-09-15`, `2023-08`, `2023-01/2023-08`, `2021/2025`. */
  period: string;
  first: string;
  last: string;
}

/** A calendar unit: a year, a month or a day, as numbers. */
interface Calendar {
  year: number;
  month?: number;
  lastMonth?: number;
  day?: number;
}

/** Resolves an expression; null where the context does not say which year is meant, or the words name no dates (日前, 近年来). */
export function resolveTime(time: TimeExpression, anchor: TimeAnchor): ResolvedTime | null {
  if (time.kind === 'plan' && time.plan && !time.from) return years(time.plan.from, time.plan.to);
  if (time.kind === 'stretch' && time.stretch) return resolveStretch(time, time.stretch, anchor);
  if (time.from?.holiday) return resolveHoliday(time.from, anchor);
  const from = time.from ? resolvePoint(time.from, anchor, time) : null;
  if (!from) return null;
  if (!time.to) return fromCalendar(from);
  const to = resolvePoint(time.to, { date: anchor.date, year: anchor.year ?? from.year }, time);
  return to ? span(from, to) : fromCalendar(from);
}

/** “五一”假期: the days off of the year that is named, else of the article's. */
function resolveHoliday(point: TimePoint, { date, year }: TimeAnchor): ResolvedTime | null {
  const { holiday, relativeYear = null } = point;
  if (holiday === undefined) return null;
  const own = date === null ? null : Number(date.slice(0, 4));
  const relative = relativeYear === null || own === null ? null : own + relativeYear;
  const named = point.year ?? relative ?? year ?? (date === null ? null : yearOfHoliday(holiday, date));
  const days = named === null ? null : daysOff(holiday, named);
  return days && { period: `${days.first}/${days.last}`, ...days };
}

function resolvePoint(point: TimePoint, anchor: TimeAnchor, time: TimeExpression): Calendar | null {
  if (point.relativeDay === 0 && isNow(time.text)) return nowOf(anchor.date);
  if (point.relativeDay !== undefined) return dayFrom(anchor.date, point.relativeDay);
  if (point.relativeMonth !== undefined) return monthFrom(anchor.date, point.relativeMonth);
  const year = yearOf(point, anchor, time);
  if (year === null) return null;
  const calendar: Calendar = { year };
  if (point.half) {
    calendar.month = point.half === 1 ? 1 : 7;
    calendar.lastMonth = calendar.month + 5;
  } else if (point.quarter) {
    calendar.month = point.quarter * 3 - 2;
    calendar.lastMonth = calendar.month + 2;
  }
  if (point.month) {
    calendar.month = point.month;
    delete calendar.lastMonth;
  }
  if (point.day) {
    calendar.day = point.day;
    calendar.month ??= monthOfDay(point.day, anchor.date);
    if (calendar.month === undefined) delete calendar.day;
  }
  return calendar;
}

/** 目前, 当前: said of the time around the article's date, not of its day. */
function isNow(text: string): boolean {
  return !/[今当][天日晚晨早]/.test(text);
}

function nowOf(date: string | null): Calendar | null {
  return date === null ? null : { year: Number(date.slice(0, 4)) };
}

/** A day without a month (5日20时) is one of the days around the article's. */
function monthOfDay(day: number, date: string | null): number | undefined {
  if (date === null) return undefined;
  const month = Number(date.slice(5, 7));
  return day > Number(date.slice(8, 10)) + 14 && month > 1 ? month - 1 : month;
}

function yearOf(point: TimePoint, anchor: TimeAnchor, time: TimeExpression): number | null {
  const articleYear = anchor.date === null ? null : Number(anchor.date.slice(0, 4));
  if (point.year !== undefined) return point.year;
  // 年末, 年底 without 今 or 去 is the end of the year that is spoken of.
  const isBare = point.part !== undefined && /^年/.test(time.text);
  // 上年 is the year before the one that is spoken of; 去年 is the one before the article's.
  if (point.relativeYear === -1 && anchor.year !== null && /^上(?:一)?年/.test(time.text))
    return anchor.year - 1;
  if (point.relativeYear !== undefined && !(isBare && anchor.year !== null)) {
    const base = articleYear ?? anchor.year;
    return base === null ? null : base + point.relativeYear;
  }
  const named = anchor.year ?? articleYear;
  if (named === null) return null;
  if (point.nextYear) return named + 1;
  if (point.month !== undefined && anchor.year === null && anchor.date !== null) {
    return nearestYear({
      month: point.month,
      date: anchor.date,
      future: time.bound === 'before' || time.bound === 'after',
    });
  }
  return named;
}

/** A month without a year: December in an article of January is the December before, unless a limit ahead is meant. */
function nearestYear(input: { month: number; date: string; future: boolean }): number {
  const year = Number(input.date.slice(0, 4));
  const month = Number(input.date.slice(5, 7));
  return !input.future && input.month - month >= 9 ? year - 1 : year;
}

function resolveStretch(time: TimeExpression, stretch: TimeStretch, anchor: TimeAnchor): ResolvedTime | null {
  if (stretch.count === null || stretch.unit !== 'year' || stretch.count > 200) return null;
  const year = anchor.date === null ? anchor.year : Number(anchor.date.slice(0, 4));
  if (year === null) return null;
  if (stretch.direction === 'future') return years(year, year + stretch.count - 1);
  // A look back in the first months of a year ends with the year before (过去五年 in a report of January).
  const last = anchor.date !== null && Number(anchor.date.slice(5, 7)) <= 3 ? year - 1 : year;
  // 七年间, 两年多来 began in a year of which only a part is counted.
  const isOpen = /^[^近过最这]*年(?:间|多)/.test(time.text);
  return years(last - stretch.count + (isOpen ? 0 : 1), last);
}

function years(from: number, to: number): ResolvedTime {
  const period = from === to ? pad(from, 4) : `${pad(from, 4)}/${pad(to, 4)}`;
  return { period, first: `${pad(from, 4)}-01-01`, last: `${pad(to, 4)}-12-31` };
}

function fromCalendar(calendar: Calendar): ResolvedTime {
  return span(calendar, calendar);
}

function span(from: Calendar, to: Calendar): ResolvedTime {
  const first = { year: from.year, month: from.month, day: from.day };
  const last = { year: to.year, month: to.lastMonth ?? to.month, day: to.day };
  // January to December is the year.
  if (first.month === 1 && last.month === 12 && first.day === undefined && last.day === undefined) {
    return years(first.year, last.year);
  }
  const a = write(first);
  const b = write(last);
  return {
    period: a === b ? a : `${a}/${b}`,
    first: `${pad(first.year, 4)}-${pad(first.month ?? 1, 2)}-${pad(first.day ?? 1, 2)}`,
    last: `${pad(last.year, 4)}-${pad(last.month ?? 12, 2)}-${pad(last.day ?? daysIn(last.year, last.month ?? 12), 2)}`,
  };
}

function write(calendar: { year: number; month: number | undefined; day: number | undefined }): string {
  const { year, month, day } = calendar;
  if (month === undefined) return pad(year, 4);
  return day === undefined
    ? `${pad(year, 4)}-${pad(month, 2)}`
    : `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

function dayFrom(date: string | null, days: number): Calendar | null {
  if (date === null) return null;
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return dayOf(dayNumber(year, month, day) + days);
}

function monthFrom(date: string | null, months: number): Calendar | null {
  if (date === null) return null;
  const [year, month] = date.split('-').map(Number) as [number, number];
  const count = year * 12 + month - 1 + months;
  return { year: Math.floor(count / 12), month: (count % 12) + 1 };
}

/** Days since 1 March of the year 0 of the Gregorian calendar (Hinnant, chrono-Compatible Low-Level Date Algorithms). */
function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
}

function dayOf(number: number): Calendar {
  const era = Math.floor(number / 146097);
  const dayOfEra = number - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted + (shifted < 10 ? 3 : -9);
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function pad(number: number, width: number): string {
  return String(number).padStart(width, '0');
}
