import type { Answer } from './answer.ts';
import type { Frame } from './frames.ts';
import { indexAt } from './passage.ts';
import type { Mention, Reading, TimeMention } from './reading.ts';
import { type ResolvedTime, resolveTime } from './resolve-time.ts';

/** The period of a figure. `value` is null where nothing ties it to a time. */
export type PeriodAnswer = Answer<ResolvedTime | null>;

/** A mention with what its sentence stands in. */
export interface PeriodInput {
  reading: Reading;
  mention: Mention;
  frame: Frame | undefined;
}

/** An expression of time that a mention may take, and the rule by which. */
export interface TimeUse extends PeriodInput {
  found: TimeMention;
  rule: string;
}

/** The period that an expression of time gives to a mention; null where it gives none. */
export function useTime(use: TimeUse): PeriodAnswer | null {
  const { reading, mention, frame, found, rule } = use;
  const { time } = found;
  const lead = reading.view.text.slice(Math.max(0, found.start - 2), found.start);
  if (/[较比同与]$/.test(lead) || belongsToAnother(reading, mention, found)) return null;
  if (time.comparison || (time.kind === 'stretch' && time.stretch?.count === null)) return null;
  const isHeader = rule === 'tableHeader' && reading.view.text[found.end] !== '=';
  if (
    (!isHeader && namesAnother(reading, found)) ||
    /目前|如今|现在|现已|现有|累计拥有/.test(wordsBetween(use))
  )
    return null;
  if (found.time.text === '当月') return sameMonth(use);
  if (time.text === '新的一年') return yearToCome(use);
  const year = namedYear(use) ?? contextYear(frame, time);
  const resolved = resolveDay(use, resolveTime(time, { date: reading.date, year }));
  if (!resolved) return null;
  // 从2016年的|297亿元|增长到: the year of the figure right behind it, not the years since then.
  const isSince =
    (time.kind === 'point' || time.kind === 'plan') &&
    (isBoundSince(reading, found) || /至今|迄今/.test(wordsBetween(use)));
  const value = isSince ? sinceThen(resolved, reading.date) : resolved;
  return { value, rule, start: found.start, end: found.end, sureness: rule === 'clause' ? 0.9 : 0.8 };
}

/** 2016年以来, 2013年建成以来; but 从2016年的|297亿元 is that year alone. */
function isBoundSince(reading: Reading, found: TimeMention): boolean {
  const next = reading.view.text.slice(found.end, found.end + 16);
  return (found.time.bound === 'since' && !next.startsWith('的')) || /^[^,。;0-9]{1,12}以来/.test(next);
}

/** The words of the sentence from an expression of time to the figure behind it. */
function wordsBetween({ reading, mention, found }: TimeUse): string {
  const sentence = reading.passages.sentences[mention.sentence];
  if (!sentence || found.start < sentence.start || found.end > mention.start) return '';
  return reading.view.text.slice(Math.max(found.end, mention.start - LONGEST_GAP), mention.start);
}

const LONGEST_GAP = 80;

/** 年初预算, 今年第11号台风, 完成全年任务的62%, 2021年民生实事: the words name something else than the time of the figure. */
function namesAnother(reading: Reading, found: TimeMention): boolean {
  const { text } = reading.view;
  const next = text.slice(found.end, found.end + 8);
  if (
    /^(?:=|结[转余]|第[\d一二三四五六七八九十]+[号次届批]|(?:[十\d]+[件项大])?(?:民生实事|候选))/.test(next)
  )
    return true;
  // 金秋十月 paints the scene.
  if (
    /(?:金秋|盛夏|初夏|深秋|隆冬|仲夏|阳春|初春|暮春|时值|正值)$/.test(
      text.slice(Math.max(0, found.start - 2), found.start),
    )
  )
    return true;
  const plan = /^(?:的?(?:预算|预期|计划|目标|任务|指标))+(?<behind>.?)/.exec(next);
  if (!plan) return false;
  // 今年计划新增5家 is a plan of this year, 今年计划的62% a share of it.
  return (
    /^年初/.test(found.time.text) ||
    /^[的数,。;、]?$/.test(plan.groups?.behind ?? '') ||
    /(?:完成|占|为|达|超)$/.test(text.slice(Math.max(0, found.start - 2), found.start))
  );
}

/** 新的一年 is the next one in December, else the one that has begun. */
function yearToCome({ reading, found, rule }: TimeUse): PeriodAnswer | null {
  if (!reading.date) return null;
  const year = Number(reading.date.slice(0, 4)) + (reading.date.slice(5, 7) === '12' ? 1 : 0);
  const value = { period: `${year}`, first: `${year}-01-01`, last: `${year}-12-31` };
  return { value, rule, start: found.start, end: found.end, sureness: 0.8 };
}

/** 6月当月, 1-8月…, 当月…: the last month that was named before; no other month is meant. */
function sameMonth(use: TimeUse): PeriodAnswer | null {
  const { reading, mention, found, frame } = use;
  const index = indexAt(reading.times, found.start);
  for (let i = index - 1; i >= Math.max(0, index - 6); i -= 1) {
    const other = reading.times[i] as TimeMention;
    if (other.start < (reading.view.blocks[mention.block]?.start ?? 0)) break;
    const month = other.time.to?.month ?? other.time.from?.month;
    if (month === undefined || other.time.comparison) continue;
    const year = namedYear({ ...use, found: other }) ?? contextYear(frame, other.time);
    const point = { ...other.time.from, ...other.time.to, month };
    const { day: _, ...from } = point;
    const value = resolveTime({ ...found.time, kind: 'point', from }, { date: reading.date, year });
    return value ? { value, rule: use.rule, start: other.start, end: found.end, sureness: 0.8 } : null;
  }
  return null;
}

/** 截至11月30日 under a heading of next year: a day without a year that the text reports on is not yet to come. */
function resolveDay({ reading, found }: TimeUse, resolved: ResolvedTime | null): ResolvedTime | null {
  const { time } = found;
  if (
    !resolved ||
    !reading.date ||
    time.bound !== 'until' ||
    time.from?.day === undefined ||
    time.from.year !== undefined
  )
    return resolved;
  if (resolved.first <= reading.date) return resolved;
  const near = resolveTime(time, { date: reading.date, year: null });
  return near && near.first <= reading.date ? near : resolved;
}

/** 2015年的2.7%: the time is that of the figure right behind it and of no other; 是2017年的1.5倍 only compares. */
function belongsToAnother(reading: Reading, mention: Mention, found: TimeMention): boolean {
  const { text } = reading.view;
  const at = found.end + (text.startsWith('同期', found.end) ? 2 : 0);
  if (text[at] !== '的') return false;
  const next = reading.mentions[indexAt(reading.mentions, at + 1)];
  if (!next || next.start !== at + 1) return false;
  return next.start !== mention.start || mention.figure.unit === '倍';
}

/** The year that was named last before an expression in the same sentence: 2023年…, 其中一季度… */
function namedYear({ reading, mention, found }: TimeUse): number | null {
  const sentence = reading.passages.sentences[mention.sentence];
  for (let i = indexAt(reading.times, found.start) - 1; i >= 0; i -= 1) {
    const other = reading.times[i] as TimeMention;
    if (!sentence || other.start < sentence.start) return null;
    if (other.time.comparison || isBaseOrEve(reading, other)) continue;
    const year = other.time.from?.year;
    if (year !== undefined) return year;
    if (other.time.from?.relativeYear !== undefined && reading.date)
      return Number(reading.date.slice(0, 4)) + other.time.from.relativeYear;
  }
  return null;
}

/** 是1996年的|百余倍: the base of a comparison; 去年底,…出台方案,全年…: what is settled at the end of a year is for the next one. */
function isBaseOrEve(reading: Reading, time: TimeMention): boolean {
  if (time.time.from?.part === 'end' && time.time.from.month === undefined) return true;
  const next = reading.mentions[indexAt(reading.mentions, time.end + 1)];
  return reading.view.text[time.end] === '的' && next?.start === time.end + 1;
}

/** 全年, 8月: of the year that the section or the story speaks of. */
function contextYear(frame: Frame | undefined, time: TimeMention['time']): number | null {
  // A day without a year is near the article's date, whatever year the story speaks of.
  if (time.from?.day !== undefined && !frame?.time) return null;
  const context =
    frame?.time ??
    frame?.pastTime ??
    (time.bound === 'before' || time.bound === 'after' ? null : (frame?.reference ?? null));
  return context && context.first.slice(0, 4) === context.last.slice(0, 4)
    ? Number(context.first.slice(0, 4))
    : null;
}

/** 今年以来, 今年1月开业以来 are this year; 2021年以来, “十四五”以来 run from then to the article's year. */
function sinceThen(from: ResolvedTime, date: string | null): ResolvedTime {
  const year = date?.slice(0, 4);
  const first = from.first.slice(0, 4);
  if (!year || first > year) return from;
  const period = first === year ? year : `${first}/${year}`;
  return { period, first: from.first, last: `${year}-12-31` };
}
