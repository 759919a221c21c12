import type { Qualifier } from '../lib/recognise/figure.ts';

const SIGN: Record<Qualifier, string> = { exact: '', min: '≥ ', max: '≤ ', approx: '≈ ' };

const digits = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 20, useGrouping: true });

type Quantity = { value: number | [number, number]; unit: string; qualifier: Qualifier };

/** The value in plain digits with its unit: `160,000,000,000 元`, `6–7 %`. */
export function formatDigits({ value, unit }: Quantity): string {
  const numbers = Array.isArray(value)
    ? value.map((end) => digits.format(end)).join('–')
    : digits.format(value);
  return unit ? `${numbers} ${unit}` : numbers;
}

/** The largest magnitude that leaves the number at least 1, for values that nobody reads in plain digits. */
function withMagnitude(value: number): string {
  for (const [size, name] of [
    [1e12, '万亿'],
    [1e8, '亿'],
    [1e4, '万'],
  ] as const) {
    if (Math.abs(value) >= size) return `${digits.format(Number((value / size).toPrecision(15)))}${name}`;
  }
  return digits.format(value);
}

/** The figure at a glance, with its magnitude and the sign of its qualifier: `≥ 1,600亿元`, `≈ 6.5%`. */
export function formatFigure({ value, unit, qualifier }: Quantity): string {
  const numbers = Array.isArray(value) ? value.map(withMagnitude).join('–') : withMagnitude(value);
  return `${SIGN[qualifier]}${numbers}${unit}`;
}

/** An ISO period as the reader writes it: `2021–2025`, `2023-01 – 2023-08`. */
export function formatPeriod(period: string | null): string {
  return period?.replace('/', '–') ?? '';
}
