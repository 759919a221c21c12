import type { Mention, Reading } from './reading.ts';
import type { PeriodAnswer } from './use-time.ts';

/** 上世纪90年代, …: ten years of the last century. */
export function decadeOf(reading: Reading, mention: Mention): PeriodAnswer | null {
  const start = reading.passages.sentences[mention.sentence]?.start ?? mention.start;
  const from = Math.max(start, mention.start - 60);
  const found = /(?:上世纪|上个世纪|20世纪|二十世纪)([2-9二三四五六七八九])[0十]年代/.exec(
    reading.view.text.slice(from, mention.start),
  );
  if (!found) return null;
  const tens = Number(found[1]) || '一二三四五六七八九'.indexOf(found[1] as string) + 1;
  const value = { period: `19${tens}0/19${tens}9`, first: `19${tens}0-01-01`, last: `19${tens}9-12-31` };
  return {
    value,
    rule: 'sentence',
    start: from + found.index,
    end: from + found.index + found[0].length,
    sureness: 0.7,
  };
}

/** 三年内改造8万亩, 用三年时间新增…: so many years from the article's. */
export function yearsToCome(reading: Reading, mention: Mention): PeriodAnswer | null {
  const start = reading.passages.sentences[mention.sentence]?.start ?? mention.start;
  const from = Math.max(start, mention.start - 60);
  const found = /(?:^|[^第\d十])([二两三四五六]|[2-6])年(?:之?内|左右?时间|时间)(?!以?来)/.exec(
    reading.view.text.slice(from, mention.start),
  );
  if (!found || !reading.date) return null;
  const count = found[1] === '两' ? 2 : '一二三四五六'.indexOf(found[1] as string) + 1 || Number(found[1]);
  const first = Number(reading.date.slice(0, 4));
  const last = first + count - 1;
  const value = { period: `${first}/${last}`, first: `${first}-01-01`, last: `${last}-12-31` };
  return {
    value,
    rule: 'sentence',
    start: from + found.index,
    end: from + found.index + found[0].length,
    sureness: 0.6,
  };
}
