import type { LedgerEntry, LedgerLine } from '../../lib/facts/ledger.ts';

/** The room of a chart, in units of its own view box. */
export const CHART = { width: 440, height: 240, left: 52, right: 34, top: 28, bottom: 30 } as const;

/** A value with its place on the vertical axis. */
interface Tick {
  value: number;
  y: number;
}

/** A target or result as it is drawn. */
export interface ChartMark {
  entry: LedgerEntry;
  line: LedgerLine;
  kind: 'target' | 'result';
  /** Where the period ends, or its middle for a year; `from`: where a period of several years begins. */
  x: number;
  from: number | null;
  /** The two ends of a range; equal for a single value. */
  y: number;
  top: number;
  bottom: number;
  /** 不低于 points up, 不超过 down. */
  arrow: 'up' | 'down' | null;
  /** 约: two dashes beside the mark. */
  about: boolean;
  /** Whether its value is written beside it: that of the newest source only, since others would cover it. */
  labelled: boolean;
}

/** A chart of one series: years on the axis, targets and results over them. */
export interface ChartLayout {
  /** The room of one year on the axis. */
  yearWidth: number;
  years: { year: number; x: number }[];
  ticks: Tick[];
  marks: ChartMark[];
  /** Points of the newest results of whole years, joined by a line. */
  path: { x: number; y: number }[];
}

const MOST_YEAR_LABELS = 8;
const TICKS = 4;

/** Beginning and end of a period in years: `2025` is 2025 to 2026, `2025-01/2025-06` is 2025 to 2025.5. */
export function spanOfPeriod(period: string): [number, number] | null {
  const [first, last = first] = period.split('/');
  const read = (text: string | undefined, end: boolean): number | null => {
    const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text ?? '') ?? [];
    if (year === undefined) return null;
    if (month === undefined) return Number(year) + Number(end);
    const days = day === undefined ? Number(end) * 30.4 : Number(day);
    return Number(year) + (Number(month) - 1 + days / 30.4) / 12;
  };
  const [start, end] = [read(first, false), read(last, true)];
  return start === null || end === null || end < start ? null : [start, end];
}

/** Round values that cover a range, about so many as asked. */
export function makeTicks(low: number, high: number): number[] {
  if (high === low) {
    const around = Math.abs(high) / 5 || 1;
    return makeTicks(low - around, high + around);
  }
  const span = high - low;
  const rough = span / TICKS;
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((size) => size * magnitude).find((size) => size >= rough)!;
  const first = Math.floor(low / step);
  const last = Math.ceil(high / step);
  return Array.from({ length: last - first + 1 }, (_, at) => Number(((first + at) * step).toPrecision(12)));
}

function arrowOf({ fact, low }: LedgerEntry): ChartMark['arrow'] {
  if (fact.qualifier !== 'min' && fact.qualifier !== 'max') return null;
  const upwards = (fact.qualifier === 'min') === (low >= 0 || fact.direction !== 'down');
  return upwards ? 'up' : 'down';
}

/** Places the lines of one series. Null where no line has a period with a year. */
export function layOutChart(lines: readonly LedgerLine[]): ChartLayout | null {
  const dated = lines.flatMap((line) => {
    const span = line.period === null ? null : spanOfPeriod(line.period);
    return span ? [{ line, span }] : [];
  });
  const values = dated.flatMap(({ line }) =>
    [...line.targets, ...line.results].flatMap(({ low, high }) => [low, high]),
  );
  if (values.length === 0) return null;
  const first = Math.floor(Math.min(...dated.map(({ span }) => span[0])));
  const end = Math.ceil(Math.max(...dated.map(({ span }) => span[1])));
  const steps = makeTicks(Math.min(...values), Math.max(...values));
  const [bottom, top] = [steps[0]!, steps[steps.length - 1]!];
  const { width, height, left, right } = CHART;
  const x = (year: number) => left + ((year - first) / (end - first)) * (width - left - right);
  const y = (value: number) =>
    height - CHART.bottom - ((value - bottom) / (top - bottom || 1)) * (height - CHART.bottom - CHART.top);
  const mark = (kind: ChartMark['kind'], entry: LedgerEntry, at: (typeof dated)[number]): ChartMark => {
    const years = at.span[1] - at.span[0];
    return {
      entry,
      line: at.line,
      kind,
      x: x(Math.abs(years - 1) < 0.01 ? at.span[0] + 0.5 : years > 1 ? at.span[1] - 0.5 : at.span[1]),
      from: years > 1.01 ? x(at.span[0] + 0.5) : null,
      y: y((entry.low + entry.high) / 2),
      top: y(entry.high),
      bottom: y(entry.low),
      arrow: arrowOf(entry),
      about: entry.fact.qualifier === 'approx',
      labelled: entry === at.line[kind === 'target' ? 'targets' : 'results'][0],
    };
  };
  const marks = dated.flatMap((at) => [
    ...at.line.targets.map((entry) => mark('target', entry, at)),
    ...at.line.results.map((entry) => mark('result', entry, at)),
  ]);
  const every = Math.ceil((end - first) / MOST_YEAR_LABELS);
  const years = Array.from({ length: end - first }, (_, at) => first + at);
  return {
    yearWidth: x(first + 1) - x(first),
    years: years.filter((_, at) => at % every === 0).map((year) => ({ year, x: x(year + 0.5) })),
    ticks: steps.map((value) => ({ value, y: y(value) })),
    marks,
    path: dated
      .filter(({ line, span }) => line.results.length > 0 && Math.abs(span[1] - span[0] - 1) < 0.01)
      .sort((a, b) => a.span[0] - b.span[0])
      .map(({ line, span }) => ({
        x: x(span[0] + 0.5),
        y: y((line.results[0]!.low + line.results[0]!.high) / 2),
      })),
  };
}
