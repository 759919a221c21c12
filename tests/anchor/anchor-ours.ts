import { describePassage } from '../../lib/anchor/describe-passage.ts';
import { findPassages } from '../../lib/anchor/find-passages.ts';
import type { Placement } from '../../lib/anchor/passage.ts';
import type { AnchorCase } from './anchor-case.ts';
import type { Answer } from './score.ts';

/** What our own anchor says of the quote of a case after the edit. */
export function anchorOurs({ before, after, quote }: AnchorCase): Placement {
  const [placement] = findPassages(after, [describePassage(before, quote.start, quote.end)]);
  return placement!;
}

/** The place that a placement chose, null where it chose none. */
export function placeOf(placement: Placement): Answer {
  return 'start' in placement ? placement : null;
}

/** Whether the placement has the name of the outcome that the case expects. */
export function hasRightOutcome({ expected }: AnchorCase, { outcome }: Placement): boolean {
  return expected === 'same' ? outcome === 'found' || outcome === 'moved' : outcome === expected;
}
