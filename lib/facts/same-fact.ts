import { fold } from '../text/fold.ts';
import { simplify } from '../text/simplify.ts';
import type { Fact } from './fact.ts';
import { normalisePeriod } from './ledger.ts';
import { quantityOf, quantityToNumber, scaleOfUnit } from './ledger-quantity.ts';

/** A fact with the article it stands in. */
export interface FactOccurrence {
  /** Id of the article. */
  article: string;
  fact: Fact;
}

/** One figure, wherever it is written: in headline and text, in two articles. */
interface SameFact {
  /** The occurrence that is read most surely; of those that tie, the most exact figure, then the first. */
  best: FactOccurrence;
  /** All of them, `best` included, in the order given. */
  occurrences: FactOccurrence[];
}

/** What is said of one indicator × subject × period (and measure, status, dimension). More than one fact is a conflict. */
export interface FactGroup {
  key: string;
  facts: SameFact[];
  conflict: boolean;
}

/**
 * Groups facts that speak of the same thing, and in each group those that say the same. Values agree where they are equal in the
 * base unit, where one is the other rounded to fewer digits (217亿元 in the headline, 217.3亿元 in the text), or where one only bounds
 * the other (超186亿元, 186.5亿元). A fact without an indicator is a group of its own; one without a subject meets only facts of its
 * own article; equivalents in brackets are left out. Groups stand in the order of their first fact.
 */
export function groupSameFacts(given: readonly FactOccurrence[]): FactGroup[] {
  const groups = new Map<string, FactOccurrence[]>();
  given.forEach((occurrence, index) => {
    if (occurrence.fact.equivalent) return;
    const key = keyOf(occurrence) ?? `alone ${index}`;
    const group = groups.get(key);
    if (group) group.push(occurrence);
    else groups.set(key, [occurrence]);
  });
  return [...groups].map(([key, occurrences]) => {
    const facts = mergeValues(occurrences);
    return { key, facts, conflict: facts.length > 1 };
  });
}

/** What makes facts speak of the same thing; null where the indicator is not told. */
function keyOf({ article, fact }: FactOccurrence): string | null {
  if (fact.indicator === null && fact.indicatorId === null) return null;
  const { dimension } = scaleOfUnit(fact.unit);
  return JSON.stringify([
    fact.indicatorId ??
      simplify(fold(fact.indicator ?? ''))
        .toLowerCase()
        .replace(/\s+/g, ''),
    fact.subject ?? ['article', article],
    fact.period === null ? null : normalisePeriod(fact.period),
    fact.measure,
    fact.direction ?? 'up',
    fact.status,
    dimension === 'count' && fact.indicatorId === null ? fact.unit : dimension,
  ]);
}

function mergeValues(occurrences: FactOccurrence[]): SameFact[] {
  const facts: SameFact[] = [];
  for (const occurrence of occurrences) {
    const same = facts.find(({ best }) => saysTheSame(best.fact, occurrence.fact));
    if (!same) {
      facts.push({ best: occurrence, occurrences: [occurrence] });
      continue;
    }
    same.occurrences.push(occurrence);
    if (isBetter(occurrence.fact, same.best.fact)) same.best = occurrence;
  }
  return facts;
}

function isBetter(a: Fact, b: Fact): boolean {
  const digits = digitsOf(a) - digitsOf(b);
  return digits !== 0 ? digits > 0 : a.confidence > b.confidence;
}

function saysTheSame(a: Fact, b: Fact): boolean {
  const one = endsOf(a);
  const other = endsOf(b);
  if (one.length !== other.length) return false;
  return one.every((value, i) => agree({ fact: a, value }, { fact: b, value: other[i] as number }));
}

interface Written {
  fact: Fact;
  value: number;
}

function agree(a: Written, b: Written): boolean {
  if (a.value === b.value) return true;
  const [rough, fine] = digitsOf(a.fact) <= digitsOf(b.fact) ? [a, b] : [b, a];
  if (isRounded(rough, fine)) return true;
  if (rough.fact.qualifier === 'min') return fine.value >= rough.value && fine.value <= rough.value * NEAR;
  if (rough.fact.qualifier === 'max') return fine.value <= rough.value && fine.value * NEAR >= rough.value;
  return (
    rough.fact.qualifier === 'approx' && fine.value <= rough.value * NEAR && fine.value * NEAR >= rough.value
  );
}

/** 超186亿元 stands for 186.5亿元, not for 300亿元: how far a bound may lie from what it bounds. */
const NEAR = 1.1;

/** Whether the rough figure is the fine one rounded (or cut) to the rough one's digits. */
function isRounded(rough: Written, fine: Written): boolean {
  const digits = digitsOf(rough.fact);
  if (digits < 2 || digits >= digitsOf(fine.fact) || fine.value === 0) return false;
  const rounded = Number(fine.value.toPrecision(digits));
  const step = 10 ** (Math.floor(Math.log10(Math.abs(fine.value))) - digits + 1);
  const cut = Math.trunc(fine.value / step + 1e-9) * step;
  return nearlyEqual(rough.value, rounded) || nearlyEqual(rough.value, cut);
}

function nearlyEqual(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
}

/** The value, or both ends of a range, in the base unit. */
function endsOf(fact: Fact): number[] {
  return [fact.value].flat().map((value) => quantityToNumber(quantityOf(value, fact.unit)));
}

/** Significant digits of the figure as it is written: 217 has three, 217.3 four; a range has those of its first end. */
function digitsOf(fact: Fact): number {
  const [value = 0] = [fact.value].flat();
  const digits = String(Math.abs(value))
    .replace(/e.*$/, '')
    .replace('.', '')
    .replace(/^0+|0+$/g, '');
  return Math.max(1, digits.length);
}
