/**
 * When a place in the text is taken for the passage. A note at the wrong words is worse than a note that is listed as gone, so
 * every number here is on the careful side.
 */

/** What speaks for a place. Similarities run from 0 (nothing alike) to 1 (the same). */
export interface Likeness {
  /** Length of the quote in folded units. */
  length: number;
  /** Length of the described prefix and suffix in folded units. */
  prefixLength: number;
  suffixLength: number;
  prefix: number;
  suffix: number;
}

/** A context of fewer units says too little alone: `，同比增长` stands before dozens of figures. */
export const SHORTEST_TELLING_CONTEXT = 12;
/** One side alone must be nearly whole. */
export const ONE_SIDE = 0.75;
/** Quotes of this length are longer than the headlines that lists of links repeat; they may stand without context. */
export const LONG_QUOTE = 48;
/** Two places whose context differs by less than this are equal for the reader. */
export const MARGIN = 0.1;

/** Mean similarity of both contexts, weighted by their lengths. 0 where there is no context. */
export function contextScore(likeness: Likeness): number {
  const { prefix, suffix, prefixLength, suffixLength } = likeness;
  const length = prefixLength + suffixLength;
  return length === 0 ? 0 : (prefix * prefixLength + suffix * suffixLength) / length;
}

/** Whether the same words at a place are taken for the passage. */
export function acceptsWhole(likeness: Likeness): boolean {
  if (likeness.length >= LONG_QUOTE) return true;
  const { prefix, suffix, prefixLength, suffixLength } = likeness;
  const prefixTells = prefixLength >= SHORTEST_TELLING_CONTEXT && prefix >= ONE_SIDE;
  const suffixTells = suffixLength >= SHORTEST_TELLING_CONTEXT && suffix >= ONE_SIDE;
  return prefixTells || suffixTells;
}
