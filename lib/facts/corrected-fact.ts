import type { Fact } from './fact.ts';

/** A fact as the reader sees it: the machine's answers with the reader's over them. The machine's own stay untouched. */
export function correctedFact({ fact, correction }: { fact: Fact; correction: Partial<Fact> | null }): Fact {
  return correction ? { ...fact, ...correction } : fact;
}
