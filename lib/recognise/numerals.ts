import { readArabicNumerals } from './arabic-numeral.ts';
import { classAt, DIGIT } from './characters.ts';
import { readHanNumerals } from './han-numeral.ts';
import type { Numeral } from './numeral.ts';

/** The last answer: several constructs ask for the numerals of one place, one right after the other. */
const last: { seen: string; at: number; numerals: readonly Numeral[] } = { seen: '', at: -1, numerals: [] };

/** Every reading of the numeral, Arabic or Chinese, that begins at `at` of the seen text. */
export function readNumerals(seen: string, at: number): readonly Numeral[] {
  if (last.at === at && last.seen === seen) return last.numerals;
  last.numerals =
    (classAt(seen, at) & DIGIT) !== 0 ? readArabicNumerals(seen, at) : readHanNumerals(seen, at);
  last.seen = seen;
  last.at = at;
  return last.numerals;
}
