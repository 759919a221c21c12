import { i18n } from '#i18n';
import { formatCount } from './format-time.ts';

interface TrendChartProps {
  /** Marks in each month, oldest first. */
  months: readonly { month: string; count: number }[];
}

const HEIGHT = 120;
const STEP = 28;
const BAR = 18;
const TOP = 18;
const BOTTOM = 34;

/** Widest chart that is drawn; longer times show their last months, and the table all of them. */
const MOST_MONTHS = 30;

/** How often a term was met in each month, as bars with their numbers; the same numbers stand in a table. */
export function TrendChart({ months }: TrendChartProps) {
  if (months.length === 0) return <p class="soft">{i18n.t('desk.statistics.undated')}</p>;
  const shown = months.slice(-MOST_MONTHS);
  const most = Math.max(...shown.map(({ count }) => count), 1);
  const width = Math.max(shown.length * STEP, STEP * 4);
  return (
    <figure class="trend">
      <svg
        viewBox={`0 0 ${width} ${TOP + HEIGHT + BOTTOM}`}
        style={{ maxInlineSize: `${width * 1.4}px` }}
        role="img"
        aria-label={i18n.t('desk.statistics.chart', [months[0]!.month, months.at(-1)!.month])}
      >
        <line class="axis" x1="0" x2={width} y1={TOP + HEIGHT} y2={TOP + HEIGHT} />
        {shown.map(({ month, count }, at) => {
          const height = (count / most) * HEIGHT;
          const x = at * STEP + (STEP - BAR) / 2;
          return (
            <g key={month}>
              <rect class="bar" x={x} y={TOP + HEIGHT - height} width={BAR} height={height} rx="2" />
              {count > 0 && (
                <text x={x + BAR / 2} y={TOP + HEIGHT - height - 5}>
                  {formatCount(count)}
                </text>
              )}
              <text class="axis-label" x={x + BAR / 2} y={TOP + HEIGHT + 14}>
                {Number(month.slice(5))}
              </text>
              {(month.endsWith('-01') || at === 0) && (
                <text class="axis-label" x={x + BAR / 2} y={TOP + HEIGHT + 28}>
                  {month.slice(0, 4)}
                </text>
              )}
            </g>
          );
        })}
      </svg>
      <details>
        <summary>{i18n.t('desk.statistics.table')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{i18n.t('desk.statistics.month')}</th>
              <th scope="col">{i18n.t('desk.statistics.count')}</th>
            </tr>
          </thead>
          <tbody>
            {months.map(({ month, count }) => (
              <tr key={month}>
                <th scope="row">{month}</th>
                <td>{formatCount(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
