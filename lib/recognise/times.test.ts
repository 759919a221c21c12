import { describe, expect, it } from 'vitest';
import { recognise } from './recognise.ts';
import type { TimeExpression } from './time-expression.ts';

function timesOf(text: string): TimeExpression[] {
  return recognise({ text, blocks: [{ kind: 'paragraph', start: 0, end: text.length }] }).times;
}

describe('points of the calendar', () => {
  it.each([
    ['2023年', { year: 2023 }],
    ['二〇二三年', { year: 2023 }],
    ['2023年9月15日', { year: 2023, month: 9, day: 15 }],
    ['2月20日', { month: 2, day: 20 }],
    ['二月二十日', { month: 2, day: 20 }],
    ['20日下午', { day: 20 }],
    ['今年', { relativeYear: 0 }],
    ['去年三季度', { relativeYear: -1, quarter: 3 }],
    ['明年上半年', { relativeYear: 1, half: 1 }],
    ['2024年第二季度', { year: 2024, quarter: 2 }],
    ['全年', { wholeYear: true }],
    ['今年8月初', { relativeYear: 0, month: 8, part: 'start' }],
    ['8月中旬', { month: 8, tenDays: 2 }],
    ['2025年底', { year: 2025, part: 'end' }],
    ['年底', { relativeYear: 0, part: 'end' }],
    ['上月', { relativeMonth: -1 }],
    ['昨日', { relativeDay: -1 }],
    ['当年', { sameYear: true }],
    ['次年', { nextYear: true }],
    ['23年8月', { year: 2023, month: 8 }],
    ['过去的2015年', { year: 2015 }],
    ['今秋', { relativeYear: 0 }],
    ['年内', { wholeYear: true }],
  ])('%s', (text, from) => {
    expect(timesOf(text)).toMatchObject([{ kind: 'point', from }]);
    expect(timesOf(text)[0]?.to).toBeUndefined();
  });
});

describe('ranges of the calendar', () => {
  it.each([
    ['1-8月', { month: 1 }, { month: 8 }],
    ['1至8月份', { month: 1 }, { month: 8 }],
    ['今年1—9月', { relativeYear: 0, month: 1 }, { relativeYear: 0, month: 9 }],
    ['2021-2025年', { year: 2021 }, { year: 2025 }],
    ['2021年至2025年', { year: 2021 }, { year: 2025 }],
    ['2027-28年度', { year: 2027 }, { year: 2028 }],
    ['前三季度', { quarter: 1 }, { quarter: 3 }],
    ['首三季', { quarter: 1 }, { quarter: 3 }],
    ['首两个月', { month: 1 }, { month: 2 }],
    ['2023年前11个月', { year: 2023, month: 1 }, { year: 2023, month: 11 }],
    ['2月18-20日', { month: 2, day: 18 }, { month: 2, day: 20 }],
    ['2月18日至20日', { month: 2, day: 18 }, { month: 2, day: 20 }],
    ['2023年12月至2024年2月', { year: 2023, month: 12 }, { year: 2024, month: 2 }],
  ])('%s', (text, from, to) => {
    expect(timesOf(text)).toMatchObject([{ kind: 'range', from, to }]);
  });
});

describe('stretches and plans', () => {
  it.each([
    ['近三年', 'past', 3, 'year'],
    ['过去五年', 'past', 5, 'year'],
    ['未来五年', 'future', 5, 'year'],
    ['最近3个月', 'past', 3, 'month'],
    ['十年来', 'past', 10, 'year'],
    ['十年间，', 'past', 10, 'year'],
    ['近年来', 'past', null, 'year'],
    ['日前', 'past', null, 'day'],
    ['过去一年', 'past', 1, 'year'],
  ])('%s', (text, direction, count, unit) => {
    expect(timesOf(text)).toMatchObject([{ kind: 'stretch', stretch: { direction, count, unit } }]);
  });

  it.each([
    ['“十四五”期间', 14, 2021, 2025],
    ['“十五五”时期', 15, 2026, 2030],
    ['“十三五”', 13, 2016, 2020],
    ['“七五”期间', 7, 1986, 1990],
    ['十四五', 14, 2021, 2025],
  ])('%s is a plan', (text, number, from, to) => {
    expect(timesOf(text)).toMatchObject([{ kind: 'plan', plan: { number, from, to } }]);
  });

  it('the end of a plan is its last year', () => {
    expect(timesOf('“十四五”末')).toMatchObject([{ from: { year: 2025 } }]);
    expect(timesOf('“十四五”前两年')).toMatchObject([{ from: { year: 2021 }, to: { year: 2022 } }]);
  });
});

describe('holidays', () => {
  it.each([
    ['今年“五一”假期', { relativeYear: 0, holiday: 'labourDay' }],
    ['国庆黄金周', { holiday: 'nationalDay' }],
    ['2024年春节假期', { year: 2024, holiday: 'springFestival' }],
    ['去年端午小长假', { relativeYear: -1, holiday: 'dragonBoat' }],
    ['中秋国庆“双节”假期', { holiday: 'midAutumn' }],
  ])('%s', (text, from) => {
    expect(timesOf(text)).toMatchObject([{ kind: 'point', from }]);
  });

  it.each(['五一路', '国庆路小学', '清明上河图', '元旦村'])('%s is no holiday', (text) => {
    expect(timesOf(text)).toEqual([]);
  });
});

describe('bounds of times', () => {
  it.each([
    ['到2025年，', 'until', '到'],
    ['截至8月底', 'until', '截至'],
    ['今年以来', 'since', '以来'],
    ['自2021年起', 'since', '起'],
    ['2030年前', 'before', '前'],
    ['2025年底前', 'before', '前'],
    ['2025年以后', 'after', '以后'],
  ])('%s: %s by %s', (text, bound, word) => {
    const [time] = timesOf(text);
    expect(time?.bound).toBe(bound);
    expect(time?.boundWords?.map((span) => span.text)).toEqual([word]);
  });

  it.each(['较2021年上升', '比上年提高', '与去年同期相比', '恢复到2019年的105%'])(
    '%s is a comparison',
    (text) => {
      expect(timesOf(text)[0]?.comparison).toBe(true);
    },
  );

  it.each(['2023年前海', '2023年内蒙古'])('%s has no bound', (text) => {
    expect(timesOf(text)[0]?.bound).toBeUndefined();
  });
});

describe('no times', () => {
  it.each([
    '建成后年产',
    '投产后前三年',
    '第3年',
    '三年攻坚',
    '万元以上年均',
    '一季稻',
    '3日均',
    '二级',
    '每次年检',
  ])('%s', (text) => {
    expect(timesOf(text)).toEqual([]);
  });
});
