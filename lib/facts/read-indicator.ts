import type { TextRange } from '../text/sentences.ts';
import type { Answer } from './answer.ts';
import { type PhraseContext, phraseAfter, phraseBefore, trimEnd, trimStart } from './noun-phrase.ts';
import { indexAt } from './passage.ts';
import type { Mention, Reading } from './reading.ts';

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
  for (let index = 0; index < reading.mentions.length; index += 1) {
    answers.push(readIndicator({ reading, context, answers, index }));
  }
  return answers;
}

interface Work {
  reading: Reading;
  context: PhraseContext;
  answers: (IndicatorAnswer | null)[];
  index: number;
}

function readIndicator(work: Work): IndicatorAnswer | null {
  const { reading, index } = work;
  const mention = reading.mentions[index] as Mention;
  if (mention.figure.equivalent && work.answers[index - 1])
    return carried(work.answers[index - 1] ?? null, 'equivalent');
  const listed = distributed(work);
  if (listed) return listed;
  const before = before_(work, mention);
  const after = afterFigure(work, mention);
  if (isCount(mention)) return after ?? before ?? carry(work);
  if (after && isSizeOf(reading, mention)) return after;
  return before ?? after ?? carry(work);
}

function isCount(mention: Mention): boolean {
  return COUNTING.has(mention.figure.dimension) && !mention.figure.ordinal;
}

/** 千亿GDP, 百亿产值企业: the measure stands right behind its amount. */
function isSizeOf(reading: Reading, mention: Mention): boolean {
  const text = reading.view.text;
  return /^(?:GDP|产值)/.test(text.slice(mention.end, mention.end + 4));
}

/** The stretch before a mention in which its noun phrase can stand: from the clause, or the end of the mention before it. */
export function stretchBefore(reading: Reading, index: number): TextRange {
  const mention = reading.mentions[index] as Mention;
  const clause = reading.passages.clauses[mention.clause];
  let start = clause?.start ?? 0;
  const previous = reading.mentions[index - 1];
  if (previous && previous.outerEnd > start) start = previous.outerEnd;
  const time = reading.times[indexAt(reading.times, mention.start)];
  if (time && time.end > start && time.end <= mention.start) start = time.end;
  return { start: Math.min(start, mention.outerStart), end: mention.outerStart };
}

function before_(work: Work, mention: Mention): IndicatorAnswer | null {
  const { reading, context, index } = work;
  const text = reading.view.text;
  let range = stretchBefore(reading, index);
  const share = text.slice(range.start, range.end).lastIndexOf('占');
  const shareOf =
    share >= 0 &&
    text.slice(range.start + share, range.start + share + 2) !== '占地' &&
    text.slice(range.start + share, range.start + share + 2) !== '占比';
  if (shareOf) range = { start: range.start, end: range.start + share };
  const phrase = phraseBefore(context, range);
  if (!phrase) return null;
  if (mention.figure.ordinal && isRankScope(text.slice(phrase.start, phrase.end))) return null;
  const whole = withSizeClass(work, phrase);
  return {
    value: shorten(context, whole),
    rule: 'phrase before',
    start: whole.start,
    end: whole.end,
    sureness: 0.8,
  };
}

/** What is only the field of a ranking (全国沿海港口, 全省) and not what is ranked. */
function isRankScope(phrase: string): boolean {
  return (
    /^(?:全(?:国|省|市|区|县|球)|世界|珠三角|大湾区|粤东西北|全国沿海)/.test(phrase) &&
    !/(?:排名|榜|强|竞争力|评比)/.test(phrase)
  );
}

/** 产值超10亿元企业|30家: the size class before the noun belongs to it. */
function withSizeClass(work: Work, phrase: TextRange): TextRange {
  const { reading, index, context } = work;
  const previous = reading.mentions[index - 1];
  const mention = reading.mentions[index] as Mention;
  if (!previous || previous.clause !== mention.clause || previous.outerEnd !== phrase.start) return phrase;
  if (previous.figure.dimension === 'count' && mention.figure.dimension !== 'count') return phrase;
  if (mention.figure.dimension !== 'count' && previous.outerEnd === previous.end) return phrase;
  const clause = reading.passages.clauses[mention.clause] as TextRange;
  const before = work.answers[index - 1];
  const start =
    before &&
    before.rule === 'phrase before' &&
    before.value.start >= clause.start &&
    before.value.end <= previous.outerStart
      ? before.value.start
      : previous.outerStart;
  return {
    start: Math.max(trimStart(context, { start, end: previous.start }), clause.start),
    end: phrase.end,
  };
}

/** 某某项目|总投资: a project, park or company before a bare measure is whom the figure is about, not what it measures. */
function shorten(context: PhraseContext, phrase: TextRange): TextRange {
  for (let at = phrase.start + 2; at < phrase.end - 1; at += 1) {
    if (context.indicatorEnd(at) !== phrase.end) continue;
    const owner = context.text.slice(phrase.start, at);
    if (owner.endsWith('为')) return { start: at, end: phrase.end };
    if (context.text.startsWith('完成投资', at)) return phrase;
    return /(?:项目|公司|集团|基地|产业园|园区|示范区|片区|港|大桥|高速|铁路|运河|机场|电站|水库|学校|医院|县|区|市|镇|村)$/.test(
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
  return { value: phrase, rule: 'head after', start: phrase.start, end: phrase.end, sureness: 0.85 };
}

function carried(answer: IndicatorAnswer | null, rule: string): IndicatorAnswer | null {
  return answer ? { ...answer, rule, sureness: answer.sureness * 0.9 } : null;
}

/** What the mention before it measured; else the official indicator that stands last before it in the sentence. */
function carry(work: Work): IndicatorAnswer | null {
  const { reading, answers, index } = work;
  const mention = reading.mentions[index] as Mention;
  for (let i = index - 1; i >= 0; i -= 1) {
    const other = reading.mentions[i] as Mention;
    if (other.sentence !== mention.sentence) break;
    const answer = answers[i];
    if (answer && !isSizeClass(work, i)) return carried(answer, 'carried over');
  }
  const sentence = reading.passages.sentences[mention.sentence] as TextRange;
  const official = reading.indicators[indexAt(reading.indicators, mention.start)];
  if (official && official.start >= sentence.start && official.end <= mention.start) {
    return { value: official, rule: 'named before', start: official.start, end: official.end, sureness: 0.6 };
  }
  return topicOfSentence(work, mention) ?? previousSentence(work, mention);
}

/** A threshold in front of a noun (亿元以上项目) is not carried over. */
function isSizeClass(work: Work, index: number): boolean {
  const answer = work.answers[index];
  const mention = work.reading.mentions[index] as Mention;
  return answer?.rule === 'head after' && mention.figure.dimension.startsWith('money');
}

/** The phrase that ends the clause before: …投资完成情况良好, 达到50%. */
function topicOfSentence(work: Work, mention: Mention): IndicatorAnswer | null {
  const { reading, context } = work;
  const sentence = reading.passages.sentences[mention.sentence];
  for (let i = mention.clause - 1; sentence && i >= sentence.firstClause; i -= 1) {
    const clause = reading.passages.clauses[i] as TextRange;
    const end = trimEnd(context.text, clause);
    const start = trimStart(context, { start: clause.start, end });
    if (end - start < 2 || end - start > 16) continue;
    return { value: { start, end }, rule: 'clause before', start, end, sureness: 0.4 };
  }
  return null;
}

function previousSentence(work: Work, mention: Mention): IndicatorAnswer | null {
  const previous = work.reading.mentions[work.index - 1];
  if (!previous || previous.block !== mention.block || mention.sentence - previous.sentence > 1) return null;
  return carried(work.answers[work.index - 1] ?? null, 'sentence before');
}

/**
 * 工业投资、制造业投资、技改投资|分别增长|12.6%、14.1%、9.3%: the k-th figure measures the k-th phrase. The first figure of the list
 * finds the phrases; the others are found through it.
 */
function distributed(work: Work): IndicatorAnswer | null {
  const { reading, index } = work;
  const first = firstOfList(reading, index);
  const stretch = stretchBefore(reading, first);
  const text = reading.view.text.slice(stretch.start, stretch.end);
  const word = text.lastIndexOf('分别');
  if (word < 0) return null;
  const end = stretch.start + word;
  const phrases = splitPhrases(work.context, { start: stretch.start, end });
  const count = lengthOfList(reading, first);
  const phrase = phrases.length === count ? phrases[index - first] : undefined;
  if (!phrase) return null;
  return { value: phrase, rule: 'distributed', start: phrase.start, end: phrase.end, sureness: 0.85 };
}

function firstOfList(reading: Reading, index: number): number {
  let first = index;
  while (first > 0 && follows(reading, first)) first -= 1;
  return first;
}

function lengthOfList(reading: Reading, first: number): number {
  let last = first;
  while (last + 1 < reading.mentions.length && follows(reading, last + 1)) last += 1;
  return last - first + 1;
}

/** Whether only a pause or 和 stands between a mention and the one before it. */
function follows(reading: Reading, index: number): boolean {
  const mention = reading.mentions[index] as Mention;
  const previous = reading.mentions[index - 1];
  if (!previous || previous.sentence !== mention.sentence) return false;
  const between = reading.view.text.slice(previous.outerEnd, mention.outerStart);
  return /^(?:[、,]|和|与|及|以及)$/.test(between);
}

/** The phrases of a list that is divided by 、 and 和; those without the head of the last one are completed by nothing. */
function splitPhrases(context: PhraseContext, range: TextRange): TextRange[] {
  const phrases: TextRange[] = [];
  let start = range.start;
  for (let at = range.start; at <= range.end; at += 1) {
    const mark = context.text[at] as string;
    const official = context.indicatorEnd(at);
    if (at < range.end && official !== null && official <= range.end) {
      at = official - 1;
      continue;
    }
    if (at < range.end && mark !== '、' && mark !== '和' && mark !== '与') continue;
    const end = trimEnd(context.text, { start, end: at });
    const from = trimStart(context, { start, end });
    if (end > from) phrases.push({ start: from, end });
    start = at + 1;
  }
  return phrases;
}

function phraseContext(reading: Reading): PhraseContext {
  const places = new Map(reading.places.map((mention) => [mention.start, mention] as const));
  const indicators = new Map(reading.indicators.map((mention) => [mention.start, mention.end] as const));
  const { text } = reading.view;
  return {
    text,
    indicatorEnd: (at) => indicators.get(at) ?? null,
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
