import type { BlockText } from '../text/article.ts';
import type { Likeness } from './acceptance.ts';
import { acceptsWhole, contextScore, MARGIN } from './acceptance.ts';
import { contextSimilarity, prepareContext } from './context-distance.ts';
import { findWhole } from './find-whole.ts';
import type { FoldedPassage } from './folded-passage.ts';
import { foldPassage } from './folded-passage.ts';
import type { Passage, Placement } from './passage.ts';
import type { SearchIndex } from './search-index.ts';
import { indexOf } from './search-index.ts';

/** A place that may be the passage: folded units, and what speaks for it. */
interface Candidate {
  from: number;
  to: number;
  likeness: Likeness;
  score: number;
}

/**
 * Says for each passage what became of it in the text, in the order of `passages`. One index of the text serves all of them.
 * Offsets of placements are UTF-16 offsets into `input.text`.
 */
export function findPassages(input: BlockText, passages: readonly Passage[]): Placement[] {
  const index = indexOf(input);
  return passages.map((passage) => findPassage(input.text, index, passage));
}

function findPassage(text: string, index: SearchIndex, passage: Passage): Placement {
  const folded = foldPassage(passage);
  if (folded.from === folded.to) return { outcome: 'gone' };
  const places = findWhole(index, folded);
  const accepted = weigh(index, folded, places)
    .filter((candidate) => acceptsWhole(candidate.likeness))
    .sort((a, b) => b.score - a.score);
  const best = accepted[0];
  if (!best) return { outcome: 'gone' };
  const equal = accepted.filter((candidate) => best.score - candidate.score < MARGIN);
  if (equal.length > 1) {
    return {
      outcome: 'ambiguous',
      candidates: equal.map((candidate) => span(text, index, passage, candidate)),
    };
  }
  const place = span(text, index, passage, best);
  return { outcome: place.start === passage.start ? 'found' : 'moved', ...place };
}

function weigh(index: SearchIndex, folded: FoldedPassage, places: readonly number[]): Candidate[] {
  const prefix = prepareContext(folded.codes.subarray(0, folded.from), true);
  const suffix = prepareContext(folded.codes.subarray(folded.to), false);
  const length = folded.to - folded.from;
  return places.map((from) => {
    const likeness: Likeness = {
      length,
      prefixLength: prefix.length,
      suffixLength: suffix.length,
      prefix: contextSimilarity(prefix, index.codes, from - 1, -1),
      suffix: contextSimilarity(suffix, index.codes, from + length, 1),
    };
    return { from, to: from + length, likeness, score: contextScore(likeness) };
  });
}

/** The UTF-16 span of a place; white space at the edges of the passage is taken along where it still stands. */
function span(text: string, index: SearchIndex, passage: Passage, place: { from: number; to: number }) {
  const start = index.offsets[place.from] as number;
  const end = (index.offsets[place.to - 1] as number) + 1;
  const lead = passage.exact.length - passage.exact.trimStart().length;
  const from = start - lead;
  if (from >= 0 && text.startsWith(passage.exact, from))
    return { start: from, end: from + passage.exact.length };
  return { start, end };
}
