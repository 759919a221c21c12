/**
 * How well a context (up to 32 folded units) stands next to a place, by Myers' bit-parallel edit distance in the form of Hyyrö
 * (G. Myers, "A fast bit-vector algorithm for approximate string matching based on dynamic programming", Journal of the
 * ACM 46(3), 1999; H. Hyyrö, "Explaining and extending the bit-parallel approximate string matching algorithm of Myers", 2001).
 * The side that touches the passage is fixed; the far side is free.
 */

/** The longest context that fits one machine word. */
const LONGEST_CONTEXT = 32;

/** A context read away from the passage: the first unit is the one that touches it. */
export interface Context {
  length: number;
  units: Uint16Array;
  /** Units of the context that stand for themselves in the bit masks, and their masks. */
  masks: Map<number, number>;
}

/** Prepares a context for `contextSimilarity`. A prefix is read backwards (`reversed`), a suffix forwards. */
export function prepareContext(codes: Uint16Array, reversed: boolean): Context {
  const near = reversed ? codes.slice(-LONGEST_CONTEXT).reverse() : codes.slice(0, LONGEST_CONTEXT);
  const masks = new Map<number, number>();
  for (let i = 0; i < near.length; i++) {
    const code = near[i] as number;
    masks.set(code, (masks.get(code) ?? 0) | (1 << i));
  }
  return { length: near.length, units: near, masks };
}

/**
 * Similarity (0 to 1) of a context and the text that runs from unit `from` in direction `step` (-1: towards the beginning): one less
 * the smallest number of insertions, deletions and substitutions, divided by the length of the context. 0 for an empty context.
 */
export function contextSimilarity(context: Context, codes: Uint16Array, from: number, step: 1 | -1): number {
  const m = context.length;
  if (m === 0) return 0;
  const last = 1 << (m - 1);
  let positive = -1;
  let negative = 0;
  let score = m;
  let best = m;
  // Beyond m + best columns every distance is larger than the best one seen.
  for (let column = 1, at = from; column <= m + best && at >= 0 && at < codes.length; column++, at += step) {
    const equal = context.masks.get(codes[at] as number) ?? 0;
    const vertical = equal | negative;
    const horizontal = (((equal & positive) + positive) ^ positive) | equal;
    let up = negative | ~(horizontal | positive);
    let down = positive & horizontal;
    if (up & last) score++;
    else if (down & last) score--;
    up = (up << 1) | 1;
    down <<= 1;
    positive = down | ~(vertical | up);
    negative = up & vertical;
    if (score < best) best = score;
  }
  return (m - best) / m;
}

/** How many units next to the place are exactly those of the context, counted outwards from the passage. */
export function equalRun(context: Context, codes: Uint16Array, from: number, step: 1 | -1): number {
  let run = 0;
  while (run < context.length && codes[from + run * step] === context.units[run]) run++;
  return run;
}
