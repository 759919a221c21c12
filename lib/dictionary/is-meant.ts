import type { TermPlace } from './find-labels.ts';
import { foldLabel } from './fold-label.ts';
import { readCategory, readIdentifier } from './term-index.ts';

/**
 * Whether a label that stands in `units` is its entry there: not a part of a Latin word or of a longer number, not muted, not in
 * a category that is switched off, and not within a context that the dictionary or the reader excludes.
 */
export function isMeant(units: Uint16Array, place: TermPlace): boolean {
  if (cutsWord(units, place.start) || cutsWord(units, place.end)) return false;
  const { index, hiddenCategories, muted, notHere } = place.dictionary;
  // Most dictionaries end here, without a look at the entry.
  if (index.exclude.size === 0 && !hiddenCategories?.size && !muted?.size && !notHere?.size) return true;
  const entry = index.rowEntries[place.row]!;
  if (hiddenCategories?.has(readCategory(index, entry))) return false;
  const excluded = index.exclude.size === 0 ? undefined : index.exclude.get(entry);
  if (excluded?.some((context) => standsWithin(units, place, context))) return false;
  if (muted === undefined && notHere === undefined) return true;
  const id = readIdentifier(index, entry);
  if (muted?.has(id)) return false;
  return !notHere?.get(id)?.some((context) => standsWithin(units, place, foldLabel(context)));
}

// Chinese has no word borders to keep; Latin words and numbers do: AI is not in MAIN, 5G not in 15G.
function cutsWord(units: Uint16Array, at: number): boolean {
  if (at === 0 || at === units.length) return false;
  const before = classify(units[at - 1]!);
  return before !== 0 && before === classify(units[at]!);
}

function classify(unit: number): 0 | 1 | 2 {
  if (unit > 0x24f) return 0;
  if (unit >= 0x30 && unit <= 0x39) return 1;
  const isLatin = (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a) || unit >= 0xc0;
  return isLatin ? 2 : 0;
}

function standsWithin(units: Uint16Array, { start, end }: TermPlace, context: string): boolean {
  for (let offset = 0; offset + end - start <= context.length; offset++)
    if (startsWith(units, start - offset, context)) return true;
  return false;
}

function startsWith(units: Uint16Array, at: number, text: string): boolean {
  if (at < 0 || at + text.length > units.length) return false;
  for (let index = 0; index < text.length; index++)
    if (units[at + index] !== text.charCodeAt(index)) return false;
  return true;
}
