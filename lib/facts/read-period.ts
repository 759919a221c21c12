import type { Answer } from './answer.ts';
import type { Status } from './fact.ts';
import type { Frame } from './frames.ts';
import { indexAt } from './passage.ts';
import type { Mention, Reading, TimeMention } from './reading.ts';
import { type ResolvedTime, resolveTime } from './resolve-time.ts';
import { isStartingPoint } from './starting-point.ts';
import { tableCellOf, tableTime } from './table-cell.ts';

/** The period of a figure. `value` is null where nothing ties it to a time. */
export type PeriodAnswer = Answer<ResolvedTime | null>;

/** Sizes of things that hold at no particular time: an area, a length, a capacity. */
const TIMELESS = /(?:全长|总长|占地面积|总面积|规划面积|库容|海拔|设计|路程|距离|桥长|面积$)/;

interface PeriodInput {
  reading: Reading;
  mention: Mention;
  frame: Frame | undefined;
}

/** The period that the words of the sentence itself give; null where they give none. */
export function readTiedPeriod({ reading, mention, frame }: PeriodInput): PeriodAnswer | null {
  const dated = isStartingPoint(reading, mention) ? timeOfStart(reading, mention, frame) : null;
  if (dated) return dated;
  if (isStartingPoint(reading, mention))
    return { value: null, rule: 'startingPoint', start: mention.start, end: mention.end, sureness: 0.6 };
  const cell = tableCellOf(reading, mention);
  const header = cell && tableTime(reading, cell);
  if (header) return useTime({ reading, mention, frame, found: header, rule: 'tableHeader' });
  return nearestTime(reading, mention, frame);
}

/** 全年完成投资74.4亿元 in January or February, as a result: the year that has just ended is meant. */
export function endedYear(input: {
  reading: Reading;
  period: PeriodAnswer;
  status: Status;
  frame: Frame | undefined;
}): PeriodAnswer {
  const { reading, period, status, frame } = input;
  const { date } = reading;
  if (
    status !== 'actual' ||
    !date ||
    frame?.time ||
    !/^全年/.test(reading.view.text.slice(period.start, period.end))
  )
    return period;
  const year = Number(date.slice(0, 4));
  if (Number(date.slice(5, 7)) > 2 || period.value?.period !== String(year)) return period;
  return {
    ...period,
    value: { period: String(year - 1), first: `${year - 1}-01-01`, last: `${year - 1}-12-31` },
    sureness: 0.7,
  };
}

/** 由2015年的|2.7%|提升到: the time that stands right before the starting point. */
function timeOfStart(reading: Reading, mention: Mention, frame: Frame | undefined): PeriodAnswer | null {
  const found = reading.times[indexAt(reading.times, mention.start)];
  if (!found || reading.view.text.slice(found.end, mention.start) !== '的') return null;
  return useTime({ reading, mention, frame, found, rule: 'clause' });
}

/** A target takes the year ahead that its sentence has set: …将于明年秋季招生, 首批计划招收500名. */
function yearAhead(input: PeriodInput): PeriodAnswer | null {
  const { reading, mention, frame } = input;
  const sentence = reading.passages.sentences[mention.sentence];
  for (let i = indexAt(reading.times, mention.start); i >= 0; i -= 1) {
    const found = reading.times[i] as TimeMention;
    if (!sentence || found.start < sentence.start) return null;
    const answer = useTime({ reading, mention, frame, found, rule: 'sentence' });
    if (answer?.value && reading.date && answer.value.last.slice(0, 4) > reading.date.slice(0, 4))
      return answer;
  }
  return null;
}

/** The period that the sentences before, the section or the story give to a figure whose own sentence gives none. */
export function readPeriodAround(
  input: PeriodInput & { indicator: string | null; status: Status },
): PeriodAnswer {
  const { reading, mention, frame, status } = input;
  if (status !== 'target' && saysNow(reading, mention)) return fromDate({ ...input, frame: undefined });
  const ahead = status === 'target' ? yearAhead(input) : null;
  if (ahead) return ahead;
  const earlier = earlierSentence(reading, mention, frame);
  if (earlier && !(status === 'target' && isOver(reading, earlier))) return earlier;
  if (frame?.time && frame.timeGround)
    return { value: frame.time, rule: 'section', ...frame.timeGround, sureness: 0.75 };
  const { dimension } = mention.figure;
  if (
    (dimension === 'area' || dimension === 'length') &&
    TIMELESS.test(input.indicator ?? '') &&
    status !== 'target'
  ) {
    return { value: null, rule: 'timeless', start: mention.start, end: mention.end, sureness: 0.6 };
  }
  if (status === 'target' && isConditional(reading, mention)) {
    return { value: null, rule: 'afterCompletion', start: mention.start, end: mention.end, sureness: 0.5 };
  }
  if (
    frame?.reference &&
    frame.referenceGround &&
    (status === 'target') === isAhead(reading, frame.reference)
  ) {
    return { value: frame.reference, rule: 'story', ...frame.referenceGround, sureness: 0.65 };
  }
  return fromDate(input);
}

/** 建成后, 达产后: it comes when the work is done, and the text does not say when that is. */
function isConditional(reading: Reading, mention: Mention): boolean {
  const sentence = reading.passages.sentences[mention.sentence];
  if (!sentence) return false;
  const words = reading.view.text.slice(Math.max(sentence.start, mention.start - 80), mention.start);
  return /(?:建成|达产|投产|投用|竣工|完工|运行|使用|投运|运营|达效)后/.test(words);
}

/** 现有, 目前: the figure is that of the article's time, whatever time the story reports on. */
function saysNow(reading: Reading, mention: Mention): boolean {
  const sentence = reading.passages.sentences[mention.sentence];
  return (
    sentence !== undefined &&
    /现有|现共|现已|目前|如今/.test(
      reading.view.text.slice(Math.max(sentence.start, mention.start - 60), mention.start),
    )
  );
}

function isOver(reading: Reading, answer: PeriodAnswer): boolean {
  return reading.date !== null && answer.value !== null && answer.value.last < reading.date;
}

/** A plan's own years (2021/2025) also hold for its targets. */
function isAhead(reading: Reading, time: ResolvedTime): boolean {
  return (
    reading.date !== null && time.last > reading.date && time.first.slice(0, 4) !== time.last.slice(0, 4)
  );
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
    if (!inClause && !isTopical(reading, found)) continue;
    const answer = useTime({ reading, mention, frame, found, rule: inClause ? 'clause' : 'sentence' });
    if (answer) return answer;
  }
  const after = reading.times[indexAt(reading.times, mention.start) + 1];
  if (after && after.start < clause.end && after.time.bound !== 'until')
    return useTime({ reading, mention, frame, found: after, rule: 'clause' });
  return summary(reading, mention, frame);
}

/** A time holds on for the clauses behind it where it opens its own: 2023年,…; not where it dates another thing (中创新航3月试产,…). */
function isTopical(reading: Reading, found: TimeMention): boolean {
  const clause = reading.passages.clauses[indexAt(reading.passages.clauses, found.start)];
  if (!clause) return false;
  const lead = withoutTimes(reading, clause.start, found.start)
    .replace(/^【[^】]{1,12}】/, '')
    .replace(/^[—■●◆▲“]+/, '');
  return (
    lead.length <= 2 ||
    /^(?:刚刚过去的|刚过去的|国庆|春节|五一|端午|中秋|元旦|假期|期间|截至|截止|到|至|自|从|其中|力争|计划|预计|以及|“|\(|全市|全区|全县|全省|我市|我区)+$/.test(
      lead,
    ) ||
    reading.places[indexAt(reading.places, clause.start)]?.end === found.start
  );
}

/** A year long past tells of one event; the text comes back from it. */
function isLongPast(reading: Reading, answer: PeriodAnswer): boolean {
  return (
    reading.date !== null &&
    answer.value !== null &&
    Number(answer.value.last.slice(0, 4)) < Number(reading.date.slice(0, 4)) - 1
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

/** A time at the head of an earlier sentence of the block holds on: 2018年, 全市…。税收收入… */
function earlierSentence(reading: Reading, mention: Mention, frame: Frame | undefined): PeriodAnswer | null {
  for (let i = mention.sentence - 1; i >= 0 && i >= mention.sentence - 6; i -= 1) {
    const sentence = reading.passages.sentences[i];
    if (!sentence || sentence.block !== mention.block) return null;
    const found = reading.times[indexAt(reading.times, sentence.start + 6)];
    if (!found || found.start < sentence.start || found.end > sentence.end) continue;
    if (found.time.from?.day !== undefined && found.time.kind === 'point') continue;
    const answer = useTime({ reading, mention, frame, found, rule: 'sentenceBefore' });
    if (answer && i < mention.sentence - 1 && isLongPast(reading, answer)) return null;
    if (answer) return { ...answer, sureness: 0.6 };
  }
  return null;
}

interface Use {
  reading: Reading;
  mention: Mention;
  frame: Frame | undefined;
  found: TimeMention;
  rule: string;
}

function useTime(use: Use): PeriodAnswer | null {
  const { reading, mention, frame, found, rule } = use;
  const { time } = found;
  const lead = reading.view.text.slice(Math.max(0, found.start - 2), found.start);
  if (/[较比同与]$/.test(lead) || belongsToAnother(reading, mention, found)) return null;
  if (time.comparison || (time.kind === 'stretch' && time.stretch?.count === null)) return null;
  // 年初预算, 今年第11号台风: the words name something else than the time of the figure.
  if (
    /^(?:预算|预期|计划|目标|第[\d一二三四五六七八九十]+[号次届批])/.test(
      reading.view.text.slice(found.end, found.end + 8),
    )
  )
    return null;
  const year = namedYear(use) ?? contextYear(frame, time);
  const resolved = resolveDay(use, resolveTime(time, { date: reading.date, year }));
  if (!resolved) return null;
  const value =
    time.bound === 'since' && time.kind === 'point' ? sinceThen(resolved, reading.date) : resolved;
  return { value, rule, start: found.start, end: found.end, sureness: rule === 'clause' ? 0.9 : 0.8 };
}

/** 截至11月30日 under a heading of next year: a day without a year that the text reports on is not yet to come. */
function resolveDay({ reading, found }: Use, resolved: ResolvedTime | null): ResolvedTime | null {
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
  if (text[found.end] !== '的') return false;
  const next = reading.mentions[indexAt(reading.mentions, found.end + 1)];
  if (!next || next.start !== found.end + 1) return false;
  return next.start !== mention.start || mention.figure.unit === '倍';
}

/** The year that was named last before an expression in the same sentence: 2023年…, 其中一季度… */
function namedYear({ reading, mention, found }: Use): number | null {
  const sentence = reading.passages.sentences[mention.sentence];
  for (let i = indexAt(reading.times, found.start) - 1; i >= 0; i -= 1) {
    const other = reading.times[i] as TimeMention;
    if (!sentence || other.start < sentence.start) return null;
    if (other.time.comparison) continue;
    const year = other.time.from?.year;
    if (year !== undefined) return year;
    if (other.time.from?.relativeYear !== undefined && reading.date)
      return Number(reading.date.slice(0, 4)) + other.time.from.relativeYear;
  }
  return null;
}

/** 全年, 8月: of the year that the section or the story speaks of. */
function contextYear(frame: Frame | undefined, time: TimeMention['time']): number | null {
  // A day without a year is near the article's date, whatever year the story speaks of.
  if (time.from?.day !== undefined && !frame?.time) return null;
  const context =
    frame?.time ?? (time.bound === 'before' || time.bound === 'after' ? null : (frame?.reference ?? null));
  return context && context.first.slice(0, 4) === context.last.slice(0, 4)
    ? Number(context.first.slice(0, 4))
    : null;
}

/** 今年以来 is this year; 2021年以来 runs from then to the article's year. */
function sinceThen(from: ResolvedTime, date: string | null): ResolvedTime {
  const year = date?.slice(0, 4);
  if (!year || from.first.slice(0, 4) >= year) return from;
  return { period: `${from.first.slice(0, 4)}/${year}`, first: from.first, last: `${year}-12-31` };
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

/** Nothing in the text ties it: the year that a plan or a report of the article's date speaks of. */
function fromDate(input: { reading: Reading; mention: Mention; frame: Frame | undefined }): PeriodAnswer {
  const { reading, mention, frame } = input;
  if (!reading.date)
    return { value: null, rule: 'untied', start: mention.start, end: mention.end, sureness: 0.3 };
  const year = Number(reading.date.slice(0, 4));
  const month = Number(reading.date.slice(5, 7));
  const isReview = (frame?.weight ?? 0) < 0 && frame?.rule === 'section';
  const chosen =
    isReview && month <= 3 ? year - 1 : (frame?.weight ?? 0) > 0 && month === 12 ? year + 1 : year;
  const ground = frame?.ground ?? mention;
  const value = { period: String(chosen), first: `${chosen}-01-01`, last: `${chosen}-12-31` };
  return { value, rule: 'articleDate', start: ground.start, end: ground.end, sureness: 0.5 };
}
