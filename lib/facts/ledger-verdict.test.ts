import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LedgerAnswers } from './ledger-answers.ts';
import { judgeLine } from './ledger-verdict.ts';

function tell(text: string, status: 'target' | 'actual', more: Partial<LedgerAnswers> = {}): LedgerAnswers {
  return {
    text,
    value: Number.parseFloat(text),
    unit: '%',
    qualifier: 'exact',
    indicator: '出口',
    measure: 'growth',
    status,
    period: '2025',
    subject: '云溪县',
    ...more,
  };
}

const results = fc.array(
  fc.constantFrom(
    tell('7.5%', 'actual'),
    tell('7.52%', 'actual'),
    tell('8%', 'actual', { qualifier: 'approx' }),
    tell('6%', 'actual', { qualifier: 'min' }),
    tell('3%', 'actual', { direction: 'down' }),
  ),
  { minLength: 1, maxLength: 6 },
);

describe('judgeLine', () => {
  it('judges a value that many articles report as if one did', () => {
    const targets = [tell('7%', 'target'), tell('7%', 'target', { qualifier: 'min' })];
    fc.assert(
      fc.property(results, fc.integer({ min: 2, max: 5 }), (told, times) => {
        const repeated = Array.from({ length: times }, () => structuredClone(told)).flat();
        expect(judgeLine(targets, repeated, null)).toEqual(judgeLine(targets, told, null));
      }),
    );
  });

  it('takes ten thousand equal reports, and finds the one that contradicts them', () => {
    const reports = Array.from({ length: 10_000 }, () => tell('7.5%', 'actual'));
    const targets = [tell('7%', 'target')];
    expect(judgeLine(targets, reports, null).verdict).toBe('met');
    expect(judgeLine(targets, [...reports, tell('5%', 'actual')], null).verdict).toBe('contradicted');
  });
});
