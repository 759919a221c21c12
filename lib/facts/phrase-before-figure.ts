import type { TextRange } from '../text/sentences.ts';
import { isMeasureNoun } from './clause-object.ts';
import type { IndicatorAnswer, IndicatorWork } from './indicator-work.ts';
import { endsWithLeadingWord, isBareVerb } from './leading-verbs.ts';
import { phraseBefore } from './noun-phrase.ts';
import { indexAt } from './passage.ts';
import type { Mention, Reading } from './reading.ts';
import { stretchBefore } from './stretch-before.ts';
import { findTopic } from './topic.ts';
import { type PhraseContext, trimEnd, trimStart } from './trim-phrase.ts';

/** The noun phrase before the figure in its clause. */
export function wordsBefore(work: IndicatorWork): IndicatorAnswer | null {
  const { reading, context, index } = work;
  const text = reading.view.text;
  let range = stretchBefore(reading, index);
  const share = text.slice(range.start, range.end).lastIndexOf('占');
  const shareOf =
    share >= 0 &&
    !/^占(?:地(?![方区市])|[比用道据领]|有[率量])/.test(
      text.slice(range.start + share, range.start + share + 3),
    );
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

/** 采购率|由去年的|14.6%, 总磷浓度|由2015年的|0.112毫克/升, 通关时间|较2017年压缩|68%: the phrase stands before the time at which the change begins. */
function beforeTime(work: IndicatorWork, range: TextRange): TextRange | null {
  const { reading, context, index } = work;
  const time = reading.times[indexAt(reading.times, range.start - 1)];
  if (!time || time.end !== range.start || !/[由从自较比至到]/.test(context.text[time.start - 1] ?? ''))
    return null;
  const behind = context.text.slice(range.start, range.end);
  if (!/^[的底末初]{0,2}$/.test(behind) && trimEnd(context.text, range) > range.start) return null;
  const clause = reading.passages.clauses[(reading.mentions[index] as Mention).clause] as TextRange;
  const previous = reading.mentions[index - 1];
  const start = previous && previous.outerEnd > clause.start ? previous.outerEnd : clause.start;
  if (start >= time.start || context.text[start] === '占') return null;
  return phraseBefore(context, { start, end: time.start - 1 });
}

/** 老君山隧道|全长, 广州市|出口: whom the clause is about is no part of what is measured. */
function afterTopic(reading: Reading, range: TextRange): number {
  const topic = findTopic(reading, range);
  return topic && topic.end < range.end - 1 && topic.start >= range.start ? topic.end : range.start;
}

/** 产值超10亿元企业|30家: the size class before the noun belongs to it. */
function withSizeClass(work: IndicatorWork, phrase: TextRange): TextRange {
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
