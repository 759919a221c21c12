import type { Mention, Reading } from './reading.ts';
import type { PeriodAnswer } from './use-time.ts';

const DECADE = /(?:上世纪|上个世纪|20世纪|二十世纪)([2-9二三四五六七八九])[0十]年代/;
const COMING_YEARS = /(?:^|[^第\d十])([二两三四五六]|[2-6])年(?:之?内|左右?时间|时间)(?!以?来)/;
/** How far before a figure such words may stand. */
const LOOK_BACK = 60;

/** Where a pattern stands before a figure in its sentence, and the numeral in it. */
function findBefore(
  reading: Reading,
  mention: Mention,
  pattern: RegExp,
): { start: number; end: number; word: string } | null {
  const sentence = reading.passages.sentences[mention.sentence]?.start ?? mention.start;
  const from = Math.max(sentence, mention.start - LOOK_BACK);
  const found = pattern.exec(reading.view.text.slice(from, mention.start));
  if (!found) return null;
  const start = from + found.index;
  return { start, end: start + found[0].length, word: found[1] as string };
}

/** 上世纪90年代, …: ten years of the last century. */
export function decadeOf(reading: Reading, mention: Mention): PeriodAnswer | null {
  const found = findBefore(reading, mention, DECADE);
  if (!found) return null;
  const tens = Number(found.word) || '一二三四五六七八九'.indexOf(found.word) + 1;
  const value = { period: `19${tens}0/19${tens}9`, first: `19${tens}0-01-01`, last: `19${tens}9-12-31` };
  return { value, rule: 'sentence', start: found.start, end: found.end, sureness: 0.7 };
}

/** 三年内改造8万亩, 用三年时间新增…: so many years from the article's. */
export function yearsToCome(reading: Reading, mention: Mention): PeriodAnswer | null {
  const found = findBefore(reading, mention, COMING_YEARS);
  if (!found || !reading.date) return null;
  const count = found.word === '两' ? 2 : '一二三四五六'.indexOf(found.word) + 1 || Number(found.word);
  const first = Number(reading.date.slice(0, 4));
  const last = first + count - 1;
  const value = { period: `${first}/${last}`, first: `${first}-01-01`, last: `${last}-12-31` };
  return { value, rule: 'sentence', start: found.start, end: found.end, sureness: 0.6 };
}
