import type { BlockText } from '../text/article.ts';
import { ABOVE_RIVAL, acceptsEditedWords, inPlace, MARGIN, PLAIN_SCORE } from './acceptance.ts';
import { contextSimilarity } from './context-distance.ts';
import { digestSpacing } from './digest.ts';
import { findEdited } from './find-edited.ts';
import { findWhole } from './find-whole.ts';
import { foldPassage } from './folded-passage.ts';
import type { Passage, Placement } from './passage.ts';
import type { Candidate, Search } from './passage-search.ts';
import { beginSearch, findSame, MOST_COMPARED, spanOf, weigh } from './passage-search.ts';
import type { SearchIndex } from './search-index.ts';
import { indexOf } from './search-index.ts';

/**
 * Says for each passage what became of it in the text, in the order of `passages`: `found` where the same words stand where they
 * stood, `moved` where they stand elsewhere, `edited` where other words stand in their place, `ambiguous` where several places are
 * equally good, `gone`. Words are the same when they differ in width, punctuation, white space and traditional characters only.
 * One index of the text serves all passages. Offsets of placements are UTF-16 offsets into `input.text`. Never throws.
 */
export function findPassages(input: BlockText, passages: readonly Passage[]): Placement[] {
  const index = indexOf(input);
  return passages.map((passage) => findPassage(input, index, passage));
}

function findPassage(input: BlockText, index: SearchIndex, passage: Passage): Placement {
  const folded = foldPassage(passage);
  if (folded.from === folded.to) return findBlank(input.text, passage);
  const places = findWhole(index, folded);
  if (standsUntouched(input.text, passage) && places.length >= (passage.occurrences ?? 0)) {
    return { outcome: 'found', start: passage.start, end: passage.end };
  }
  const search = beginSearch({ input, index, passage, folded, places });
  const same = findSame(search);
  if (same.length === 0 && passage.prefix + passage.suffix === '') return offerAll(search);
  const plain =
    same.length > (passage.rivals ?? 0) && same.some((candidate) => candidate.score >= PLAIN_SCORE);
  return place(search, decide(search, plain ? same : withEdited(search, same)));
}

/** An imported passage without surroundings, too short to be known by its words alone: the reader has to say which place is meant. */
function offerAll(search: Search): Placement {
  const { places, folded } = search;
  const length = folded.to - folded.from;
  const candidates = places.slice(0, MOST_COMPARED).map((from) => spanOf(search, from, from + length));
  return candidates.length === 0 ? { outcome: 'gone' } : { outcome: 'ambiguous', candidates };
}

/** Prefix, quote and suffix stand unit for unit where they stood. */
function standsUntouched(text: string, { exact, prefix, suffix, start, end }: Passage): boolean {
  if (start - prefix.length < 0 || end !== start + exact.length) return false;
  return text.startsWith(prefix + exact + suffix, start - prefix.length);
}

/** White space has no words to be found by: it stands untouched, or once with the same surroundings, or is gone. */
function findBlank(text: string, passage: Passage): Placement {
  const { exact, prefix, suffix, start, end } = passage;
  if (exact === '') return { outcome: 'gone' };
  if (standsUntouched(text, passage)) return { outcome: 'found', start, end };
  const words = prefix + exact + suffix;
  const at = words.trim() === '' ? -1 : text.indexOf(words);
  if (at < 0 || text.indexOf(words, at + 1) >= 0) return { outcome: 'gone' };
  return { outcome: 'moved', start: at + prefix.length, end: at + prefix.length + exact.length };
}

/** Adds the places of changed words. Where they overlap a place of the same words, that one stands. */
function withEdited(search: Search, same: readonly Candidate[]): Candidate[] {
  const edited = findEdited(search.index, search.folded)
    .filter((place) => place.similarity < 1 && !closedUp(search, place))
    .map((place) => weigh(search, place))
    .filter((candidate) => acceptsEditedWords(candidate.likeness))
    .sort((a, b) => b.score - a.score);
  const kept = [...same];
  for (const candidate of edited) {
    if (!kept.some((other) => candidate.from < other.to && other.from < candidate.to)) kept.push(candidate);
  }
  return kept;
}

/**
 * The words were dropped and prefix and suffix closed up: what was taken for the rest of the passage is the end of its prefix or the
 * beginning of its suffix.
 */
function closedUp({ index, prefix, suffix }: Search, { from, to }: { from: number; to: number }): boolean {
  const before = contextSimilarity(prefix.whole, index.codes, from - 1, -1);
  const after = contextSimilarity(suffix.whole, index.codes, to, 1);
  const prefixReaches = contextSimilarity(prefix.whole, index.codes, to - 1, -1) >= before && before > 0;
  const suffixReaches = contextSimilarity(suffix.whole, index.codes, from, 1) >= after && after > 0;
  return prefixReaches || suffixReaches;
}

/**
 * Chooses among the accepted places. Where the article held rivals and one of them is gone, only the neighbouring sentences can
 * say that it was not this one. Of equal places none is chosen.
 */
function decide(search: Search, accepted: readonly Candidate[]): Candidate | readonly Candidate[] {
  const ranked = [...accepted].sort((a, b) => b.score - a.score || a.from - b.from);
  const best = ranked[0];
  if (!best) return [];
  const equal = ranked.filter((candidate) => best.score - candidate.score < MARGIN);
  const { rivals = 0, twins = 0, rivalScore = 0 } = search.passage;
  const whole = accepted.filter((candidate) => candidate.likeness.similarity === 1);
  const lost = rivals > 0 && whole.length <= rivals && best.score <= rivalScore + ABOVE_RIVAL;
  if (!lost && equal.length === 1) return best;
  const known = ranked.filter((candidate) => inPlace(candidate.likeness));
  if (known.length === 1 && twins === 0) return known[0] as Candidate;
  if (lost) return ranked;
  return equal.find((candidate) => isInRow(search, candidate)) ?? equal;
}

/**
 * The place is as far down the row of equal passages as the described one, and the row is as it was: none added or lost, and all as far
 * from each other as they were. Or it has not moved at all.
 */
function isInRow({ passage, places }: Search, { from, start, likeness }: Candidate): boolean {
  if (places.length !== passage.occurrences || likeness.similarity < 1) return false;
  if (start === passage.start) return true;
  return from === places[passage.occurrence] && digestSpacing(places) === passage.spacing;
}

function place({ input, passage }: Search, chosen: Candidate | readonly Candidate[]): Placement {
  if (!('start' in chosen)) {
    const candidates = chosen.map(({ start, end }) => ({ start, end }));
    return candidates.length === 0 ? { outcome: 'gone' } : { outcome: 'ambiguous', candidates };
  }
  const { start, end, likeness } = chosen;
  if (likeness.similarity === 1) return { outcome: start === passage.start ? 'found' : 'moved', start, end };
  return { outcome: 'edited', start, end, before: passage.exact, after: input.text.slice(start, end) };
}
