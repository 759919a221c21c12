import type { LedgerLine } from '../../lib/facts/ledger.ts';

/** What the ledger is sorted by. */
export type LedgerOrder = 'verdict' | 'subject' | 'indicator' | 'period';

/** What asks for a look first: missed and contradicted targets, then what was met, then what is open. */
function rankOf({ verdict, results }: LedgerLine): number {
  const ranks = { notMet: 0, contradicted: 1, met: 2, open: results.length > 0 ? 3 : 4, noTarget: 5 };
  return ranks[verdict];
}

/** The lines in an order; those that are equal by it stay in the order of the ledger (subject, indicator, period). */
export function orderLedger(lines: readonly LedgerLine[], order: LedgerOrder): LedgerLine[] {
  if (order === 'verdict') return [...lines].sort((a, b) => rankOf(a) - rankOf(b));
  if (order === 'subject') return [...lines];
  const key = (line: LedgerLine): string => line[order] ?? '\uffff';
  return [...lines].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}
