import type { Status } from './fact.ts';
import type { Frame } from './frames.ts';
import { indexAt } from './passage.ts';
import type { Mention, Reading, TimeMention } from './reading.ts';
import type { ResolvedTime } from './resolve-time.ts';
import { firstOwnClause } from './source-clause.ts';
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

/** A year long past tells of one event; the text comes back from it. */
function isLongPast(reading: Reading, answer: PeriodAnswer): boolean {
  return (
    reading.date !== null &&
    answer.value !== null &&
    Number(answer.value.last.slice(0, 4)) < Number(reading.date.slice(0, 4)) - 1
  );
}

/** A time at the head of an earlier sentence of the block holds on: 2018年, 全市…。税收收入… */
function earlierSentence(reading: Reading, mention: Mention, frame: Frame | undefined): PeriodAnswer | null {
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

/** 上世纪90年代, …: ten years of the last century. */
function decadeOf(reading: Reading, mention: Mention): PeriodAnswer | null {
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
function yearsToCome(reading: Reading, mention: Mention): PeriodAnswer | null {
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
