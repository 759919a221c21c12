import type { Fact } from './fact.ts';

/** What the ledger asks of a fact, corrections applied. */
export type LedgerAnswers = Pick<
  Fact,
  | 'text'
  | 'value'
  | 'unit'
  | 'qualifier'
  | 'indicator'
  | 'measure'
  | 'direction'
  | 'status'
  | 'period'
  | 'subject'
  | 'equivalent'
>;
