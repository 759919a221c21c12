import type { Measure, Status } from './fact.ts';
import { indexAt } from './passage.ts';
import type { Mention, Reading, TimeMention } from './reading.ts';
import type { ResolvedTime } from './resolve-time.ts';
import { isStartingPoint } from './starting-point.ts';
import type { PeriodAnswer } from './use-time.ts';

/** What a period is laid out over the years by. */
export interface SpanInput {
  reading: Reading;
  index: number;
  status: Status;
  measure: Measure;
  period: PeriodAnswer;
}

const SPAN = /^(\d{4})\/(\d{4})$/;
const YEAR = /^\d{4}$/;
/** Words right before a level that tell that it is reached: at the end of the years that are spoken of. */
const REACHED =
  /(?:达到|达|突破|超过|超|迈上|迈过|跨上|跨过|增至|增加到|增加至|提高到|提高至|提升到|提升至|扩大到|扩大至|降到|降至|下降到|下降至|控制在|保持在|稳定在|冲刺|翻一番)$/;
/** Words of amounts that add up over the years, or hold in each of them. */
const OVER_THE_YEARS = /累计|年均|每年|平均|新增|总共|共计|投资|投入|接待|发放|培训/;
/** 五年年均增长, 五年累计新增: a number of years right before the figure. */
const COUNTED =
  /([三四五六七八九十]|\d{1,2})年(?:来)?(?:年均|累计|平均|共)[^,。;]{0,14}$|^([三四五六七八九十])年(?![来内期前规计行攻级以])[^,。;]{0,14}$/;
const YEARLY_GROWTH = /年均(?:增|递增|下降|降)[^,。;、]{0,8}$/;
const YEARLY = /年均[^,。;、]{0,12}$/;
const HAN = '一二三四五六七八九十';
/** How far before the figure its words are looked at. */
const WINDOW = 24;
/** How many expressions of time a sentence is searched for. */
const TIMES_BACK = 8;

/**
 * Lays a period out over the years: in 2016—2020, …由226家增至405家, the last figure is that of 2020, the first that of the year before
 * the span; 年均增长5.1% behind 从2016年…到2020年 speaks of 2017—2020; 五年累计 ends with the year that is spoken of.
 */
export function layOutYears(input: SpanInput): PeriodAnswer {
  const { reading, index, period } = input;
  const mention = reading.mentions[index] as Mention;
  if (!period.value || isTable(reading, mention)) return period;
  const words = wordsBefore(reading, mention, mention.outerStart);
  // One look at the words spares most figures the rules, which all ask for a year in them.
  const counted = words.includes('年')
    ? (sinceNewYear(input, words) ?? countedYears(input, mention, words) ?? yearsOfPlan(input, words))
    : null;
  if (counted) return counted;
  const span = period.value.period.length === '2021/2025'.length ? SPAN.exec(period.value.period) : null;
  if (!span || !endsWithLevel(input, mention)) return period;
  return { ...period, value: yearSpan(Number(span[2]), Number(span[2])) };
}

/** The year before the one, or the ones, in which the level that the change leads to was reached. */
export function yearBefore(
  reading: Reading,
  index: number,
  reached: { period: PeriodAnswer; status: Status },
): PeriodAnswer | null {
  const mention = reading.mentions[index] as Mention;
  const next = reading.mentions[index + 1];
  if (
    !isStartingPoint(reading, mention) ||
    next?.sentence !== mention.sentence ||
    reached.status !== 'actual'
  )
    return null;
  // 由改革开放初期的1.2平方公里: the words date it, if not by the calendar.
  if (reading.view.text[mention.outerStart - 1] === '的') return null;
  if (!isTold(reached.period)) return null;
  const value = reached.period.value;
  if (!value || !(SPAN.test(value.period) || YEAR.test(value.period))) return null;
  const year = Number(value.period.slice(0, 4)) - 1;
  return { ...reached.period, value: yearSpan(year, year), sureness: 0.5 };
}

/** 6月末…余额…, 比年初增加23.5亿元: what was added from January on. */
function sinceNewYear({ period }: SpanInput, words: string): PeriodAnswer | null {
  const month = /^(\d{4})-(\d\d)(?:-\d\d)?$/.exec(period.value?.period ?? '');
  if (!month || !period.value) return null;
  if (!/[比较]年初[^,。;]{0,8}$/.test(words)) return null;
  const value = {
    ...period.value,
    period: `${month[1]}-01/${month[1]}-${month[2]}`,
    first: `${month[1]}-01-01`,
  };
  return { ...period, value };
}

/** Whether words of the text gave the period, and not the article's date. */
function isTold(period: PeriodAnswer): boolean {
  return period.rule !== 'articleDate' && period.rule !== 'story';
}

function isTable(reading: Reading, mention: Mention): boolean {
  return reading.view.blocks[mention.block]?.kind === 'tableCell';
}

function wordsBefore(reading: Reading, mention: Mention, end: number): string {
  const start = reading.passages.clauses[mention.clause]?.start ?? 0;
  return reading.view.text.slice(Math.max(start, end - WINDOW), end);
}

/** …突破4500公里 in the years of a plan: a level that holds at their end, no amount of all of them. */
function endsWithLevel({ reading, index, measure, period }: SpanInput, mention: Mention): boolean {
  if ((measure !== 'level' && measure !== 'share') || !isTold(period)) return false;
  // 2021年以来 is no span with an end that is reached.
  const words = wordsBefore(reading, mention, mention.start);
  const previous = reading.mentions[index - 1];
  const isEnd =
    previous !== undefined && previous.clause === mention.clause && isStartingPoint(reading, previous);
  if (!isEnd && reading.view.text.slice(period.start, period.end).endsWith('以来')) return false;
  return (isEnd || REACHED.test(words)) && !OVER_THE_YEARS.test(words);
}

function countedYears({ reading, period }: SpanInput, mention: Mention, words: string): PeriodAnswer | null {
  if (YEARLY.test(words)) {
    const years = yearsCompared(reading, mention);
    if (years) return { ...period, ...years, rule: 'sentence', sureness: 0.7 };
  }
  const counted = COUNTED.exec(words);
  const count = counted?.[1] ?? counted?.[2];
  if (!count || !period.value || !YEAR.test(period.value.period) || !isTold(period)) return null;
  const last = Number(period.value.period);
  const number = HAN.indexOf(count) + 1 || Number(count);
  return number > 2 && number < 31 ? { ...period, value: yearSpan(last - number + 1, last) } : null;
}

/** 到2025年,…年均增长6.5%: what is aimed at for the last year of a five-year plan as a yearly mean is of all its years. */
function yearsOfPlan({ reading, status, period }: SpanInput, words: string): PeriodAnswer | null {
  const last = Number(period.value?.period);
  if (status !== 'target' || !isTold(period) || !reading.date || last % 5 !== 0) return null;
  if (last <= Number(reading.date.slice(0, 4))) return null;
  if (!YEARLY_GROWTH.test(words)) return null;
  return { ...period, value: yearSpan(last - 4, last) };
}

/** 从2016年的…到2020年, 年均…; 2015年…, 是2010年的1.9倍, 年均…: the years from the one to the other. */
function yearsCompared(
  reading: Reading,
  mention: Mention,
): { value: ResolvedTime; start: number; end: number } | null {
  const sentence = reading.passages.sentences[mention.sentence];
  const found: TimeMention[] = [];
  const newest = indexAt(reading.times, mention.start);
  for (let i = newest; i >= Math.max(0, newest - TIMES_BACK) && found.length < 2; i -= 1) {
    const time = reading.times[i] as TimeMention;
    if (!sentence || time.start < sentence.start) break;
    if (time.time.kind === 'point' && time.time.from?.year !== undefined) found.push(time);
  }
  const [a, b] = found;
  if (!a || !b) return null;
  const years = [a, b].map((time) => time.time.from?.year as number);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return last > first + 1 ? { value: yearSpan(first + 1, last), start: b.start, end: a.end } : null;
}

function yearSpan(first: number, last: number): ResolvedTime {
  const period = first === last ? String(first) : `${first}/${last}`;
  return { period, first: `${first}-01-01`, last: `${last}-12-31` };
}
