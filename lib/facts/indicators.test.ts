import { describe, expect, it } from 'vitest';
import { UNITS } from '../recognise/units.ts';
import { findIndicator, INDICATORS } from './indicators.ts';

describe('INDICATORS', () => {
  it('gives every indicator an identifier and every name to one indicator only', () => {
    const ids = INDICATORS.map((indicator) => indicator.id);
    expect(new Set(ids).size).toBe(ids.length);
    const owners = new Map<string, string>();
    const shared = INDICATORS.flatMap(({ id, name, aliases }) =>
      [name, ...aliases].filter((one) => {
        const owner = owners.get(one);
        owners.set(one, id);
        return owner !== undefined;
      }),
    );
    expect(shared).toEqual([]);
    expect(INDICATORS.length).toBeGreaterThanOrEqual(250);
  });

  it('measures in dimensions that the units know', () => {
    const dimensions = new Set(UNITS.map((unit) => unit.dimension));
    const unknown = INDICATORS.filter(
      ({ dimension }) => dimension !== 'number' && !dimensions.has(dimension),
    );
    expect(unknown.map(({ id, dimension }) => `${id}: ${dimension}`)).toEqual([]);
  });

  it('knows the short forms of the news', () => {
    const names = findIndicator('value-added-industry-designated')?.aliases;
    expect(names).toContain('规上工业增加值');
    expect(findIndicator('none')).toBeUndefined();
  });
});
