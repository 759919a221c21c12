import type { Frame } from './frames.ts';
import { indexAt } from './passage.ts';
import type { Mention, Reading } from './reading.ts';
import { firstOwnClause } from './source-clause.ts';
import { type PeriodAnswer, useTime } from './use-time.ts';

/** A time at the head of an earlier sentence of the block holds on: 2018年, 全市…。税收收入… */
export function earlierSentence(
  reading: Reading,
  mention: Mention,
  frame: Frame | undefined,
): PeriodAnswer | null {
  for (let i = mention.sentence - 1; i >= 0 && i >= mention.sentence - 6; i -= 1) {
    const sentence = reading.passages.sentences[i];
    if (!sentence || sentence.block !== mention.block) return null;
    const opening = reading.passages.clauses[firstOwnClause(reading, i)]?.start ?? sentence.start;
    const found = reading.times[indexAt(reading.times, opening + 6)];
    if (!found || found.start < sentence.start || found.end > sentence.end) continue;
    const { from, kind } = found.time;
    if ((from?.day !== undefined || from?.relativeDay !== undefined) && kind === 'point') continue;
    const answer = useTime({ reading, mention, frame, found, rule: 'sentenceBefore' });
    if (answer && (i < mention.sentence - 1 || isToldAnew(reading, mention)) && isHistory(reading, answer))
      return null;
    if (answer && isPastYear(reading, answer) && isDoneByNow(reading, mention)) return null;
    if (answer && isLongPast(reading, answer) && COMES_BACK.test(openingWords(reading, mention))) return null;
    if (answer) return { ...answer, sureness: 0.6 };
  }
  return null;
}

/** …。陈皮村董事长介绍, …; …。“刚毕业月薪5000元: someone begins to speak. */
function isToldAnew(reading: Reading, mention: Mention): boolean {
  const start = reading.passages.sentences[mention.sentence]?.start ?? mention.start;
  const words = reading.view.text.slice(Math.max(start, mention.start - 60), mention.start);
  return words.includes('“') || /(?:介绍|表示|告诉|说),/.test(words);
}

/** A year long past, the years since then, or a part of a year: what someone tells anew is no longer said of it. */
function isHistory(reading: Reading, answer: PeriodAnswer): boolean {
  const first = answer.value?.first.slice(0, 4);
  const isYear = answer.value?.period.length === 4;
  return isLongPast(reading, answer) || (first !== undefined && !isYear);
}

/** A year long past tells of one event; the text comes back from it. */
function isLongPast(reading: Reading, answer: PeriodAnswer): boolean {
  return (
    reading.date !== null &&
    answer.value !== null &&
    Number(answer.value.last.slice(0, 4)) < Number(reading.date.slice(0, 4)) - 1
  );
}

function isPastYear(reading: Reading, answer: PeriodAnswer): boolean {
  return (
    reading.date !== null && answer.value !== null && answer.value.last.slice(0, 4) < reading.date.slice(0, 4)
  );
}

/** 去年线上销售额2.3亿元。依托溯源平台,已为|386家|企业…: what is done by now is told of now. */
function isDoneByNow(reading: Reading, mention: Mention): boolean {
  const clause = reading.passages.clauses[mention.clause];
  if (!clause) return false;
  return /已(?:为|有|累计|在|吸引|带动)/.test(
    reading.view.text.slice(Math.max(clause.start, mention.start - 24), mention.start),
  );
}

/** 2017年,产业园列入创建名单。|该产业园涵盖6个镇: what is told of the thing itself is told of today. */
const COMES_BACK = /^(?:该|这[座条个里家]|全[市区县镇村省]|园区|如今|现|目前)/;

function openingWords(reading: Reading, mention: Mention): string {
  const start = reading.passages.sentences[mention.sentence]?.start ?? mention.start;
  return reading.view.text.slice(start, start + 8);
}
