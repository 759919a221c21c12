import type { Answer } from './answer.ts';
import type { Frame } from './frames.ts';
import { indexAt } from './passage.ts';
import type { Mention, Reading, TimeMention } from './reading.ts';
import { type ResolvedTime, resolveTime } from './resolve-time.ts';

/** The period of a figure. `value` is null where nothing ties it to a time. */
export type PeriodAnswer = Answer<ResolvedTime | null>;

/** Sizes of things that hold at no particular time: an area, a length, a capacity. */
const TIMELESS =
  /(?:全长|总长|占地|面积|库容|装机|规划用地|用地|海拔|宽度|限额标准|设计|全程|路程|距离|里程约|车道|桥长)/;

/** Reads the period of a mention: from its clause, its sentence, the section, else from the story's date. */
export function readPeriod(input: {
  reading: Reading;
  mention: Mention;
  frame: Frame | undefined;
  indicator: string | null;
}): PeriodAnswer {
  const { reading, mention, frame } = input;
  const own = nearestTime(reading, mention, frame);
  if (own) return own;
  if (frame?.time && frame.timeGround) {
    return {
      value: frame.time,
      rule: frame.timeRule === 'headline' ? 'headline' : 'section',
      ...frame.timeGround,
      sureness: 0.75,
    };
  }
  const { dimension } = mention.figure;
  if ((dimension === 'area' || dimension === 'length') && TIMELESS.test(input.indicator ?? '')) {
    return { value: null, rule: 'timeless', start: mention.start, end: mention.end, sureness: 0.6 };
  }
  return fromDate({ reading, mention, frame });
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
  return earlierSentence(reading, mention, frame);
}

/** A time holds on for the clauses behind it where it opens its own: 2023年,…; not where it dates another thing (中创新航3月试产,…). */
function isTopical(reading: Reading, found: TimeMention): boolean {
  const clause = reading.passages.clauses[indexAt(reading.passages.clauses, found.start)];
  if (!clause) return false;
  const lead = reading.view.text.slice(clause.start, found.start);
  return (
    lead.length <= 2 ||
    /^(?:截至|截止|到|至|自|从|其中|力争|计划|预计|以及|“|\(|全市|全区|全县|全省|我市|我区)+$/.test(lead) ||
    reading.places[indexAt(reading.places, clause.start)]?.end === found.start
  );
}

/** A time at the head of an earlier sentence of the block holds on: 2018年, 全市…。税收收入… */
function earlierSentence(reading: Reading, mention: Mention, frame: Frame | undefined): PeriodAnswer | null {
  for (let i = mention.sentence - 1; i >= 0 && i >= mention.sentence - 6; i -= 1) {
    const sentence = reading.passages.sentences[i];
    if (!sentence || sentence.block !== mention.block) return null;
    const found = reading.times[indexAt(reading.times, sentence.start + 6)];
    if (!found || found.start < sentence.start || found.end > sentence.end) continue;
    const answer = useTime({ reading, mention, frame, found, rule: 'sentence before' });
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
  const { reading, frame, found, rule } = use;
  const { time } = found;
  const lead = reading.view.text.slice(Math.max(0, found.start - 2), found.start);
  if (/[较比同与]$/.test(lead)) return null;
  if (time.comparison || (time.kind === 'stretch' && time.stretch?.count === null)) return null;
  const year = namedYear(use) ?? (frame?.time ? Number(frame.time.first.slice(0, 4)) : null);
  const resolved = resolveTime(time, { date: reading.date, year });
  if (!resolved) return null;
  const value =
    time.bound === 'since' && time.kind === 'point' ? sinceThen(resolved, reading.date) : resolved;
  return { value, rule, start: found.start, end: found.end, sureness: rule === 'clause' ? 0.9 : 0.8 };
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

/** 今年以来 is this year; 2021年以来 runs from then to the article's year. */
function sinceThen(from: ResolvedTime, date: string | null): ResolvedTime {
  const year = date?.slice(0, 4);
  if (!year || from.first.slice(0, 4) >= year) return from;
  return { period: `${from.first.slice(0, 4)}/${year}`, first: from.first, last: `${year}-12-31` };
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
  return { value, rule: 'article date', start: ground.start, end: ground.end, sureness: 0.5 };
}
