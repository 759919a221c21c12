import { describe, expect, it } from 'vitest';
import type { TimeExpression } from '../recognise/time-expression.ts';
import { resolveTime } from './resolve-time.ts';

function time(fields: Partial<TimeExpression> & Pick<TimeExpression, 'kind'>, text = ''): TimeExpression {
  return { start: 0, end: text.length, text, reason: 'test', ...fields };
}

const january = { date: '2024-01-11', year: null };

describe('resolveTime', () => {
  it.each([
    ['去年', time({ kind: 'point', from: { relativeYear: -1 } }), '2023'],
    ['一季度', time({ kind: 'point', from: { quarter: 1 } }), '2024-01/2024-03'],
    ['上半年', time({ kind: 'point', from: { half: 1 } }), '2024-01/2024-06'],
    ['昨日 across a month', time({ kind: 'point', from: { relativeDay: -11 } }, '昨日'), '2023-12-31'],
    ['目前', time({ kind: 'point', from: { relativeDay: 0 } }, '目前'), '2024'],
    ['上月', time({ kind: 'point', from: { relativeMonth: -1 } }), '2023-12'],
    ['12月 in January', time({ kind: 'point', from: { month: 12 } }), '2023-12'],
    ['12月底前 in January', time({ kind: 'point', from: { month: 12 }, bound: 'before' }), '2024-12'],
    ['5日', time({ kind: 'point', from: { day: 5 } }, '5日'), '2024-01-05'],
    ['“十四五”', time({ kind: 'plan', plan: { number: 14, from: 2021, to: 2025 } }), '2021/2025'],
    [
      '过去五年 in January',
      time({ kind: 'stretch', stretch: { direction: 'past', count: 5, unit: 'year' } }),
      '2019/2023',
    ],
    [
      '未来三年',
      time({ kind: 'stretch', stretch: { direction: 'future', count: 3, unit: 'year' } }),
      '2024/2026',
    ],
    ['1—12月', time({ kind: 'range', from: { month: 1 }, to: { month: 12 } }), '2024'],
  ])('%s is %s', (_, expression, period) => {
    const anchor = expression.kind === 'range' ? { date: '2024-01-11', year: 2024 } : january;
    expect(resolveTime(expression, anchor)?.period).toBe(period);
  });

  it('takes the year of the context before that of the article', () => {
    expect(
      resolveTime(time({ kind: 'point', from: { month: 8 } }), { date: '2024-01-11', year: 2022 })?.period,
    ).toBe('2022-08');
  });

  it('gives first and last day, with leap years', () => {
    const february = resolveTime(time({ kind: 'point', from: { year: 2024, month: 2 } }), january);
    expect([february?.first, february?.last]).toEqual(['2024-02-01', '2024-02-29']);
  });

  it('is null where the words name no dates, or no year is known', () => {
    expect(
      resolveTime(
        time({ kind: 'stretch', stretch: { direction: 'past', count: null, unit: 'year' } }),
        january,
      ),
    ).toBeNull();
    expect(
      resolveTime(time({ kind: 'point', from: { relativeYear: 0 } }), { date: null, year: null }),
    ).toBeNull();
  });
});
