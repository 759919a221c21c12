import { readArabicNumerals } from './arabic-numeral.ts';
import { classAt, DIGIT } from './characters.ts';
import { readHanNumerals } from './han-numeral.ts';
import type { Numeral } from './numeral.ts';

/** Every reading of the numeral, Arabic or Chinese, that begins at `at` of the seen text. */
export function readNumerals(seen: string, at: number): Numeral[] {
  return (classAt(seen, at) & DIGIT) !== 0 ? readArabicNumerals(seen, at) : readHanNumerals(seen, at);
}
