import type { TextRange } from '../text/sentences.ts';
import type { Answer } from './answer.ts';
import type { FigureLists } from './figure-lists.ts';
import type { Mention, Reading } from './reading.ts';
import type { PhraseContext } from './trim-phrase.ts';

/** The noun phrase that a figure measures, as a range of the view. */
export type IndicatorAnswer = Answer<TextRange>;

/** What the rules of indicators read: the mention of `index`, and the answers for those before it. */
export interface IndicatorWork {
  reading: Reading;
  context: PhraseContext;
  answers: (IndicatorAnswer | null)[];
  index: number;
  lists: FigureLists;
}

/** Units that count things and so take the head noun after them. */
const COUNTING = new Set(['count', 'passengers', 'visits']);

/** Whether a mention counts things, and so takes the head noun behind it. */
export function isCount(mention: Mention): boolean {
  return COUNTING.has(mention.figure.dimension) && !mention.figure.ordinal;
}

/** A phrase behind the figure as an answer. */
export function answerAfter(phrase: TextRange): IndicatorAnswer {
  return { value: phrase, rule: 'headAfter', start: phrase.start, end: phrase.end, sureness: 0.85 };
}

/** An answer of an earlier mention, taken over by a rule; less sure than it was. */
export function carried(answer: IndicatorAnswer | null, rule: string): IndicatorAnswer | null {
  return answer ? { ...answer, rule, sureness: answer.sureness * 0.9 } : null;
}

/** Dimensions of amounts of a thing: 1亿元|专项资金, 3.3万亩|稻田, 1100吨|鲜橙. */
export const AMOUNTS: ReadonlySet<string> = new Set(['area', 'mass', 'volume', 'length', 'money']);
