import type { TextRange } from '../text/sentences.ts';
import { AMOUNTS, carried, type IndicatorAnswer, type IndicatorWork, isCount } from './indicator-work.ts';
import { isBareVerb } from './leading-verbs.ts';
import { namesSomething, phraseBefore } from './noun-phrase.ts';
import { indexAt } from './passage.ts';
import type { Mention } from './reading.ts';
import { trimEnd, trimStart } from './trim-phrase.ts';

/** How many mentions back an indicator is looked for; more do not stand in one thought. */
const LOOK_BACK = 10;

/** What the mention before it measured (of the same unit, for a count); else the official indicator named last in the sentence. */
export function carry(work: IndicatorWork): IndicatorAnswer | null {
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
  return topicOfSentence(work, mention) ?? previousSentence(work, mention) ?? headOfItem(work, mention);
}

/** How long a head can be that stands for a longer name before it: 村, 项目, 企业. */
const SHORT_HEAD = 3;

/** 25个|行政村|…,其中96个|村|…: a short head behind 其中 or 有 stands for the longer name, counted before it in the sentence, that ends so. */
export function partOf(work: IndicatorWork, after: IndicatorAnswer | null): IndicatorAnswer | null {
  if (!after || after.value.end - after.value.start > SHORT_HEAD) return null;
  const { text } = work.context;
  const mention = work.reading.mentions[work.index] as Mention;
  if (!/(?:其中|中|有)[约近超]?$/.test(text.slice(Math.max(0, mention.outerStart - 4), mention.outerStart)))
    return null;
  const head = text.slice(after.value.start, after.value.end);
  return carried(
    lastBefore(
      work,
      (other, { value }) =>
        isCount(other) &&
        value.end - value.start > head.length &&
        text.slice(value.start, value.end).endsWith(head),
    ),
    'carriedOver',
  );
}

/** 其中96个村超过|50万元: the words before an amount are what the count before it counted; the amount goes on with what was measured of them. */
export function measuredOfThem(work: IndicatorWork, before: IndicatorAnswer | null): IndicatorAnswer | null {
  const mention = work.reading.mentions[work.index] as Mention;
  const previous = work.reading.mentions[work.index - 1];
  if (!before || !previous || !isCount(previous) || previous.clause !== mention.clause || isCount(mention))
    return null;
  if (before.value.start !== previous.outerEnd || before.value.end - before.value.start > SHORT_HEAD)
    return null;
  return carried(
    lastBefore(work, ({ figure }) => figure.dimension === mention.figure.dimension),
    'carriedOver',
  );
}

/** What a mention of the same unit before this one in the sentence measured. */
export function sameUnitBefore(work: IndicatorWork): IndicatorAnswer | null {
  const { unit } = (work.reading.mentions[work.index] as Mention).figure;
  return lastBefore(work, (other) => other.figure.unit === unit);
}

/** 行政村集体经济收入超20万元,其中38个|突破100万元: an amount goes on with what an amount measured, not with what was counted. */
export function sameDimensionBefore(work: IndicatorWork, { figure }: Mention): IndicatorAnswer | null {
  const previous = work.reading.mentions[work.index - 1];
  if (figure.dimension === 'ratio' || figure.dimension === 'points' || previous?.figure.dimension !== 'count')
    return null;
  const mention = work.reading.mentions[work.index] as Mention;
  if (
    previous.end === mention.start ||
    work.reading.view.text.slice(previous.outerEnd, mention.start) === '、'
  )
    return null;
  return lastBefore(work, (other) => other.figure.dimension === figure.dimension);
}

/** What the last fitting mention before this one in the sentence measured. */
export function lastBefore(
  work: IndicatorWork,
  fits: (other: Mention, answer: IndicatorAnswer) => boolean,
): IndicatorAnswer | null {
  const { reading, answers, index } = work;
  const mention = reading.mentions[index] as Mention;
  for (let i = index - 1; i >= Math.max(0, index - LOOK_BACK); i -= 1) {
    const other = reading.mentions[i] as Mention;
    if (other.sentence !== mention.sentence) break;
    const answer = answers[i];
    if (answer && fits(other, answer) && !isSizeClass(work, i)) return answer;
  }
  return null;
}

/** A threshold in front of a noun (亿元以上项目) is not carried over. */
function isSizeClass(work: IndicatorWork, index: number): boolean {
  const answer = work.answers[index];
  const mention = work.reading.mentions[index] as Mention;
  return answer?.rule === 'headAfter' && mention.figure.dimension.startsWith('money');
}

/** The phrase that ends the clause before: …投资完成情况良好, 达到50%. */
function topicOfSentence(work: IndicatorWork, mention: Mention): IndicatorAnswer | null {
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
    if (end - start < 2 || end - start > 16 || !namesSomething(context.text, { start, end })) continue;
    return { value: { start, end }, rule: 'clauseBefore', start, end, sureness: 0.4 };
  }
  return null;
}

function previousSentence(work: IndicatorWork, mention: Mention): IndicatorAnswer | null {
  const previous = work.reading.mentions[work.index - 1];
  if (!previous || previous.block !== mention.block || mention.sentence - previous.sentence > 1) return null;
  return carried(work.answers[work.index - 1] ?? null, 'sentenceBefore');
}

/** How long the sentence can be that an item of a list opens with. */
const LONGEST_HEAD = 20;

/** 6.建设|口袋公园|。年内完成12个: the short sentence without a figure that an item of a list opens with names what its figures measure. */
function headOfItem({ reading, context }: IndicatorWork, mention: Mention): IndicatorAnswer | null {
  const { blocks } = reading.view;
  const first =
    reading.passages.sentences[indexAt(reading.passages.sentences, blocks[mention.block]?.start ?? 0)];
  if (!first || first.block !== mention.block || first.end > mention.start) return null;
  if (first.end - first.start > LONGEST_HEAD) return null;
  if (blocks[mention.block]?.kind !== 'listItem') return null;
  const end = first.end - (/[。;:!]/.test(context.text[first.end - 1] ?? '') ? 1 : 0);
  const head = phraseBefore(context, { start: first.start, end });
  return head && { value: head, rule: 'sentenceBefore', start: head.start, end: head.end, sureness: 0.5 };
}

/** 建成高标准农田820万亩,今年再建|105万亩: a bare verb goes on with what the amount of that unit before it measured. */
export function elided(work: IndicatorWork, before: IndicatorAnswer): IndicatorAnswer | null {
  const { text } = work.reading.view;
  const { dimension } = (work.reading.mentions[work.index] as Mention).figure;
  if (!AMOUNTS.has(dimension) || dimension === 'money') return null;
  const verb = {
    start: before.value.start + (text[before.value.start] === '再' ? 1 : 0),
    end: before.value.end,
  };
  return isBareVerb(text, verb) ? carried(sameUnitBefore(work), 'carriedOver') : null;
}

/** 完成全年7%的|增长目标, 迈上千亿|台阶: an aim or a step measures nothing itself, where something was measured before. */
export function untold(work: IndicatorWork, after: IndicatorAnswer): IndicatorAnswer | null {
  return AIM.test(work.context.text.slice(after.value.start, after.value.end))
    ? (carry(work) ?? after)
    : after;
}

const AIM = /^[^,]{0,2}(?:目标|任务|计划|台阶|门槛|大关|关口|水平)/;
