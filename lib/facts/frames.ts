import { hasCode, makeCharacterSet } from '../recognise/characters.ts';
import { findGenre, type Genre } from './genre.ts';
import { headingPlace, headingWeight, isHeading, isListed } from './headings.ts';
import { findMeetingYears, type MeetingYears } from './meeting-years.ts';
import { openingTime } from './opening-time.ts';
import { indexAt, type Sentence } from './passage.ts';
import type { PhraseHit } from './phrase-table.ts';
import { cuesIn, holdsHit, type Reading, type Story } from './reading.ts';
import { findReference, headingTime } from './reference-time.ts';
import type { ResolvedTime } from './resolve-time.ts';
import { turnOf } from './turn-of-text.ts';
import type { StatusCue } from './words/status-cues.ts';

/** A range of the view that a frame rests on. */
interface Ground {
  start: number;
  end: number;
}

/** What the headings and the run of the text say for a sentence: status (as a weight), time and place. */
export interface Frame {
  /** Log odds of a target: + outlook, − review; 0 where nothing is said. */
  weight: number;
  /** `section` for a heading, `discourse` for words in running text (下一步, 过去一年). */
  rule: 'section' | 'discourse';
  ground: Ground | null;
  /** The time that a heading above gives. */
  time: ResolvedTime | null;
  timeGround: Ground | null;
  /** The time that the words of running text have set with the outlook (今后五年, 2024年要); null where they set none. */
  aheadTime: ResolvedTime | null;
  /** The year that is over, or the part of one, that running text has turned back to (全会指出,2021年…); null where it has not. */
  pastTime: ResolvedTime | null;
  /** Years of a plan or a look back that a paragraph above has opened with (“十三五”时期, …) and that hold on. */
  spanTime: ResolvedTime | null;
  spanGround: Ground | null;
  /** The sentence stands in a list item, or in a paragraph that is set as one. */
  listed: boolean;
  /** The time that the story as a whole speaks of: of its headline, or the first that its text opens with (2023年,…). */
  reference: ResolvedTime | null;
  referenceGround: Ground | null;
  /** The years that a meeting reviews and plans; null in other stories, and in the lead, which tells of the meeting itself. */
  meetingYears: MeetingYears | null;
  /** Log odds of a target that the kind of text brings along: a plan, a notice, a bulletin. */
  genre: Genre | null;
  /** Index into `reading.places` of a place that is a heading of its own; −1 where there is none. */
  place: number;
}

/** The frames of all sentences, in order. One pass. */
export function readFrames(reading: Reading): Frame[] {
  const frames: Frame[] = [];
  for (const story of reading.stories) {
    const state = new FrameState(reading, story);
    const { blocks } = reading.view;
    for (let block = story.firstBlock; block < story.lastBlock; block += 1) {
      const first = firstSentence(reading, blocks[block]?.start ?? 0);
      const heads = isHeading(reading, block);
      // A cell is of its row and column; it says nothing of the cells behind it.
      const tells = !heads && blocks[block]?.kind !== 'tableCell';
      if (heads) state.enterHeading(block);
      else state.enterBlock(block);
      for (let i = first; i < reading.passages.sentences.length; i += 1) {
        const sentence = reading.passages.sentences[i] as Sentence;
        if (sentence.block !== block) break;
        if (tells) state.enterSentence(sentence);
        frames[i] = state.frame();
        if (tells) state.leaveSentence(sentence);
      }
      if (!heads) state.leaveBlock(block);
    }
  }
  return frames;
}

function firstSentence(reading: Reading, at: number): number {
  const index = indexAt(reading.passages.sentences, at);
  const sentence = reading.passages.sentences[index];
  return sentence && sentence.start < at ? index + 1 : Math.max(0, index);
}

/** Rules whose words speak for the sentences behind them too; 预计 or 不少于 speak for their own figure only. */
const SPREADING = new Set(['aim', 'plan', 'futureTime', 'done', 'reviewTime', 'comparison']);

/** One heading above a sentence that says something. */
interface Section {
  weight: number;
  ground: Ground;
  level: number;
  time: ResolvedTime | null;
  /** It only speaks for the list below it: 办好“十项民生大事”: */
  list?: true;
}

/** What running text has said of the sentences that follow. */
interface Discourse {
  weight: number;
  /** Only a sentence of the paragraph said so: it hardly reaches the next one. */
  soft?: true;
  ground: Ground;
  time: ResolvedTime | null;
}

class FrameState {
  readonly #reading: Reading;
  readonly #reference: { time: ResolvedTime; ground: Ground } | null;
  readonly #genre: Genre | null;
  readonly #meetingYears: MeetingYears | null;
  #paragraphs = 0;
  #sections: Section[] = [];
  #discourse: Discourse | null = null;
  #span: { time: ResolvedTime; ground: Ground } | null = null;
  #listed = false;
  #place = -1;

  constructor(reading: Reading, story: Story) {
    this.#reading = reading;
    this.#reference = findReference(reading, story);
    this.#genre = findGenre(reading, story);
    this.#meetingYears = findMeetingYears(reading, story);
  }

  enterHeading(block: number): void {
    const found = this.#reading.view.blocks[block];
    if (!found) return;
    const words = this.#reading.view.text.slice(found.start, found.end);
    this.#place = headingPlace(this.#reading, found);
    this.#span = null;
    // 【回望2021】 right below the headline is a heading of what follows.
    const isSection = found.kind === 'heading' || found.kind === 'paragraph' || /^【.*】$/.test(words);
    if (!isSection) {
      this.#introduceList(found);
      return;
    }
    const level = found.kind === 'paragraph' ? 9 : (found.level ?? 2);
    const weight = headingWeight(words) || introWeight(this.#reading, found);
    const time = headingTime(this.#reading, found);
    const says = weight !== 0 || time !== null;
    const replaced = this.#sections.find((section) => section.level === level && section.weight * weight > 0);
    this.#sections = this.#sections.filter(
      (section) => section.level < level || (section.level === level && !says),
    );
    if (!says) return;
    const above = this.#sections.at(-1);
    // A heading that only names a year (2023年) says nothing about the status, one that only looks ahead nothing about the year.
    this.#sections.push({
      weight: weight || (above?.weight ?? 0),
      ground: found,
      level,
      time: time ?? replaced?.time ?? above?.time ?? null,
    });
    this.#discourse = null;
  }

  /** What running text said fades from block to block, but not within a list; what introduced a list ends with it. */
  enterBlock(block: number): void {
    this.#listed = isListed(this.#reading, block);
    this.#paragraphs += 1;
    if (this.#listed) return;
    this.#sections = this.#sections.filter((section) => !section.list);
    if (this.#discourse)
      this.#discourse = {
        ...this.#discourse,
        weight: this.#discourse.weight * (this.#discourse.soft ? 0.4 : 0.85),
      };
  }

  /** Words that turn the text to what is to come, or to what has been. */
  enterSentence(sentence: Sentence): void {
    const { text } = this.#reading.view;
    const turning = { start: sentence.start, end: Math.min(sentence.end, sentence.start + 160) };
    const words = text.slice(turning.start, turning.end);
    const opening = openingTime(this.#reading, sentence);
    if (opening) {
      const isSpan = isLookBack(this.#reading, sentence, opening);
      this.#span = isSpan
        ? { time: opening, ground: { start: sentence.start, end: sentence.start + 12 } }
        : null;
    }
    const isAhead =
      opening !== null &&
      this.#reading.date !== null &&
      opening.last.slice(0, 4) > this.#reading.date.slice(0, 4);
    // 全会指出,2021年是…: in the report of a meeting a year that is over turns the text back to it.
    const isBack = opening !== null && opening.period === String(this.#meetingYears?.reviewed);
    const looksAhead = holdsHit(this.#reading.outlooks, turning);
    const turn =
      isAhead || opensYear(this.#reading, words) ? 2 : turnOf(words, looksAhead) || (isBack ? -2 : 0);
    const ground = { start: sentence.start, end: Math.min(sentence.end, sentence.start + 12) };
    const isOfTurn = turn > 0 ? !isBack : isBack;
    if (turn !== 0) this.#discourse = { weight: turn, ground, time: isOfTurn ? opening : null };
    else if (this.#discourse && /^[^,。]{2,12}讯[(]/.test(words)) this.#discourse = null;
  }

  /** A paragraph that ends with a colon speaks for the list below it. */
  leaveBlock(block: number): void {
    const found = this.#reading.view.blocks[block];
    if (found && !isListed(this.#reading, block)) this.#introduceList(found);
  }

  #introduceList(range: Ground): void {
    const { end } = range;
    const weight = introWeight(this.#reading, { start: Math.max(range.start, end - 120), end });
    if (weight === 0) return;
    const time = this.#sections.at(-1)?.time ?? null;
    this.#sections = this.#sections.filter((section) => !section.list);
    const ground = { start: Math.max(range.start, end - 16), end };
    this.#sections.push({ weight, ground, level: 9, time, list: true });
  }

  /** A sentence that clearly tells an aim or a result speaks for the ones after it, more softly. */
  leaveSentence(sentence: Sentence): void {
    if (this.#discourse && this.#discourse.ground.start >= sentence.start) return;
    if (asksForAims(this.#reading, sentence)) {
      const { start, end } = sentence;
      this.#discourse = { weight: 2, ground: { start, end }, time: null };
      return;
    }
    let aim: PhraseHit<StatusCue> | null = null;
    let result: PhraseHit<StatusCue> | null = null;
    for (const cue of cuesIn(this.#reading, sentence)) {
      if (!SPREADING.has(cue.meaning.rule)) continue;
      // 年内 and 年底前 in a look back are of the year that is over.
      if (cue.meaning.rule === 'futureTime' && (this.#discourse?.weight ?? 0) <= -1.5) continue;
      if (cue.meaning.weight > (aim?.meaning.weight ?? 0)) aim = cue;
      if (cue.meaning.weight < (result?.meaning.weight ?? 0)) result = cue;
    }
    const { weight } = (aim ?? result)?.meaning ?? { weight: 0 };
    const best = weight + (aim && result ? result.meaning.weight : 0);
    const ground = (best > 0 ? aim : result) ?? sentence;
    const said = best >= 1.5 ? 1.2 : best <= -3 ? -1 : 0;
    const current = this.#discourse?.weight ?? 0;
    if (said * current < 0 || Math.abs(said) > Math.abs(current))
      this.#discourse = { weight: said, ground, time: null, soft: true };
  }

  frame(): Frame {
    const section = this.#sections.at(-1) ?? null;
    const discourse = this.#discourse;
    const bySection = section !== null && section.weight !== 0;
    const said =
      discourse && (!bySection || (!discourse.soft && discourse.weight * section.weight < 0))
        ? discourse
        : bySection
          ? section
          : null;
    return {
      weight: said?.weight ?? 0,
      rule: bySection && said === section ? 'section' : 'discourse',
      ground: said?.ground ?? null,
      time: section?.time ?? null,
      timeGround: section?.time ? section.ground : null,
      pastTime: discourse !== null && said === discourse && discourse.weight < 0 ? discourse.time : null,
      aheadTime: discourse !== null && said === discourse && discourse.weight > 0 ? discourse.time : null,
      spanTime: this.#span?.time ?? null,
      spanGround: this.#span?.ground ?? null,
      listed: this.#listed,
      reference: this.#reference?.time ?? null,
      referenceGround: this.#reference?.ground ?? null,
      meetingYears: this.#paragraphs > 1 ? this.#meetingYears : null,
      genre: this.#genre,
      place: this.#place,
    };
  }
}

const COLON = makeCharacterSet(':：');

/** What a line that ends with a colon says of the list below it. */
function introWeight(reading: Reading, range: Ground): number {
  const { text } = reading.view;
  if (range.end <= range.start || !hasCode(COLON, text.charCodeAt(range.end - 1))) return 0;
  const words = text.slice(range.start, range.end);
  const aims = cuesIn(reading, range).reduce((sum, cue) => sum + cue.meaning.weight, 0);
  if (aims >= 2 || LIST_OF_AIMS.test(words)) return 2.5;
  return aims <= -3 ? -2.5 : 0;
}

const LIST_OF_AIMS = /(?:措施|举措|任务|目标|安排|要求|打算|重点|工作)(?:包括|如下|是|有|为)?[:：]$/;

/** “十三五”时期, 过去五年: years that are over by the article's date; 近三年 and …以来 tell of no span that a text goes through. */
function isLookBack(reading: Reading, sentence: Sentence, time: ResolvedTime): boolean {
  const words = reading.view.text.slice(sentence.start, sentence.start + 16);
  return (
    reading.date !== null &&
    time.first.slice(0, 4) < time.last.slice(0, 4) &&
    time.last.slice(0, 4) <= reading.date.slice(0, 4) &&
    /时期|期间|过去[三四五]年|^五年来/.test(words)
  );
}

const QUESTION = makeCharacterSet('?？');

/** 今年旅游目标是多少? The answer tells an aim. */
function asksForAims(reading: Reading, sentence: Sentence): boolean {
  const { text } = reading.view;
  const isQuestion =
    hasCode(QUESTION, text.charCodeAt(sentence.end - 1)) ||
    (sentence.end - sentence.start > 1 && hasCode(QUESTION, text.charCodeAt(sentence.end - 2)));
  if (!isQuestion) return false;
  const words = text.slice(Math.max(sentence.start, sentence.end - 60), sentence.end);
  return /目标|打算|计划|安排|下一步|规划|怎么干|如何干|干什么|怎么做|如何发力|怎样干/.test(words);
}

/** 今年是“十四五”开局之年, …: early in a year such words open what is planned for it. */
function opensYear(reading: Reading, words: string): boolean {
  if (!reading.date || Number(reading.date.slice(5, 7)) > 3) return false;
  const found = /^(?:[^,。]{2,8},)?(今年|20\d\d年)是[^。]{2,60}(?:之年|一年|元年|关键年)/.exec(words);
  const year = reading.date.slice(0, 4);
  return found !== null && (found[1] === '今年' || (found[1] as string).slice(0, 4) === year);
}
