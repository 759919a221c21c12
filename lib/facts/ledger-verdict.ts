import type { LedgerAnswers } from './ledger-answers.ts';
import {
  type Interval,
  intervalOf,
  isFall,
  mayBeEqual,
  toleranceOf,
  writtenEnds,
} from './ledger-interval.ts';
import { compareQuantities, negateQuantity, type Quantity, subtractQuantities } from './ledger-quantity.ts';

/** met, notMet: what was reached decides it; open: nothing was reached yet, or it does not decide; contradicted: the sources disagree. */
export type Verdict = 'met' | 'notMet' | 'open' | 'contradicted' | 'noTarget';

/**
 * Why a verdict is what it is. noResult: nothing reached is known; noPeriod: the target names no time; approximate: target or
 * result is too vague to decide; results, targets: these contradict each other; compared: a result was held against a target.
 */
export type VerdictReason =
  | 'noResult'
  | 'noPeriod'
  | 'approximate'
  | 'results'
  | 'targets'
  | 'compared'
  | 'noTarget';

/** Official indicators of which less is better (`lib/facts/indicators.ts`). */
const LESS_IS_BETTER = new Set([
  'unemployment-rate',
  'unemployment-rate-survey',
  'cpi',
  'pm25',
  'pm10',
  'ozone',
  'accidents',
  'accident-deaths',
]);
/** Words in an indicator that say the same of it. */
const BURDENS = /失业率|死亡|事故|发案|浓度|能耗|排放|负债率|不良|逾期|投诉|居民消费价格/;

/** Whether an indicator counts a burden, so that a target is a ceiling: unemployment, prices, pollution, accidents, ranks. */
function isCeiling(target: LedgerAnswers, indicatorId: string | null): boolean {
  if (target.qualifier !== 'exact' && target.qualifier !== 'approx')
    return (target.qualifier === 'max') !== isFall(target);
  if (isFall(target) || target.measure === 'rank') return true;
  if (indicatorId !== null && LESS_IS_BETTER.has(indicatorId)) return true;
  return BURDENS.test(target.indicator ?? '') && !/下降|降低|减少|减排/.test(target.indicator ?? '');
}

/** The end of a target that must be reached, and how far short of it is still near where the target is approximate. */
interface Requirement {
  ceiling: boolean;
  strict: Quantity;
  loose: Quantity;
}

function requirementOf(target: LedgerAnswers, indicatorId: string | null): Requirement {
  const ceiling = isCeiling(target, indicatorId);
  const [low, high] = writtenEnds(target);
  const strict = ceiling ? high : low;
  if (target.qualifier !== 'approx') return { ceiling, strict, loose: strict };
  const tolerance = toleranceOf(strict);
  return {
    ceiling,
    strict,
    loose: subtractQuantities(strict, ceiling ? negateQuantity(tolerance) : tolerance),
  };
}

function judge({ ceiling, strict, loose }: Requirement, { low, high }: Interval): 'met' | 'notMet' | 'open' {
  const [worst, best] = ceiling ? [high, low] : [low, high];
  const sign = ceiling ? -1 : 1;
  if (worst !== null && sign * compareQuantities(worst, strict) >= 0) return 'met';
  if (best !== null && sign * compareQuantities(best, loose) < 0) return 'notMet';
  return 'open';
}

/** Facts that tell the same value in the same words, each once: an indicator may be reported in hundreds of articles. */
function distinct(facts: readonly LedgerAnswers[]): LedgerAnswers[] {
  if (facts.length < 3) return [...facts];
  const key = ({ text, value, unit, qualifier, measure, direction, indicator }: LedgerAnswers): string =>
    JSON.stringify([text, value, unit, qualifier, measure, direction, indicator]);
  return [...new Map(facts.map((fact) => [key(fact), fact])).values()];
}

function disagree(facts: readonly LedgerAnswers[]): boolean {
  return facts.some((fact, at) => facts.slice(at + 1).some((other) => !mayBeEqual(fact, other)));
}

/** Results of one line may be the same value: what the more exact of them decides, holds. */
function combine(judgements: readonly ('met' | 'notMet' | 'open')[]): 'met' | 'notMet' | 'open' {
  const met = judgements.includes('met');
  if (met === judgements.includes('notMet')) return 'open';
  return met ? 'met' : 'notMet';
}

/**
 * Holds every result against every target of one line (same indicator, measure, subject, period and dimension).
 * A plain figure in a plan is what is to be reached at least; of burdens, ranks and falls it is what may be had at most.
 */
export function judgeLine(
  targets: readonly LedgerAnswers[],
  results: readonly LedgerAnswers[],
  indicatorId: string | null,
): { verdict: Verdict; reason: VerdictReason } {
  if (targets.length === 0) return { verdict: 'noTarget', reason: 'noTarget' };
  if (results.length === 0) return { verdict: 'open', reason: 'noResult' };
  const reached = distinct(results);
  if (disagree(reached)) return { verdict: 'contradicted', reason: 'results' };
  const intervals = reached.map(intervalOf);
  const judgements = new Set(
    distinct(targets).map((target) => {
      const requirement = requirementOf(target, indicatorId);
      return combine(intervals.map((interval) => judge(requirement, interval)));
    }),
  );
  if (judgements.has('met') && judgements.has('notMet'))
    return { verdict: 'contradicted', reason: 'targets' };
  if (judgements.has('open')) return { verdict: 'open', reason: 'approximate' };
  return { verdict: judgements.has('met') ? 'met' : 'notMet', reason: 'compared' };
}
