import type { Answer } from './answer.ts';
import type { Frame } from './frames.ts';
import { type Clause, indexAt } from './passage.ts';
import type { PlaceRank } from './places/place-row.ts';
import { findPlace } from './places.ts';
import type { Mention, PlaceMention, Reading, Story } from './reading.ts';
import { placeAtRank } from './stories.ts';
import { sourceCharacters } from './text-view.ts';
import { findTopic } from './topic.ts';

/** Whom a figure is about. */
export type SubjectAnswer = Answer<string | null>;

const RANKS: readonly PlaceRank[] = ['country', 'region', 'province', 'city', 'county', 'town', 'zone'];

/** 全市, 我区: the story's place at that rank. */
const SCOPES: readonly (readonly [RegExp, 'country' | 'province' | 'city' | 'county' | 'town'])[] = [
  [/全国|我国/, 'country'],
  [/全省|我省|全自治区/, 'province'],
  [/全市|我市|本市|市本级/, 'city'],
  [/全区|我区|全县|我县|本区|本县/, 'county'],
  [/全镇|我镇/, 'town'],
];

/** Reads the subject: from the clause, the sentence, the sentences before it in the block, the section, the story. */
export function readSubject(input: {
  reading: Reading;
  index: number;
  frame: Frame | undefined;
}): SubjectAnswer {
  const { reading, index, frame } = input;
  const mention = reading.mentions[index] as Mention;
  const sentence = reading.passages.sentences[mention.sentence];
  const story = storyOf(reading, mention.block);
  if (sentence) {
    for (let i = mention.clause; i >= sentence.firstClause; i -= 1) {
      const clause = reading.passages.clauses[i] as Clause;
      const found = subjectInClause({ reading, mention, clause, index, story });
      if (found)
        return i === mention.clause
          ? found
          : { ...found, rule: `${found.rule} before`, sureness: found.sureness * 0.9 };
    }
    const earlier = earlierTopic(reading, mention);
    if (earlier) return earlier;
  }
  const heading = frame && frame.place >= 0 ? reading.places[frame.place] : undefined;
  if (heading)
    return {
      value: heading.place.name,
      rule: 'section',
      start: heading.start,
      end: heading.end,
      sureness: 0.7,
    };
  return story?.place
    ? { value: story.place.name, rule: 'story', start: story.placeStart, end: story.placeEnd, sureness: 0.65 }
    : { value: null, rule: 'untied', start: mention.start, end: mention.end, sureness: 0.3 };
}

export function storyOf(reading: Reading, block: number): Story | undefined {
  return reading.stories.find((story) => story.firstBlock <= block && block < story.lastBlock);
}

interface ClauseWork {
  reading: Reading;
  mention: Mention;
  clause: Clause;
  index: number;
  story: Story | undefined;
}

function subjectInClause(work: ClauseWork): SubjectAnswer | null {
  const { reading, mention, clause } = work;
  const end = Math.min(clause.end, mention.outerStart);
  const starts = [clause.start];
  // A list of places in one clause: 新会区签约6个、台山市签约4个.
  for (let i = work.index - 1; i >= 0; i -= 1) {
    const other = reading.mentions[i] as Mention;
    if (other.clause !== mention.clause || clause.start > other.start) break;
    starts.unshift(other.outerEnd);
  }
  const own =
    mention.clause === reading.mentions[work.index]?.clause &&
    clause.start <= mention.start &&
    mention.start < clause.end;
  for (const start of own ? [...starts].sort((a, b) => b - a) : [clause.start]) {
    const found = topicAt(work, { start, end, counted: start !== clause.start });
    if (found) return found;
  }
  return scopeIn(work, { start: clause.start, end });
}

function topicAt(
  work: ClauseWork,
  range: { start: number; end: number; counted: boolean },
): SubjectAnswer | null {
  const { reading } = work;
  const topic = findTopic(reading, range);
  // 62个|城市提质项目|完成投资: what was counted is no body of its own.
  if (!topic || (range.counted && topic.places.length === 0)) return null;
  const { start, end } = topic;
  if (topic.places.length > 0) {
    const value = topic.places.map((place) => place.place.name).join('、');
    return { value, rule: 'place', start, end, sureness: 0.85 };
  }
  return { value: sourceCharacters(reading.view, start, end), rule: 'body', start, end, sureness: 0.75 };
}

/** 全市, 我区 anywhere before the figure in the clause. */
function scopeIn(work: ClauseWork, range: { start: number; end: number }): SubjectAnswer | null {
  const { reading, story } = work;
  const words = reading.view.text.slice(range.start, range.end);
  for (const [pattern, rank] of SCOPES) {
    const found = pattern.exec(words);
    if (!found) continue;
    const after = words.slice(found.index + found[0].length);
    if (
      isWider(rank, story) &&
      reading.indicators[indexAt(reading.indicators, range.end - after.length)]?.start !==
        range.end - after.length
    )
      continue;
    if (
      /^(?:首|第|最|排|前|领先|平均|同|统一|范围|各|的|重点|百强|[一-龥]{0,4}(?:排名|百强|前列|平均))/.test(
        after,
      )
    )
      continue;
    const place =
      rank === 'country' ? findPlace('全国') : story?.place ? placeAtRank(story.place, rank) : null;
    if (!place) continue;
    const start = range.start + found.index;
    return { value: place.name, rule: 'scope', start, end: start + found[0].length, sureness: 0.85 };
  }
  return null;
}

/** Whether the scope is wider than the story's place: 全国 in a story about a city is mostly the field of a prize or a ranking. */
function isWider(rank: PlaceRank, story: Story | undefined): boolean {
  const place = story?.place;
  if (!place) return false;
  return RANKS.indexOf(rank) < RANKS.indexOf(place.rank) && !place.name.endsWith('市');
}

/** The topic of the sentences before, where this one has none of its own: a company, a park, a project that is described. */
function earlierTopic(reading: Reading, mention: Mention): SubjectAnswer | null {
  for (let i = mention.sentence - 1; i >= 0 && i >= mention.sentence - 3; i -= 1) {
    const sentence = reading.passages.sentences[i];
    if (!sentence || sentence.block !== mention.block) return null;
    const topic = findTopic(reading, { start: sentence.start, end: sentence.end });
    if (!topic) continue;
    const { start, end, places } = topic;
    const value =
      places.length > 0
        ? places.map((place) => place.place.name).join('、')
        : sourceCharacters(reading.view, start, end);
    return { value, rule: 'sentence before', start, end, sureness: 0.5 };
  }
  return null;
}

/** The places whose names begin in a range, in order. */
export function placesIn(reading: Reading, range: { start: number; end: number }): PlaceMention[] {
  const found: PlaceMention[] = [];
  for (let i = Math.max(0, indexAt(reading.places, range.start - 1)); i < reading.places.length; i += 1) {
    const place = reading.places[i] as PlaceMention;
    if (place.start >= range.end) break;
    if (place.start >= range.start && place.end <= range.end) found.push(place);
  }
  return found;
}
