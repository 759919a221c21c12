import { decadeOf, yearsToCome } from './counted-years.ts';
import { earlierSentence } from './earlier-sentence.ts';
import type { Status } from './fact.ts';
import type { Frame } from './frames.ts';
import { indexAt } from './passage.ts';
import type { Mention, Reading, TimeMention } from './reading.ts';
import type { ResolvedTime } from './resolve-time.ts';
import { type PeriodAnswer, type PeriodInput, useTime } from './use-time.ts';

/** Sizes of things that hold at no particular time: an area, a length, a capacity. */
const TIMELESS =
  /(?:全长|总长|占地|总面积|建筑面积|用地面积|规划面积|区域面积|国土面积|海域面积|陆地面积|辖区面积|库容|海拔|设计|路程|距离|桥长|^面积)/;

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

/** 计划2026年建成通车。|届时, …: the time ahead that the sentence before has set. */
function atThatTime(input: PeriodInput): PeriodAnswer | null {
  const { reading, mention, frame } = input;
  const sentence = reading.passages.sentences[mention.sentence];
  const before = reading.passages.sentences[mention.sentence - 1];
  if (!sentence || before?.block !== sentence.block) return null;
  if (!/^(?:届时|到时|到那时)/.test(reading.view.text.slice(sentence.start, sentence.start + 4))) return null;
  for (let i = indexAt(reading.times, sentence.start); i >= 0; i -= 1) {
    const found = reading.times[i] as TimeMention;
    if (found.start < before.start) return null;
    const answer = useTime({ reading, mention, frame, found, rule: 'sentenceBefore' });
    if (answer?.value && reading.date && answer.value.last > reading.date) return answer;
  }
  return null;
}

/** The period that the sentences before, the section or the story give to a figure whose own sentence gives none. */
export function readPeriodAround(
  input: PeriodInput & { indicator: string | null; status: Status },
): PeriodAnswer {
  const { reading, mention, frame, status } = input;
  if (status !== 'target' && saysNow(reading, mention)) return yearOfArticle({ ...input, frame: undefined });
  const counted = decadeOf(reading, mention) ?? (status === 'target' ? yearsToCome(reading, mention) : null);
  if (counted) return counted;
  const ahead = status === 'target' ? yearAhead(input) : null;
  if (ahead) return ahead;
  if (status === 'target' && isConditional(reading, mention))
    return { value: null, rule: 'afterCompletion', start: mention.start, end: mention.end, sureness: 0.5 };
  const then = status === 'target' ? atThatTime(input) : null;
  if (then) return then;
  const earlier = earlierSentence(reading, mention, frame);
  if (earlier && !(status === 'target' && isOver(reading, earlier))) return earlier;
  if (status === 'target' && frame?.aheadTime && frame.ground)
    return { value: frame.aheadTime, rule: 'discourse', ...frame.ground, sureness: 0.6 };
  if (status === 'actual' && frame?.spanTime && frame.spanGround)
    return { value: frame.spanTime, rule: 'discourse', ...frame.spanGround, sureness: 0.5 };
  if (frame?.time && frame.timeGround)
    return { value: frame.time, rule: 'section', ...frame.timeGround, sureness: 0.75 };
  const { dimension } = mention.figure;
  if (
    (dimension === 'area' || dimension === 'length') &&
    TIMELESS.test(input.indicator ?? '') &&
    status !== 'target'
  )
    return timeless(mention);
  if (
    frame?.reference &&
    isPartOfYear(frame.reference) &&
    status !== 'target' &&
    isStanding(reading, mention)
  )
    return dimension === 'length' ? timeless(mention) : yearOfArticle({ ...input, frame: undefined });
  if (
    frame?.reference &&
    frame.referenceGround &&
    (status === 'target') === isAhead(reading, frame.reference)
  ) {
    return { value: frame.reference, rule: 'story', ...frame.referenceGround, sureness: 0.65 };
  }
  return yearOfArticle(input);
}

/** 建成后, 达产后: it comes when the work is done, and the text does not say when that is. */
export function isConditional(reading: Reading, mention: Mention): boolean {
  const sentence = reading.passages.sentences[mention.sentence];
  if (!sentence) return false;
  const words = reading.view.text.slice(Math.max(sentence.start, mention.start - 80), mention.start);
  return /(?:建成|达产|投产|投用|竣工|完工|运行|使用|投运|运营|达效)后(?!,?(?:已|累计|实现了))/.test(words);
}

/** 现有, 目前: the figure is that of the article's time, whatever time the story reports on. */
function saysNow(reading: Reading, mention: Mention): boolean {
  const sentence = reading.passages.sentences[mention.sentence];
  return (
    sentence !== undefined &&
    /现有|现共|现已|目前|如今|累计拥有|共拥有/.test(
      reading.view.text.slice(Math.max(sentence.start, mention.start - 60), mention.start),
    )
  );
}

function isOver(reading: Reading, answer: PeriodAnswer): boolean {
  return reading.date !== null && answer.value !== null && answer.value.last < reading.date;
}

function timeless(mention: Mention): PeriodAnswer {
  return { value: null, rule: 'timeless', start: mention.start, end: mention.end, sureness: 0.6 };
}

/** 1—8月, “五一”假期: less than a year, or days across its end. */
function isPartOfYear(time: ResolvedTime): boolean {
  return !/^\d{4}(?:\/\d{4})?$/.test(time.period);
}

/**
 * 公路总里程|3960公里|, 仍有|5个|镇不通高速, 设计时速|100公里|: what is there, or is built so, whatever part of the year a story reports on.
 * The words before the figure tell it, or that the story says of whom (全县|380家|咖啡馆) and not what happened.
 */
function isStanding(reading: Reading, mention: Mention): boolean {
  const clause = reading.passages.clauses[mention.clause];
  if (!clause) return false;
  const { text } = reading.view;
  const words = text.slice(Math.max(clause.start, mention.outerStart - 24), mention.outerStart);
  return STANDING.test(words) || mention.figure.dimension === 'area';
}

const STANDING =
  /(?:拥有|现有|共有|仅有|仍有|设有|建有|涵盖|下辖|辖|全长|总长|(?<!增)长|里程|面积|密度达?每?.{0,5}|比达|车道|时速|设计|产能|能力|总投资|估算|[海内]段)(?:约|近|超|达|为|共|仅|有)*$/;

/** A plan's own years (2021/2025) also hold for its targets. */
function isAhead(reading: Reading, time: ResolvedTime): boolean {
  return (
    reading.date !== null && time.last > reading.date && time.first.slice(0, 4) !== time.last.slice(0, 4)
  );
}

/** Nothing in the text ties it: the year that a plan or a report of the article's date speaks of. */
export function yearOfArticle(input: PeriodInput & { status: Status }): PeriodAnswer {
  const { reading, mention, frame, status } = input;
  const length = reading.view.text.slice(mention.outerStart - 3, mention.outerStart);
  if (mention.figure.dimension === 'length' && /[全总]长/.test(length)) return timeless(mention);
  if (!reading.date)
    return { value: null, rule: 'untied', start: mention.start, end: mention.end, sureness: 0.3 };
  const year = Number(reading.date.slice(0, 4));
  const month = Number(reading.date.slice(5, 7));
  const isReview = (frame?.weight ?? 0) < 0 && frame?.rule === 'section';
  const meeting = frame?.meetingYears;
  const ofMeeting =
    meeting && !tellsOfMeeting(reading, mention)
      ? status === 'target'
        ? meeting.planned
        : meeting.reviewed
      : null;
  const chosen =
    ofMeeting ??
    (isReview && month <= 3
      ? year - 1
      : status === 'target' && (frame?.weight ?? 0) > 0 && month === 12
        ? year + 1
        : year);
  const ground = frame?.ground ?? mention;
  const value = { period: String(chosen), first: `${chosen}-01-01`, last: `${chosen}-12-31` };
  return { value, rule: 'articleDate', start: ground.start, end: ground.end, sureness: 0.5 };
}

/** 应到代表186名, 1.4万字的全会报告: what is told of the meeting itself. */
function tellsOfMeeting(reading: Reading, mention: Mention): boolean {
  const clause = reading.passages.clauses[mention.clause];
  if (!clause) return false;
  const words = reading.view.text.slice(
    Math.max(clause.start, mention.start - 24),
    Math.min(clause.end, mention.end + 12),
  );
  return /代表|委员|出席|列席|参会|字的|全会报告|会议|议案|字眼/.test(words);
}
