import { parseAddress } from './site-rules.ts';

const IN_ADDRESS: readonly RegExp[] = [
  /\/(\d{4})-(\d{2})\/(\d{2})(?:\/|$)/,
  /\/(\d{4})-(\d{2})-(\d{2})(?:\/|$)/,
  /\/(\d{4})(\d{2})\/(\d{2})(?:\/|$)/,
  /\/(\d{4})\/(\d{2})\/(\d{2})(?:\/|$)/,
  /\/(\d{4})(\d{2})(\d{2})(?:\/|$)/,
  /[/_]t(\d{4})(\d{2})(\d{2})_\d+/,
  /\/(\d{4})\/(\d{2})(\d{2})\//,
];
const IN_TEXT =
  /((?:19|20)\d{2})\s{0,3}(?:年|[-/.．])\s{0,3}(\d{1,2})\s{0,3}(?:月|[-/.．])\s{0,3}(\d{1,2})(?!\d)/;

/** The day that stands in an address (`/2025-12/19/`, `/202512/19/`, `/t20251219_1.html`); `null` where it has none. */
export function readAddressDate(address: string): string | null {
  const path = parseAddress(address)?.pathname ?? '';
  for (const pattern of IN_ADDRESS) {
    const match = pattern.exec(path);
    const date = match === null ? null : formatDate(match);
    if (date !== null) return date;
  }
  return null;
}

/** The first day that is written in a text (`2025 年 12 月 19 日`, `2025-12-19 08:30`); `null` where there is none. */
export function readTextDate(text: string): string | null {
  const match = IN_TEXT.exec(text.normalize('NFKC'));
  return match === null ? null : formatDate(match);
}

/** ISO 8601, if such a day exists in a year that a news page can have. */
function formatDate(match: RegExpExecArray): string | null {
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  const isDay = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isDay && year >= 1949 && year <= 2100 ? date.toISOString().slice(0, 10) : null;
}
