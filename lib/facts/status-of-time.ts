import { isConditional } from './read-period-around.ts';
import type { Mention, Reading } from './reading.ts';
import type { Reason } from './status-reason.ts';
import type { PeriodAnswer } from './use-time.ts';

/** A time that is over speaks for a result, a time to come for a target. */
export function timeReasons(input: {
  reading: Reading;
  mention: Mention;
  period: PeriodAnswer | null;
}): Reason[] {
  const { reading, mention, period } = input;
  const value = period?.value;
  if (!reading.date || !period || !value) return [];
  const ground = { start: period.start, end: period.end };
  // What is told of a time that has not begun has not been reached, whatever else the text has been telling.
  if (value.first > reading.date) return [{ weight: 6, rule: 'futurePeriod', ...ground }];
  // 4月18日集中签约,…达产后预计年产值超120亿元: the day is that of the signing.
  if (value.last < reading.date && isConditional(reading, mention)) return [];
  if (value.last < reading.date) return [{ weight: -3, rule: 'pastPeriod', ...ground }];
  if (value.last.slice(0, 4) > reading.date.slice(0, 4))
    return [{ weight: 2, rule: 'futurePeriod', ...ground }];
  // 今年全市安排重点项目73个: what a year has been given is its plan, whenever that is told.
  const isPlanned = /^[^,。;]{0,8}(?:安排|计划)/.test(reading.view.text.slice(period.end, period.end + 12));
  if (isPlanned && value.last.slice(5) === '12-31') return [{ weight: 2.2, rule: 'plan', ...ground }];
  // 今年 in the first months of a year mostly opens what is planned for it; late in the year what has come of it.
  const month = Number(reading.date.slice(5, 7));
  const isWholeYear =
    value.period.length === 4 && !/以来/.test(reading.view.text.slice(period.start, period.end));
  // 今年春节, 今年元旦: a part of the year that is over.
  if (/^(?:春节|元旦|元宵|春运|寒假|开年|年初)/.test(reading.view.text.slice(period.end, period.end + 2)))
    return [];
  // 全年 may then also sum up the year that has ended.
  const isBare = /^全年/.test(reading.view.text.slice(period.start, period.end));
  if (isWholeYear && month <= 3) return [{ weight: isBare ? 0.8 : 1.8, rule: 'earlyInTheYear', ...ground }];
  return [];
}
