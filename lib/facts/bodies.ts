import { indexAt } from './passage.ts';
import type { Reading, Story } from './reading.ts';
import { findTopic } from './topic.ts';

/** A named company, park, school or work, as a range of the view. */
export interface Body {
  start: number;
  end: number;
}

/** Words that stand for a body of that kind that was named before: 公司, 该校, 科学城. The text in front is what a name ends with. */
const STANDS_FOR: readonly (readonly [ending: RegExp, word: RegExp])[] = [
  [/公司$|集团$|股份$/, /^(?:该|本)?(?:公司|集团|企业)(?![+、化]|[一-龥]{0,4}项目)/],
  [/(?:大学|学院|学校|中学|小学|幼儿园)$/, /^(?:该|本)?(?:学校|校|大学|学院)(?:区|园)?(?=[^服])/],
  [/(?:银行|农商行)$/, /^(?:该|本)行/],
  [/(?:镇|街道)$/, /^(?:该|本)(?:镇|街道)|^这座小镇/],
  [/村$/, /^(?:该|本)村/],
  [/古镇$/, /^(?:该)?古镇/],
  [/医院$/, /^(?:该|本)?(?:医院|院)(?=[^士])/],
  [/科学城$/, /^(?:科学城|这里)/],
  [/实验室$/, /^(?:该|本)?实验室/],
  [/(?:物流园|产业园|工业园|园区|科技园|集聚区|片区)$/, /^(?:该|本)?(?:园区|物流园|产业园|片区)/],
  [/(?:高铁|铁路|高速|公路|大桥|隧道|通道)$/, /^(?:该线|全线|正线|线路|大桥|隧道|通道|该项目)/],
  [/(?:港|港口)$/, /^该港/],
  [/(?:景区|风景区|公园)$/, /^(?:该|本)?(?:景区|公园)/],
  [/慈善会$|基金会$|协会$|商会$/, /^(?:该|本)?(?:会|慈善会|基金会|协会|商会)(?=[^议场])/],
  [/(?:项目|基地|工程)$/, /^(?:该|本)(?:项目|基地|工程)|^项目(?=[占总建投达计])/],
];

/** What those words begin with: a look at one character spares most clauses the patterns. */
const BEGINNINGS = new Set('古该本公集企股学校大院医科这实园物产片全正线隧通景慈基协商会项');

/** Names of bodies in running text, wherever they stand: 岭南智能装备股份有限公司, 松山湖科学城. */
const NAMED =
  /(?:[\u4e00-\u9fff]{2,14}(?:股份有限公司|有限责任公司|有限公司|集团|科学城|材料实验室|研究院|慈善会|基金会|物流园|古镇)|[\u4e00-\u9fff]{2}(?:高铁|铁路))/g;
const LEAD_LENGTH = 260;
/** How often a body must be the topic to be the one the story is about. */
const OFTEN = 3;

/** The bodies that a story names as topics, in order, and the one it is about. Built once for an article. */
export class BodyIndex {
  #known: Body[] | null = null;
  readonly #reading: Reading;
  readonly #protagonists = new Map<Story, Body | null>();

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  /** Read only when a body is asked for: most articles speak of places alone. */
  get #topics(): Body[] {
    if (this.#known) return this.#known;
    this.#known = [];
    for (const clause of this.#reading.passages.clauses) {
      const topic = findTopic(this.#reading, clause);
      const isNamed =
        topic && topic.places.length === 0 && !/^[每各]/.test(this.#reading.view.text[topic.start] ?? '');
      if (isNamed) this.#known.push(topic);
    }
    return this.#known;
  }

  /** The last body with such an ending that is a topic between `from` and `before`. */
  lastNamed(ending: RegExp, from: number, before: number): Body | null {
    let steps = 0;
    for (let i = indexAt(this.#topics, before - 1); i >= 0 && steps < 40; i -= 1, steps += 1) {
      const body = this.#topics[i] as Body;
      if (body.start < from) return null;
      if (ending.test(this.#reading.view.text.slice(body.start, body.end))) return body;
    }
    return null;
  }

  /** The company or park that the whole story is about: named in its lead, and spoken of again and again. */
  protagonistOf(story: Story): Body | null {
    const known = this.#protagonists.get(story);
    if (known !== undefined) return known;
    const found = this.#findProtagonist(story);
    this.#protagonists.set(story, found);
    return found;
  }

  #findProtagonist(story: Story): Body | null {
    const { blocks, text } = this.#reading.view;
    const start = blocks[story.firstBlock]?.start ?? 0;
    const end = blocks[story.lastBlock - 1]?.end ?? 0;
    for (const match of text.slice(start, Math.min(end, start + LEAD_LENGTH)).matchAll(NAMED)) {
      const at = start + match.index;
      const ending = STANDS_FOR.find(([name]) => name.test(match[0]));
      if (
        ending &&
        !/(?:高铁|铁路)$/.test(match[0]) &&
        countClauses(this.#reading, { start, end }, ending[1]) >= OFTEN
      )
        return this.#tidy({ start: at, end: at + match[0].length });
    }
    return null;
  }

  /** 记者从松山湖科学城: the name begins behind the words that lead to it. */
  #tidy(body: Body): Body {
    const { text } = this.#reading.view;
    const lead = /^.*(?:记者从|位于|走进|[是在与和从向由的]|近日|日前|,)/.exec(
      text.slice(body.start, body.end - 4),
    );
    return { start: body.start + (lead?.[0].length ?? 0), end: body.end };
  }
}

function countClauses(reading: Reading, range: Body, word: RegExp): number {
  let count = 0;
  for (
    let i = Math.max(0, indexAt(reading.passages.clauses, range.start));
    i < reading.passages.clauses.length;
    i += 1
  ) {
    const clause = reading.passages.clauses[i] as Body;
    if (clause.start >= range.end || count >= OFTEN) break;
    if (word.test(reading.view.text.slice(clause.start, clause.start + 12))) count += 1;
  }
  return count;
}

/** The body that a word at `at` stands for (公司, 该校), if the story named one of that kind before. */
export function bodyNamedBy(input: {
  reading: Reading;
  bodies: BodyIndex;
  at: number;
  before: number;
  story: Story;
}): Body | null {
  const { reading, bodies, at, before, story } = input;
  if (!BEGINNINGS.has(reading.view.text[at] ?? '')) return null;
  const words = reading.view.text.slice(at, at + 12);
  const storyStart = reading.view.blocks[story.firstBlock]?.start ?? 0;
  for (const [ending, word] of STANDS_FOR) {
    if (!word.test(words)) continue;
    const protagonist = bodies.protagonistOf(story);
    const named = bodies.lastNamed(ending, storyStart, before);
    if (named) return named;
    if (protagonist && ending.test(reading.view.text.slice(protagonist.start, protagonist.end)))
      return protagonist;
  }
  return null;
}
