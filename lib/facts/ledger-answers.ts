import type { Fact, FactField } from './fact.ts';

/** What the ledger asks of a fact, corrections applied. */
export type LedgerAnswers = Pick<Fact, 'text' | 'equivalent' | FactField>;
