import { type Arc, type Construct, NONE, type TimeReading, WEIGHTS } from '../arc.ts';

const PLAN = /(“?)(十[一二三四五六七八]五|[七八九]五|十五)(”?)/y;
const AFTER =
  /^(?:时期|期间|以来|规划期|计划期|期末|末期|末|初期|初|开局|收官|前[一二两三四]年|头[一二两三四]年|后[一二两三四]年|中期|)/;
const HAN = '〇一二三四五六七八九';

/**
 * “十四五”期间 · “十四五”末 · “十五五”时期: the five-year plans. The n-th plan runs from 1951 + 5n (n ≥ 7): the 7th from 1986,
 * the 14th from 2021. A plan's name before 规划 or 纲要 is a document, but its years stand all the same.
 */
export const planPeriod: Construct = {
  name: 'plan-period',
  starts: '“十七八九',
  seconds: '一二三四五六七八九十',
  read(seen, at): readonly Arc[] {
    PLAN.lastIndex = at;
    const found = PLAN.exec(seen);
    if (!found || (seen[at] !== '“' && /[一二三四五六七八九十“第]/.test(seen[at - 1] ?? ''))) return NONE;
    const quoted = found[1] === '“' && found[3] === '”';
    const name = found[2] as string;
    const afterName = seen.slice(PLAN.lastIndex, PLAN.lastIndex + 4);
    const suffix = (AFTER.exec(afterName) as RegExpExecArray)[0];
    if (found[1] === '“' && !quoted) return NONE;
    if (!quoted && name.length < 3 && !/^(?:时期|期间|规划|计划)/.test(afterName)) return NONE;
    if (!quoted && /^[年个家名月天]/.test(afterName)) return NONE;
    const number = planNumber(name);
    const end = PLAN.lastIndex + suffix.length;
    const first = 1951 + 5 * number;
    return [
      {
        start: at,
        end,
        score: WEIGHTS.name * (end - at),
        reason: 'plan-period',
        time: { kind: 'plan', plan: { number, from: first, to: first + 4 }, ...partOfPlan(suffix, first) },
      },
    ];
  },
};

function planNumber(name: string): number {
  const tens = name.startsWith('十') ? 10 : 0;
  const digit = name.length === 3 ? (name[1] as string) : tens === 10 ? '〇' : (name[0] as string);
  return tens + HAN.indexOf(digit);
}

/** 末 and 收官 mean the last year, 初 and 开局 the first; 前两年 the first two. */
function partOfPlan(suffix: string, first: number): Partial<TimeReading> {
  if (/^(?:末|末期|期末|收官)$/.test(suffix)) return { from: { year: first + 4 } };
  if (/^(?:初|初期|开局)$/.test(suffix)) return { from: { year: first } };
  if (suffix === '以来') return { from: { year: first }, bound: 'since' };
  const part = /^([前头后])([一二两三四])年$/.exec(suffix);
  if (!part) return {};
  const count = '一二三四'.indexOf(part[2] === '两' ? '二' : (part[2] as string)) + 1;
  if (part[1] === '后') return { from: { year: first + 5 - count }, to: { year: first + 4 } };
  return { from: { year: first }, to: { year: first + count - 1 } };
}
