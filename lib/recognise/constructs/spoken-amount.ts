import { type Arc, type Construct, NONE, NUMERAL_CONTINUES, NUMERAL_STARTS, WEIGHTS } from '../arc.ts';
import type { Numeral } from '../numeral.ts';
import { readNumerals } from '../numerals.ts';
import { unitsAt } from '../unit-index.ts';

/** A numeral whose last digit stands for the magnitude below the one before it: 两万五, 三千八, 一百五, 3万4, 3亿5. */
const CUT_SHORT = /[百千万亿][一二三四五六七八九1-9]$/;
/** Words of income, cost and price that show that the amount is money. */
const MONEY_BEFORE =
  /(?:收入|月薪|年薪|薪水|工资|奖金|房租|租金|学费|彩礼|利润|产值|售价|单价|均价|价格|卖价|身价|成本|花费|开销|存款|贷款|补贴|补助|罚款|[花挣赚卖付交值罚]了?|卖到|卖出)(?:[约近超达到为是了有才要就只]|至少|超过|将近|大约|接近)*$/;

/** 年收入两万五 · 月薪三千八 · 售价12万8: an amount of money as it is spoken, without 元. */
export const spokenAmount: Construct = {
  name: 'spoken-amount',
  starts: NUMERAL_STARTS,
  counts: true,
  afterDigits: NUMERAL_CONTINUES,
  read(seen, at): readonly Arc[] {
    for (const numeral of readNumerals(seen, at)) {
      if (!isCutShort(seen, numeral) || isFollowed(seen, numeral.end)) continue;
      if (!MONEY_BEFORE.test(seen.slice(Math.max(0, at - 10), at))) continue;
      return [spokenArc(numeral)];
    }
    return NONE;
  },
};

function isCutShort(seen: string, numeral: Numeral): boolean {
  if (numeral.high || numeral.bound !== 'exact' || numeral.end - numeral.start < 3) return false;
  return CUT_SHORT.test(seen.slice(numeral.end - 2, numeral.end));
}

/** A unit or more of a number follows, and not the thing that the price is for: 两万五一亩. */
function isFollowed(seen: string, end: number): boolean {
  if (seen[end] === '一' && unitsAt(seen, end + 1).length > 0) return false;
  return (
    /^[\d〇零一二三四五六七八九十百千万亿点.%成倍多余来几至到\-—~]/.test(seen[end] ?? '') ||
    unitsAt(seen, end).length > 0
  );
}

function spokenArc(numeral: Numeral): Arc {
  return {
    start: numeral.start,
    end: numeral.end,
    score: WEIGHTS.measure * (numeral.end - numeral.start),
    reason: 'spoken amount of money',
    figure: {
      low: numeral.low,
      high: null,
      unit: '元',
      dimension: 'money:CNY',
      bound: 'exact',
      boundAt: null,
      confidence: 0.65,
    },
  };
}
