import { describe, expect, it } from 'vitest';
import type { Fact } from '../../lib/facts/fact.ts';
import { makeLedger } from '../../lib/facts/ledger.ts';
import { CHART, layOutChart, makeTicks, spanOfPeriod } from './chart-layout.ts';

function lines(...facts: Partial<Fact>[]) {
  return makeLedger(
    facts.map((fact, at) => ({
      id: `f${at}`,
      article: 'a',
      date: '2025-01-01',
      indicatorId: null,
      fact: {
        start: 0,
        end: 1,
        text: '',
        value: 5,
        unit: '%',
        dimension: 'ratio',
        qualifier: 'exact',
        indicator: '地区生产总值',
        indicatorId: null,
        measure: 'growth',
        status: 'actual',
        period: '2024',
        subject: '云溪县',
        confidence: 1,
        evidence: [],
        ...fact,
      },
    })),
  );
}

describe('layOutChart', () => {
  it('puts later years to the right and larger values higher, inside the drawing', () => {
    const layout = layOutChart(
      lines({ value: 4, period: '2023' }, { value: 6, period: '2025' }, { value: 5, status: 'target' }),
    )!;
    const [early, aim, late] = layout.marks.sort((a, b) => a.x - b.x);
    expect([early!.kind, aim!.kind, late!.kind]).toEqual(['result', 'target', 'result']);
    expect(early!.y).toBeGreaterThan(aim!.y);
    expect(aim!.y).toBeGreaterThan(late!.y);
    expect(layout.years.map(({ year }) => year)).toEqual([2023, 2024, 2025]);
    for (const { x, y } of layout.marks) {
      expect(x).toBeGreaterThan(CHART.left);
      expect(x).toBeLessThan(CHART.width);
      expect(y).toBeGreaterThanOrEqual(CHART.top);
      expect(y).toBeLessThanOrEqual(CHART.height - CHART.bottom);
    }
    expect(layout.path).toHaveLength(2);
  });

  it('writes the value of the newest source only where several stand over one year', () => {
    const layout = layOutChart(lines({ value: 6.9 }, { value: 7 }, { value: 7.5, status: 'target' }))!;
    const written = layout.marks.filter(({ labelled }) => labelled);
    expect(layout.marks).toHaveLength(3);
    expect(written.map(({ kind }) => kind).sort()).toEqual(['result', 'target']);
    const [line] = lines({ value: 6.9 }, { value: 7 });
    expect(written.find(({ kind }) => kind === 'result')?.entry.low).toBe(line!.results[0]!.low);
  });

  it('draws ranges, bounds, approximations and periods of several years as such', () => {
    const layout = layOutChart(
      lines(
        { status: 'target', value: [6, 7], period: '2025' },
        { status: 'target', value: 6, qualifier: 'min', period: '2024' },
        { status: 'target', value: 3, qualifier: 'max', period: '2023' },
        { status: 'target', value: 6.5, qualifier: 'approx', period: '2026/2030' },
      ),
    )!;
    const of = (period: string) => layout.marks.find(({ line }) => line.period === period)!;
    expect(of('2025').bottom - of('2025').top).toBeGreaterThan(2);
    expect([of('2024').arrow, of('2023').arrow, of('2025').arrow]).toEqual(['up', 'down', null]);
    expect([of('2026/2030').about, of('2025').about]).toEqual([true, false]);
    expect(of('2026/2030').from).toBeLessThan(of('2026/2030').x);
    expect(layout.path).toEqual([]);
  });

  it('draws nothing without a year', () => {
    expect(layOutChart(lines({ status: 'target', period: null }))).toBeNull();
    expect(layOutChart([])).toBeNull();
  });

  it('draws one single value', () => {
    const layout = layOutChart(lines({ value: 0 }))!;
    expect(layout.marks.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
  });
});

describe('makeTicks', () => {
  it('covers the range with round values', () => {
    expect(makeTicks(4.8, 6.5)).toEqual([4.5, 5, 5.5, 6, 6.5]);
    expect(makeTicks(-2, 7)).toEqual([-2.5, 0, 2.5, 5, 7.5]);
    expect(makeTicks(5, 5)[0]).toBeLessThanOrEqual(5);
  });
});

describe('spanOfPeriod', () => {
  it('reads years, months and spans', () => {
    expect(spanOfPeriod('2025')).toEqual([2025, 2026]);
    expect(spanOfPeriod('2021/2025')).toEqual([2021, 2026]);
    expect(spanOfPeriod('2025-01/2025-06')).toEqual([2025, 2025.5]);
    expect(spanOfPeriod('soon')).toBeNull();
  });
});
