import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimalOf,
  decimalToNumber,
  formatDecimal,
  multiplyDecimals,
  parseDecimal,
  shiftDecimal,
} from './decimal.ts';

const read = (text: string): Decimal => parseDecimal(text) as Decimal;
const decimals = fc.record({
  coefficient: fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
  scale: fc.integer({ min: 0, max: 9 }),
});

describe('decimal', () => {
  it.each([
    ['57.8', 8, '5780000000'],
    ['0.07', 4, '700'],
    ['1.005', 2, '100.5'],
    ['128.8', 0, '128.8'],
    ['3', -2, '0.03'],
    ['-0.85', 8, '-85000000'],
  ])('%s shifted by %i is exactly %s', (text, exponent, expected) => {
    expect(formatDecimal(shiftDecimal(read(text), exponent))).toBe(expected);
  });

  it('gives the number that a reader would type, not its neighbour', () => {
    expect(decimalToNumber(shiftDecimal(read('4.35'), 2))).toBe(435);
    expect(4.35 * 100).not.toBe(435);
    expect(decimalToNumber(addDecimals(read('0.1'), read('0.2')))).toBe(0.3);
  });

  it.each(['', '.', '1.2.3', '1e5', ' 1', '１', '--1'])('refuses %j', (text) => {
    expect(parseDecimal(text)).toBeNull();
  });

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(decimals, (value) => {
        expect(compareDecimals(read(formatDecimal(value)), value)).toBe(0);
      }),
    );
  });

  it('adds and multiplies as integers do once the points are moved away', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        const whole = (value: Decimal, scale: number) => shiftDecimal(value, scale).coefficient;
        expect(whole(addDecimals(a, b), 9)).toBe(whole(a, 9) + whole(b, 9));
        expect(whole(multiplyDecimals(a, b), 18)).toBe(whole(a, 9) * whole(b, 9));
      }),
    );
  });

  it('orders as numbers do', () => {
    expect(compareDecimals(read('0.9'), read('0.10'))).toBeGreaterThan(0);
    expect(compareDecimals(decimalOf(-2), decimalOf(1))).toBeLessThan(0);
  });
});
