import type { BlockText } from '../text/article.ts';
import type { Answer } from './answer.ts';
import { decidePeriod } from './decide-period.ts';
import type { Evidence, Fact, FactField } from './fact.ts';
import { readFrames } from './frames.ts';
import type { IndicatorAnswer } from './indicator-work.ts';
import { indexAt } from './passage.ts';
import { readIndicators } from './read-indicator.ts';
import { type MeasureAnswer, readMeasure } from './read-measure.ts';
import { readPassages } from './read-passages.ts';
import { readTiedPeriod } from './read-period.ts';
import { readStatus, type StatusAnswer } from './read-status.ts';
import { SubjectReader } from './read-subject.ts';
import type { Mention, Reading } from './reading.ts';
import { layOutYears, yearBefore } from './span-of-years.ts';
import type { SubjectAnswer } from './subject-answer.ts';
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
    const before = previous && { period: previous.period, status: previous.status.value };
    const found = decidePeriod({ reading, index, frame, indicator: name, status, tied, before });
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

/** 千亿GDP in a headline without any cue: the same words with a clear cue elsewhere in the article say what is meant, and when. */
function adoptSameWording(reading: Reading, answers: Answers[]): void {
  const byValue = new Map<number, number[]>();
  reading.mentions.forEach(({ figure: { value } }, index) => {
    const first = typeof value === 'number' ? value : value[0];
    const same = byValue.get(first);
    if (same) same.push(index);
    else byValue.set(first, [index]);
  });
  for (const indices of byValue.values()) if (indices.length > 1) adoptAmong(reading, answers, indices);
}

/** The same among figures of one value, most of which have other words. */
function adoptAmong(reading: Reading, answers: Answers[], indices: readonly number[]): void {
  const clearest = new Map<string, StatusAnswer>();
  const told = new Map<string, PeriodAnswer>();
  const wordings = indices.map((index) => {
    const { figure } = reading.mentions[index] as Mention;
    const phrase = answers[index]?.indicator?.value;
    return `${figure.value}|${figure.unit}|${phrase ? reading.view.text.slice(phrase.start, phrase.end) : ''}`;
  });
  indices.forEach((index, i) => {
    const { status, period } = answers[index] as Answers;
    const wording = wordings[i] as string;
    const known = clearest.get(wording);
    if (!known || Math.abs(status.margin) > Math.abs(known.margin)) clearest.set(wording, status);
    if (!told.has(wording) && !UNTOLD.has(period.rule)) told.set(wording, period);
  });
  indices.forEach((index, i) => {
    const answer = answers[index] as Answers;
    if (!answer.indicator) return;
    const wording = wordings[i] as string;
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
    if (!answer) return;
    const { start, end, text } = sourceSpan(reading.view, answer.start, answer.end);
    evidence.push({ field, rule: answer.rule, start, end, text });
  };
  const { figure } = mention;
  evidence.push({
    field: 'value',
    rule: 'numeral',
    start: figure.start,
    end: figure.end,
    text: figure.text,
  });
  for (const { start, end, text } of figure.comparators)
    evidence.push({ field: 'qualifier', rule: figure.qualifier, start, end, text });
  push('indicator', answers.indicator);
  push('measure', answers.measure);
  if (answers.measure.value.direction) push('direction', { ...answers.measure, rule: 'fall' });
  push('status', answers.status);
  if (answers.period.value) push('period', answers.period);
  if (answers.subject.value !== null) push('subject', answers.subject);
  return evidence;
}
