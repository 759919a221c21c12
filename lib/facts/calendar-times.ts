import type { TimeExpression } from '../recognise/time-expression.ts';
import type { TextView } from './text-view.ts';

/** 刚刚过去的2015年: a year that is over, no stretch of 2015 years. */
const YEAR_THAT_PASSED = /^过去的((?:19|20)\d\d)年/;
/** 投产后|前三年, 建成|后年接待游客: counted from an event that the calendar does not know. */
const AFTER_AN_EVENT = /[成产用工营效运]后?$/;

/** What an expression of time means where it stands in the view; null where it names no time of the calendar. */
export function calendarTime(view: TextView, time: TimeExpression, start: number): TimeExpression | null {
  const year = YEAR_THAT_PASSED.exec(time.text)?.[1];
  if (year !== undefined) {
    const { stretch: _, ...rest } = time;
    return { ...rest, kind: 'point', from: { year: Number(year) } };
  }
  if (!/^(?:前[\d一二两三四五六七八九十]|后年)/.test(time.text)) return time;
  return AFTER_AN_EVENT.test(view.text.slice(Math.max(0, start - 2), start)) ? null : time;
}
