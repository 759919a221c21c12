import {
  type Arc,
  addArc,
  type Construct,
  NONE,
  NUMERAL_CONTINUES,
  NUMERAL_STARTS,
  WEIGHTS,
} from '../arc.ts';
import { classAt, DIGIT, LATIN } from '../characters.ts';
import type { Numeral } from '../numeral.ts';
import { readNumerals } from '../numerals.ts';

/** What follows 亿 where money is meant: 千亿GDP强区, 百亿产值, 千亿级产业, 突破5000亿大关. */
const MONEY_AFTER =
  /^(?:级|个|GDP|商圈|产业|工业|园区|街区|消费|产值|产业|集群|强|园|企|俱乐部|大平台|平台|目标|投资|项目|镇|县|区|市|规模|工程|大关|关口|门槛|台阶|能级|板块|赛道|营收|税收|工业|总|大|体量|方阵|队列|城|资金|债|贷款|订单|融资|授信|市值|补贴|国债|财政|梯队|行列|[,、;。!?”)」 \n]|以上|左右|$)/;
/** After people and things 亿 and 万 count them and not money; no unit is written. */
const NO_MONEY_AFTER = /^(?:多?人|多?名|民|群众|用户|粉丝|级流量|次|光年)/;

/** 千亿GDP强区 · 百亿产值企业 · 突破5000亿: a magnitude of 亿 without a unit is an amount of money in 元. */
export const bareMagnitude: Construct = {
  name: 'bare-magnitude',
  starts: NUMERAL_STARTS,
  counts: true,
  afterDigits: NUMERAL_CONTINUES,
  read(seen, at): readonly Arc[] {
    if ((classAt(seen, at - 1) & LATIN) !== 0) return NONE;
    let arcs: Arc[] | null = null;
    for (const numeral of readNumerals(seen, at)) {
      const arc =
        seen[numeral.end - 1] === '亿' || isMoreThanHundredMillion(seen, numeral)
          ? moneyArc(seen, numeral)
          : null;
      if (arc) arcs = addArc(arcs, arc);
    }
    return arcs ?? NONE;
  },
};

function isMoreThanHundredMillion(seen: string, numeral: Numeral): boolean {
  return numeral.bound === 'min' && /亿[多余]$/.test(seen.slice(numeral.start, numeral.end));
}

function moneyArc(seen: string, numeral: Numeral): Arc | null {
  const isAlone = numeral.end - numeral.start === 1;
  const after = seen.slice(numeral.end, numeral.end + 3);
  const isArabic = (classAt(seen, numeral.start) & DIGIT) !== 0;
  if (seen[numeral.start - 1] === '“' && seen[numeral.start + 4] === '”') return null;
  if (isAlone || NO_MONEY_AFTER.test(after) || (classAt(seen, numeral.end) & DIGIT) !== 0) return null;
  if (numeral.form === 'vague' && !MONEY_AFTER.test(after)) return null;
  if (!isArabic && !MONEY_AFTER.test(after)) return null;
  const levelled = seen[numeral.end] === '级' ? 1 : 0;
  return {
    start: numeral.start,
    end: numeral.end,
    score: WEIGHTS.magnitude * (numeral.end - numeral.start) + levelled,
    reason: 'magnitude of money',
    figure: {
      low: numeral.low,
      high: numeral.high,
      unit: '元',
      dimension: 'money:CNY',
      bound: numeral.bound,
      boundAt: numeral.boundAt,
      confidence: 0.75,
    },
  };
}
