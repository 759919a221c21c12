import type { Arc } from './arc.ts';

const BETWEEN = /^(?:和|与|及|、|,|以及)$/;

/**
 * 分别高于全国、全省0.7个和0.4个百分点: a 个 in a list whose last item has 百分点 (or 单位, 点) is the same unit. Units are passed from the
 * later figure to the one before it.
 */
export function shareUnits(seen: string, path: readonly Arc[]): Arc[] {
  const shared = [...path];
  for (let i = shared.length - 2; i >= 0; i--) {
    const arc = shared[i] as Arc;
    const next = shared[i + 1] as Arc;
    if (arc.figure?.unit !== '个' || next.figure?.unit !== '百分点') continue;
    if (!BETWEEN.test(seen.slice(arc.end, next.start))) continue;
    shared[i] = {
      ...arc,
      reason: `${arc.reason}, unit of the next`,
      figure: { ...arc.figure, unit: next.figure.unit, dimension: next.figure.dimension },
    };
  }
  return shared;
}
