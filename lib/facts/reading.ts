import type { Figure } from '../recognise/figure.ts';
import type { TimeExpression } from '../recognise/time-expression.ts';
import { indexAt, type Ordered, type Passages } from './passage.ts';
import type { PhraseHit } from './phrase-table.ts';
import type { PlaceRank } from './places/place-row.ts';
import type { Place } from './places.ts';
import type { TextView } from './text-view.ts';
import type { Topic } from './topic.ts';
import type { StatusCue } from './words/status-cues.ts';

/** A figure in the view. `start`–`end` is the figure, `outerStart`–`outerEnd` includes its comparators. */
export interface Mention {
  figure: Figure;
  start: number;
  end: number;
  outerStart: number;
  outerEnd: number;
  clause: number;
  sentence: number;
  /** Index into the view's blocks. */
  block: number;
}

/** An expression of time in the view. */
export interface TimeMention {
  time: TimeExpression;
  start: number;
  end: number;
}

/** A name of a place in the view. */
export interface PlaceMention {
  start: number;
  end: number;
  place: Place;
  short: boolean;
}

/** An official indicator's name in the view. */
export interface IndicatorMention {
  start: number;
  end: number;
  id: string;
}

/** One article of a page: from a headline to the next. */
export interface Story {
  /** Where its first block begins in the view. */
  start: number;
  /** First block, and the block after the last (indices into the view's blocks). */
  firstBlock: number;
  lastBlock: number;
  /** The place that the story is about, and the span that says so. */
  place: Place | null;
  placeStart: number;
  placeEnd: number;
}

/** Everything that is found once in an article and that the rules of all fields read. */
export interface Reading {
  view: TextView;
  passages: Passages;
  date: string | null;
  mentions: Ordered<Mention>;
  times: Ordered<TimeMention>;
  cues: Ordered<PhraseHit<StatusCue>>;
  places: Ordered<PlaceMention>;
  indicators: Ordered<IndicatorMention>;
  /** 全市, 区委: words that say at which rank a story's place stands. */
  rankWords: Ordered<PhraseHit<PlaceRank>>;
  /** Words that turn a sentence to what is to come. */
  outlooks: Ordered<PhraseHit<true>>;
  /** Words without which no status trap is set. */
  trapWords: Ordered<PhraseHit<true>>;
  stories: Ordered<Story>;
  /** Topics of clauses that were looked for already, by where the clause begins (`findTopic` fills it). */
  topics: Map<number, Topic | null>;
}

/** Whether one of the hits stands within a range. */
export function holdsHit(
  hits: Ordered<{ start: number; end: number }>,
  range: { start: number; end: number },
): boolean {
  const first = hits[indexAt(hits, range.start - 1) + 1];
  return first !== undefined && first.end <= range.end;
}

/** The status cues that begin in a range, in order. */
export function cuesIn(reading: Reading, range: { start: number; end: number }): PhraseHit<StatusCue>[] {
  const hits: PhraseHit<StatusCue>[] = [];
  for (let i = indexAt(reading.cues, range.start - 1) + 1; i < reading.cues.length; i += 1) {
    const cue = reading.cues[i] as PhraseHit<StatusCue>;
    if (cue.start >= range.end) break;
    hits.push(cue);
  }
  return hits;
}
