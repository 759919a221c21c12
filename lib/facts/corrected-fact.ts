import type { Fact } from './fact.ts';

/** The reader's answers: those that were changed; `direction: null` says that it is no fall. */
type Answers = Partial<Omit<Fact, 'direction'>> & { direction?: 'down' | null };

/** A fact as the reader sees it: the machine's answers with the reader's over them. The machine's own stay untouched. */
export function correctedFact({ fact, correction }: { fact: Fact; correction: Answers | null }): Fact {
  if (!correction) return fact;
  const { direction, ...answers } = correction;
  const corrected: Fact = { ...fact, ...answers };
  if (direction === null) delete corrected.direction;
  else if (direction) corrected.direction = direction;
  return corrected;
}
