import { i18n } from '#i18n';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago, or how long until, an ISO instant is: 3 天前, 4 小时后. */
export function formatAge(instant: string, now: number): string {
  const format = new Intl.RelativeTimeFormat(i18n.t('language'), { numeric: 'auto' });
  const difference = Date.parse(instant) - now;
  const size = Math.abs(difference);
  if (size >= DAY) return format.format(Math.round(difference / DAY), 'day');
  if (size >= HOUR) return format.format(Math.round(difference / HOUR), 'hour');
  return format.format(Math.round(difference / MINUTE), 'minute');
}

/** An ISO instant as day and time in the reader's language and time zone. */
export function formatInstant(instant: string): string {
  const format = new Intl.DateTimeFormat(i18n.t('language'), { dateStyle: 'medium', timeStyle: 'short' });
  return format.format(new Date(instant));
}

/** A number with the separators of the reader's language. */
export function formatCount(count: number): string {
  return new Intl.NumberFormat(i18n.t('language')).format(count);
}
