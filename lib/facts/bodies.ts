import { hasCode, makeCharacterSet } from '../recognise/characters.ts';
import { indexAt, type Ordered, ordered } from './passage.ts';
import type { Reading, Story } from './reading.ts';
import { findTopic, isProperName } from './topic.ts';

/** A named company, park, school or work, as a range of the view. */
export interface Body {
  start: number;
  end: number;
}

/** Words that stand for a body of that kind that was named before: 公司, 该校, 科学城. The text in front is what a name ends with. */
export const STANDS_FOR: readonly (readonly [ending: RegExp, word: RegExp])[] = [
  [
    /(?:公司|集团|股份|精密|科技|电子|机车|动力|新材料|智能|电器|电气|光电|药业|重工|装备|能源|实业)$/,
    /^(?:(?:该|本)?(?:公司|集团)|(?:该|这家)企业)(?![+、化]|[一-龥]{0,4}项目)/,
  ],
  [/(?:大学|学院|学校|中学|小学|幼儿园)$/, /^(?:该|本)?(?:学校|校|大学|学院)(?:区|园)?(?=[^服])/],
  [/(?:银行|农商行)$/, /^(?:该|本)行/],
  [/(?:镇|街道)$/, /^(?:该|本)(?:镇|街道)|^这座小镇/],
  [/村$/, /^(?:该|本)村/],
  [/古镇$/, /^(?:该)?古镇/],
  [/医院$/, /^(?:该|本)?(?:医院|院)(?=[^士])/],
  [/法院$|检察院$/, /^(?:该|本)院|^法院(?=[^判])/],
  [/科学城$/, /^(?:科学城|这里)/],
  [/实验室$/, /^(?:该|本)?实验室/],
  [/(?:物流园|产业园|工业园|园区|科技园|集聚区|片区)$/, /^(?:该|本)?(?:园区|物流园|产业园|片区)/],
  [/(?:高铁|铁路|高速|公路|大桥|隧道|通道)$/, /^(?:该线|全线|正线|线路|大桥|隧道|通道|该项目)/],
  [/(?:港|港口)$/, /^该港/],
  [/(?:景区|风景区|公园)$/, /^(?:该|本)?(?:景区|公园)/],
  [/慈善会$|基金会$|协会$|商会$/, /^(?:该|本)?(?:会|慈善会|基金会|协会|商会)(?=[^议场])/],
  [/(?:项目|基地|工程)$/, /^(?:该|本)(?:项目|基地|工程)|^项目(?=[占总建投达计])/],
];

/** What those words begin with: a look at one character spares most clauses the patterns. A test holds it against them. */
export const STANDS_FOR_STARTS = makeCharacterSet(
  '法这古该本公集企股学校大院医科这实园物产片全正线隧通景慈基协商会项',
);

/** What the names of bodies that a whole article can be about end with. Offices of a district speak for the district. */
const ENDINGS =
  /有限公司|集团|公司|大学|学院|学校|中学|小学|幼儿园|医院|卫生院|法院|检察院|银行|农商行|科学城|新城|小镇|古镇|实验室|研究院|慈善会|基金会|协会|商会|合作社|农场|产业园区?|工业园区?|物流园区?|科技园区?|高新区|开发区|集聚区|片区|保税区|示范区|度假区|风景区|景区|公园|机场|码头|港区|港|大桥|通道|隧道|高铁|铁路|高速|水库|电站|博物馆|图书馆|体育中心|文化中心|站|村/g;
/** Characters that no name holds: marks, digits, and the words that lead to a name or from it. */
const OUTSIDE_NAME = /[^\u4e00-\u9fffA-Za-z“”()]|[的在于从是为由被把将与和对到向进给让用以其各]/;
const LONGEST_NAME = 18;
const LEAD_LENGTH = 260;
const STORY_LENGTH = 20_000;
/** How often a body must be the topic to be the one the story is about. */
const OFTEN = 3;

/** The bodies that a story names as topics, in order, and the one it is about. Built once for an article. */
export class BodyIndex {
  #known: Ordered<Body> | null = null;
  readonly #reading: Reading;
  readonly #protagonists = new Map<Story, Body | null>();

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  /** Read only when a body is asked for: most articles speak of places alone. */
  get #topics(): Ordered<Body> {
    if (this.#known) return this.#known;
    const topics: Body[] = [];
    for (const clause of this.#reading.passages.clauses) {
      const topic = findTopic(this.#reading, clause);
      const isNamed =
        topic && topic.places.length === 0 && !/^[每各]/.test(this.#reading.view.text[topic.start] ?? '');
      if (isNamed) topics.push(topic);
    }
    this.#known = ordered(topics);
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
    const end = Math.min(blocks[story.lastBlock - 1]?.end ?? 0, start + STORY_LENGTH);
    const lead = text.slice(start, Math.min(end, start + LEAD_LENGTH));
    const whole = text.slice(start, end);
    let best: { body: Body; count: number } | null = null;
    for (const { index, 0: ending } of lead.matchAll(ENDINGS)) {
      const body = this.#repeatedName(
        story,
        { start: start + index, end: start + index + ending.length },
        whole,
      );
      if (body && body.count > (best?.count ?? 0)) best = body;
    }
    return best?.body ?? null;
  }

  /** The longest name with this ending that the story says again and again, itself or by a word that stands for it. */
  #repeatedName(story: Story, ending: Body, whole: string): { body: Body; count: number } | null {
    const { text } = this.#reading.view;
    let first = ending.start;
    while (
      first > story.start &&
      ending.end - first < LONGEST_NAME &&
      !OUTSIDE_NAME.test(text[first - 1] as string)
    )
      first -= 1;
    for (let start = first; ending.end - start >= 3 && start < ending.start; start += 1) {
      const range = { start, end: ending.end };
      const name = text.slice(start, ending.end);
      if (!isProperName(this.#reading, range)) continue;
      const word = STANDS_FOR.find(([form]) => form.test(name))?.[1];
      const named = countOf(whole, name);
      const count =
        named +
        (word
          ? countClauses(this.#reading, { start: story.start, end: story.start + whole.length }, word)
          : 0);
      const enough = name.endsWith('有限公司') || this.#inHeading(range) ? 1 : OFTEN;
      if (named >= enough && count >= OFTEN && count > this.#spokenOfPlace(story, whole, name))
        return { body: range, count };
    }
    return null;
  }

  /** How often the story speaks of its place, by name (not in the body's) or as 全市. */
  #spokenOfPlace(story: Story, whole: string, name: string): number {
    const { places, view } = this.#reading;
    let count = whole.match(/全[市区县]|[我本][市区县]/g)?.length ?? 0;
    for (let i = indexAt(places, story.start - 1) + 1; i < places.length; i += 1) {
      const mention = places[i] as Body & { place: { name: string } };
      if (mention.start >= story.start + whole.length) break;
      if (mention.place.name === story.place?.name && !view.text.startsWith(name, mention.start)) count += 1;
    }
    return count;
  }

  #inHeading(range: Body): boolean {
    const { passages, view } = this.#reading;
    const sentence = passages.sentences[indexAt(passages.sentences, range.start)];
    return /^(?:headline|kicker|subtitle|heading)$/.test(view.blocks[sentence?.block ?? -1]?.kind ?? '');
  }
}

function countOf(text: string, name: string): number {
  let count = 0;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) count += 1;
  return count;
}

function countClauses(reading: Reading, range: Body, word: RegExp): number {
  let count = 0;
  for (
    let i = Math.max(0, indexAt(reading.passages.clauses, range.start));
    i < reading.passages.clauses.length;
    i += 1
  ) {
    const clause = reading.passages.clauses[i] as Body;
    if (clause.start >= range.end) break;
    if (!hasCode(STANDS_FOR_STARTS, reading.view.text.charCodeAt(clause.start))) continue;
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
  if (!hasCode(STANDS_FOR_STARTS, reading.view.text.charCodeAt(at))) return null;
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
