import { fold } from '../text/fold.ts';
import type { Fact, Measure } from './fact.ts';
import { findIndicator } from './indicators.ts';
import type { LedgerAnswers } from './ledger-answers.ts';
import { isFall, writtenEnds } from './ledger-interval.ts';
import { expressInUnit, scaleOfUnit, subtractQuantities } from './ledger-quantity.ts';
import { judgeLine, type Verdict, type VerdictReason } from './ledger-verdict.ts';

/** A collected fact as the ledger takes it. */
export interface LedgerFact {
  id: string;
  /** Id of its article, and the day of that (ISO 8601). */
  article: string;
  date: string | null;
  /** Corrections applied. */
  fact: LedgerAnswers;
  /** The official indicator; null where there is none or the reader named another. */
  indicatorId: string | null;
}

/** A target or result of a line. */
export interface LedgerEntry extends LedgerFact {
  /** What is written, in the line's unit; equal for a single value. A fall is negative. */
  low: number;
  high: number;
}

/** What lies between the newest target and the newest result (result − target), where both are single values. */
export interface LedgerDifference {
  value: number;
  /** The line's unit; 百分点 between percentages. */
  unit: string;
}

/** One line of the ledger 目标台账: an indicator of a subject in a period, what was aimed at and what was reached. */
export interface LedgerLine {
  key: string;
  /** The same for all periods of one indicator, measure, subject and dimension: what one chart shows. */
  series: string;
  /** The official name where there is one, else the words of the text. */
  indicator: string;
  indicatorId: string | null;
  measure: Measure;
  /** Null: not told; then only facts of one article meet. */
  subject: string | null;
  period: string | null;
  unit: string;
  /** The newest first. */
  targets: LedgerEntry[];
  results: LedgerEntry[];
  difference: LedgerDifference | null;
  verdict: Verdict;
  reason: VerdictReason;
}

/** Official indicators that are a measure of another one: 经济增速 is the growth of 地区生产总值. */
const MEASURES_OF: Readonly<Record<string, [indicator: string, measure: Measure]>> = {
  'gdp-growth-rate': ['gdp', 'growth'],
};

/** So many facts are taken in a step, and the share of the work that is done when all are placed. */
const STEP = 500;
const PLACING = 0.4;

interface Placed {
  given: LedgerFact;
  series: string;
  period: string | null;
  indicatorId: string | null;
  measure: Measure;
}

/** A period that covers whole years as years: `2025-01/2025-12` is `2025`. */
export function normalisePeriod(period: string): string {
  const [start, end] = period.split('/') as [string, string?];
  if (end === undefined) return start;
  const first = start.replace(/^(\d{4})-01(-01)?$/, '$1');
  const last = end.replace(/^(\d{4})-12(-31)?$/, '$1');
  if (first.length !== 4 || last.length !== 4) return period;
  return first === last ? first : `${first}/${last}`;
}

/** Counts of an official indicator meet whatever the classifier (87家, 87户); of free words only with the same one. */
function dimensionKey(unit: string, indicatorId: string | null): string {
  const { dimension } = scaleOfUnit(unit);
  return dimension === 'count' && indicatorId === null ? `count ${unit}` : dimension;
}

/** Makes the words of an indicator comparable; most facts share their words with others. */
function makeWordFolder(): (words: string) => string {
  const folded = new Map<string, string>();
  return (words) => {
    let known = folded.get(words);
    if (known === undefined) {
      known = fold(words).toLowerCase().replace(/\s+/g, '');
      folded.set(words, known);
    }
    return known;
  };
}

function place(given: LedgerFact, foldWords: (words: string) => string): Placed | null {
  const { fact, article } = given;
  if (fact.indicator === null || fact.equivalent || fact.status === 'unclear') return null;
  if (fact.period === null && fact.status !== 'target') return null;
  const [indicatorId, measure] = (given.indicatorId !== null && MEASURES_OF[given.indicatorId]) || [
    given.indicatorId,
    fact.measure,
  ];
  const name = indicatorId === null ? ['words', foldWords(fact.indicator)] : ['id', indicatorId];
  const subject = fact.subject === null ? ['article', article] : ['subject', fact.subject];
  const series = JSON.stringify([...name, measure, ...subject, dimensionKey(fact.unit, indicatorId)]);
  return {
    given,
    series,
    period: fact.period === null ? null : normalisePeriod(fact.period),
    indicatorId,
    measure,
  };
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = key(item);
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return groups;
}

/** The unit that most facts are written in, the first of those that tie. */
function usualUnit(facts: readonly Placed[]): string {
  const units = [...groupBy(facts, ({ given }) => given.fact.unit)];
  return units.reduce((best, one) => (one[1].length > best[1].length ? one : best))[0];
}

function toEntry(given: LedgerFact, unit: string): LedgerEntry {
  if (given.fact.unit === unit && typeof given.fact.value === 'number') {
    const value = Number((isFall(given.fact) ? -given.fact.value : given.fact.value).toPrecision(15));
    return { ...given, low: value, high: value };
  }
  const [low, high] = writtenEnds(given.fact);
  return { ...given, low: expressInUnit(low, unit), high: expressInUnit(high, unit) };
}

function byDate(a: LedgerFact, b: LedgerFact): number {
  const [one, other] = [a.date ?? '', b.date ?? ''];
  return one < other ? 1 : one > other ? -1 : a.id < b.id ? -1 : 1;
}

function differenceOf(
  target: LedgerFact | undefined,
  result: LedgerFact | undefined,
  unit: string,
): LedgerDifference | null {
  if (!target || !result) return null;
  if (typeof target.fact.value !== 'number' || typeof result.fact.value !== 'number') return null;
  const difference = subtractQuantities(writtenEnds(result.fact)[0], writtenEnds(target.fact)[0]);
  return { value: expressInUnit(difference, unit), unit: unit === '%' ? '百分点' : unit };
}

function makeLine(placed: readonly Placed[], unit: string): LedgerLine {
  const { series, period, indicatorId, measure, given } = placed[0]!;
  const entriesOf = (status: Fact['status']): LedgerEntry[] =>
    placed
      .filter((one) => one.given.fact.status === status)
      .map((one) => toEntry(one.given, unit))
      .sort(byDate);
  const [targets, results] = [entriesOf('target'), entriesOf('actual')];
  const facts = (entries: readonly LedgerEntry[]): LedgerAnswers[] => entries.map(({ fact }) => fact);
  const judged =
    period === null
      ? { verdict: 'open' as const, reason: 'noPeriod' as const }
      : judgeLine(facts(targets), facts(results), indicatorId);
  return {
    key: lineKey(placed[0]!),
    series,
    indicator: (indicatorId && findIndicator(indicatorId)?.name) || given.fact.indicator!,
    indicatorId,
    measure,
    subject: given.fact.subject,
    period,
    unit,
    targets,
    results,
    difference: differenceOf(targets[0], results[0], unit),
    ...judged,
  };
}

/** Facts of one line share their series and period; a target without a period meets nothing. */
function lineKey({ series, period, given }: Placed): string {
  return period === null ? `${series} no period ${given.id}` : `${series} ${period}`;
}

function compareText(a: string | null, b: string | null): number {
  return a === b ? 0 : (a ?? '\uffff') < (b ?? '\uffff') ? -1 : 1;
}

/**
 * The ledger of facts: one line for each indicator, measure, subject, period and dimension that has a target or a result, by
 * subject, indicator and period. Units meet inside one dimension only (亿元 and 元, 公顷 and 亩); nothing is converted between
 * currencies. Left out are facts of unclear status, without an indicator, repeated in another unit, and results without a period.
 */
export function makeLedger(facts: readonly LedgerFact[]): LedgerLine[] {
  const steps = makeLedgerInSteps(facts);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** As `makeLedger`, in steps of about a millisecond, so that a page stays alive meanwhile; each gives the share that is done, 0 to 1. */
export function* makeLedgerInSteps(facts: readonly LedgerFact[]): Generator<number, LedgerLine[]> {
  const foldWords = makeWordFolder();
  const bySeries = new Map<string, Placed[]>();
  for (let at = 0; at < facts.length; at += STEP) {
    for (const fact of facts.slice(at, at + STEP)) {
      const placed = place(fact, foldWords);
      if (!placed) continue;
      const series = bySeries.get(placed.series);
      if (series) series.push(placed);
      else bySeries.set(placed.series, [placed]);
    }
    yield (at / facts.length) * PLACING;
  }
  const lines: LedgerLine[] = [];
  let made = 0;
  let open = 0;
  for (const series of bySeries.values()) {
    const unit = usualUnit(series);
    for (const line of groupBy(series, lineKey).values()) lines.push(makeLine(line, unit));
    made += series.length;
    if (made - open < STEP) continue;
    open = made;
    yield PLACING + (made / facts.length) * (1 - PLACING);
  }
  return sortLines(lines);
}

function sortLines(lines: LedgerLine[]): LedgerLine[] {
  return lines.sort(
    (a, b) =>
      compareText(a.subject, b.subject) ||
      compareText(a.indicator, b.indicator) ||
      compareText(a.series, b.series) ||
      compareText(a.period, b.period),
  );
}
