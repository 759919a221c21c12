import { indexAt, type Sentence } from './passage.ts';
import type { PhraseHit } from './phrase-table.ts';
import { cuesIn, type Reading, type Story } from './reading.ts';
import { type ResolvedTime, resolveTime } from './resolve-time.ts';
import type { StatusCue } from './words/status-cues.ts';

/** A range of the view that a frame rests on. */
export interface Ground {
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
  /** The time that the heading or the story gives. */
  time: ResolvedTime | null;
  timeGround: Ground | null;
  timeRule: 'section' | 'headline' | 'discourse' | null;
  /** Index into `reading.places` of a place that is a heading of its own; −1 where there is none. */
  place: number;
}

const REVIEW_HEADING =
  /回顾|总结|成绩|完成情况|执行情况|主要成效|成就|工作情况|发展情况|运行情况|决算|取得|公报|综述|上年工作|去年工作/;
const OUTLOOK_HEADING =
  /展望|安排|预期目标|主要目标|目标任务|发展目标|下一步|总体要求|工作思路|草案|重点工作|主要任务|打算|今后|未来|工作要求|工作计划|工作部署|努力方向|总体目标|奋斗目标|重点任务|谋划|基本思路|建议/;
const OUTLOOK_WORDS =
  /^(?:接下来|下一步|下一阶段|新的一年|今后|未来|下半年|下阶段|明年|新征程上|面向未来|展望|会议强调|会议要求|会议明确|会议提出|全会提出|全会强调|全会要求|报告提出|规划提出|方案提出|意见提出|计划提出|通知要求|根据(?:规划|方案|计划)|按照(?:规划|方案|计划))/;
const OUTLOOK_ANYWHERE =
  /(?:接下来,|下一步,|下阶段,|新的一年,|今后(?:几年|五年|三年),|未来(?:几年|五年|三年),|主要预期目标|预期目标是|主要目标是|目标任务是|总体要求是|报告提出,|规划提出,|方案提出,|要重点抓好|重点抓好以下|做好以下工作)/;
const REVIEW_WORDS =
  /^(?:过去(?:一年|五年|的一年)|去年|回顾|近年来|一年来|五年来|三年来|多年来|今年以来|目前|截至|据统计|数据显示|经(?:初步)?核算|初步核算|据介绍|据悉|据了解|此前|日前|近日|会议指出,\d{4}年)/;
const REPORT_HEADLINE = /公报|运行|发展情况|执行情况|一季度|上半年|前三季度|全年|1-\d+月|年报|数据/;

/** The frames of all sentences, in order. One pass. */
export function readFrames(reading: Reading): Frame[] {
  const frames: Frame[] = [];
  for (const story of reading.stories) {
    const state = new FrameState(reading, story);
    const { blocks } = reading.view;
    for (let block = story.firstBlock; block < story.lastBlock; block += 1) {
      const first = firstSentence(reading, blocks[block]?.start ?? 0);
      if (isHeading(reading, block)) state.enterHeading(block);
      else state.enterBlock();
      for (let i = first; i < reading.passages.sentences.length; i += 1) {
        const sentence = reading.passages.sentences[i] as Sentence;
        if (sentence.block !== block) break;
        if (!isHeading(reading, block)) state.enterSentence(sentence);
        frames[i] = state.frame();
        if (!isHeading(reading, block)) state.leaveSentence(sentence);
      }
    }
  }
  return frames;
}

function firstSentence(reading: Reading, at: number): number {
  const index = indexAt(reading.passages.sentences, at);
  const sentence = reading.passages.sentences[index];
  return sentence && sentence.start < at ? index + 1 : Math.max(0, index);
}

/** A heading, or a paragraph that only says what follows: 2023年经济社会发展主要预期目标: */
function isHeading(reading: Reading, block: number): boolean {
  const found = reading.view.blocks[block];
  if (!found) return false;
  if (
    found.kind === 'heading' ||
    found.kind === 'headline' ||
    found.kind === 'kicker' ||
    found.kind === 'subtitle'
  )
    return true;
  return (
    found.kind === 'paragraph' &&
    found.end - found.start < 40 &&
    /[:：]$/.test(reading.view.text.slice(found.start, found.end))
  );
}

class FrameState {
  readonly #reading: Reading;
  #section: { weight: number; ground: Ground; level: number } | null = null;
  #discourse: { weight: number; ground: Ground } | null = null;
  #time: {
    time: ResolvedTime;
    ground: Ground;
    rule: 'section' | 'headline' | 'discourse';
    level: number;
  } | null = null;
  #place = -1;

  constructor(reading: Reading, story: Story) {
    this.#reading = reading;
    for (let block = story.firstBlock; block < Math.min(story.lastBlock, story.firstBlock + 4); block += 1) {
      const found = reading.view.blocks[block];
      if (!found || this.#time || !['kicker', 'headline', 'subtitle', 'heading'].includes(found.kind))
        continue;
      const text = reading.view.text.slice(found.start, found.end);
      const time = this.#timeIn(found);
      if (time && REPORT_HEADLINE.test(text)) this.#time = { ...time, rule: 'headline', level: 0 };
    }
  }

  enterHeading(block: number): void {
    const found = this.#reading.view.blocks[block];
    if (!found) return;
    const { text } = this.#reading.view;
    const words = text.slice(found.start, found.end);
    const level = found.kind === 'paragraph' ? 9 : levelOf(this.#reading, block);
    const isTitle = found.kind === 'headline' || found.kind === 'kicker' || found.kind === 'subtitle';
    const weight = isTitle ? 0 : headingWeight(words);
    const saysTheSame = this.#section && found.kind === 'paragraph' && weight * this.#section.weight > 0;
    if (weight !== 0 && !saysTheSame) {
      this.#section = { weight, ground: found, level };
      this.#discourse = null;
    } else if (this.#section && level < this.#section.level && !isTitle && found.kind !== 'paragraph') {
      this.#section = null;
      this.#discourse = null;
    }
    const time = isTitle ? null : this.#timeIn(found);
    if (time) this.#time = { ...time, rule: 'section', level };
    else if (weight !== 0 && this.#time?.rule === 'section' && level <= this.#time.level) this.#time = null;
    this.#place = headingPlace(this.#reading, found);
  }

  /** What running text said fades from block to block. */
  enterBlock(): void {
    if (this.#discourse) this.#discourse = { ...this.#discourse, weight: this.#discourse.weight * 0.85 };
    if (this.#time?.rule === 'discourse') this.#time = null;
  }

  enterSentence(sentence: Sentence): void {
    const { text } = this.#reading.view;
    const words = text.slice(sentence.start, Math.min(sentence.end, sentence.start + 160));
    const ground = { start: sentence.start, end: Math.min(sentence.end, sentence.start + 12) };
    if (OUTLOOK_WORDS.test(words) || OUTLOOK_ANYWHERE.test(words)) this.#discourse = { weight: 2, ground };
    else if (REVIEW_WORDS.test(words)) this.#discourse = { weight: -2, ground };
    else if (/^[^,。]{2,12}讯[(]/.test(words)) this.#discourse = null;
  }

  /** A sentence that clearly tells an aim or a result speaks for the ones after it, more softly. */
  leaveSentence(sentence: Sentence): void {
    let aim: PhraseHit<StatusCue> | null = null;
    let result: PhraseHit<StatusCue> | null = null;
    for (const cue of cuesIn(this.#reading, sentence)) {
      if (cue.meaning.weight > (aim?.meaning.weight ?? 0)) aim = cue;
      if (cue.meaning.weight < (result?.meaning.weight ?? 0)) result = cue;
    }
    const { weight } = (aim ?? result)?.meaning ?? { weight: 0 };
    const best = weight + (aim && result ? result.meaning.weight : 0);
    const ground = (best > 0 ? aim : result) ?? sentence;
    const said = best >= 1.5 ? 1.2 : best <= -3 ? -1 : 0;
    if (said !== 0 && said * (this.#discourse?.weight ?? 0) <= 0) this.#discourse = { weight: said, ground };
  }

  frame(): Frame {
    const said =
      this.#discourse && (!this.#section || this.#discourse.weight * this.#section.weight < 0)
        ? this.#discourse
        : this.#section;
    return {
      weight: said?.weight ?? 0,
      rule: said && said === this.#section ? 'section' : 'discourse',
      ground: said?.ground ?? null,
      time: this.#time?.time ?? null,
      timeGround: this.#time?.ground ?? null,
      timeRule: this.#time?.rule ?? null,
      place: this.#place,
    };
  }

  #timeIn(range: Ground): { time: ResolvedTime; ground: Ground } | null {
    for (
      let i = Math.max(0, indexAt(this.#reading.times, range.start));
      i < this.#reading.times.length;
      i += 1
    ) {
      const mention = this.#reading.times[i];
      if (!mention || mention.start >= range.end) break;
      if (mention.start < range.start || mention.time.comparison) continue;
      const time = resolveTime(mention.time, { date: this.#reading.date, year: null });
      if (time && time.first.slice(0, 4) >= '1990') return { time, ground: mention };
    }
    return null;
  }
}

function headingWeight(words: string): number {
  const review = REVIEW_HEADING.test(words);
  const outlook = OUTLOOK_HEADING.test(words);
  if (review === outlook) return 0;
  return outlook ? 3 : -3;
}

function levelOf(reading: Reading, block: number): number {
  const found = reading.view.blocks[block];
  return found?.level ?? 2;
}

/** A heading that is nothing but a place's name (list of districts). */
function headingPlace(reading: Reading, range: Ground): number {
  const index = indexAt(reading.places, range.start);
  for (const i of [index, index + 1]) {
    const place = reading.places[i];
    if (
      place &&
      place.start >= range.start &&
      place.end <= range.end &&
      range.end - range.start - (place.end - place.start) <= 2
    )
      return i;
  }
  return -1;
}
