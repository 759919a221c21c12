import { decimalToNumber } from '../../text/decimal.ts';
import { type Arc, type Construct, NONE, NUMERAL_CONTINUES, WEIGHTS } from '../arc.ts';
import type { Numeral } from '../numeral.ts';
import { readNumerals } from '../numerals.ts';
import type { TimeStretch } from '../time-expression.ts';

const FUTURE = ['未来', '今后', '接下来', '往后', '此后', '下一个', '下一'];
const PAST = ['过去的', '过去', '最近的', '最近', '近', '这', '此前', '前'];
const UNIT = /(年|个季度|季度|个月|月|个星期|个周|周|天|日)(?:多)?(?:的)?(?:时间)?(?:以来|来|间|内|里)?/y;
const SINCE = /(年|个月|天)(?:多)?(?:(?:以来|来)(?!说|看|讲|自)|间(?=[,，]))/y;
const UNITS: Readonly<Record<string, TimeStretch['unit']>> = {
  年: 'year',
  季: 'quarter',
  月: 'month',
  星: 'week',
  周: 'week',
  天: 'day',
  日: 'day',
};

/** 近三年 · 过去五年 · 未来五年 · 最近3个月 · 五年来: stretches that are counted from the article's date. */
export const timeStretch: Construct = {
  name: 'time-stretch',
  starts: '未今接往此下过最近这前一二两三四五六七八九十百0123456789几',
  afterNumeral: `${NUMERAL_CONTINUES}年个天`,
  read(seen, at): readonly Arc[] {
    if (!hasTimeWord(seen, at)) return NONE;
    for (const [direction, words] of [
      ['future', FUTURE],
      ['past', PAST],
    ] as const) {
      for (const word of words) {
        if (!seen.startsWith(word, at) || isPartOfWord(seen, at, word)) continue;
        const arc = stretchArc(seen, { at, numeralAt: at + word.length, direction, unit: UNIT });
        if (arc) return [arc];
      }
    }
    const before = seen[at - 1] ?? '';
    if (/[\d一二三四五六七八九十百第.]/.test(before)) return NONE;
    const arc = stretchArc(seen, { at, numeralAt: at, direction: 'past', unit: SINCE });
    return arc ? [arc] : [];
  },
};

/** A quick look for 年, 月, 季, 周, 天 or 日 close behind. */
function hasTimeWord(seen: string, at: number): boolean {
  const last = Math.min(seen.length, at + 10);
  for (let i = at + 1; i < last; i++) if (TIME_WORDS[seen.charCodeAt(i)] === 1) return true;
  return false;
}

const TIME_WORDS = new Uint8Array(65536);
for (const word of '年月季周星天日') TIME_WORDS[word.charCodeAt(0)] = 1;

/** 附近3个月, 目前3年, 这 and 前 before a bare numeral are too weak. */
function isPartOfWord(seen: string, at: number, word: string): boolean {
  const before = seen[at - 1] ?? '';
  if (word === '近') return '附邻靠临最亲远接将'.includes(before) && before !== '';
  if (word === '前') return /[目以之当此年月日提面眼空向后学成产用工营运]/.test(before);
  return false;
}

/** 刚刚过去的2015年: a year that is over, no stretch of 2015 years. */
function isYear(seen: string, numeral: Numeral): boolean {
  return seen[numeral.end] === '年' && /^(?:19|20|21)\d\d$/.test(seen.slice(numeral.start, numeral.end));
}

interface StretchWork {
  at: number;
  numeralAt: number;
  direction: TimeStretch['direction'];
  unit: RegExp;
}

function stretchArc(seen: string, work: StretchWork): Arc | null {
  for (const numeral of readNumerals(seen, work.numeralAt).toReversed()) {
    work.unit.lastIndex = numeral.end;
    const found = work.unit.exec(seen);
    if (!found || numeral.low.scale > 0 || isYear(seen, numeral)) continue;
    const written = found[1] as string;
    const unit = UNITS[written.replace('个', '')[0] as string] as TimeStretch['unit'];
    if (written === '月' || (written === '日' && numeral.form === 'han')) continue;
    const end = work.unit.lastIndex;
    const count = numeral.form === 'vague' || numeral.high ? null : decimalToNumber(numeral.low);
    return {
      start: work.at,
      end,
      score: WEIGHTS.time * (end - work.at),
      reason: 'time-stretch',
      time: { kind: 'stretch', stretch: { direction: work.direction, count, unit } },
    };
  }
  return null;
}
