import type { Arc } from './arc.ts';
import {
  BIG_MAGNITUDE,
  classAt,
  DIGIT,
  HAN_DIGIT,
  hasCode,
  makeCharacterSet,
  SMALL_MAGNITUDE,
} from './characters.ts';
import { COMPARATORS_AFTER, COMPARATORS_BEFORE, type Comparator } from './comparators.ts';
import type { Qualifier } from './figure.ts';

/** How a figure is bounded, and by which words (ranges of the seen text). */
export interface Bound {
  qualifier: Qualifier;
  words: [number, number][];
}

const BEFORE = byCharacter(COMPARATORS_BEFORE, (word) => word.charCodeAt(word.length - 1));
const AFTER = byCharacter(COMPARATORS_AFTER, (word) => word.charCodeAt(0));
const REACHING = COMPARATORS_BEFORE.filter((one) => one.reaches);
const LONGEST_REACH = 10;

/** Words that may stand between a comparator and its figure: 约为3亿元, 超过了, 不少于“…. */
const LINKS = ['达到', '为', '占', '有', '达', '合', '需', '计', '是', '了', '“', '在'];
/** The last characters of the links, and the first ones of the words that reach: a quick look before the slow one. */
const LINK_ENDS = makeCharacterSet(LINKS.map((link) => link.at(-1) as string));
const REACHING_STARTS = makeCharacterSet(REACHING.map(({ word }) => word));
/** The longest stretch between the items of a list. */
const LONGEST_LIST_LINK = 4;

/** After 最高 only a grant or a limit follows: 最高奖励100万元, never 最高气温35℃. */
const GRANT =
  /^(?:可|能|给予|奖励|补贴|补助|资助|支持|可达|可获|可享|享受|不超过|扶持|按|贷款|额度|授信|发放|处|罚款|罚)*$/;

/**
 * Reads the comparators before and after a figure. They may stack (不少于…以上); of two that disagree the one before the figure
 * wins. No comparator reaches across `previous`, the figure before; but one that 分别 distributes holds for every item of its list
 * (分别不低于55张、4.6个).
 */
export function boundOf(seen: string, arc: Arc, previous: Arc | null): Bound {
  const from = previous?.end ?? 0;
  const figure = arc.figure as NonNullable<Arc['figure']>;
  const words: [number, number][] = [];
  let qualifier: Qualifier = figure.bound;
  if (figure.boundAt !== null) words.push([figure.boundAt, figure.boundAt + 1]);
  const after = boundAfter(seen, arc);
  if (after) {
    words.push(after.at);
    if (qualifier === 'exact') qualifier = after.bound;
  }
  const before = boundBefore(seen, arc, from);
  if (before) {
    words.unshift(before.at);
    qualifier = before.bound;
  }
  const isClose = previous !== null && arc.start - from <= LONGEST_LIST_LINK;
  if (qualifier === 'exact' && isClose && LIST.test(seen.slice(from, arc.start))) {
    const shared = distributed(seen, previous);
    if (shared) return { qualifier: shared.bound, words: [shared.at] };
  }
  return { qualifier, words };
}

/** What stands between the items of a list. */
const LIST = /^(?:以上|以内)?(?:、|和|及|与|,|以及)$/;

/** The comparator of the first item of a list, where 分别 or 均 stands before it. */
function distributed(seen: string, first: Arc): Found | null {
  const found = comparatorEndingAt(seen, first.start, { arc: first, from: 0 });
  return found && /(?:分别|均|各)$/.test(seen.slice(Math.max(0, found.at[0] - 2), found.at[0]))
    ? found
    : null;
}

const LONGEST_WHOLE = 16;
const WHOLE =
  /(不超过|不高于|不低于|不少于|超过|超|突破|约占|约为|近|接近|不足|不到|不及)(?:占)?[^,，。、;；:：\d]{1,10}的$|(约占)[^,，。、;；:：\d]{1,6}$/;
const WHOLE_BOUNDS: Readonly<Record<string, Qualifier>> = {
  不超过: 'max',
  不高于: 'max',
  不低于: 'min',
  不少于: 'min',
  超过: 'min',
  超: 'min',
  突破: 'min',
  不足: 'max',
  不到: 'max',
  不及: 'max',
};

interface Found {
  bound: Qualifier;
  at: [number, number];
}

function boundBefore(seen: string, arc: Arc, from: number): Found | null {
  let end = arc.start;
  for (let step = 0; step < 3; step++) {
    const found = comparatorEndingAt(seen, end, { arc, from });
    if (found) return found;
    if (!hasCode(LINK_ENDS, seen.charCodeAt(end - 1))) break;
    const link = LINKS.find((one) => seen.endsWith(one, end) && end - one.length >= from);
    if (!link) break;
    end -= link.length;
  }
  return reachingBefore(seen, arc.start, from) ?? partOf(seen, arc, from);
}

/** 超过总数的六成, 约占常住人口的24%, 不足预期的四分之一: the comparator stands before the whole of which the share is a part. */
function partOf(seen: string, arc: Arc, from: number): Found | null {
  if (arc.figure?.dimension !== 'ratio') return null;
  const least = Math.max(from, arc.start - LONGEST_WHOLE);
  const found = WHOLE.exec(seen.slice(least, arc.start));
  const word = found?.[1] ?? found?.[2];
  if (!found || !word) return null;
  const at = arc.start - found[0].length;
  return { bound: WHOLE_BOUNDS[word] ?? 'approx', at: [at, at + word.length] };
}

function comparatorEndingAt(seen: string, end: number, at: { arc: Arc; from: number }): Found | null {
  const candidates = BEFORE.get(seen.charCodeAt(end - 1));
  if (!candidates) return null;
  for (const one of candidates) {
    const start = end - one.word.length;
    if (start < at.from || !seen.startsWith(one.word, start)) continue;
    if (one.unless?.includes(seen[start - 1] ?? '\n')) continue;
    if (one.only && !isOnly(seen, one.only, at.arc)) continue;
    if (isExtreme(one.word) && !GRANT.test(seen.slice(end, at.arc.start))) continue;
    return { bound: one.bound, at: [start, end] };
  }
  return null;
}

/** 最高 and 最低 name a peak as often as a limit: 用户最高达5.6万户. */
function isExtreme(word: string): boolean {
  return word === '最高' || word === '最低';
}

/** 至少引进1家, 最高奖励100万元: only words, no digit and no punctuation, between the comparator and the figure. */
function reachingBefore(seen: string, start: number, from: number): Found | null {
  const least = Math.max(from, start - LONGEST_REACH);
  let at = start;
  let reaches = false;
  while (at > least && isWord(seen, at - 1)) {
    at -= 1;
    reaches ||= hasCode(REACHING_STARTS, seen.charCodeAt(at));
  }
  if (!reaches) return null;
  const stretch = seen.slice(at, start);
  for (const one of REACHING) {
    const found = stretch.lastIndexOf(one.word);
    if (found < 0) continue;
    if (isExtreme(one.word) && !GRANT.test(stretch.slice(found + one.word.length))) continue;
    return { bound: one.bound, at: [at + found, at + found + one.word.length] };
  }
  return null;
}

function isWord(seen: string, at: number): boolean {
  const code = seen.charCodeAt(at);
  return code >= 0x4e00 && code <= 0x9fff && (classAt(seen, at) & DIGIT) === 0;
}

function boundAfter(seen: string, arc: Arc): Found | null {
  const start = seen[arc.end] === '”' ? arc.end + 1 : arc.end;
  const candidates = AFTER.get(seen.charCodeAt(start));
  if (!candidates) return null;
  for (const one of candidates) {
    if (!seen.startsWith(one.word, start)) continue;
    const end = start + one.word.length;
    if (one.unless?.includes(seen[end] ?? '\n')) continue;
    if (one.only && !isOnly(seen, one.only, arc)) continue;
    return { bound: one.bound, at: [start, end] };
  }
  return null;
}

function isOnly(seen: string, only: NonNullable<Comparator['only']>, arc: Arc): boolean {
  if (only === 'share') return /^(?:fraction|tenths)$/.test(arc.reason);
  if (only === 'duration') return arc.figure?.dimension === 'time';
  const first = classAt(seen, arc.start);
  if ((first & (SMALL_MAGNITUDE | BIG_MAGNITUDE)) !== 0) return true;
  return (first & (DIGIT | HAN_DIGIT)) !== 0 && hasMagnitude(seen, arc);
}

function hasMagnitude(seen: string, arc: Arc): boolean {
  for (let at = arc.start; at < arc.end; at++) if ((classAt(seen, at) & BIG_MAGNITUDE) !== 0) return true;
  return false;
}

function byCharacter(list: readonly Comparator[], key: (word: string) => number): Map<number, Comparator[]> {
  const map = new Map<number, Comparator[]>();
  for (const one of list) {
    const code = key(one.word);
    const same = map.get(code) ?? [];
    same.push(one);
    map.set(code, same);
  }
  for (const same of map.values()) same.sort((a, b) => b.word.length - a.word.length);
  return map;
}
