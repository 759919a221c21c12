import type { Arc } from './arc.ts';

/**
 * The disjoint arcs with the highest sum of scores, in order (weighted interval scheduling, done in each cluster of arcs that
 * overlap). `arcs` are ordered by start. Time grows with the number of arcs and with the size of a cluster, never with the
 * length of the text.
 */
export function bestPath(arcs: readonly Arc[]): Arc[] {
  const chosen: Arc[] = [];
  let first = 0;
  while (first < arcs.length) {
    let end = (arcs[first] as Arc).end;
    let last = first + 1;
    while (last < arcs.length && (arcs[last] as Arc).start < end) {
      end = Math.max(end, (arcs[last] as Arc).end);
      last += 1;
    }
    if (last === first + 1) chosen.push(arcs[first] as Arc);
    else chosen.push(...bestOfCluster(arcs.slice(first, last)));
    first = last;
  }
  return chosen.filter((arc) => arc.score > 0);
}

function bestOfCluster(arcs: readonly Arc[]): Arc[] {
  const byEnd = [...arcs].sort((a, b) => a.end - b.end || a.start - b.start);
  const best = new Float64Array(byEnd.length + 1);
  const previous = new Int32Array(byEnd.length);
  for (let i = 0; i < byEnd.length; i++) {
    const arc = byEnd[i] as Arc;
    previous[i] = lastEndingBy(byEnd, arc.start, i);
    best[i + 1] = Math.max(best[i] as number, (best[previous[i] as number] as number) + arc.score);
  }
  const chosen: Arc[] = [];
  let i = byEnd.length;
  while (i > 0) {
    const arc = byEnd[i - 1] as Arc;
    const before = previous[i - 1] as number;
    if ((best[before] as number) + arc.score > (best[i - 1] as number)) {
      chosen.push(arc);
      i = before;
    } else i -= 1;
  }
  return chosen.reverse();
}

/** How many of the first `limit` arcs end at or before `start`. */
function lastEndingBy(byEnd: readonly Arc[], start: number, limit: number): number {
  let low = 0;
  let high = limit;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((byEnd[middle] as Arc).end <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}
