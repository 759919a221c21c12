import type { Figure } from '../recognise/figure.ts';
import { recognise } from '../recognise/recognise.ts';
import type { BlockText } from '../text/article.ts';
import { seeText } from '../text/seen-text.ts';
import { INDICATORS } from './indicators.ts';
import { startsWithVerb } from './leading-verbs.ts';
import { dividePassages, indexAt, ordered, type Passages } from './passage.ts';
import { type PhraseHit, PhraseTable } from './phrase-table.ts';
import { PhraseTables } from './phrase-tables.ts';
import type { PlaceRank } from './places/place-row.ts';
import { COUNTY_STEMS, PLACE_ENTRIES, PLACES, type PlaceName } from './places.ts';
import type { Mention, PlaceMention, Reading, TimeMention } from './reading.ts';
import { findStories, RANK_WORDS } from './stories.ts';
import { type TextView, viewIndexOf, viewText } from './text-view.ts';
import { findUnknownPlaces } from './unknown-places.ts';
import type { Vocabulary } from './vocabulary.ts';
import { OUTLOOK_PHRASES } from './words/outlook-phrases.ts';
import { STATUS_CUES, type StatusCue, TRAP_WORDS } from './words/status-cues.ts';

const OUTLOOKS = new PhraseTable(OUTLOOK_PHRASES.map((phrase) => [phrase, true] as const));
const TRAPS = new PhraseTable(TRAP_WORDS.map((word) => [word, true] as const));
const CUES = new PhraseTable<StatusCue>(STATUS_CUES);
const INDICATOR_NAMES = INDICATORS.flatMap((indicator) =>
  [indicator.name, ...indicator.aliases].map((name) => [name, indicator.id] as const),
);

/** Finds in an article, once, everything that the rules read: sentences, figures, times, cues, places, indicators, stories. */
export function readPassages(article: BlockText & { date: string | null }, vocabulary?: Vocabulary): Reading {
  const seen = seeText(article.text, article.blocks);
  const view = viewText(article, seen);
  const { places, all } = tablesFor(vocabulary);
  const phrases = all.scan(view.text);
  const passages = dividePassages(view);
  const { figures, times } = recognise(article, seen);
  const reading: Reading = {
    view,
    passages,
    date: article.date,
    mentions: ordered(figures.flatMap((figure) => placeFigure(view, passages, figure) ?? [])),
    times: ordered(times.map((time): TimeMention => ({ time, ...viewRange(view, time) }))),
    cues: ordered([]),
    places: ordered(findPlaces(view, phrases.places, places)),
    indicators: ordered(phrases.indicators.map(({ start, end, meaning }) => ({ start, end, id: meaning }))),
    rankWords: ordered(phrases.ranks),
    outlooks: ordered(phrases.outlooks),
    trapWords: ordered(phrases.traps),
    stories: ordered([]),
    topics: new Map(),
  };
  reading.cues = ordered(
    phrases.cues.filter(
      (cue) =>
        cue.meaning.weight !== 0 &&
        !marksObject(reading, cue) &&
        (cue.meaning.rule !== 'document' || isSaidByPlan(reading, cue)) &&
        !isNoCue(view.text, cue) &&
        !isInName(reading, cue),
    ),
  );
  reading.stories = ordered(findStories(reading));
  return reading;
}

/** The mention of a figure in the view; null where it stands in no clause. */
function placeFigure(view: TextView, passages: Passages, figure: Figure): Mention | null {
  const { start, end } = viewRange(view, figure);
  const sentence = indexAt(passages.sentences, start);
  const clause = indexAt(passages.clauses, start);
  if (sentence < 0 || clause < 0 || end <= start) return null;
  let outerStart = start;
  let outerEnd = end;
  for (const comparator of figure.comparators) {
    const span = viewRange(view, comparator);
    if (span.end <= start) outerStart = Math.min(outerStart, span.start);
    if (span.start >= end) outerEnd = Math.max(outerEnd, span.end);
  }
  const block = passages.sentences[sentence]?.block ?? 0;
  return { figure, start, end, outerStart, outerEnd, clause, sentence, block };
}

/**
 * 将|5.7万人次|纳入…, 将|贷款利率|下调…: before a noun 将 marks the object and says nothing of the future; 一条线要|15个人: right before
 * a figure 要 and 需 tell what a thing takes.
 */
function marksObject(reading: Reading, cue: PhraseHit<StatusCue>): boolean {
  const { text } = reading.view;
  const word = text.slice(cue.start, cue.end);
  if (word !== '将' && word !== '要' && word !== '需') return false;
  if (reading.mentions[indexAt(reading.mentions, cue.end)]?.start === cue.end) return true;
  if (word !== '将') return false;
  const words = text.slice(cue.end, cue.end + 24);
  return OBJECT.test(words) || (RESULT.test(words) && !startsWithVerb(text, cue.end, text.length));
}

/** 将|同类产品价格拉低四成, 将|应急响应由Ⅲ级提升至Ⅱ级: what is made of the noun right behind. */
const RESULT =
  /^[^,。;、由从]{2,12}(?:由|从|拉低|拉高|压低|降[至到]|升[至到]|提升[至到为]|提高[至到]|压[减缩]?[至到]|缩短[至到]|扩大[至到]|调整[至到为]|定为|送[至到往]|打通|融入|引入)/;

/** 《行动方案(2018—2020年)》近日印发,|明确|建设…, 规划|提出|…, 项目|要求|亩均投资不低于…: what a plan says, or a condition with a limit. */
function isSaidByPlan(reading: Reading, cue: PhraseHit<StatusCue>): boolean {
  const { text } = reading.view;
  if (/^[^,。;]{0,16}(?:不低于|不少于|不得|不超过)/.test(text.slice(cue.end, cue.end + 20)))
    return text.startsWith('要求', cue.start);
  const start =
    reading.passages.sentences[indexAt(reading.passages.sentences, cue.start)]?.start ?? cue.start;
  return PLAN_BEFORE.test(text.slice(Math.max(start, cue.start - 40), cue.start));
}

const PLAN_BEFORE = /(?:方案|规划|计划|纲要|通知)(?:\([^)]*\))?》?[^。;]{0,10}$/;

/** 高|要|区, “涌泉|计划|”: a cue in the name of a place or of a programme is none. */
function isInName(reading: Reading, cue: PhraseHit<StatusCue>): boolean {
  const place = reading.places[indexAt(reading.places, cue.start)];
  if (place !== undefined && place.end >= cue.end && place.end - place.start > cue.end - cue.start)
    return true;
  return cue.meaning.rule === 'plan' && /^[”》]/.test(reading.view.text[cue.end] ?? '');
}

/** A noun phrase and the verb that is done to it. */
const OBJECT =
  /^[^,。;、年月日每]{2,10}?(?:率|费|价|金|款|额|量|期|限|时间|标准|面积|规模|比例|比重|事项|资金|项目)(?:由|从|下调|上调|调整|提高|降低|降至|降到|压缩|压减|缩短|延长|扩大|纳入|列入|减免|增加)/;

/** 3月10|日前: the end of a date, not the word for the other day; 不低于|上年, 比|计划: what a figure is held against. */
function isNoCue(text: string, cue: PhraseHit<StatusCue>): boolean {
  // 比|计划|缩短60天: what a figure is held against binds the clauses behind it to nothing.
  if (/^[比较]$/.test(text[cue.start - 1] ?? '') && cue.meaning.rule === 'plan') return true;
  // 陈皮没人|要: here 要 is to want.
  if (text[cue.start] === '要' && /[没无]人$/.test(text.slice(cue.start - 2, cue.start))) return true;
  if (text[cue.start - 1] === '于' && /^[上去]年/.test(text.slice(cue.start, cue.start + 2))) return true;
  return text[cue.start] === '日' && /\d/.test(text[cue.start - 1] ?? '');
}

/** The range of the view that a span of the article's text stands for. */
function viewRange(view: TextView, span: { start: number; end: number }): { start: number; end: number } {
  return { start: viewIndexOf(view, span.start), end: viewIndexOf(view, span.end) };
}

/** The phrases that are found in one pass, with what their tables say of them. */
interface Phrases {
  cues: StatusCue;
  places: PlaceName | null;
  indicators: string;
  ranks: PlaceRank;
  outlooks: true;
  traps: true;
}

/** The tables with the names of a vocabulary; a name that the built-in table has keeps its meaning. */
interface Tables {
  places: PhraseTable<PlaceName | null>;
  all: PhraseTables<Phrases>;
}

function makeTables(
  places: PhraseTable<PlaceName | null>,
  names: Iterable<readonly [name: string, id: string]>,
): Tables {
  const indicators = new PhraseTable<string>(names);
  const tables = { cues: CUES, places, indicators, ranks: RANK_WORDS, outlooks: OUTLOOKS, traps: TRAPS };
  return { places, all: new PhraseTables<Phrases>(tables) };
}

const EXTENDED = new WeakMap<Vocabulary, Tables>();
const BUILT_IN = makeTables(PLACES, INDICATOR_NAMES);

function tablesFor(vocabulary: Vocabulary | undefined): Tables {
  if (!vocabulary) return BUILT_IN;
  const known = EXTENDED.get(vocabulary);
  if (known) return known;
  const places = vocabulary.places.flatMap(({ name, aliases }) => {
    const place = { name, rank: 'zone' as const, parent: '' };
    return [name, ...aliases].map((text) => [text, { place, short: true }] as const);
  });
  const indicators = vocabulary.indicators.flatMap(({ id, name, aliases }) =>
    [name, ...aliases].map((text) => [text, id] as const),
  );
  const tables = makeTables(new PhraseTable<PlaceName | null>([...PLACE_ENTRIES, ...places]), [
    ...INDICATOR_NAMES,
    ...indicators,
  ]);
  EXTENDED.set(vocabulary, tables);
  return tables;
}

function findPlaces(
  view: TextView,
  named: readonly PhraseHit<PlaceName | null>[],
  table: Tables['places'],
): PlaceMention[] {
  const inTable: PlaceMention[] = [];
  for (const { start, end, meaning } of named)
    if (meaning) inTable.push({ start, end, place: meaning.place, short: meaning.short });
  const known = ordered(inTable);
  const covers = (at: number): boolean => (known[indexAt(known, at)]?.end ?? 0) > at;
  const unknown = findUnknownPlaces(view.text, covers).filter(({ start }) => !covers(start));
  const all = [...known, ...unknown.map((found) => ({ ...found, short: false }))];
  return withShortForms(view.text, [...all, ...unnamedCounty(view.text, all)], table);
}

/** How often the name of a county without 县 must stand in an article that never names it in full. */
const COUNTY_NAMED = 3;

/** 安吉又火了…全县接待游客: an article that speaks of its county, and names it only without 县. */
function unnamedCounty(text: string, known: readonly PlaceMention[]): PlaceMention[] {
  if (!/全县|县委|县政府|我县/.test(text) || known.some(({ place }) => /[县旗]$/.test(place.name))) return [];
  const taken = new Set(known.map(({ start }) => start));
  const mentions = COUNTY_STEMS.scan(text).filter(({ start }) => !taken.has(start));
  const counts = new Map<string, number>();
  for (const { meaning } of mentions)
    counts.set(meaning.place.name, (counts.get(meaning.place.name) ?? 0) + 1);
  return mentions
    .filter(({ meaning }) => (counts.get(meaning.place.name) ?? 0) >= COUNTY_NAMED)
    .map(({ start, end, meaning }) => ({ start, end, ...meaning }));
}

/** How often a town must be named in full before its short form counts; such forms are common words more often (百合, 中心). */
const TOWN_NAMED = 2;

/** 四会 in an article that names 四会市: the name without its rank is that place too, where no table says otherwise. */
function withShortForms(text: string, known: PlaceMention[], table: Tables['places']): PlaceMention[] {
  const stems = new Map<string, PlaceName>();
  const towns = new Map<string, number>();
  for (const { place, short } of known) {
    if (short) continue;
    const stem = place.name.slice(0, -1);
    if (stem.length < 2 || !/[市县镇]$/.test(place.name) || table.matchAt(stem, 0)) continue;
    const named = (towns.get(stem) ?? 0) + 1;
    towns.set(stem, named);
    if (place.rank !== 'town' || named >= TOWN_NAMED) stems.set(stem, { place, short: true });
  }
  const inOrder = [...known].sort((a, b) => a.start - b.start);
  if (stems.size === 0) return inOrder;
  const taken = new Set(known.map(({ start }) => start));
  const more = new PhraseTable(stems).scan(text).filter(({ start }) => !taken.has(start));
  return [...inOrder, ...more.map(({ start, end, meaning }) => ({ start, end, ...meaning }))].sort(
    (a, b) => a.start - b.start,
  );
}
