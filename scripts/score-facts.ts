import type { Fact, FactField } from '../lib/facts/fact.ts';

/** A record of a gold standard, as `../shared/corpus/GUIDELINES.md` describes: a list of answers means that each is right. */
export interface GoldRecord {
  context?: string;
  occurrence?: number;
  start?: number;
  end?: number;
  value: number | [number, number];
  unit: string;
  qualifier?: string;
  indicator: Answers;
  measure: Answers;
  direction?: string;
  status: string;
  period: Answers;
  subject: Answers;
  equivalent?: boolean;
  optional?: boolean;
}

type Answers = string | null | (string | null)[];

/** The fields of a fact that are compared. */
export type ScoredFact = Pick<Fact, 'start' | 'end' | FactField>;

/** A gold record with its place in the text. */
interface Located extends GoldRecord {
  start: number;
  end: number;
}

/** How many were right, over one or several articles. */
export interface Score {
  gold: number;
  found: number;
  spurious: number;
  fields: Record<string, number>;
  whole: number;
}

type Check = (gold: GoldRecord, fact: ScoredFact) => boolean;

const SAME_UNITS: Record<string, string> = {
  个百分点: '百分点',
  人民币: '元',
  公里: '千米',
  名: '人',
  '㎡': '平方米',
  '％': '%',
};

const anyOf = (answers: Answers, right: (answer: string | null) => boolean): boolean =>
  (Array.isArray(answers) ? answers : [answers]).some(right);
const squeeze = (text: string | null): string => (text ?? '').replace(/\s+/g, '');
const unitOf = (unit: string | null | undefined): string => (unit ? (SAME_UNITS[unit] ?? unit) : '');

/** The measures of `../shared/corpus/score.mjs`, by the same rules. */
const CHECKS: Record<string, Check> = {
  value: (gold, fact) => sameValue(gold.value, fact.value),
  unit: (gold, fact) => unitOf(gold.unit) === unitOf(fact.unit),
  qualifier: (gold, fact) => (gold.qualifier ?? 'exact') === (fact.qualifier ?? 'exact'),
  measure: (gold, fact) => anyOf(gold.measure, (measure) => measure === fact.measure),
  direction: (gold, fact) => (gold.direction ?? '') === (fact.direction ?? ''),
  status: (gold, fact) => gold.status === fact.status,
  period: (gold, fact) => anyOf(gold.period, (period) => (period ?? '') === (fact.period ?? '')),
  subject: (gold, fact) => anyOf(gold.subject, (subject) => squeeze(subject) === squeeze(fact.subject)),
  indicator: (gold, fact) => anyOf(gold.indicator, (one) => squeeze(one) === squeeze(fact.indicator)),
  'indicator~': (gold, fact) => anyOf(gold.indicator, (one) => characterF1(one, fact.indicator) >= 0.6),
};

/** Names of the measures, in the order of the table. */
export const FIELDS = Object.keys(CHECKS);

/** An empty score, to which articles are added. */
export function emptyScore(): Score {
  return {
    gold: 0,
    found: 0,
    spurious: 0,
    fields: Object.fromEntries(FIELDS.map((field) => [field, 0])),
    whole: 0,
  };
}

/**
 * Compares the facts of a text with its gold records and adds the counts to `score`; `say` is called with a line for each miss,
 * wrong field and false alarm. Throws where a gold context does not stand in the text.
 */
export function scoreFacts(input: {
  text: string;
  gold: GoldRecord[];
  facts: ScoredFact[];
  score: Score;
  say?: (line: string) => void;
}): void {
  const { text, facts, score } = input;
  const say = input.say ?? (() => undefined);
  const gold = input.gold.map((record) => locate(text, record));
  const pairs = pairUp(gold, facts);
  for (const [i, record] of gold.entries()) {
    if (record.optional) continue;
    score.gold += 1;
    const fact = pairs.get(i) === undefined ? undefined : facts[pairs.get(i) as number];
    if (!fact) {
      say(`missed     ${record.context}`);
      continue;
    }
    score.found += 1;
    if (compareFields({ record, fact, score, say })) score.whole += 1;
  }
  const taken = new Set(pairs.values());
  facts.forEach((fact, j) => {
    if (taken.has(j) || gold.some((record) => record.optional && overlap(record, fact) > 0)) return;
    score.spurious += 1;
    say(
      `spurious   ${text.slice(Math.max(0, fact.start - 12), fact.start)}⟦${text.slice(fact.start, fact.end)}⟧${text.slice(fact.end, fact.end + 8)}`.replace(
        /\n/g,
        ' ',
      ),
    );
  });
}

function compareFields(input: {
  record: Located;
  fact: ScoredFact;
  score: Score;
  say: (line: string) => void;
}): boolean {
  const { record, fact, score, say } = input;
  let whole = true;
  for (const [field, isRight] of Object.entries(CHECKS)) {
    if (isRight(record, fact)) {
      score.fields[field] = (score.fields[field] ?? 0) + 1;
      continue;
    }
    if (field !== 'indicator' && field !== 'direction') whole = false;
    const key = (field === 'indicator~' ? 'indicator' : field) as keyof GoldRecord & keyof ScoredFact;
    say(
      `${field.padEnd(10)} ${record.context} | gold ${JSON.stringify(record[key] ?? null)} | got ${JSON.stringify(fact[key] ?? null)}`,
    );
  }
  return whole;
}

/** Pairs gold records and facts that overlap by half or more, the best overlaps first. */
function pairUp(gold: Located[], facts: ScoredFact[]): Map<number, number> {
  const pairs: [number, number, number][] = [];
  gold.forEach((record, i) => {
    facts.forEach((fact, j) => {
      const shared = overlap(record, fact);
      if (shared >= 0.5) pairs.push([shared, i, j]);
    });
  });
  pairs.sort((a, b) => b[0] - a[0]);
  const ofGold = new Map<number, number>();
  const taken = new Set<number>();
  for (const [, i, j] of pairs) {
    if (ofGold.has(i) || taken.has(j)) continue;
    ofGold.set(i, j);
    taken.add(j);
  }
  return ofGold;
}

function overlap(a: { start: number; end: number }, b: { start: number; end: number }): number {
  return (
    Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start)) /
    (Math.max(a.end, b.end) - Math.min(a.start, b.start))
  );
}

function locate(text: string, record: GoldRecord): Located {
  if (record.start !== undefined && record.end !== undefined)
    return { ...record, start: record.start, end: record.end };
  const context = record.context ?? '';
  const before = context.indexOf('⟦');
  const after = context.indexOf('⟧') - 1;
  const plain = context.replace('⟦', '').replace('⟧', '');
  let at = -1;
  for (let k = 0; k < (record.occurrence ?? 1); k += 1) at = text.indexOf(plain, at + 1);
  if (before < 0 || after < 0 || at < 0) throw new Error(`gold context not found: ${context}`);
  return { ...record, start: at + before, end: at + after };
}

function sameValue(a: number | [number, number], b: number | [number, number]): boolean {
  const x = [a].flat();
  const y = [b].flat();
  return (
    x.length === y.length &&
    x.every((value, i) => Math.abs(value - (y[i] as number)) <= 1e-9 * Math.max(1, Math.abs(value)))
  );
}

function characterF1(a: string | null, b: string | null): number {
  const x = [...squeeze(a)];
  const y = [...squeeze(b)];
  if (x.length === 0 || y.length === 0) return x.length === y.length ? 1 : 0;
  const bag = new Map<string, number>();
  for (const character of x) bag.set(character, (bag.get(character) ?? 0) + 1);
  let shared = 0;
  for (const character of y) {
    const left = bag.get(character) ?? 0;
    if (left === 0) continue;
    shared += 1;
    bag.set(character, left - 1);
  }
  return (2 * shared) / (x.length + y.length);
}
