import type { Answer } from './answer.ts';
import type { Body, BodyIndex } from './bodies.ts';
import type { Clause } from './passage.ts';
import type { Place } from './places.ts';
import type { Mention, Reading, Story } from './reading.ts';
import { sourceCharacters } from './text-view.ts';
import type { Topic } from './topic.ts';

/** Whom a figure is about. */
export type SubjectAnswer = Answer<string | null>;

/** What the rules of one clause read. */
export interface ClauseWork {
  reading: Reading;
  bodies: BodyIndex;
  clause: Clause;
  story: Story | undefined;
  /** The figure that is asked for, where the clause holds it; null for a clause before it. */
  own: { mention: Mention; index: number } | null;
}

/** A topic as an answer: the usual names of its places, or the body as the text writes it. */
export function asSubject(reading: Reading, topic: Topic): SubjectAnswer {
  const { start, end, places } = topic;
  return places.length > 0
    ? {
        value: places.map((place) => nameOfPlace(reading, place)).join('、'),
        rule: 'place',
        ...{ start, end },
        sureness: 0.85,
      }
    : { value: sourceCharacters(reading.view, start, end), rule: 'body', start, end, sureness: 0.75 };
}

/** The usual full form; in a text of traditional characters the name as the text writes it. */
export function nameOfPlace(reading: Reading, mention: { start: number; end: number; place: Place }): string {
  const written = sourceCharacters(reading.view, mention.start, mention.end);
  return written === reading.view.text.slice(mention.start, mention.end) ? mention.place.name : written;
}

/** The name of the place that a story is about, or of one that it lies in. */
export function nameOfStory(reading: Reading, story: Story, place: Place): string {
  return nameOfPlace(reading, { start: story.placeStart, end: story.placeEnd, place });
}

/** A body as the text writes it. */
export function nameOf(reading: Reading, body: Body): string {
  return sourceCharacters(reading.view, body.start, body.end);
}
