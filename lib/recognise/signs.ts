import { classAt, DIGIT, LATIN } from './characters.ts';

/** Nouns of amounts that can be negative, right before the sign: 净利润-3亿元. */
const SIGNED_BEFORE = /(?:利润|净利|收益|损益|余额|差额|净额|结余|净流入|净流出|同期|环比|赤字|逆差)$/;

/** Where a minus or 零下 stands before a numeral: its value is below zero. `start` is where the figure begins. */
export interface Sign {
  negative: boolean;
  /** A hyphen belongs to the figure, 零下 and 零上 stand before it. */
  start: number;
  /** The word before it: 零下, 零上, or none. */
  word: string;
}

/** The sign of the numeral that begins at `at`. `isTemperature`: a hyphen before it needs no word that announces it. */
export function signBefore(seen: string, at: number, isTemperature: boolean): Sign {
  if (seen.endsWith('零下', at)) return { negative: true, start: at, word: '零下' };
  if (seen.endsWith('零上', at)) return { negative: false, start: at, word: '零上' };
  const negative = seen[at - 1] === '-' && isMinus(seen, at - 1, isTemperature);
  return { negative, start: negative ? at - 1 : at, word: '' };
}

/** A minus stands before an Arabic digit, and not after a digit, a letter, a word or at the start of a line. */
function isMinus(seen: string, at: number, isTemperature: boolean): boolean {
  if ((classAt(seen, at + 1) & DIGIT) === 0) return false;
  const before = seen[at - 1] ?? '\n';
  if (/[(:,为达至增长是率比速幅涨跌降]/.test(before)) return true;
  if (isTemperature) return (classAt(seen, at - 1) & (DIGIT | LATIN)) === 0 && !'℃度-—~'.includes(before);
  return SIGNED_BEFORE.test(seen.slice(Math.max(0, at - 3), at));
}
