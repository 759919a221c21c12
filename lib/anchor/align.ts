/**
 * Aligns a short pattern with a stretch of text by the smallest number of insertions, deletions and substitutions (Sellers, "The
 * theory and computation of evolutionary distances: pattern recognition", Journal of Algorithms 1, 1980): the whole pattern, with
 * text before and after it free.
 */

/** Longest pattern and longest stretch; both bound the work of one alignment. */
const LONGEST_PATTERN = 160;
export const LONGEST_STRETCH = 320;

const WIDTH = LONGEST_STRETCH + 1;
const costs = new Uint16Array((LONGEST_PATTERN + 1) * WIDTH);

/**
 * For each unit of the pattern the place in the stretch of the equal unit it was matched with, or -1 where it was changed or dropped.
 * Places rise. Patterns and stretches beyond the longest are cut.
 */
export function align(pattern: Uint16Array, stretch: Uint16Array): Int32Array {
  const rows = Math.min(pattern.length, LONGEST_PATTERN);
  const columns = Math.min(stretch.length, LONGEST_STRETCH);
  fillCosts(pattern, stretch, rows, columns);
  return trace(pattern, stretch, rows, columns);
}

function fillCosts(pattern: Uint16Array, stretch: Uint16Array, rows: number, columns: number): void {
  costs.fill(0, 0, columns + 1);
  for (let row = 1; row <= rows; row++) {
    const unit = pattern[row - 1];
    const here = row * WIDTH;
    const above = here - WIDTH;
    let left = row;
    let diagonal = costs[above] as number;
    costs[here] = row;
    for (let column = 1; column <= columns; column++) {
      const up = costs[above + column] as number;
      let cost = stretch[column - 1] === unit ? diagonal : diagonal + 1;
      if (up + 1 < cost) cost = up + 1;
      if (left + 1 < cost) cost = left + 1;
      costs[here + column] = cost;
      left = cost;
      diagonal = up;
    }
  }
}

function trace(pattern: Uint16Array, stretch: Uint16Array, rows: number, columns: number): Int32Array {
  const matched = new Int32Array(pattern.length).fill(-1);
  let column = 0;
  for (let at = 1; at <= columns; at++) {
    if ((costs[rows * WIDTH + at] as number) < (costs[rows * WIDTH + column] as number)) column = at;
  }
  let row = rows;
  while (row > 0) {
    const here = row * WIDTH + column;
    const cost = costs[here] as number;
    const equal = column > 0 && stretch[column - 1] === pattern[row - 1];
    if (equal && cost === costs[here - WIDTH - 1]) {
      matched[--row] = --column;
    } else if (column > 0 && cost === (costs[here - WIDTH - 1] as number) + 1) {
      row--;
      column--;
    } else if (cost === (costs[here - WIDTH] as number) + 1) row--;
    else column--;
  }
  return matched;
}
