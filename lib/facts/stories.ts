import { indexAt } from './passage.ts';
import { type PhraseHit, PhraseTable } from './phrase-table.ts';
import type { Place } from './places.ts';
import { findPlace, liesIn } from './places.ts';
import type { PlaceMention, Reading, Story } from './reading.ts';

/** Words that say at which rank the story's place stands: 全市, 区委. */
export const RANK_WORDS = new PhraseTable<Place['rank']>(
  (
    [
      ['city', '全市 我市 全州 州委 州政府 市委 市政府 本市 市人大 市直'],
      ['county', '全区 我区 区委 区政府 本区 全县 我县 县委 县政府 本县 县域'],
      ['province', '全省 我省 省委省政府 全自治区 自治区党委'],
      ['town', '全镇 镇党委 镇政府 我镇'],
    ] as const
  ).flatMap(([rank, words]) => words.split(' ').map((word) => [word, rank] as const)),
);

/** The articles of a page, each from its headline to the next, with the place that each is about. */
export function findStories(reading: Reading): Story[] {
  const { blocks } = reading.view;
  const starts = blocks.flatMap((block, i) => (block.kind === 'headline' ? [storyStart(reading, i)] : []));
  if (starts[0] !== 0) starts.unshift(0);
  const firsts = [...new Set(starts)];
  const stories = firsts.map((firstBlock, i): Story => {
    const lastBlock = firsts[i + 1] ?? blocks.length;
    return {
      start: blocks[firstBlock]?.start ?? 0,
      firstBlock,
      lastBlock,
      place: null,
      placeStart: 0,
      placeEnd: 0,
    };
  });
  for (const story of stories) choosePlace(reading, story);
  inheritPlaces(stories);
  return stories;
}

/** A kicker above the headline belongs to its story. */
function storyStart(reading: Reading, headline: number): number {
  return headline > 0 && reading.view.blocks[headline - 1]?.kind === 'kicker' ? headline - 1 : headline;
}

interface Score {
  place: Place;
  points: number;
  first: PlaceMention;
}

function choosePlace(reading: Reading, story: Story): void {
  const { blocks } = reading.view;
  const start = blocks[story.firstBlock]?.start ?? 0;
  const end = blocks[story.lastBlock - 1]?.end ?? 0;
  if (end <= start) return;
  const scores = scorePlaces(reading, { start, end });
  addRankHints(reading, { start, end: Math.min(end, start + STORY_LENGTH) }, scores);
  const best = [...scores.values()].sort((a, b) => b.points - a.points)[0];
  if (!best) return;
  story.place = ownTown(reading, { start, end }, best) ?? best.place;
  story.placeStart = best.first.start;
  story.placeEnd = best.first.end;
}

/** How often a town must be named to be the place of its story. */
const OFTEN = 4;

/** The town that a story is about: named again and again, more often than the district that it lies in and than other towns. */
function ownTown(reading: Reading, range: { start: number; end: number }, best: Score): Place | null {
  const counts = new Map<string, { place: Place; count: number }>();
  let district = 0;
  reading.places.forEach((mention, i) => {
    if (mention.start < range.start || mention.end > range.end) return;
    const next = reading.places[i + 1];
    if (mention.place.name === best.place.name && next?.start !== mention.end) district += 1;
    if (mention.place.rank !== 'town') return;
    const known = counts.get(mention.place.name);
    counts.set(mention.place.name, { place: mention.place, count: (known?.count ?? 0) + 1 });
  });
  const [first, second] = [...counts.values()].sort((a, b) => b.count - a.count);
  if (!first || first.count < OFTEN || first.count < district || (second?.count ?? 0) * 2 > first.count)
    return null;
  return first.place.parent === '' ? { ...first.place, parent: best.place.name } : first.place;
}

function scorePlaces(reading: Reading, range: { start: number; end: number }): Map<string, Score> {
  const { blocks, text } = reading.view;
  const scores = new Map<string, Score>();
  const inRange = reading.places.filter(
    (mention) => mention.start >= range.start && mention.end <= range.end,
  );
  let block = 0;
  inRange.forEach((mention, i) => {
    while (block + 1 < blocks.length && (blocks[block + 1]?.start ?? 0) <= mention.start) block += 1;
    const next = inRange[i + 1];
    // 江门市蓬江区: the city only says where the district lies.
    if (next && next.start === mention.end && liesIn(next.place, mention.place)) return;
    if (mention.place.rank === 'zone' || mention.place.rank === 'country') return;
    const weight =
      weightOf(blocks[block]?.kind ?? 'paragraph', mention.start - range.start) *
      (isModifier(text, mention) || namesBody(text, mention) ? 0.5 : 1);
    // Towns in running text speak for the district that they lie in, unless a headline names them.
    const inHeadline = blocks[block]?.kind === 'headline';
    const parent = mention.place.rank === 'town' && !inHeadline ? findPlace(mention.place.parent) : undefined;
    const place = parent ?? mention.place;
    const score = scores.get(place.name) ?? { place, points: 0, first: mention };
    score.points += mention.place.rank === 'town' && !inHeadline ? weight * 0.3 : weight;
    scores.set(place.name, score);
  });
  return scores;
}

function weightOf(kind: string, distance: number): number {
  if (kind === 'headline' || kind === 'kicker' || kind === 'subtitle') return 5;
  if (kind === 'caption' || kind === 'footnote' || kind === 'byline') return 0.3;
  return distance < 300 ? 2 : 1;
}

/** A place that something is done with or comes from: 对接深圳, 来自东莞, 与台山. */
function isModifier(text: string, mention: PlaceMention): boolean {
  const { start } = mention;
  return MODIFIERS.has(text[start - 1] ?? '') || MODIFIERS.has(text.slice(Math.max(0, start - 2), start));
}

const MODIFIERS = new Set('对接 来自 与 赴 到 往 和 、 驻 对 学习 借鉴 经 较 根据 据'.split(' '));

/** 肇庆|学院, 江门|海关: a place in the name of a body. */
function namesBody(text: string, mention: PlaceMention): boolean {
  return mention.short && BODY_WORDS.has(text.slice(mention.end, mention.end + 2));
}

const BODY_WORDS = new Set('学院 大学 师范 职业 海关 银行 农商 日报 晚报 新闻'.split(' '));

/** How much of a story is searched for such words. */
const STORY_LENGTH = 20_000;

/** 全市 and 区委 speak for the places of that rank, the more so where no other rank is spoken of. */
function addRankHints(
  reading: Reading,
  range: { start: number; end: number },
  scores: Map<string, Score>,
): void {
  const counts = new Map<Place['rank'], number>();
  const words = reading.rankWords;
  for (let i = indexAt(words, range.start - 1) + 1; i < words.length; i += 1) {
    const { end, meaning } = words[i] as PhraseHit<Place['rank']>;
    if (end > range.end) break;
    counts.set(meaning, (counts.get(meaning) ?? 0) + 1);
  }
  const isOnly = counts.size === 1;
  for (const rank of ['city', 'county', 'province', 'town'] as const) {
    const count = Math.min(20, counts.get(rank) ?? 0);
    if (count === 0) continue;
    const ofRank = [...scores.values()]
      .filter((score) => rankFits(score.place, rank))
      .sort((a, b) => b.points - a.points)[0];
    if (ofRank) ofRank.points += count * (isOnly ? 3 : 1.5);
  }
}

function rankFits(place: Place, rank: Place['rank']): boolean {
  if (place.rank === rank) return true;
  // County-level cities (台山市) and municipalities (上海市) say 全市 too.
  return (
    rank === 'city' && place.name.endsWith('市') && (place.rank === 'county' || place.rank === 'province')
  );
}

/** A story that names no place speaks of the place of the story before it; the first one takes it from the next. */
function inheritPlaces(stories: Story[]): void {
  let last: Story | undefined = stories.find((story) => story.place);
  for (const story of stories) {
    if (story.place) last = story;
    else if (last)
      Object.assign(story, { place: last.place, placeStart: last.placeStart, placeEnd: last.placeEnd });
  }
}

/** The place that stands at `rank` for a story: itself, or the place it lies in (全市 in a story about 新会区 is 江门市). */
export function placeAtRank(place: Place, rank: Place['rank']): Place | null {
  let at: Place | undefined = place;
  for (let depth = 0; at && depth < 6; depth += 1) {
    if (rankFits(at, rank)) return at;
    at = findPlace(at.parent);
  }
  return null;
}
