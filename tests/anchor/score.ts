import type { AnchorCase } from './anchor-case.ts';
import type { Quote } from './quote.ts';

/** What an anchoring tool answered: the place it chose, or that it chose none. */
export type Answer = Quote | null;

/** ok: right; wrong: a place was chosen that is not the quote's; partial: the right place, badly cut; orphan: no place though there is one. */
export type Verdict = 'ok' | 'wrong' | 'partial' | 'orphan';

/** Share of two spans that they have in common: 1 the same, 0 apart (intersection over union). */
function overlap(one: Quote, other: Quote): number {
  const common = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  if (common <= 0) return 0;
  return common / (Math.max(one.end, other.end) - Math.min(one.start, other.start));
}

/** Judges an answer. The same measure for every tool; it asks for the place only, not for the name of the outcome. */
export function judge(one: AnchorCase, answer: Answer): Verdict {
  const hasPlace = one.expected === 'same' || one.expected === 'edited';
  if (!answer) return hasPlace ? 'orphan' : 'ok';
  if (!hasPlace) return 'wrong';
  const share = overlap(answer, one.places[0]!);
  if (share >= 0.8) return 'ok';
  return share >= 0.5 ? 'partial' : 'wrong';
}
