import { correctedFact } from '../facts/corrected-fact.ts';
import type { Fact } from '../facts/fact.ts';
import type { ExportedFact } from './exported-fact.ts';

/** A fact as one row of a table: the reader's answers where there are some, and where it was read. Null: not known or none. */
export interface FactRow {
  id: string;
  headline: string;
  date: string | null;
  source: string | null;
  edition: string | null;
  address: string | null;
  quote: string;
  figure: string;
  indicator: string | null;
  indicator_id: string | null;
  value_low: number;
  value_high: number;
  unit: string;
  dimension: string;
  qualifier: string;
  measure: string;
  direction: string | null;
  status: string;
  period: string | null;
  subject: string | null;
  repeats: boolean;
  confidence: number;
  review: string;
  corrected_fields: string;
  stale: boolean;
  tags: string;
  note: string | null;
  article: string;
  start: number;
  end: number;
}

/** The official indicator holds for the machine's words only: the reader's own words may mean another. */
function indicatorIdOf({ fact, correction }: ExportedFact['record']): string | null {
  return correction !== null && 'indicator' in correction ? null : fact.indicatorId;
}

/** The row of a fact. Lists in a cell (tags, corrected fields) are divided by a semicolon and a space. */
export function makeFactRow({ record, article }: ExportedFact): FactRow {
  const fact: Fact = correctedFact(record);
  const [low, high] = typeof fact.value === 'number' ? [fact.value, fact.value] : fact.value;
  return {
    id: record.id,
    headline: article.headline,
    date: article.date,
    source: article.source,
    edition: article.edition,
    address: article.addresses[0] ?? null,
    quote: record.sentence,
    figure: fact.text,
    indicator: fact.indicator,
    indicator_id: indicatorIdOf(record),
    value_low: low,
    value_high: high,
    unit: fact.unit,
    dimension: fact.dimension,
    qualifier: fact.qualifier,
    measure: fact.measure,
    direction: fact.direction ?? null,
    status: fact.status,
    period: fact.period,
    subject: fact.subject,
    repeats: fact.equivalent ?? false,
    confidence: fact.confidence,
    review: record.review,
    corrected_fields: Object.keys(record.correction ?? {})
      .sort()
      .join('; '),
    stale: record.stale ?? false,
    tags: record.tags.join('; '),
    note: record.note ?? null,
    article: record.article,
    start: fact.start,
    end: fact.end,
  };
}
