import type { Answer } from './answer.ts';
import type { Body, BodyIndex } from './bodies.ts';
import type { Clause } from './passage.ts';
import type { Place } from './places.ts';
import type { Mention, Reading, Story } from './reading.ts';
import { sourceCharacters, type TextView } from './text-view.ts';
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
  if (written === mention.place.name) return written;
  const isSame = written === reading.view.text.slice(mention.start, mention.end);
  if (isSame && !isTraditional(reading.view, mention.end)) return mention.place.name;
  return POINTS.test(written) ? (SHORT_NAMES.get(mention.place.name) ?? mention.place.name) : written;
}

/** 本港, 全港, 港府: words that point to a place and name it only where it is known. */
const POINTS = /^[本全]|府$/;

/** The regions that write in traditional characters, by their usual short names there. */
const SHORT_NAMES: ReadonlyMap<string, string> = new Map([
  ['香港特别行政区', '香港'],
  ['澳门特别行政区', '澳門'],
]);

/** How many characters behind a name tell of a text's script, and how many of them must be traditional. */
const SCRIPT_WINDOW = 60;
const TRADITIONAL_CHARACTERS = 4;

/** Whether a text goes on in traditional characters behind `at`: 香港 is written alike in both, 香港特别行政区 is not. */
function isTraditional(view: TextView, at: number): boolean {
  const end = Math.min(view.text.length, at + SCRIPT_WINDOW);
  let count = 0;
  for (let i = at; i < end; i += 1) {
    const code = view.text.charCodeAt(i);
    if (code >= 0x4e00 && code <= 0x9fff && view.source.charCodeAt(view.offsets[i] as number) !== code)
      count += 1;
  }
  return count >= TRADITIONAL_CHARACTERS;
}

/** The name of the place that a story is about, or of one that it lies in. */
export function nameOfStory(reading: Reading, story: Story, place: Place): string {
  return nameOfPlace(reading, { start: story.placeStart, end: story.placeEnd, place });
}

/** A body as the text writes it. */
export function nameOf(reading: Reading, body: Body): string {
  return sourceCharacters(reading.view, body.start, body.end);
}
