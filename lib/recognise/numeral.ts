import type { Decimal } from '../text/decimal.ts';

/** How a numeral is written. A `bare` numeral is magnitudes only (千亿, 百); `vague` holds 几 or 数 (几十, 数百). */
export type NumeralForm = 'arabic' | 'han' | 'bare' | 'vague';

/** A numeral that was read at a place of the seen text; offsets are into the seen text. */
export interface Numeral {
  start: number;
  end: number;
  low: Decimal;
  /** The upper end where the numeral itself is a range: 七八, 十几. */
  high: Decimal | null;
  form: NumeralForm;
  /** 多, 余, 数, 上 make it a lower bound; 来, 把 make it approximate. */
  bound: 'exact' | 'min' | 'approx';
  /** Where the word that bounds it stands, or null. */
  boundAt: number | null;
  /** Whether it has a decimal point, a group mark or a magnitude: such a numeral is no code, year or number of a list. */
  quantityShaped: boolean;
  /** Whether a magnitude (十 to 亿) is part of it. */
  hasMagnitude: boolean;
}
