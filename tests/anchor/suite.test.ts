import { describe, expect, it } from 'vitest';
import type { AnchorCase } from './anchor-case.ts';
import { makeCases } from './anchor-case.ts';
import { anchorOurs, hasRightOutcome, placeOf } from './anchor-ours.ts';
import type { Half } from './page.ts';
import { SCENARIOS } from './scenarios.ts';
import { judge } from './score.ts';

const HALVES: readonly Half[] = ['frozen', 'unseen'];

describe.each(HALVES)('edited pages, half %s', (half) => {
  const judged = makeCases(half).map((one) => {
    const placement = anchorOurs(one);
    return { one, placement, verdict: judge(one, placeOf(placement)) };
  });
  const misses = (wanted: (one: AnchorCase) => boolean) =>
    judged
      .filter(({ one }) => wanted(one))
      .filter(({ one, placement, verdict }) => verdict !== 'ok' || !hasRightOutcome(one, placement));

  it('has at least 400 cases, some of every scenario', () => {
    expect(judged.length).toBeGreaterThanOrEqual(400);
    const made = new Set(judged.map(({ one }) => one.scenario));
    expect([...made].sort()).toEqual(SCENARIOS.map(({ name }) => name).sort());
  });

  it('never anchors to wrong words', () => {
    const wrong = judged.filter(({ verdict }) => verdict === 'wrong' || verdict === 'partial');
    expect(wrong.map(({ one, placement }) => ({ case: one.id, placement }))).toEqual([]);
  });

  it('never chooses where a passage stands twice', () => {
    const chosen = judged.filter(
      ({ one, placement }) => one.expected === 'ambiguous' && placeOf(placement) !== null,
    );
    expect(chosen.map(({ one }) => one.id)).toEqual([]);
  });

  it.each(['same', 'edited'] as const)(
    'names the outcome of at least 98 of 100 passages right: %s',
    (expected) => {
      const wanted = (one: AnchorCase) => one.expected === expected;
      const missed = misses(wanted);
      expect(missed.length / judged.filter(({ one }) => wanted(one)).length).toBeLessThanOrEqual(0.02);
    },
  );

  it('gives the old and the new words of an edited passage as they stand', () => {
    const edited = judged.filter(({ placement }) => placement.outcome === 'edited');
    expect(edited.length).toBeGreaterThan(50);
    for (const { one, placement } of edited) {
      if (placement.outcome !== 'edited') continue;
      expect(placement.before).toBe(one.before.text.slice(one.quote.start, one.quote.end));
      expect(placement.after).toBe(one.after.text.slice(placement.start, placement.end));
    }
  });
});
