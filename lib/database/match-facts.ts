import { fold } from '../text/fold.ts';
import type { DescribedFact } from './describe-facts.ts';
import { hashText } from './hash.ts';
import type { FactRecord } from './records.ts';

/** What a kept fact and a fact of a new reading are compared by. */
type Described = Pick<DescribedFact, 'fact' | 'sentence' | 'passage'>;

function lettersOf(text: string): string {
  return fold(text).replace(/\s+/g, '');
}

/**
 * From sure to less sure, what makes a fact of a new reading the kept one. Each kept fact is given away once. Two facts that are
 * equal by a rule are told apart by their order in the article, which is why every rule holds the figure itself.
 */
const RULES: readonly ((one: Described) => string)[] = [
  ({ passage, sentence }) => JSON.stringify([passage.exact, passage.prefix, passage.suffix, sentence]),
  ({ passage, sentence }) => JSON.stringify([lettersOf(passage.exact), lettersOf(sentence)]),
  ({ fact, passage }) =>
    JSON.stringify([
      fact.value,
      fact.unit,
      fact.indicator,
      lettersOf(passage.prefix).slice(-8),
      lettersOf(passage.suffix).slice(0, 4),
    ]),
];

function groupBy<T extends Described>(
  facts: readonly T[],
  rule: (one: Described) => string,
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const fact of facts) {
    const key = rule(fact);
    const group = groups.get(key);
    if (group) group.push(fact);
    else groups.set(key, [fact]);
  }
  return groups;
}

/** Facts of a new reading paired with the kept ones, and the kept ones that it no longer has. */
export interface MatchedFacts {
  pairs: { described: DescribedFact; kept: FactRecord | null }[];
  missing: FactRecord[];
}

/** Pairs the facts of a new reading with the kept facts of the same article. */
export function matchFacts(described: readonly DescribedFact[], kept: readonly FactRecord[]): MatchedFacts {
  const partner = new Map<DescribedFact, FactRecord>();
  let open = [...kept].sort((a, b) => a.passage.start - b.passage.start);
  for (const rule of RULES) {
    const groups = groupBy(open, rule);
    const taken = new Set<FactRecord>();
    for (const one of described) {
      if (partner.has(one)) continue;
      const match = groups.get(rule(one))?.shift();
      if (!match) continue;
      partner.set(one, match);
      taken.add(match);
    }
    open = open.filter((record) => !taken.has(record));
  }
  return {
    pairs: described.map((one) => ({ described: one, kept: partner.get(one) ?? null })),
    missing: open,
  };
}

/**
 * The id of a new fact: its article, and a hash of its words in their sentence; equal ones are numbered. `taken` are the ids
 * in use, to which it is added.
 */
export function nameFact(article: string, described: Described, taken: Set<string>): string {
  const name = `${article}-${hashText(`${described.passage.exact}\n${described.sentence}`)}`;
  let id = name;
  for (let more = 2; taken.has(id); more += 1) id = `${name}-${more}`;
  taken.add(id);
  return id;
}
