import { BODY_MEASURES } from './body-measures.ts';
import { type Clause, indexAt, type Sentence } from './passage.ts';
import type { Mention, Reading } from './reading.ts';
import { asSubject, type SubjectAnswer } from './subject-answer.ts';
import { findTopic, type Topic } from './topic.ts';

/** How many sentences back a subject is looked for. */
const SENTENCES_BACK = 3;

/** The topic of the sentences before, where this one has none of its own: a company, a park, a project that is described. */
export function earlierTopic(reading: Reading, mention: Mention): SubjectAnswer | null {
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

/** 黄山北站发送旅客…;G3、G56等高速公路车流量…: a list of other things is measured, and no longer the body before it. */
export function namesOthers(reading: Reading, clause: Clause): boolean {
  const { text } = reading.view;
  const figure = reading.mentions[indexAt(reading.mentions, clause.start - 1) + 1];
  if (!figure || figure.start >= clause.end) return false;
  return /、[^,]{1,20}等(?![级次于])/.test(
    text.slice(clause.start, Math.min(figure.start, clause.start + 60)),
  );
}

/** 提升工程|顺利完工, 62个项目完成投资…: a work that something happens to, without a figure of it, is one item of a list. */
export function isEvent(reading: Reading, clause: Clause, topicEnd: number): boolean {
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
