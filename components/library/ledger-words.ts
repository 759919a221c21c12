import { i18n } from '#i18n';
import type { LedgerDifference, LedgerEntry, LedgerLine } from '../../lib/facts/ledger.ts';
import { isFall } from '../../lib/facts/ledger-interval.ts';
import { formatFigure, formatPeriod } from '../format-figure.ts';

/** What a line measures: `地区生产总值 增长率`. */
export function nameLine({ indicator, measure }: LedgerLine): string {
  return measure === 'level' ? indicator : `${indicator} ${i18n.t(`measure.${measure}`)}`;
}

/** An entry as it was written, with the word for a fall. */
export function formatEntry({ fact }: LedgerEntry): string {
  const figure = formatFigure(fact);
  return isFall(fact) ? `${i18n.t('card.down')} ${figure}` : figure;
}

/** The newest of several entries, and how many more there are. */
export function formatEntries(entries: readonly LedgerEntry[]): string {
  const [newest, ...others] = entries;
  if (!newest) return '–';
  return others.length > 0 ? `${formatEntry(newest)} +${others.length}` : formatEntry(newest);
}

/** All entries, the newest first. */
export function formatAllEntries(entries: readonly LedgerEntry[]): string {
  return entries.map(formatEntry).join(i18n.t('ledger.and')) || '–';
}

/** Result less target, with its sign. */
export function formatDifference(difference: LedgerDifference | null): string {
  if (difference === null) return '';
  const { value, unit } = difference;
  const sign = value > 0 ? '+' : value < 0 ? '−' : '±';
  // Units that no decimal divides (小时 in 天) would fill the line with digits that nobody wrote.
  const rounded = Number(Math.abs(value).toPrecision(6));
  return `${sign}${formatFigure({ value: rounded, unit, qualifier: 'exact' })}`;
}

/** The period of a line, in words where there is none. */
export function formatLinePeriod({ period }: LedgerLine): string {
  return period === null ? i18n.t('ledger.noPeriodName') : formatPeriod(period);
}
