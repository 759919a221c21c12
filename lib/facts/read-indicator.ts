import type { TextRange } from '../text/sentences.ts';
import type { Answer } from './answer.ts';
import { FigureLists } from './figure-lists.ts';
import { endsWithLeadingWord, isBareVerb, startsWithVerb } from './leading-verbs.ts';
import {
  isMeasureNoun,
  type PhraseContext,
  phraseAfter,
  phraseBefore,
  trimEnd,
  trimStart,
} from './noun-phrase.ts';
import { indexAt } from './passage.ts';
import type { Mention, Reading } from './reading.ts';
import { stretchBefore } from './stretch-before.ts';
import { tableCellOf, tableIndicator } from './table-cell.ts';
import { findTopic } from './topic.ts';

/** The noun phrase that a figure measures, as a range of the view. */
export type IndicatorAnswer = Answer<TextRange>;

/** Units that count things and so take the head noun after them. */
const COUNTING = new Set(['count', 'passengers', 'visits']);

/**
 * Reads the indicators of all mentions, in order. For each: the head noun after a count (10个|海外调解站), else the noun phrase
 * before it in its clause (工业投资|100亿元), else its part of a list that distributes (分别增长5.1%、3.5%), else what the
 * mention before it measured (903亿元, 增长5.2%).
 */
export function readIndicators(reading: Reading): (IndicatorAnswer | null)[] {
  const answers: (IndicatorAnswer | null)[] = [];
  const context = phraseContext(reading);
  const lists = new FigureLists(reading, context);
  for (let index = 0; index < reading.mentions.length; index += 1) {
    answers.push(readIndicator({ reading, context, answers, index, lists }));
  }
  return answers;
}

interface Work {
  reading: Reading;
  context: PhraseContext;
  answers: (IndicatorAnswer | null)[];
  index: number;
  lists: FigureLists;
}

function readIndicator(work: Work): IndicatorAnswer | null {
  const { reading, index } = work;
  const mention = reading.mentions[index] as Mention;
  const cell = tableCellOf(reading, mention);
  if (cell) return tableIndicator(reading, cell);
  if (mention.figure.equivalent && work.answers[index - 1])
    return carried(work.answers[index - 1] ?? null, 'equivalent');
  const listed = listedAnswer(work) ?? asBefore(work);
  if (listed) return listed;
  if (mention.figure.ordinal) return ranked(work, mention) ?? carry(work);
  const before = wordsBefore(work);
  const after = afterFigure(work, mention);
  const measured = measureBehind(work, mention);
  if (measured) return measured;
  if (isCount(mention)) return after ?? named(work, before) ?? carry(work);
  if (after && before && governsFigure(work, before)) return untold(work, after);
  if (after && (!before || isAmountOf(work, mention, { before, after }))) return untold(work, after);
  return (before && elided(work, before)) ?? before ?? carry(work);
}

/** 建成高标准农田820万亩,今年再建|105万亩: a bare verb goes on with what the amount of that unit before it measured. */
function elided(work: Work, before: IndicatorAnswer): IndicatorAnswer | null {
  const { text } = work.reading.view;
  const { dimension } = (work.reading.mentions[work.index] as Mention).figure;
  if (!AMOUNTS.has(dimension) || dimension === 'money') return null;
  const verb = {
    start: before.value.start + (text[before.value.start] === '再' ? 1 : 0),
    end: before.value.end,
  };
  return isBareVerb(text, verb) ? carried(sameUnitBefore(work), 'carriedOver') : null;
}

/** 贡献了4.3%|的税收, 以126.32亿元|的品牌价值: only a verb, or 以, stands before the figure; what it governs stands behind. */
function governsFigure({ context, reading, index }: Work, before: IndicatorAnswer): boolean {
  const { outerStart, outerEnd } = reading.mentions[index] as Mention;
  if (context.text[outerEnd] !== '的') return false;
  return (
    isBareVerb(context.text, before.value) ||
    /以(?:每[^,]{1,2})?$/.test(context.text.slice(outerStart - 4, outerStart))
  );
}

/** Dimensions of amounts of a thing: 1亿元|专项资金, 3.3万亩|稻田, 1100吨|鲜橙. */
const AMOUNTS = new Set(['area', 'mass', 'volume', 'length', 'money']);

/** 统筹1亿元|专项资金, 基地|3.3万亩|稻田: the noun right behind an amount is what there is so much of, unless a measure stands before it. */
function isAmountOf(
  work: Work,
  mention: Mention,
  { before, after }: { before: IndicatorAnswer; after: IndicatorAnswer },
): boolean {
  const { text } = work.context;
  const { dimension } = mention.figure;
  if (![...AMOUNTS].some((name) => dimension.startsWith(name)) || after.value.start !== mention.end)
    return false;
  if (startsWithVerb(text, mention.end, after.value.end) || after.value.end - mention.end < 2) return false;
  const phrase = text.slice(before.value.start, before.value.end);
  if (dimension === 'length' && /[段线路]$/.test(phrase)) return false;
  return !isMeasureNoun(phrase) && work.context.indicatorEnd(before.value.start) !== before.value.end;
}

/** 完成全年7%的|增长目标, 迈上千亿|台阶: an aim or a step measures nothing itself, where something was measured before. */
function untold(work: Work, after: IndicatorAnswer): IndicatorAnswer | null {
  return AIM.test(work.context.text.slice(after.value.start, after.value.end))
    ? (carry(work) ?? after)
    : after;
}

const AIM = /^[^,]{0,2}(?:目标|任务|计划|台阶|门槛|大关|关口|水平)/;

function isCount(mention: Mention): boolean {
  return COUNTING.has(mention.figure.dimension) && !mention.figure.ordinal;
}

/** 千亿|GDP|强区, 百亿|产值|企业, 千亿|产业链: a measure, or the thing of that size, right behind its amount. */
function measureBehind(work: Work, mention: Mention): IndicatorAnswer | null {
  const { text } = work.reading.view;
  if (!mention.figure.dimension.startsWith('money')) return null;
  const measure = /^(?:GDP|产值)/.exec(text.slice(mention.end, mention.end + 3));
  if (measure) return answerAfter({ start: mention.end, end: mention.end + measure[0].length });
  const isBare =
    mention.outerEnd === mention.end && /[百千万亿]$/.test(text.slice(mention.start, mention.end));
  const after = isBare ? afterFigure(work, mention) : null;
  return after && untold(work, after);
}

/** A bare verb (签约6个) names no thing; a thing of the same unit that was named before it does. */
function named(work: Work, before: IndicatorAnswer | null): IndicatorAnswer | null {
  if (!before || !isBareVerb(work.reading.view.text, before.value)) return before;
  const same = sameUnitBefore(work);
  return same ? carried(same, 'carriedOver') : before;
}

/** 分别: each figure of the list has a phrase of its own, or all share one. */
function listedAnswer(work: Work): IndicatorAnswer | null {
  const phrase = work.lists.phraseFor(work.index);
  return phrase
    ? { value: phrase, rule: 'distributed', start: phrase.start, end: phrase.end, sureness: 0.85 }
    : null;
}

/** Only a pause or 和 stands between this figure and the one before it: 9.4万、16.7万人次. */
function asBefore(work: Work): IndicatorAnswer | null {
  return work.lists.follows(work.index) ? carried(work.answers[work.index - 1] ?? null, 'listed') : null;
}

/** What is ranked: the list that is named (百强区排名), else what was measured before (居全省第2位). */
function ranked(work: Work, mention: Mention): IndicatorAnswer | null {
  const { reading, context, index } = work;
  const stretch = stretchBefore(reading, index);
  const words = reading.view.text.slice(stretch.start, mention.outerStart);
  const verb = /(?:位居|名列|跃居|稳居|高居|位列|跻身|升至|升到|排在|排|居|列|为)?$/.exec(words);
  const end = mention.outerStart - (verb?.[0].length ?? 0);
  const start = trimRanking(context, { start: stretch.start, end });
  const phrase = reading.view.text.slice(start, end);
  if (phrase.length < 2 || (RANK_SCOPE.test(phrase) && !/(?:排名|榜|强|竞争力|评比)/.test(phrase)))
    return null;
  const scoped = /^(.{2,}?)(?:排名|排|居|位居|位列)/.exec(phrase);
  const stop = scoped && !/(?:排名|榜)$/.test(phrase) ? start + (scoped[1] as string).length : end;
  return { value: { start, end: stop }, rule: 'ranked', start, end: stop, sureness: 0.75 };
}

const RANK_SCOPE =
  /^(?:位居|名列|跃居|稳居|位列|排名|居|排|列)?(?:全(?:国|省|市|区|县|球)|世界|珠三角|大湾区|粤东西北|沿海|同类|江门|各|县|中国)/;

/** The name of a ranking keeps its scope (全国高质量发展百强区排名); only times and commas go. */
function trimRanking(context: PhraseContext, range: TextRange): number {
  let { start } = range;
  while (start < range.end && '、,的在'.includes(context.text[start] as string)) start += 1;
  return start;
}

function wordsBefore(work: Work): IndicatorAnswer | null {
  const { reading, context, index } = work;
  const text = reading.view.text;
  let range = stretchBefore(reading, index);
  const share = text.slice(range.start, range.end).lastIndexOf('占');
  const shareOf =
    share >= 0 &&
    !/^占(?:地(?![方区市])|比|用)/.test(text.slice(range.start + share, range.start + share + 3));
  if (shareOf) range = { start: range.start, end: range.start + share };
  range = { start: afterTopic(reading, range), end: range.end };
  const phrase = phraseBefore(context, range) ?? beforeTime(work, range);
  if (!phrase) return null;
  const whole = withSizeClass(work, withoutShare(context, phrase));
  return {
    value: shorten(context, whole),
    rule: 'phraseBefore',
    start: whole.start,
    end: whole.end,
    sureness: 0.8,
  };
}

/** 服务零售额|占比: the share of an official indicator is told by the measure, so that it meets its other facts. */
function withoutShare(context: PhraseContext, phrase: TextRange): TextRange {
  const end = phrase.end - 2;
  if (context.text.slice(end, phrase.end) !== '占比') return phrase;
  for (let at = Math.max(phrase.start, end - 12); at < end; at += 1)
    if (context.indicatorEnd(at) === end) return { start: phrase.start, end };
  return phrase;
}

/** 采购率|由去年的|14.6%, 总磷浓度|由2015年的|0.112毫克/升: the phrase stands before the time at which the change begins. */
function beforeTime(work: Work, range: TextRange): TextRange | null {
  const { reading, context, index } = work;
  const time = reading.times[indexAt(reading.times, range.start - 1)];
  if (!time || time.end !== range.start || !/[由从自较比至到]/.test(context.text[time.start - 1] ?? ''))
    return null;
  if (!/^[的底末初]{0,2}$/.test(context.text.slice(range.start, range.end))) return null;
  const clause = reading.passages.clauses[(reading.mentions[index] as Mention).clause] as TextRange;
  const previous = reading.mentions[index - 1];
  const start = previous && previous.outerEnd > clause.start ? previous.outerEnd : clause.start;
  if (start >= time.start || context.text[start] === '占') return null;
  return phraseBefore(context, { start, end: time.start });
}

/** 老君山隧道|全长, 广州市|出口: whom the clause is about is no part of what is measured. */
function afterTopic(reading: Reading, range: TextRange): number {
  const topic = findTopic(reading, range);
  return topic && topic.end < range.end - 1 && topic.start >= range.start ? topic.end : range.start;
}

/** 产值超10亿元企业|30家: the size class before the noun belongs to it. */
function withSizeClass(work: Work, phrase: TextRange): TextRange {
  const { reading, index, context } = work;
  const previous = reading.mentions[index - 1];
  const mention = reading.mentions[index] as Mention;
  if (!previous || previous.clause !== mention.clause || previous.outerEnd !== phrase.start) return phrase;
  if (previous.figure.dimension === 'count') return phrase;
  if (mention.figure.dimension !== 'count' && previous.outerEnd === previous.end) return phrase;
  // 3000吨级|泊位|2个: how big a thing is built is no part of its name, unlike the class by its price.
  if (context.text[phrase.start] === '级' && !previous.figure.dimension.startsWith('money'))
    return { start: phrase.start + 1, end: phrase.end };
  const clause = reading.passages.clauses[mention.clause] as TextRange;
  const before = work.answers[index - 1];
  const start =
    before &&
    before.rule === 'phraseBefore' &&
    before.value.start >= clause.start &&
    before.value.end <= previous.outerStart
      ? before.value.start
      : previous.outerStart;
  if (
    isBareVerb(context.text, { start, end: previous.outerStart }) ||
    endsWithLeadingWord(context.text, previous.outerStart)
  )
    return { start: previous.outerStart, end: phrase.end };
  return {
    start: Math.max(trimStart(context, { start, end: previous.start }), clause.start),
    end: phrase.end,
  };
}

/** What a place or a thing has, and no part of its name: 鹤地水库|水位, 四星级以上酒店|平均入住率. */
const OWNED =
  /(?<=”)品牌价值$|平均(?:入住率|上座率|出租率|房价|票价|亩产|单产|年龄)$|亩均(?:纯收入|投资)$|日均营业额$|(?:全长|总长|水位|桥隧比|设计时速|上座率|票价|收购价|车流量|(?:日均|单日)[客车]流量?)$/;

/** 某某项目|总投资: a project, park or company before a bare measure is whom the figure is about, not what it measures. */
function shorten(context: PhraseContext, phrase: TextRange): TextRange {
  const place = context.nameEnd(phrase.start);
  const rest =
    place !== null &&
    phrase.end - place >= 4 &&
    !/[的鹅鸡鸭鱼米茶柑橙柚瓜果酒菜]/.test(context.text[place] as string)
      ? place
      : null;
  if (rest !== null && isMeasureNoun(context.text.slice(rest, phrase.end)))
    return shorten(context, { start: rest, end: phrase.end });
  if (/..户均增收$/.test(context.text.slice(phrase.start, phrase.end)))
    return { start: phrase.end - 4, end: phrase.end };
  const owned = OWNED.exec(context.text.slice(phrase.start + 3, phrase.end));
  if (owned) return { start: phrase.start + 3 + owned.index, end: phrase.end };
  for (let at = phrase.start + 2; at < phrase.end - 1; at += 1) {
    if (context.indicatorEnd(at) !== phrase.end) continue;
    const owner = context.text.slice(phrase.start, at);
    if (owner.endsWith('为')) return { start: at, end: phrase.end };
    if (context.text.startsWith('完成投资', at)) return phrase;
    return /(?:签约|开工|投产|动工|项目|公司|集团|基地|产业园|园区|示范区|片区|港|大桥|高速|铁路|运河|机场|电站|水库|学校|医院|县|区|市|镇|村)$/.test(
      owner,
    )
      ? { start: at, end: phrase.end }
      : phrase;
  }
  return phrase;
}

function afterFigure(work: Work, mention: Mention): IndicatorAnswer | null {
  const { reading, context, index } = work;
  const clause = reading.passages.clauses[mention.clause] as TextRange;
  const next = reading.mentions[index + 1];
  let start = mention.outerEnd;
  if (reading.view.text[start] === '(' && next?.figure.equivalent) start = next.outerEnd + 1;
  const sizeClass =
    next && next.outerStart === start && next.figure.dimension.startsWith('money') ? next : null;
  if (sizeClass) {
    const head = phraseAfter(context, { start: sizeClass.outerEnd, end: clause.end });
    if (head) return answerAfter({ start, end: head.end });
  }
  const limit = next && next.outerStart >= start ? Math.min(clause.end, next.outerStart) : clause.end;
  const phrase = phraseAfter(context, { start, end: limit });
  return phrase ? answerAfter(phrase) : null;
}

function answerAfter(phrase: TextRange): IndicatorAnswer {
  return { value: phrase, rule: 'headAfter', start: phrase.start, end: phrase.end, sureness: 0.85 };
}

function carried(answer: IndicatorAnswer | null, rule: string): IndicatorAnswer | null {
  return answer ? { ...answer, rule, sureness: answer.sureness * 0.9 } : null;
}

/** How many mentions back an indicator is looked for; more do not stand in one thought. */
const LOOK_BACK = 10;

/** What the mention before it measured (of the same unit, for a count); else the official indicator named last in the sentence. */
function carry(work: Work): IndicatorAnswer | null {
  const { reading, index } = work;
  const mention = reading.mentions[index] as Mention;
  const same = isCount(mention) ? sameUnitBefore(work) : sameDimensionBefore(work, mention);
  const before = same ?? lastBefore(work, () => true);
  if (before) return carried(before, 'carriedOver');
  const sentence = reading.passages.sentences[mention.sentence] as TextRange;
  const official = reading.indicators[indexAt(reading.indicators, mention.start)];
  if (official && official.start >= sentence.start && official.end <= mention.start) {
    return { value: official, rule: 'namedBefore', start: official.start, end: official.end, sureness: 0.6 };
  }
  return topicOfSentence(work, mention) ?? previousSentence(work, mention);
}

function sameUnitBefore(work: Work): IndicatorAnswer | null {
  const { unit } = (work.reading.mentions[work.index] as Mention).figure;
  return lastBefore(work, (other) => other.figure.unit === unit);
}

/** 行政村集体经济收入超20万元,其中38个|突破100万元: an amount goes on with what an amount measured, not with what was counted. */
function sameDimensionBefore(work: Work, { figure }: Mention): IndicatorAnswer | null {
  const previous = work.reading.mentions[work.index - 1];
  if (figure.dimension === 'ratio' || figure.dimension === 'points' || previous?.figure.dimension !== 'count')
    return null;
  if (previous.end === work.reading.mentions[work.index]?.start) return null;
  return lastBefore(work, (other) => other.figure.dimension === figure.dimension);
}

function lastBefore(work: Work, fits: (other: Mention) => boolean): IndicatorAnswer | null {
  const { reading, answers, index } = work;
  const mention = reading.mentions[index] as Mention;
  for (let i = index - 1; i >= Math.max(0, index - LOOK_BACK); i -= 1) {
    const other = reading.mentions[i] as Mention;
    if (other.sentence !== mention.sentence) break;
    const answer = answers[i];
    if (answer && fits(other) && !isSizeClass(work, i)) return answer;
  }
  return null;
}

/** A threshold in front of a noun (亿元以上项目) is not carried over. */
function isSizeClass(work: Work, index: number): boolean {
  const answer = work.answers[index];
  const mention = work.reading.mentions[index] as Mention;
  return answer?.rule === 'headAfter' && mention.figure.dimension.startsWith('money');
}

/** The phrase that ends the clause before: …投资完成情况良好, 达到50%. */
function topicOfSentence(work: Work, mention: Mention): IndicatorAnswer | null {
  const { reading, context } = work;
  const sentence = reading.passages.sentences[mention.sentence];
  for (
    let i = mention.clause - 1;
    sentence && i >= Math.max(sentence.firstClause, mention.clause - 4);
    i -= 1
  ) {
    const clause = reading.passages.clauses[i] as TextRange;
    const end = trimEnd(context.text, clause);
    const start = trimStart(context, { start: clause.start, end });
    if (end - start < 2 || end - start > 16) continue;
    return { value: { start, end }, rule: 'clauseBefore', start, end, sureness: 0.4 };
  }
  return null;
}

function previousSentence(work: Work, mention: Mention): IndicatorAnswer | null {
  const previous = work.reading.mentions[work.index - 1];
  if (!previous || previous.block !== mention.block || mention.sentence - previous.sentence > 1) return null;
  return carried(work.answers[work.index - 1] ?? null, 'sentenceBefore');
}

function phraseContext(reading: Reading): PhraseContext {
  const places = new Map(reading.places.map((mention) => [mention.start, mention] as const));
  const indicators = new Map(reading.indicators.map((mention) => [mention.start, mention.end] as const));
  const { text } = reading.view;
  return {
    text,
    indicatorEnd: (at) => indicators.get(at) ?? null,
    nameEnd: (at) => places.get(at)?.end ?? null,
    placeEnd: (at) => {
      const place = places.get(at);
      if (!place) return null;
      return place.short &&
        !indicators.has(place.end) &&
        !/^(?:市|区|县|、|全|累计|共|完成|实现|新增|的)/.test(text.slice(place.end, place.end + 2))
        ? null
        : place.end;
    },
  };
}
