import type { RefObject } from 'preact';
import { i18n } from '#i18n';
import type { LedgerLine } from '../../lib/facts/ledger.ts';
import { formatFigure } from '../format-figure.ts';
import { CHART, type ChartLayout, type ChartMark } from './chart-layout.ts';
import { formatEntry, formatLinePeriod, nameLine } from './ledger-words.ts';

interface LedgerChartProps {
  layout: ChartLayout;
  line: LedgerLine;
  /** For copying. */
  drawing: RefObject<SVGSVGElement | null>;
}

const TARGET = 'var(--target)';
const RESULT = 'var(--actual)';
const SOFT = 'var(--soft)';
const RULE = 'var(--rule)';

/** A round value on the axis, in the unit's magnitude. */
function formatTick(value: number): string {
  const text = formatFigure({ value: Math.abs(value), unit: '', qualifier: 'exact' });
  return value < 0 ? `−${text}` : text;
}

/** About how wide words are in a chart, in units of its view box: Chinese characters are square, digits half as wide. */
function widthOf(words: string): number {
  return [...words].reduce((sum, one) => sum + (one > '\u2e80' ? 11 : 6), 0);
}

function describe({ kind, entry, line }: ChartMark): string {
  const word = i18n.t(kind === 'target' ? 'ledger.target' : 'ledger.result');
  return `${formatLinePeriod(line)} ${word} ${formatEntry(entry)}`;
}

/** Targets hollow, results solid; a range is a bar, 不低于 and 不超过 an arrow, 约 two dashes, several years a line. */
export function LedgerChart({ layout, line, drawing }: LedgerChartProps) {
  const { width, height, left, right, bottom } = CHART;
  const years = layout.years;
  const label = i18n.t('ledger.chartLabel', [
    nameLine(line),
    line.subject ?? i18n.t('ledger.unknownSubject'),
    years[0]!.year,
    years[years.length - 1]!.year,
  ]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing whose marks are read one by one
    <svg
      ref={drawing}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={label}
      font-size="12"
      lang="zh-CN"
    >
      {layout.ticks.map(({ value, y }) => (
        <g key={value}>
          <line x1={left} x2={width - right} y1={y} y2={y} stroke={RULE} stroke-width="1" />
          <text x={left - 8} y={y + 4} text-anchor="end" fill={SOFT}>
            {formatTick(value)}
          </text>
        </g>
      ))}
      {years.map(({ year, x }) => (
        <text key={year} x={x} y={height - bottom + 20} text-anchor="middle" fill={SOFT}>
          {year}
        </text>
      ))}
      <polyline
        points={layout.path.map(({ x, y }) => `${x},${y}`).join(' ')}
        fill="none"
        stroke={RESULT}
        stroke-width="1.5"
      />
      {layout.marks.map((mark) => (
        <Mark key={mark.entry.id} mark={mark} room={layout.yearWidth} />
      ))}
    </svg>
  );
}

function Mark({ mark, room }: { mark: ChartMark; room: number }) {
  const { kind, x, y, top, bottom, from, arrow, about } = mark;
  const colour = kind === 'target' ? TARGET : RESULT;
  const radius = kind === 'target' ? 5.5 : 4.5;
  const range = bottom - top > 2;
  const text = describe(mark);
  const value = formatFigure({ ...mark.entry.fact, unit: '' });
  const tip = arrow === 'up' ? top - 9 : bottom + 9;
  const wing = arrow === 'up' ? 5 : -5;
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a mark is no control, but is read one after the other by keys
    <g role="img" aria-label={text} tabindex={0} fill="none" stroke={colour} stroke-width="2">
      <title>{text}</title>
      {from !== null && <line x1={from} x2={x} y1={y} y2={y} stroke-width="1" stroke-dasharray="3 4" />}
      {arrow && (
        <path
          d={`M${x} ${arrow === 'up' ? top - radius : bottom + radius}V${tip - wing}m-4 ${wing}l4 ${-wing}l4 ${wing}`}
          stroke-width="1.75"
        />
      )}
      {about && <path d={`M${x - radius - 8} ${y}h5M${x + radius + 3} ${y}h5`} stroke-width="1.75" />}
      {range ? (
        <rect
          x={x - radius}
          y={top}
          width={radius * 2}
          height={bottom - top}
          rx={radius}
          fill={kind === 'result' ? colour : 'none'}
        />
      ) : (
        <circle cx={x} cy={y} r={radius} fill={kind === 'result' ? colour : 'var(--card)'} />
      )}
      {mark.labelled && widthOf(value) <= room && (
        <text
          x={kind === 'result' ? x + 9 : x}
          y={kind === 'result' ? y - 7 : top - (arrow === 'up' ? 18 : 10)}
          text-anchor={kind === 'result' ? 'start' : 'middle'}
          font-size="11"
          fill={kind === 'result' ? 'var(--ink)' : colour}
          stroke="none"
        >
          {value}
        </text>
      )}
    </g>
  );
}
