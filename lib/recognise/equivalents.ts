import type { Arc } from './arc.ts';

/** What may stand between a figure and the same figure in another unit: an opening bracket with 约, 合, 折合 …, or 折合 alone. */
const BRACKET =
  /^(?:以上|左右|以内|以下|有余)?[([](?:大|折)?(?:约|合|约合|折合|即|相当于|超|超过|近|逾|约为|共|约计|换算为|折算)?$/;
const WORDS = /^,?(?:约合|折合|相当于|合)(?:约|人民币)*$/;

/** 20公顷(300亩): whether `next` says the figure before it again in another unit of the same kind. */
export function repeatsFigure(seen: string, previous: Arc, next: Arc): boolean {
  const a = previous.figure;
  const b = next.figure;
  if (!a || !b || a.unit === b.unit || next.start - previous.end > 12) return false;
  const money = a.dimension.startsWith('money:') && b.dimension.startsWith('money:');
  if (a.dimension !== b.dimension && !money) return false;
  if (a.dimension === 'count' || a.dimension === 'ratio' || a.dimension === 'score') return false;
  const between = seen.slice(previous.end, next.start);
  return BRACKET.test(between) || WORDS.test(between);
}
