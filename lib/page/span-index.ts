/** Spans that overlap as they like, ordered for finding those around an offset. */
export interface SpanIndex<T> {
  /** Spans that hold the offset, the shortest first. */
  at(offset: number): T[];
}

/**
 * Indexes spans by start, with the furthest end so far beside each, so that a look-up walks back only over spans
 * that may still reach the offset: near-logarithmic for marks, which are short.
 */
export function indexSpans<T extends { start: number; end: number }>(spans: readonly T[]): SpanIndex<T> {
  const ordered = [...spans].sort((a, b) => a.start - b.start);
  const furthest = new Float64Array(ordered.length);
  let reach = -1;
  ordered.forEach((span, at) => {
    reach = Math.max(reach, span.end);
    furthest[at] = reach;
  });
  const lastStartingBy = (offset: number): number => {
    let low = 0;
    let high = ordered.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ordered[middle]!.start <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };
  return {
    at(offset) {
      const found: T[] = [];
      for (let at = lastStartingBy(offset); at >= 0 && furthest[at]! > offset; at--) {
        const span = ordered[at]!;
        if (span.end > offset) found.push(span);
      }
      return found.sort((a, b) => a.end - a.start - (b.end - b.start));
    },
  };
}
