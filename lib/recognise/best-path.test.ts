import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Arc } from './arc.ts';
import { bestPath } from './best-path.ts';

const arc = (start: number, end: number, score: number): Arc => ({
  start,
  end,
  score,
  reason: `${start}-${end}`,
});
const total = (arcs: readonly Arc[]) => arcs.reduce((sum, one) => sum + one.score, 0);

/** The best sum by trying every choice. */
function bestSum(arcs: readonly Arc[], from = 0): number {
  const [first, ...rest] = arcs;
  if (!first) return 0;
  const without = bestSum(rest, from);
  return first.start < from ? without : Math.max(without, first.score + bestSum(rest, first.end));
}

describe('bestPath', () => {
  it('prefers one long reading to the short ones inside it', () => {
    expect(bestPath([arc(0, 4, 30), arc(0, 2, 12), arc(2, 4, 12)])).toEqual([arc(0, 4, 30)]);
  });

  it('prefers two short readings that are worth more', () => {
    expect(bestPath([arc(0, 2, 12), arc(1, 3, 13), arc(2, 4, 12)])).toEqual([arc(0, 2, 12), arc(2, 4, 12)]);
  });

  it('finds the best sum of disjoint readings, in order', () => {
    const arcs = fc
      .array(fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 40 })), {
        maxLength: 9,
      })
      .map((all) =>
        all
          .map(([start, length, score]) => arc(start, start + length, score))
          .sort((a, b) => a.start - b.start),
      );
    fc.assert(
      fc.property(arcs, (all) => {
        const path = bestPath(all);
        path.forEach((one, i) => {
          expect(one.start).toBeGreaterThanOrEqual(path[i - 1]?.end ?? 0);
        });
        expect(total(path)).toBe(bestSum(all));
      }),
    );
  });
});
