import type { Answer } from './answer.ts';
import { type Body, BodyIndex, bodyNamedBy } from './bodies.ts';
import { BODY_MEASURES } from './body-measures.ts';
import { speakerLength } from './company-names.ts';
import { DistributedOwners } from './distributed-owners.ts';
import type { Frame } from './frames.ts';
import { type Clause, indexAt, type Sentence } from './passage.ts';
import type { PlaceRank } from './places/place-row.ts';
import { findPlace, type Place } from './places.ts';
import type { Mention, Reading, Story } from './reading.ts';
import { placeAtRank } from './stories.ts';
import { tableCellOf, tablePlace } from './table-cell.ts';
import { sourceCharacters } from './text-view.ts';
import { findTopic, type Topic } from './topic.ts';

/** Whom a figure is about. */
export type SubjectAnswer = Answer<string | null>;

const RANKS: readonly PlaceRank[] = ['country', 'region', 'province', 'city', 'county', 'town', 'zone'];

/** 全市, 我区: the story's place at that rank. */
const SCOPES: readonly (readonly [RegExp, PlaceRank])[] = [
  [/全国|我国/, 'country'],
  [/全省|我省|全自治区/, 'province'],
  [/全市|我市|本市|市本级|全州|我州/, 'city'],
  [/全区|我区|全县|我县|本区|本县|该县|该区/, 'county'],
  [/全镇|我镇|该镇/, 'town'],
];

/** What all of those words hold: one look spares most clauses the patterns. */
const SCOPE_BEGINS = /[全我本该]/;

/** How many clauses, sentences and figures back a subject is looked for. */
const CLAUSES_BACK = 12;
const SENTENCES_BACK = 3;
const FIGURES_BACK = 8;
/** How many names of places back the one that 该镇 stands for is looked for. */
const PLACES_BACK = 12;
/** How far before a figure its clause is looked at; clauses of news are far shorter. */
const WINDOW = 160;
/** How far a quotation is looked through for its ends. */
const QUOTE = 160;

/** Reads the subjects of an article's figures; what a clause says of the clauses behind it is read once. */
export class SubjectReader {
  readonly #reading: Reading;
  readonly #bodies: BodyIndex;
  readonly #owners: DistributedOwners;
  /** By clause: the subject that it gives to the clauses behind it; undefined where nobody has asked yet. */
  readonly #given: (SubjectAnswer | null | undefined)[] = [];

  constructor(reading: Reading) {
    this.#reading = reading;
    this.#bodies = new BodyIndex(reading);
    this.#owners = new DistributedOwners(reading);
  }

  /** The subject of a mention: from the clause, the sentence, the sentences before it in the block, the section, the story. */
  read(index: number, frame: Frame | undefined): SubjectAnswer {
    const reading = this.#reading;
    const mention = reading.mentions[index] as Mention;
    const cell = tableCellOf(reading, mention);
    const inTable = cell && tablePlace(reading, cell);
    if (inTable) {
      const { start, end } = inTable;
      return { value: inTable.place.name, rule: 'tableHeader', start, end, sureness: 0.85 };
    }
    const owner = this.#owners.ownerOf(index);
    if (owner) return this.#owned(owner);
    const story = storyOf(reading, mention.block);
    const told =
      this.#inSentence(index, mention, story) ??
      this.#speaker(mention, story) ??
      earlierTopic(reading, mention);
    if (told) return told;
    const heading = frame && frame.place >= 0 ? reading.places[frame.place] : undefined;
    if (heading) {
      const { start, end } = heading;
      return { value: heading.place.name, rule: 'section', start, end, sureness: 0.7 };
    }
    return this.#ofStory(mention, story);
  }

  #owned(owner: { start: number; end: number }): SubjectAnswer {
    const { places } = this.#reading;
    const place = places[indexAt(places, owner.start)];
    const isPlace = place?.start === owner.start && place.end === owner.end;
    const found = asSubject(this.#reading, { ...owner, places: isPlace ? [place] : [] });
    return { ...found, rule: 'distributed', sureness: 0.75 };
  }

  #ofStory(mention: Mention, story: Story | undefined): SubjectAnswer {
    const reading = this.#reading;
    const protagonist = story && this.#bodies.protagonistOf(story);
    if (protagonist)
      return { value: nameOf(reading, protagonist), rule: 'story', ...protagonist, sureness: 0.55 };
    if (!story?.place)
      return { value: null, rule: 'untied', start: mention.start, end: mention.end, sureness: 0.3 };
    const { placeStart: start, placeEnd: end } = story;
    return { value: nameOfStory(reading, story, story.place), rule: 'story', start, end, sureness: 0.65 };
  }

  #inSentence(index: number, mention: Mention, story: Story | undefined): SubjectAnswer | null {
    const reading = this.#reading;
    const { clauses, sentences } = reading.passages;
    const sentence = sentences[mention.sentence];
    if (!sentence) return null;
    const clause = clauses[mention.clause] as Clause;
    const own = inClause({ reading, bodies: this.#bodies, clause, story, own: { mention, index } });
    if (own) return own;
    const first = Math.max(sentence.firstClause, mention.clause - CLAUSES_BACK);
    for (let i = mention.clause - 1; i >= first; i -= 1) {
      const next = clauses[i + 1] as Clause;
      if (next.independent && namesOthers(reading, next)) return null;
      const given = this.#givenBy(i, story);
      if (given) return given;
    }
    return null;
  }

  /** “我们生产整车78.6万辆。”公司负责人说: what somebody says is about the body for which he speaks. */
  #speaker(mention: Mention, story: Story | undefined): SubjectAnswer | null {
    const reading = this.#reading;
    const { text, blocks } = reading.view;
    const block = blocks[mention.block];
    if (!block) return null;
    const before = text.slice(Math.max(block.start, mention.start - QUOTE), mention.start);
    const after = text.slice(mention.end, Math.min(block.end, mention.end + QUOTE));
    const close = after.indexOf('”');
    if (close < 0 || before.lastIndexOf('“') <= before.lastIndexOf('”')) return null;
    const at = mention.end + close + 1 + (/^[,，]/.test(after.slice(close + 1)) ? 1 : 0);
    const length = speakerLength(text, at);
    if (length > 0)
      return { ...asSubject(reading, { start: at, end: at + length, places: [] }), rule: 'speaker' };
    if (!/[。!?”,]/.test(text[at - 2] ?? '')) return null;
    const body = story && bodyNamedBy({ reading, bodies: this.#bodies, at, before: at, story });
    return body ? { ...asSubject(reading, { ...body, places: [] }), rule: 'speaker', sureness: 0.6 } : null;
  }

  #givenBy(clause: number, story: Story | undefined): SubjectAnswer | null {
    const known = this.#given[clause];
    if (known !== undefined) return known;
    const clauseAt = this.#reading.passages.clauses[clause] as Clause;
    const found = inClause({
      reading: this.#reading,
      bodies: this.#bodies,
      clause: clauseAt,
      story,
      own: null,
    });
    const ends = found?.rule === 'body' && isEvent(this.#reading, clauseAt, found.end);
    const given = found && !ends ? { ...found, rule: 'sentence', sureness: found.sureness * 0.9 } : null;
    this.#given[clause] = given;
    return given;
  }
}

/** The story that a block of the view belongs to. */
function storyOf(reading: Reading, block: number): Story | undefined {
  return reading.stories[indexAt(reading.stories, reading.view.blocks[block]?.start ?? 0)];
}

interface ClauseWork {
  reading: Reading;
  bodies: BodyIndex;
  clause: Clause;
  story: Story | undefined;
  /** The figure that is asked for, where the clause holds it; null for a clause before it. */
  own: { mention: Mention; index: number } | null;
}

function inClause(work: ClauseWork): SubjectAnswer | null {
  const { reading, clause, own } = work;
  const end = own ? own.mention.outerStart : clause.end;
  if (own) {
    const owner = ownerBehind(reading, clause, own.mention) ?? inList(work, own);
    if (owner) return owner;
  }
  const topic = findTopic(reading, { start: clause.start, end });
  if (topic) return asSubject(reading, topic);
  return (
    namedAgain(work, own?.mention.start ?? clause.end) ??
    scopeIn(work, { start: clause.start, end }) ??
    (own ? null : ownerInClause(reading, clause))
  );
}

/** 黄山北站发送旅客…;G3、G56等高速公路车流量…: a list of other things is measured, and no longer the body before it. */
function namesOthers(reading: Reading, clause: Clause): boolean {
  const { text } = reading.view;
  const figure = reading.mentions[indexAt(reading.mentions, clause.start - 1) + 1];
  if (!figure || figure.start >= clause.end) return false;
  return /、[^,]{1,20}等(?![级次于])/.test(
    text.slice(clause.start, Math.min(figure.start, clause.start + 60)),
  );
}

/** 提升工程|顺利完工, 62个项目完成投资…: a work that something happens to, without a figure of it, is one item of a list. */
function isEvent(reading: Reading, clause: Clause, topicEnd: number): boolean {
  const { text } = reading.view;
  return (
    !/[公司团行学院]/.test(text[topicEnd - 1] ?? '') &&
    EVENT.test(text.slice(topicEnd, Math.min(clause.end, topicEnd + 16))) &&
    !BODY_MEASURE.test(text.slice(clause.end + 1, clause.end + 8)) &&
    (reading.mentions[indexAt(reading.mentions, clause.end - 1)]?.start ?? -1) < clause.start
  );
}

const EVENT =
  /^[^的]{0,10}(?:完工|完成|建成|竣工|通车|并网|投产|达产|启动|获评|投用|投入使用|启用|封顶|开工|动工|贯通|合龙|验收|亮相|落户|获批|挂牌)/;
const BODY_MEASURE = new RegExp(BODY_MEASURES);

/** Between an amount and the work that it goes into. */
const BUILT = /^(?:[投新筹兴]?建设?|建成|打造|兴建)?的/;

/** 总投资12亿元的|功率半导体模块生产基地项目, 投资5亿元建设的|产业基地. */
function ownerBehind(reading: Reading, clause: Clause, mention: Mention): SubjectAnswer | null {
  const { text } = reading.view;
  const of = BUILT.exec(text.slice(mention.outerEnd, Math.min(clause.end, mention.outerEnd + 8)));
  if (!of) return null;
  const topic = findTopic(reading, { start: mention.outerEnd + of[0].length, end: clause.end });
  return topic ? asSubject(reading, topic) : null;
}

/** The owner that another figure of the clause is said of: …117平方公里的|大型产业集聚区蓬江片区|占全区面积36%, 贯通… */
function ownerInClause(reading: Reading, clause: Clause): SubjectAnswer | null {
  for (let i = indexAt(reading.mentions, clause.start - 1) + 1; i < reading.mentions.length; i += 1) {
    const other = reading.mentions[i] as Mention;
    if (other.start >= clause.end) return null;
    const owner = ownerBehind(reading, clause, other);
    if (owner) return owner;
  }
  return null;
}

/** A list of places in one clause: 新会区签约6个、|台山市|签约4个. What was counted (62个|城市提质项目) is no body of its own. */
function inList(
  { reading, clause }: ClauseWork,
  { mention, index }: { mention: Mention; index: number },
): SubjectAnswer | null {
  for (let i = index - 1; i >= Math.max(0, index - FIGURES_BACK); i -= 1) {
    const other = reading.mentions[i] as Mention;
    if (other.clause !== mention.clause || other.start < clause.start) return null;
    const topic = findTopic(reading, { start: other.outerEnd, end: mention.outerStart });
    if (topic && (topic.places.length > 0 || reading.view.text[other.outerEnd] === '的'))
      return asSubject(reading, topic);
  }
  return null;
}

function asSubject(reading: Reading, topic: Topic): SubjectAnswer {
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

/** 公司, 该校, 科学城, 今年|该行: the body of that kind that the story named last. */
function namedAgain({ reading, bodies, story, clause }: ClauseWork, before: number): SubjectAnswer | null {
  const { start } = clause;
  const time = reading.times[indexAt(reading.times, start)];
  const at = time?.start === start ? time.end : start;
  const place = placeNamedAgain(reading, at, story);
  if (place) return place;
  const body = story ? bodyNamedBy({ reading, bodies, at, before, story }) : null;
  return body
    ? { value: nameOf(reading, body), rule: 'namedAgain', start: body.start, end: body.end, sureness: 0.65 }
    : null;
}

/** 该镇, 该县: the place of that rank that the story named last. */
function placeNamedAgain(reading: Reading, at: number, story: Story | undefined): SubjectAnswer | null {
  const word = /^(?:该|这个|这座)(?:镇|街道|县|区|市)/.exec(reading.view.text.slice(at, at + 4))?.[0];
  if (!word || !story) return null;
  const last = indexAt(reading.places, at - 1);
  for (let i = last; i > last - PLACES_BACK; i -= 1) {
    const mention = reading.places[i];
    if (!mention || mention.start < story.start) return null;
    const { name } = mention.place;
    if (!name.endsWith(word.at(-1) as string) && !(word.endsWith('区') && mention.place.rank === 'zone'))
      continue;
    const { start, end } = mention;
    return { value: nameOfPlace(reading, mention), rule: 'namedAgain', start, end, sureness: 0.7 };
  }
  return null;
}

/** The usual full form; in a text of traditional characters the name as the text writes it. */
function nameOfPlace(reading: Reading, mention: { start: number; end: number; place: Place }): string {
  const written = sourceCharacters(reading.view, mention.start, mention.end);
  return written === reading.view.text.slice(mention.start, mention.end) ? mention.place.name : written;
}

function nameOfStory(reading: Reading, story: Story, place: Place): string {
  return nameOfPlace(reading, { start: story.placeStart, end: story.placeEnd, place });
}

function nameOf(reading: Reading, body: Body): string {
  return sourceCharacters(reading.view, body.start, body.end);
}

/** 全市, 我区 before the figure in the clause. */
function scopeIn(work: ClauseWork, range: { start: number; end: number }): SubjectAnswer | null {
  const { reading, story } = work;
  const from = Math.max(range.start, range.end - WINDOW);
  const words = reading.view.text.slice(from, range.end);
  if (!SCOPE_BEGINS.test(words)) return null;
  for (const [pattern, rank] of SCOPES) {
    const found = pattern.exec(words);
    if (
      !found ||
      !isScope(work, words, {
        at: found.index,
        end: from + found.index + found[0].length,
        length: found[0].length,
        rank,
      })
    )
      continue;
    const place =
      rank === 'country' ? findPlace('全国') : story?.place ? placeAtRank(story.place, rank) : null;
    if (!place) continue;
    const start = from + found.index;
    const value = place.name === story?.place?.name ? nameOfStory(reading, story, place) : place.name;
    return { value, rule: 'scope', start, end: start + found[0].length, sureness: 0.85 };
  }
  return null;
}

/** 高于|全国, 跑赢|全省, 高于全国、|全省: what the figure is compared with, or the field of a ranking. */
const COMPARED_WITH =
  /(?:占|[高低快慢好优多少大]于|高出|超过|超出|超|跑赢|领先|领跑|位居|居|列|为|比|较|与|是|和|向|在|面向|辐射|服务|供应|(?:全国|全省|全市)[、和])$/;

/** Whether the words say whom the figure is about, and not the field of a prize, a ranking or a comparison. */
function isScope(
  work: ClauseWork,
  words: string,
  found: { at: number; end: number; length: number; rank: PlaceRank },
): boolean {
  const lead = words.slice(0, found.at);
  const after = words.slice(found.at + found.length);
  if (COMPARED_WITH.test(lead)) return false;
  const { mention } = work.own ?? {};
  if (mention?.figure.dimension === 'points' && mention.outerStart === found.end) return false;
  if (
    /^(?:首|第|最|排|前|领先|平均|同|统一|范围|各|的|重点|百强|[一-龥]{0,12}(?:排名|百强|前列|平均))/.test(
      after,
    )
  )
    return false;
  const place = work.story?.place;
  const wider = place && RANKS.indexOf(found.rank) < RANKS.indexOf(place.rank) && !place.name.endsWith('市');
  // A scope wider than the story's place (全国 in a story about a city) must open the figure's own clause.
  return !wider || (work.own !== null && lead.length <= 2 && isIndicatorAt(work.reading, found.end));
}

function isIndicatorAt(reading: Reading, at: number): boolean {
  return reading.indicators[indexAt(reading.indicators, at)]?.start === at;
}

/** The topic of the sentences before, where this one has none of its own: a company, a park, a project that is described. */
function earlierTopic(reading: Reading, mention: Mention): SubjectAnswer | null {
  const own = reading.passages.sentences[mention.sentence];
  if (own && namesOthers(reading, reading.passages.clauses[own.firstClause] as Clause)) return null;
  if (own && OFFICE_AT_HEAD.test(reading.view.text.slice(own.start, own.start + 12))) return null;
  for (let i = mention.sentence - 1; i >= Math.max(0, mention.sentence - SENTENCES_BACK); i -= 1) {
    const sentence = reading.passages.sentences[i];
    if (!sentence || sentence.block !== mention.block) return null;
    const topic = findTopic(reading, sentence);
    const clause = reading.passages.clauses[sentence.firstClause] as Clause;
    if (topic && topic.places.length === 0 && isEvent(reading, clause, topic.end)) continue;
    if (topic) return { ...asSubject(reading, topic), rule: 'sentenceBefore', sureness: 0.5 };
    const scene = sceneOf(reading, sentence);
    if (scene) return { ...asSubject(reading, scene), rule: 'sentenceBefore', sureness: 0.5 };
  }
  return null;
}

/** 记者走进豪达机车有限公司二期厂房, 在…的焊接车间: where the passage plays. */
function sceneOf(reading: Reading, sentence: Sentence): Topic | null {
  for (let i = sentence.firstClause; i < Math.min(sentence.lastClause, sentence.firstClause + 4); i += 1) {
    const clause = reading.passages.clauses[i] as Clause;
    if (!SCENE.test(reading.view.text.slice(clause.start, Math.min(clause.end, clause.start + 40)))) continue;
    const topic = findTopic(reading, clause);
    if (topic && topic.places.length === 0) return topic;
  }
  return null;
}

const SCENE = /走进|来到|步入|走访|探访|位于|车间|厂房|现场|生产线|展厅/;

/** 区教育局推行…, 市财政安排…: the office of the place acts, and no longer the village or company of the sentence before. */
const OFFICE_AT_HEAD = /^(?:[区市县省][一-龥]{1,6}(?:局|办|部门|政府)|[区市县省](?:委|政府|财政))/;
