import type { Mention, Reading } from './reading.ts';

const LOOK_BACK = 16;
/** 设计时速100公里, 设计年旅客吞吐量510万人次: what a work is built for. */
const DESIGN = /设计[^,。;、\d]{0,10}$/;
/** 广湛高铁湛江段105.6公里, 剩余7.6公里: how long a named part of a work is. */
const SECTION = /(?:(?:[线速路铁]\S{0,6}段|剩余)长?|[^,。;、]{2,8}全长)约?$/;
/** 总投资6.3亿元|的区青少年宫新馆: what it costs stands before its name. */
const ATTRIBUTE = /(?:总投资|投资|占地|用地|建筑面积)(?:额|面积)?(?:约|达|近)*$/;
const PLAN = /(?:年度|全年|年初|既定)?(?:计划|目标|任务|预算)(?:投资|数|值)?$/;

/** Whether a figure only describes a work that the sentence speaks of, built or to be built; what the sentence aims at is said elsewhere. */
export function describesWork(reading: Reading, mention: Mention): boolean {
  const { text } = reading.view;
  const words = text.slice(Math.max(0, mention.outerStart - LOOK_BACK), mention.outerStart);
  if (words.includes('设计') && DESIGN.test(words)) return true;
  if (mention.figure.dimension === 'length' && SECTION.test(words)) return true;
  const { qualifier } = mention.figure;
  if ((qualifier !== 'exact' && qualifier !== 'approx') || text[mention.outerEnd] !== '的') return false;
  // 引进投资10亿元的|项目5个 names a kind and counts it.
  return (
    ATTRIBUTE.test(words) &&
    !/^的(?:[^,。;、]{0,8}项目|企业|产业)\d/.test(text.slice(mention.outerEnd, mention.outerEnd + 14))
  );
}

/** 为年度计划|52亿元|的74.4%: whether a figure is the plan that a share is taken of. */
export function isBaseOfPlan(reading: Reading, mention: Mention): boolean {
  const { text } = reading.view;
  return (
    text[mention.outerEnd] === '的' &&
    PLAN.test(text.slice(Math.max(0, mention.outerStart - LOOK_BACK), mention.outerStart)) &&
    /^的[约近]?(?:[\d.]+%|[一二三四五六七八九]成|一半|\S分之)/.test(
      text.slice(mention.outerEnd, mention.outerEnd + 10),
    )
  );
}
