import type { TextRange } from '../text/sentences.ts';

/** Place of a mark within a range, or −1; looks at nothing outside it, so that the work stays linear. */
export function indexWithin(text: string, mark: string, range: TextRange): number {
  for (let at = range.start; at < range.end; at += 1) if (text[at] === mark) return at;
  return -1;
}

/** Place of the last such mark within a range, or −1. */
export function lastIndexWithin(text: string, mark: string, range: TextRange): number {
  for (let at = Math.min(range.end, text.length) - 1; at >= range.start; at -= 1)
    if (text[at] === mark) return at;
  return -1;
}
