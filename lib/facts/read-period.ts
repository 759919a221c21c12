import type { Frame } from './frames.ts';
import { NAMES_THING } from './opening-time.ts';
import { indexAt } from './passage.ts';
import type { Mention, Reading, TimeMention } from './reading.ts';
import type { ResolvedTime } from './resolve-time.ts';
import { firstOwnClause } from './source-clause.ts';
import { isStartingPoint } from './starting-point.ts';
import { tableCellOf, tableTime } from './table-cell.ts';
import { type PeriodAnswer, type PeriodInput, useTime } from './use-time.ts';

/** The period that the words of the sentence itself give; null where they give none. */
export function readTiedPeriod({ reading, mention, frame }: PeriodInput): PeriodAnswer | null {
  const dated = isStartingPoint(reading, mention) ? timeOfStart(reading, mention, frame) : null;
  if (dated) return dated;
  if (isStartingPoint(reading, mention))
    return { value: null, rule: 'startingPoint', start: mention.start, end: mention.end, sureness: 0.6 };
  const cell = tableCellOf(reading, mention);
  const header = cell && tableTime(reading, cell);
  if (header)
    return (
      monthOfTable(reading, frame, header) ??
      useTime({ reading, mention, frame, found: header, rule: 'tableHeader' })
    );
  return nearestTime(reading, mention, frame);
}

/** 本月止累计, 本月 in a table of 1-7月: the months that the table is of, or the last of them. */
function monthOfTable(reading: Reading, frame: Frame | undefined, header: TimeMention): PeriodAnswer | null {
  const months = frame?.time ?? frame?.reference;
  if (header.time.from?.relativeMonth !== 0 || !months || !/^\d{4}-\d\d/.test(months.period)) return null;
  const isSoFar = /^(?:止|末|累计)/.test(reading.view.text.slice(header.end, header.end + 2));
  const month = months.last.slice(0, 7);
  const value = isSoFar ? months : { period: month, first: `${month}-01`, last: months.last };
  return { value, rule: 'tableHeader', start: header.start, end: header.end, sureness: 0.8 };
}

/** 由2015年的|2.7%|提升到: the time that stands right before the starting point. */
function timeOfStart(reading: Reading, mention: Mention, frame: Frame | undefined): PeriodAnswer | null {
  const found = reading.times[indexAt(reading.times, mention.start)];
  const between = found && reading.view.text.slice(found.end, mention.start);
  if (found && between === '同期的') return sameTimeBefore(reading, mention, { frame, found });
  if (!found || between !== '的') return yearsAgo(reading, mention);
  return useTime({ reading, mention, frame, found, rule: 'clause' });
}

/** 今年1—5月…由去年同期的|14.6%|提升至17.3%: the same months, a year earlier. */
function sameTimeBefore(
  reading: Reading,
  mention: Mention,
  { frame, found }: { frame: Frame | undefined; found: TimeMention },
): PeriodAnswer | null {
  const sentence = reading.passages.sentences[mention.sentence];
  const own = indexAt(reading.times, found.start);
  for (let i = own - 1; i >= Math.max(0, own - TIMES_BACK); i -= 1) {
    const other = reading.times[i] as TimeMention;
    if (!sentence || other.start < sentence.start) return null;
    const now = useTime({ reading, mention, frame, found: other, rule: 'clause' });
    if (!now?.value) continue;
    const value = yearEarlier(now.value);
    return { ...now, value, end: found.end, sureness: 0.7 };
  }
  return null;
}

/** How many expressions of time a sentence is searched for. */
const TIMES_BACK = 8;

function yearEarlier(time: ResolvedTime): ResolvedTime {
  const shift = (text: string): string => text.replace(/\d{4}/g, (year) => String(Number(year) - 1));
  return { period: shift(time.period), first: shift(time.first), last: shift(time.last) };
}

/** 从三年前的|48%|提高到: counted back from the article's year. */
function yearsAgo(reading: Reading, mention: Mention): PeriodAnswer | null {
  const from = Math.max(0, mention.start - 6);
  const found = /([一二两三四五六七八九十]|\d{1,2})年前的$/.exec(
    reading.view.text.slice(from, mention.start),
  );
  if (!found || !reading.date) return null;
  const count =
    found[1] === '两' ? 2 : '一二三四五六七八九十'.indexOf(found[1] as string) + 1 || Number(found[1]);
  const year = Number(reading.date.slice(0, 4)) - count;
  const value = { period: `${year}`, first: `${year}-01-01`, last: `${year}-12-31` };
  return { value, rule: 'clause', start: from + found.index, end: mention.start, sureness: 0.7 };
}

/** The nearest time in the clause (before the figure first), then in the clauses before it in the sentence. */
function nearestTime(reading: Reading, mention: Mention, frame: Frame | undefined): PeriodAnswer | null {
  const clause = reading.passages.clauses[mention.clause];
  const sentence = reading.passages.sentences[mention.sentence];
  if (!clause || !sentence) return null;
  for (let i = indexAt(reading.times, mention.start); i >= 0; i -= 1) {
    const found = reading.times[i] as TimeMention;
    if (found.start < sentence.start) break;
    const inClause = found.start >= clause.start;
    if (!inClause && (!isTopical(reading, found) || hasEnded(reading, mention, found))) continue;
    // 2023年1月1日后建成的|充电站,…: only a limit of what is meant.
    const names =
      found.time.bound === 'after' && NAMES_THING.test(reading.view.text.slice(found.end, found.end + 16));
    if (!inClause && names) continue;
    const answer = useTime({ reading, mention, frame, found, rule: inClause ? 'clause' : 'sentence' });
    if (answer) return answer;
  }
  const after = reading.times[indexAt(reading.times, mention.start) + 1];
  if (after && after.start < clause.end && after.time.bound !== 'until')
    return useTime({ reading, mention, frame, found: after, rule: 'clause' });
  return summary(reading, mention, frame);
}

/**
 * Whether a time of an earlier clause no longer holds: 上半年交付12栋;|引进60个 (a part of a year within the sentence ends with its
 * part of the sentence); 昨日,项目负责人介绍,|全长31公里 (the day is that of the telling).
 */
function hasEnded(reading: Reading, mention: Mention, found: TimeMention): boolean {
  const { clauses } = reading.passages;
  const { from, bound } = found.time;
  const within = clauses[indexAt(clauses, found.start)];
  // 其中10月3日进山3.38万人;|索道运送…: the day was only that of one part.
  const isPart = within !== undefined && reading.view.text.startsWith('其中', within.start);
  if (isDay(found) && isPart && within.end < (clauses[mention.clause]?.start ?? 0)) return true;
  if (isDay(found))
    return TELLING.test(reading.view.text.slice(found.end, Math.min(mention.start, found.end + WINDOW)));
  const isPartOfYear = from?.quarter !== undefined || from?.half !== undefined || from?.month !== undefined;
  if (!isPartOfYear || bound !== undefined) return false;
  const opened = indexAt(clauses, found.start);
  if (opened === firstOwnClause(reading, mention.sentence)) return false;
  for (let i = opened + 1; i <= mention.clause; i += 1) if (clauses[i]?.independent) return true;
  return false;
}

const FOUNDED = /(?:成立|开业|开放|运营|实施|建成|设立|启动|上线|开通|投产)$/;

function isDay({ time: { from } }: TimeMention): boolean {
  return from?.day !== undefined || from?.relativeDay !== undefined;
}

/** 5日20时: the day of a reading or an operation, not only of an event that is told of. */
function hasHour(reading: Reading, found: TimeMention): boolean {
  return /^\d{1,2}[时点]/.test(reading.view.text.slice(found.end, found.end + 3));
}

const TELLING = /(?:介绍|表示|获悉|了解到|透露|告诉记者|说),|走进|来到|走访|探访|采访|见到|看到/;
/** How far behind a time its clauses are looked at. */
const WINDOW = 160;

/** A time holds on for the clauses behind it where it opens its own: 2023年,…; not where it dates another thing (中创新航3月试产,…). */
function isTopical(reading: Reading, found: TimeMention): boolean {
  const clause = reading.passages.clauses[indexAt(reading.passages.clauses, found.start)];
  if (!clause) return false;
  // 受疫情影响最重的|一季度,…
  if (reading.view.text[found.end] === ',' && reading.view.text[found.start - 1] === '的') return true;
  const lead = withoutTimes(reading, clause.start, found.start)
    .replace(isDay(found) ? '' : /^.*讯(?:\([^)]*\))?/, '')
    .replace(/^【[^】]{1,12}】/, '')
    .replace(/^\d{1,2}[时点](?:\d{1,2}分)?[至到—-]+/, '')
    .replace(/^[—■●◆▲“]+/, '');
  // 秦川航空|一季度|完成产值10.3亿元,同比增长41%: its own clause has a figure of that time.
  const next = reading.mentions[indexAt(reading.mentions, found.end - 1) + 1];
  return (
    lead.length <= 2 ||
    // 慈善会成立|二十九年来,…
    (found.time.kind === 'stretch' && reading.view.text[found.end] === ',' && FOUNDED.test(lead)) ||
    (next !== undefined && next.end <= clause.end && (!isDay(found) || hasHour(reading, found))) ||
    /^(?:刚刚过去的|刚过去的|国庆|春节|五一|端午|中秋|元旦|假期|期间|截至|截止|到|至|自|从|其中|力争|计划|预计|以及|“|\(|全市|全区|全县|全省|我市|我区)+$/.test(
      lead,
    ) ||
    reading.places[indexAt(reading.places, clause.start)]?.end === found.start
  );
}

/** …新增3万亩……过去一年,新会区…: a look back that sums up what the sentence listed before. */
function summary(reading: Reading, mention: Mention, frame: Frame | undefined): PeriodAnswer | null {
  const sentence = reading.passages.sentences[mention.sentence];
  for (let i = indexAt(reading.times, mention.start) + 1; sentence && i < reading.times.length; i += 1) {
    const found = reading.times[i] as TimeMention;
    if (found.start >= sentence.end) return null;
    if (
      found.time.kind === 'stretch' &&
      found.time.stretch?.direction === 'past' &&
      /[…。,]$/.test(reading.view.text.slice(found.start - 1, found.start))
    )
      return useTime({ reading, mention, frame, found, rule: 'sentence' });
  }
  return null;
}

/** The words between two offsets without the expressions of time in them. */
function withoutTimes(reading: Reading, start: number, end: number): string {
  let words = '';
  let at = start;
  for (let i = Math.max(0, indexAt(reading.times, start)); i < reading.times.length; i += 1) {
    const time = reading.times[i] as TimeMention;
    if (time.start >= end) break;
    if (time.start < at) continue;
    words += reading.view.text.slice(at, time.start);
    at = time.end;
  }
  return words + reading.view.text.slice(at, end);
}
