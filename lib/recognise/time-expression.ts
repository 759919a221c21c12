import type { Span } from './figure.ts';

/** A public holiday with days off around it. */
export type Holiday =
  | 'newYear'
  | 'springFestival'
  | 'qingming'
  | 'labourDay'
  | 'dragonBoat'
  | 'midAutumn'
  | 'nationalDay';

/**
 * A calendar point as it is written, not resolved: only the fields that the words name are there.
 * `{ month: 8 }` is 8月 of a year that the context gives; `{ relativeYear: -1, half: 1 }` is 去年上半年.
 */
export interface TimePoint {
  /** Four digits, 1900 to 2199; a two-digit 23年 is written out as 2023. */
  year?: number;
  /** Years from the article's year: 今年 0, 去年 -1, 前年 -2, 明年 1, 后年 2. */
  relativeYear?: number;
  /** 当年, 同年, 该年: the year that was named last. */
  sameYear?: true;
  /** 次年: the year after the one that was named last. */
  nextYear?: true;
  /** 全年, 年内, 全年度: the whole year. */
  wholeYear?: true;
  /** 上半年 1, 下半年 2. */
  half?: 1 | 2;
  /** 一季度 1 … 四季度 4. */
  quarter?: 1 | 2 | 3 | 4;
  /** 1 to 12. */
  month?: number;
  /** Months from the article's month: 本月 0, 上月 -1, 下月 1. */
  relativeMonth?: number;
  /** 上旬 1, 中旬 2, 下旬 3. */
  tenDays?: 1 | 2 | 3;
  /** Day of the month, 1 to 31. */
  day?: number;
  /** Days from the article's day: 今日 0, 昨日 -1, 前日 -2, 明日 1. */
  relativeDay?: number;
  /** “五一”假期, 国庆黄金周: the days off around a public holiday. */
  holiday?: Holiday;
  /** 年初, 月初 start; 年中 middle; 年底, 年末, 月底 end: of the smallest unit that is named. */
  part?: 'start' | 'middle' | 'end';
}

/** A stretch that is counted back or forth from the article's date: 近三年, 过去五年, 未来五年. */
export interface TimeStretch {
  direction: 'past' | 'future';
  /** How many `unit`s; null where no number is written (近年来, 日前, 近期). */
  count: number | null;
  unit: 'year' | 'month' | 'week' | 'day' | 'quarter';
}

/**
 * An expression of time, parsed but not resolved against the article's date.
 *
 * - `point`: 2023年, 2月20日, 今年, 去年三季度, 全年, 8月初 → `from`
 * - `range`: 1-8月, 2021-2025年, 前三季度, 前11个月, 2月18-20日 → `from` and `to`, both ends belong to it;
 *   fields that are written once (the year of 2023年1-8月) are filled in at both ends
 * - `stretch`: 近三年, 过去五年, 未来五年, 近年来, 日前 → `stretch`
 * - `plan`: “十四五”, “十四五”期间, “十四五”末 → `plan`; where a part of the plan is meant, `from` (末 is `{ year: 2025 }`)
 *
 * `start`–`end` holds the words of the time with 期间, 以来, 前, 底, 末 that follow it, without 到, 截至, 从, 自 before it.
 */
export interface TimeExpression extends Span {
  kind: 'point' | 'range' | 'stretch' | 'plan';
  from?: TimePoint;
  to?: TimePoint;
  stretch?: TimeStretch;
  /** 五年规划 by number (14 for 十四五), with its first and last year. */
  plan?: { number: number; from: number; to: number };
  /**
   * `until`: 到2025年, 至2025年, 截至8月底 (状态 at or up to the end of it); `before`: 2025年前, 年底前 (not later than);
   * `since`: 今年以来, 自2021年起, 2021年以来; `after`: 2025年后, 2025年以后.
   */
  bound?: 'until' | 'before' | 'since' | 'after';
  /** The words that set `bound`; they may stand inside or outside `start`–`end`. */
  boundWords?: Span[];
  /** 较2021年, 比上年, 与去年同期相比, 同比: it is what something is compared with, not when it is. */
  comparison?: true;
  /** Which recogniser read it. */
  reason: string;
}
