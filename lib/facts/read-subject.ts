import { BodyIndex, bodyNamedBy } from './bodies.ts';
import { speakerLength } from './company-names.ts';
import { DistributedOwners } from './distributed-owners.ts';
import { earlierTopic, isEvent, namesOthers } from './earlier-topic.ts';
import type { Frame } from './frames.ts';
import { type Clause, indexAt } from './passage.ts';
import type { Mention, Reading, Story } from './reading.ts';
import { scopeIn } from './scope-subject.ts';
import {
  asSubject,
  type ClauseWork,
  nameOf,
  nameOfPlace,
  nameOfStory,
  type SubjectAnswer,
} from './subject-answer.ts';
import { tableCellOf, tablePlace } from './table-cell.ts';
import { findTopic } from './topic.ts';

/** How many clauses and figures back a subject is looked for. */
const CLAUSES_BACK = 12;
const FIGURES_BACK = 8;
/** How many names of places back the one that 该镇 stands for is looked for. */
const PLACES_BACK = 12;
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
