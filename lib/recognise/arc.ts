import type { Decimal } from '../text/decimal.ts';
import type { TimeExpression } from './time-expression.ts';

/** A figure as a recogniser reads it, before its comparators; offsets are into the seen text. */
export interface FigureReading {
  low: Decimal;
  high: Decimal | null;
  unit: string;
  dimension: string;
  /** What words inside the numeral say of its bound (多, 余, 数, 几, 来), and where the word stands. */
  bound: 'exact' | 'min' | 'max' | 'approx';
  boundAt: number | null;
  ordinal?: true;
  multiple?: 'times' | 'doublings';
  confidence: number;
}

/** A time as a recogniser reads it; offsets of `boundWords` are into the seen text. */
export type TimeReading = Pick<
  TimeExpression,
  'kind' | 'from' | 'to' | 'stretch' | 'plan' | 'bound' | 'comparison'
> & { boundAt?: [number, number] };

/**
 * One reading of a stretch of the seen text. Arcs that overlap compete; the set of disjoint arcs with the highest sum of
 * scores wins. An arc with neither figure nor time is a false friend: it only keeps others out.
 */
export interface Arc {
  start: number;
  end: number;
  score: number;
  /** The name of the construct, and the words that decided where they matter. */
  reason: string;
  figure?: FigureReading;
  time?: TimeReading;
}

/** A construct of the language: says what can begin at a place of the seen text. */
export interface Construct {
  name: string;
  /** Every character that it can begin with. */
  starts: Iterable<string>;
  /** Every character that can stand in the second place of it; left out where anything can. */
  seconds?: Iterable<string>;
  /** Every character that can stand right after the run of digits or of Chinese numerals that it begins with; left out where anything can. */
  afterNumeral?: Iterable<string>;
  /** The same where only what stands after Arabic digits is known. */
  afterDigits?: Iterable<string>;
  /** Its numeral counts something: it is asked only where such a numeral can begin (`numeral-start.ts`). */
  counts?: true;
  /** The readings that begin at `at`; none where there is nothing of the kind. Bounded look-ahead and look-back. */
  read(seen: string, at: number): readonly Arc[];
}

/** No readings: one list for all, since most places of a text have none. */
export const NONE: readonly Arc[] = [];

/** Adds a reading; the list is made with the first one. */
export function addArc(arcs: Arc[] | null, arc: Arc): Arc[] {
  if (arcs === null) return [arc];
  arcs.push(arc);
  return arcs;
}

/** Everything that a numeral can begin with. */
export const NUMERAL_STARTS = '0123456789〇零一二三四五六七八九两壹贰叁肆伍陆柒捌玖廿卅十百千拾佰仟万亿几数';

/** How an Arabic numeral goes on after its first digits: 1.5, 1,200, 5千, 300多, 3点5. */
export const NUMERAL_CONTINUES = '., 十百千万亿拾佰仟多余来点';

/** What one character of a reading of each kind weighs in the competition. A longer reading of the same kind always wins. */
export const WEIGHTS = {
  /** A name, idiom or slogan that is in a table. */
  name: 9,
  /** A date or period. */
  time: 8,
  /** Codes, telephone numbers, formulas, document numbers. */
  code: 8,
  /** A session, a congress, an ordinal that counts nothing. */
  ordinal: 8,
  /** A numeral with a unit of measure. */
  measure: 7,
  /** A numeral with a classifier. */
  classifier: 6,
  /** A magnitude without a unit. */
  magnitude: 4,
} as const;
