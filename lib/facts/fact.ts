import type { Qualifier, Span } from '../recognise/figure.ts';

/** level: a stock, total or amount; increment: newly added; growth: a rate of change; share; rank; change: a move in rank or in percentage points. */
export type Measure = (typeof MEASURES)[number];
export const MEASURES = ['level', 'increment', 'growth', 'share', 'rank', 'change'] as const;

/** target: intended, planned, expected or required at the article's date; actual: everything else; unclear: the text does not let us tell. */
export type Status = (typeof STATUSES)[number];
export const STATUSES = ['target', 'actual', 'unclear'] as const;

/** The answers of a fact that can be explained by evidence and corrected by the reader. */
export type FactField = (typeof FACT_FIELDS)[number];
export const FACT_FIELDS = [
  'value',
  'unit',
  'qualifier',
  'indicator',
  'measure',
  'direction',
  'status',
  'period',
  'subject',
] as const;

/** Words that an answer rests on, and the name of the rule that read them so (a key of the locale files under `rule.`). */
export interface Evidence extends Span {
  field: FactField;
  rule: string;
}

/** A figure understood. `start`–`end` are UTF-16 offsets into the article's text. */
export interface Fact extends Span {
  value: number | [number, number];
  unit: string;
  dimension: string;
  qualifier: Qualifier;
  /** The noun phrase measured, copied from the text; null if the text does not let us tell. */
  indicator: string | null;
  /** Identifier of the official indicator it stands for (`lib/facts/indicators.ts`), so that facts of different articles meet. */
  indicatorId: string | null;
  measure: Measure;
  /** Only where the change is a fall. */
  direction?: 'down';
  status: Status;
  /** `2022`, `2023-09-15`, `2023-01/2023-08`, `2021/2025`; null if the text does not let us tell. */
  period: string | null;
  /** The place, body or company that the figure is about, in its usual full form; null if the text does not let us tell. */
  subject: string | null;
  /** It repeats the fact before it in another unit. */
  equivalent?: true;
  /** 0 to 1: the least sure of its answers. */
  confidence: number;
  evidence: Evidence[];
}
