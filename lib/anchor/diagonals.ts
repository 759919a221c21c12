import type { SearchIndex } from './search-index.ts';
import { bucketOf } from './search-index.ts';

/** A bigram that stands more often than this in the text does not tell one place from another. */
const MOST_PLACES_OF_A_BIGRAM = 512;
/** Shifts of up to this many units are gathered as one place; words put in or left out move the rest by so much. */
const BAND = 32;
/** Places that share fewer of the pattern's bigrams than this cannot pass the rule of acceptance. */
const SMALLEST_SHARE = 0.25;
/** The most places that are looked at closely. */
const MOST_REGIONS = 6;

/**
 * Where the pattern may stand in the text with changes: units at which it would begin, best first. Counts the bigrams that text and
 * pattern share on each diagonal (Jokinen and Ukkonen, "Two algorithms for approximate string matching in static texts", 1991;
 * Rasmussen, Stoye and Myers, "Efficient q-gram filters for finding all ε-matches over a given length", 2006), so its
 * cost is the number of places of the pattern's bigrams, not the length of the text.
 */
export function findRegions(index: SearchIndex, pattern: Uint16Array): number[] {
  const counts = new Map<number, number>();
  for (let at = 0; at + 1 < pattern.length; at++) countBigram(index, pattern, at, counts);
  const needed = Math.max(4, Math.ceil((pattern.length - 1) * SMALLEST_SHARE));
  const regions: { band: number; count: number }[] = [];
  for (const [band, count] of counts) {
    const both = count + (counts.get(band + 1) ?? 0);
    if (both >= needed) regions.push({ band, count: both });
  }
  regions.sort((a, b) => b.count - a.count || a.band - b.band);
  const kept: number[] = [];
  for (const { band } of regions) {
    if (kept.length === MOST_REGIONS) break;
    if (!kept.some((other) => Math.abs(other - band) <= 1)) kept.push(band);
  }
  return kept.map((band) => band * BAND);
}

/** The length of text around a region that holds everything it may stand for. */
export const REGION_MARGIN = BAND * 2;

function countBigram(
  index: SearchIndex,
  pattern: Uint16Array,
  at: number,
  counts: Map<number, number>,
): void {
  const first = pattern[at] as number;
  const second = pattern[at + 1] as number;
  const bucket = bucketOf(first, second);
  const start = index.heads[bucket] as number;
  const end = index.heads[bucket + 1] as number;
  if (end - start > MOST_PLACES_OF_A_BIGRAM) return;
  let last = Number.NaN;
  for (let slot = start; slot < end; slot++) {
    const place = index.places[slot] as number;
    if (index.codes[place] !== first || index.codes[place + 1] !== second) continue;
    const band = Math.floor((place - at) / BAND);
    // One bigram speaks once for a band, however often it is repeated there.
    if (band === last) continue;
    counts.set(band, (counts.get(band) ?? 0) + 1);
    last = band;
  }
}
