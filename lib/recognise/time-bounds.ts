import type { TimeReading } from './arc.ts';
import { hasCode, makeCharacterSet } from './characters.ts';

/** How the words around a time bound it, and where the time ends with the words that belong to it. */
export interface TimeBound {
  end: number;
  bound?: NonNullable<TimeReading['bound']>;
  boundAt?: [number, number];
  comparison?: true;
}

/** Words after a time that belong to it. The longest first. */
const AFTER =
  /(?:同期)?(?:(以来|来(?=[,，]))|(之前|以前|前(?!海|述|三|两|十|列|提|沿|期|置|进|端|瞻|景|往|\d))|(之后|以后|后(?!勤|备|续|方|台|期|置|劲|排))|(起|开始)|(?:期间|之内|以内|内(?!外|蒙|部|地|涝|容|需|销|生|控|科|资)|间(?!接|歇|隔)|止))/y;
const UNTIL = /(?:截至目前|截至|截止到|截止|直到|直至|[到至])$/;
const NOT_UNTIL = /(?:[加少大高低复回达得受收看想感遇找送转移调升降增])[到至]$/;
const SINCE = /(?:自从|自|从|始于)$/;
const COMPARED = /(?:[较比]|相较于?|相比于?|对比|相对于?|同比|高于|低于|超过?)$/;
const WITH = /[与同和跟](?:此前|之前|)?$/;
/** 恢复到2019年的105%, 是2018年的五成二: the year is the base of a share. */
const BASE_BEFORE = /(?:恢复[到至]|相当于|[是为占达]|达到)$/;
const SHARE_AFTER = /^(?:同期)?的[约近]?(?:[\d.]{1,6}(?:%|倍)|[一二两三四五六七八九十]{1,3}(?:成|倍|分之))/;
const AFTER_COMPARED = /^(?:同期|年底|末|底)?(?:相比|比|持平|同期相比|增长|同比)/;

/** What the words after a time begin with: a quick look before the slow one. A test holds the two together. */
export const AFTER_TIME = { starts: makeCharacterSet('同以来之前后起开期内间止'), expression: AFTER };
/** The same for what the words before a time end with. */
export const BEFORE_TIME = {
  ends: makeCharacterSet('前至止到截从自于较比对同超过与和跟复是为占达'),
  expressions: [UNTIL, SINCE, COMPARED, WITH, BASE_BEFORE],
};

/** Reads the words before `start` and after `end` that bound a time. */
export function timeBound(seen: string, start: number, end: number): TimeBound {
  const before = hasCode(BEFORE_TIME.ends, seen.charCodeAt(start - 1))
    ? seen.slice(Math.max(0, start - 4), start)
    : '';
  AFTER.lastIndex = end;
  const after = hasCode(AFTER_TIME.starts, seen.charCodeAt(end)) ? AFTER.exec(seen) : null;
  const result: TimeBound = { end: after ? end + after[0].length : end };
  if (before !== '' && isCompared(seen, before, end)) result.comparison = true;
  const since = before === '' ? null : SINCE.exec(before);
  if (after?.[1] || after?.[4] || since) {
    result.bound = 'since';
    result.boundAt =
      after && (after[1] || after[4])
        ? [end, result.end]
        : [start - (since as RegExpExecArray)[0].length, start];
    return result;
  }
  if (after?.[2] || after?.[3]) {
    result.bound = after[2] ? 'before' : 'after';
    result.boundAt = [end, result.end];
    return result;
  }
  const until = before === '' ? null : UNTIL.exec(before);
  if (until && !NOT_UNTIL.test(before)) {
    result.bound = 'until';
    result.boundAt = [start - until[0].length, start];
  }
  return result;
}

function isCompared(seen: string, before: string, end: number): boolean {
  if (COMPARED.test(before)) return true;
  if (BASE_BEFORE.test(before) && SHARE_AFTER.test(seen.slice(end, end + 12))) return true;
  return WITH.test(before) && AFTER_COMPARED.test(seen.slice(end, end + 6));
}
