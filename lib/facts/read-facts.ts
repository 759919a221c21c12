import type { BlockText } from '../text/article.ts';
import type { Answer } from './answer.ts';
import type { Evidence, Fact, FactField, Status } from './fact.ts';
import { readFrames } from './frames.ts';
import { indexAt } from './passage.ts';
import { type IndicatorAnswer, readIndicators } from './read-indicator.ts';
import { type MeasureAnswer, readMeasure } from './read-measure.ts';
import { readPassages } from './read-passages.ts';
import { readTiedPeriod } from './read-period.ts';
import { endedYear, isConditional, readPeriodAround, yearOfArticle } from './read-period-around.ts';
import { readStatus, type StatusAnswer } from './read-status.ts';
import { type SubjectAnswer, SubjectReader } from './read-subject.ts';
import type { Mention, Reading } from './reading.ts';
import { layOutYears, yearBefore } from './span-of-years.ts';
import { sourceCharacters, sourceSpan } from './text-view.ts';
import type { PeriodAnswer } from './use-time.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What the rules answered for one mention. */
interface Answers {
  indicator: IndicatorAnswer | null;
  measure: MeasureAnswer;
  period: PeriodAnswer;
  status: StatusAnswer;
  subject: SubjectAnswer;
}

/**
 * Reads the facts of an article: every figure with what it measures, when, of whom, and whether it is a target or a result.
 * Offsets are UTF-16, into `article.text`. `date` is the day of publication (ISO 8601), against which 今年 and 8月 are read; null
 * where it is not known. Pure and synchronous; time grows linearly with the text; never throws.
 */
export function readFacts(
  article: BlockText & { date: string | null },
  options: { vocabulary?: Vocabulary } = {},
): Fact[] {
  const reading = readPassages(article, options.vocabulary);
  const frames = readFrames(reading);
  const indicators = readIndicators(reading);
  const subjects = new SubjectReader(reading);
  const answers: Answers[] = [];
  reading.mentions.forEach((mention, index) => {
    const frame = frames[mention.sentence];
    const indicator = indicators[index] ?? null;
    const name = indicator ? reading.view.text.slice(indicator.value.start, indicator.value.end) : null;
    const previous = answers[index - 1];
    const measure = readMeasure({
      reading,
      index,
      phrase: indicator?.value ?? null,
      indicator: name,
      previous: previous?.measure ?? null,
    });
    if (mention.figure.equivalent && previous) {
      answers.push({ ...previous, indicator });
      return;
    }
    const tied = readTiedPeriod({ reading, mention, frame });
    const status = readStatus({ reading, mention, frame, period: tied });
    const isOfAnother = tied !== null && isPastOfCompletion({ reading, mention, status: status.value, tied });
    const isDescription = status.rule === 'description' && !isOver(reading, tied);
    const told = isOfAnother || isDescription ? null : tied;
    const found = endedYear({
      reading,
      period:
        told ??
        ofWhole(reading, mention, { mention: reading.mentions[index - 1], answer: previous?.period }) ??
        (isDescription && (frame?.weight ?? 0) > 0
          ? yearOfArticle({ reading, mention, frame: undefined, status: status.value })
          : readPeriodAround({
              reading,
              mention,
              frame,
              indicator: name,
              status: isAimOfResult(reading, index, { status, before: previous }) ? 'actual' : status.value,
            })),
      status: status.value,
      frame,
    });
    const period = layOutYears({
      reading,
      index,
      status: status.value,
      measure: measure.value.measure,
      period: found,
    });
    const start = previous && yearBefore(reading, index - 1, { period: found, status: status.value });
    if (start && previous.period.value === null) previous.period = start;
    const subject = subjects.read(index, frame);
    answers.push({ indicator, measure, period, status, subject });
  });
  adoptSameWording(reading, answers);
  return reading.mentions.map((mention, index) => toFact(reading, mention, answers[index] as Answers));
}

/** 4月18日签约,…达产后年产值120亿元: the day is that of the signing, not of what comes when the work is done. */
function isPastOfCompletion(input: {
  reading: Reading;
  mention: Mention;
  status: Status;
  tied: PeriodAnswer;
}): boolean {
  const { reading, mention, status, tied } = input;
  const isPast = reading.date !== null && tied.value !== null && tied.value.last <= reading.date;
  return status === 'target' && isPast && isConditional(reading, mention);
}

/** 失业率2.31%,控制在|3.2%|的目标以内: the aim that a result is held against is of the time of the result. */
function isAimOfResult(
  reading: Reading,
  index: number,
  { status, before }: { status: StatusAnswer; before: Answers | undefined },
): boolean {
  return (
    status.rule === 'aimBehind' &&
    before?.status.value === 'actual' &&
    reading.mentions[index - 1]?.sentence === reading.mentions[index]?.sentence
  );
}

/** A description has no share in the time that is to come (总投资6.3亿元的新馆将于年底动工), nor in that of a plan around it. */
function isOver(reading: Reading, tied: PeriodAnswer | null): boolean {
  return reading.date !== null && tied?.value != null && tied.value.last < reading.date;
}

/** …16宗项目集中签约。|其中,签约项目9宗: a part has the time of the whole in the sentence before. */
function ofWhole(
  reading: Reading,
  mention: Mention,
  before: { mention: Mention | undefined; answer: PeriodAnswer | undefined },
): PeriodAnswer | null {
  const { mention: whole, answer } = before;
  const sentence = reading.passages.sentences[mention.sentence];
  if (!sentence || !whole || !answer?.value || answer.rule === 'articleDate') return null;
  if (!reading.view.text.startsWith('其中', sentence.start)) return null;
  // 其中一期已于9月交付,|二期完成85%: what one part is dated by is not the time of the next.
  if (whole.sentence === mention.sentence && answer.rule !== 'sentenceBefore') return null;
  return { ...answer, rule: 'sentenceBefore', sureness: 0.6 };
}

/** 千亿GDP in a headline without any cue: the same words with a clear cue elsewhere in the article say what is meant, and when. */
function adoptSameWording(reading: Reading, answers: Answers[]): void {
  const clearest = new Map<string, StatusAnswer>();
  const told = new Map<string, PeriodAnswer>();
  const wordings = reading.mentions.map(({ figure }, index) => {
    const phrase = answers[index]?.indicator?.value;
    return `${figure.value}|${figure.unit}|${phrase ? reading.view.text.slice(phrase.start, phrase.end) : ''}`;
  });
  answers.forEach(({ status, period }, index) => {
    const wording = wordings[index] as string;
    const known = clearest.get(wording);
    if (!known || Math.abs(status.margin) > Math.abs(known.margin)) clearest.set(wording, status);
    if (!told.has(wording) && !UNTOLD.has(period.rule)) told.set(wording, period);
  });
  answers.forEach((answer, index) => {
    if (!answer.indicator) return;
    const wording = wordings[index] as string;
    const clear = clearest.get(wording);
    if (answer.status.rule === 'noCue' && clear && Math.abs(clear.margin) >= 2)
      answer.status = { ...clear, rule: 'sameWording', sureness: clear.sureness * 0.8 };
    const period = told.get(wording);
    if (period && UNTOLD.has(answer.period.rule) && isInHeadline(reading, index))
      answer.period = { ...period, rule: 'sameWording', sureness: period.sureness * 0.8 };
  });
}

/** Rules by which a period is only supposed. */
const UNTOLD = new Set(['articleDate', 'untied', 'story']);

function isInHeadline(reading: Reading, index: number): boolean {
  const kind = reading.view.blocks[(reading.mentions[index] as Mention).block]?.kind;
  return kind === 'headline' || kind === 'kicker' || kind === 'subtitle';
}

function toFact(reading: Reading, mention: Mention, answers: Answers): Fact {
  const { figure } = mention;
  const { indicator, measure, period, status, subject } = answers;
  const fact: Fact = {
    start: figure.start,
    end: figure.end,
    text: figure.text,
    value: figure.value,
    unit: figure.unit,
    dimension: figure.dimension,
    qualifier: figure.qualifier,
    indicator: indicator ? sourceCharacters(reading.view, indicator.value.start, indicator.value.end) : null,
    indicatorId: indicator ? indicatorIdOf(reading, indicator.value) : null,
    measure: measure.value.measure,
    status: status.value,
    period: period.value?.period ?? null,
    subject: subject.value,
    confidence: confidenceOf(figure.confidence, answers),
    evidence: evidenceOf(reading, mention, answers),
  };
  if (measure.value.direction) fact.direction = measure.value.direction;
  if (figure.equivalent) fact.equivalent = true;
  return fact;
}

/** The official indicator whose name ends the phrase. */
function indicatorIdOf(reading: Reading, phrase: { start: number; end: number }): string | null {
  for (let i = indexAt(reading.indicators, phrase.end - 1); i >= 0; i -= 1) {
    const found = reading.indicators[i];
    if (!found || found.start < phrase.start) return null;
    if (found.end === phrase.end) return found.id;
    if (found.end < phrase.end) return null;
  }
  return null;
}

function confidenceOf(figure: number, answers: Answers): number {
  const { indicator, measure, period, status, subject } = answers;
  const least = Math.min(
    figure,
    indicator?.sureness ?? 0.3,
    measure.sureness,
    period.sureness,
    status.sureness,
    subject.sureness,
  );
  return Math.round(least * 100) / 100;
}

function evidenceOf(reading: Reading, mention: Mention, answers: Answers): Evidence[] {
  const evidence: Evidence[] = [];
  const push = (field: FactField, answer: Answer<unknown> | null): void => {
    if (answer)
      evidence.push({ field, rule: answer.rule, ...sourceSpan(reading.view, answer.start, answer.end) });
  };
  const { figure } = mention;
  evidence.push({
    field: 'value',
    rule: 'numeral',
    start: figure.start,
    end: figure.end,
    text: figure.text,
  });
  for (const span of figure.comparators)
    evidence.push({ field: 'qualifier', rule: figure.qualifier, ...span });
  push('indicator', answers.indicator);
  push('measure', answers.measure);
  if (answers.measure.value.direction) push('direction', { ...answers.measure, rule: 'fall' });
  push('status', answers.status);
  if (answers.period.value) push('period', answers.period);
  if (answers.subject.value !== null) push('subject', answers.subject);
  return evidence;
}
