import type { TextRange } from '../text/sentences.ts';
import { carry, elided, measuredOfThem, partOf, sameUnitBefore, untold } from './carried-indicator.ts';
import { isMeasureNoun } from './clause-object.ts';
import { FigureLists } from './figure-lists.ts';
import { granted } from './grants.ts';
import {
  AMOUNTS,
  answerAfter,
  carried,
  type IndicatorAnswer,
  type IndicatorWork,
  isCount,
} from './indicator-work.ts';
import { isBareVerb, startsWithVerb } from './leading-verbs.ts';
import { phraseAfter } from './noun-phrase.ts';
import { wordsBefore } from './phrase-before-figure.ts';
import type { Mention, Reading } from './reading.ts';
import { stretchBefore } from './stretch-before.ts';
import { tableCellOf, tableIndicator } from './table-cell.ts';
import type { PhraseContext } from './trim-phrase.ts';

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

function readIndicator(work: IndicatorWork): IndicatorAnswer | null {
  const { reading, index } = work;
  const mention = reading.mentions[index] as Mention;
  const cell = tableCellOf(reading, mention);
  if (cell) return tableIndicator(reading, cell);
  if (mention.figure.equivalent && work.answers[index - 1])
    return carried(work.answers[index - 1] ?? null, 'equivalent');
  const listed = listedAnswer(work) ?? asBefore(work);
  if (listed) return listed;
  if (mention.figure.ordinal) return ranked(work, mention) ?? carry(work);
  const grant = granted(work, mention);
  if (grant) return grant;
  const before = wordsBefore(work);
  const after = afterFigure(work, mention);
  const measured = measureBehind(work, mention);
  if (measured) return measured;
  if (isCount(mention)) return partOf(work, after) ?? after ?? named(work, before) ?? carry(work);
  const ofThem = measuredOfThem(work, before);
  if (ofThem) return ofThem;
  if (after && before && governsFigure(work, before)) return untold(work, after);
  if (after && (!before || isAmountOf(work, mention, { before, after }))) return untold(work, after);
  return (before && elided(work, before)) ?? before ?? carry(work);
}

/** 贡献了4.3%|的税收, 以126.32亿元|的品牌价值: only a verb, or 以, stands before the figure; what it governs stands behind. */
function governsFigure({ context, reading, index }: IndicatorWork, before: IndicatorAnswer): boolean {
  const { outerStart, outerEnd } = reading.mentions[index] as Mention;
  if (context.text[outerEnd] !== '的') return false;
  return (
    isBareVerb(context.text, before.value) ||
    /以(?:每[^,]{1,2})?$/.test(context.text.slice(outerStart - 4, outerStart))
  );
}

/** 统筹1亿元|专项资金, 基地|3.3万亩|稻田: the noun right behind an amount is what there is so much of, unless a measure stands before it. */
function isAmountOf(
  work: IndicatorWork,
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

/** 千亿|GDP|强区, 百亿|产值|企业, 千亿|产业链: a measure, or the thing of that size, right behind its amount. */
function measureBehind(work: IndicatorWork, mention: Mention): IndicatorAnswer | null {
  const { text } = work.reading.view;
  if (!mention.figure.dimension.startsWith('money')) return null;
  const measure = /^(?:GDP|产值)/.exec(text.slice(mention.end, mention.end + 3));
  if (measure) return answerAfter({ start: mention.end, end: mention.end + measure[0].length });
  const isBare =
    mention.outerEnd === mention.end && /[百千万亿]$/.test(text.slice(mention.start, mention.end));
  const after = isBare ? afterFigure(work, mention) : null;
  return after && untold(work, after);
}

/** A grade alone (省级示范村28个、|市级|46个) is one of the things named before it. */
const BARE_GRADE = /^(?:国家|部|省|市|区|县|镇|村|[一二三四五甲乙丙高中初特]|[1-5A]{1,2}|.{1,5}元)级$/;

/** A bare verb (签约6个) or grade names no thing; a thing of the same unit that was named before it does. */
function named(work: IndicatorWork, before: IndicatorAnswer | null): IndicatorAnswer | null {
  if (!before) return null;
  const { text } = work.reading.view;
  if (!isBareVerb(text, before.value) && !BARE_GRADE.test(text.slice(before.value.start, before.value.end)))
    return before;
  const same = sameUnitBefore(work);
  return same ? carried(same, 'carriedOver') : before;
}

/** 分别: each figure of the list has a phrase of its own, or all share one. */
function listedAnswer(work: IndicatorWork): IndicatorAnswer | null {
  const phrase = work.lists.phraseFor(work.index);
  const owner = phrase ? null : work.lists.ownerOf(work.index);
  if (owner !== null) return carried(work.answers[owner] ?? null, 'distributed');
  return phrase
    ? { value: phrase, rule: 'distributed', start: phrase.start, end: phrase.end, sureness: 0.85 }
    : null;
}

/** Only a pause or 和 stands between this figure and the one before it: 9.4万、16.7万人次. */
function asBefore(work: IndicatorWork): IndicatorAnswer | null {
  return work.lists.follows(work.index) ? carried(work.answers[work.index - 1] ?? null, 'listed') : null;
}

/** What is ranked: the list that is named (百强区排名), else what was measured before (居全省第2位). */
function ranked(work: IndicatorWork, mention: Mention): IndicatorAnswer | null {
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
  if (SIZE_ALONE.test(reading.view.text.slice(start, stop))) return null;
  return { value: { start, end: stop }, rule: 'ranked', start, end: stop, sureness: 0.75 };
}

/** 增速|居全省第2位, 排名|第三: how something stands, and not what. */
const SIZE_ALONE = /^(?:增速|增幅|增量|总量|规模|排名|均|都|双双|该?指标)$/;

const RANK_SCOPE =
  /^(?:位居|名列|跃居|稳居|位列|排名|居|排|列)?(?:全(?:国|省|市|区|县|球)|世界|珠三角|大湾区|粤东西北|沿海|同类|江门|各|县|中国)/;

/** The name of a ranking keeps its scope (全国高质量发展百强区排名); only times and commas go. */
function trimRanking(context: PhraseContext, range: TextRange): number {
  let { start } = range;
  while (start < range.end && '、,的在'.includes(context.text[start] as string)) start += 1;
  return start;
}

function afterFigure(work: IndicatorWork, mention: Mention): IndicatorAnswer | null {
  const { reading, context, index } = work;
  const clause = reading.passages.clauses[mention.clause] as TextRange;
  const next = reading.mentions[index + 1];
  let start = mention.outerEnd;
  if (reading.view.text[start] === '(' && next?.figure.equivalent) start = next.outerEnd + 1;
  const sizeClass = next && next.outerStart === start ? next : null;
  if (sizeClass) {
    // 2个3000吨级|泊位: how big a thing is built is no part of its name, unlike the class by its price.
    const isPrice = sizeClass.figure.dimension.startsWith('money');
    const head =
      isPrice || reading.view.text[sizeClass.end] === '级'
        ? phraseAfter(context, { start: sizeClass.outerEnd, end: clause.end })
        : null;
    if (head) return answerAfter(isPrice ? { start, end: head.end } : head);
  }
  const limit = next && next.outerStart >= start ? Math.min(clause.end, next.outerStart) : clause.end;
  const phrase = phraseAfter(context, { start, end: limit });
  return phrase ? answerAfter(phrase) : null;
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
