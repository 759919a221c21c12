import { hasCode, makeCharacterSet } from '../recognise/characters.ts';
import type { TextRange } from '../text/sentences.ts';
import { indexWithin, lastIndexWithin } from './index-within.ts';
import { isStemOfNoun, LEADING } from './leading-verbs.ts';
import { LONGEST_VALUE_WORD, VALUE_WORDS } from './words/value-words.ts';

/** What a noun phrase is read with: the view's text, and where a place or an official indicator begins. */
export interface PhraseContext {
  text: string;
  /** End of the place name that begins at an offset, where the name qualifies what follows; null where none begins. */
  placeEnd: (at: number) => number | null;
  /** End of the place name that begins at an offset, whatever follows it; null where none begins. */
  nameEnd: (at: number) => number | null;
  /** End of the official indicator that begins at an offset; null where none begins. */
  indicatorEnd: (at: number) => number | null;
}

/** 高于全省平均水平, 为年度计划的, 比去年同期, 较原来估算的: what the figure is compared with is not what it measures. */
const COMPARISONS: readonly (readonly [leads: string, longestGap: number, bases: string])[] = [
  [
    '高于|低于|快于|慢于|好于|优于|多于|少于|超过|跑赢|高出|领先|比|较',
    12,
    '水平|平均|全国|全省|全市|同期|上年|去年|年初|年底|年末|计划|目标|预期|预算|总数|时间进度|城镇居民|农村居民|规上工业|规模以上工业',
  ],
  ['(?:[高低快慢]于|跑赢|领先)(?:全国|全省|全市)[、和]', 0, '全国|全省|全市'],
  [
    '(?:分别)?(?:超额完成|完成|达到|达|为|占|超|相当于|是)',
    8,
    '计划|任务|目标|预算|预算数|时序进度|序时进度|总数|总成绩',
  ],
  ['比|较', 8, '前|峰值|时期|平日|往常|以往|常年|常年同期'],
];
const COMPARISON_TAIL = '的增减快慢多少高低';
const COMPARED = new RegExp(
  COMPARISONS.map(
    ([leads, gap, bases]) => `(?:${leads})[^,。;、]{0,${gap}}(?:${bases})[${COMPARISON_TAIL}]*$`,
  ).join('|'),
);
/** What such words end with: one look spares most stretches the pattern. */
const COMPARED_ENDS = makeCharacterSet([
  ...COMPARISON_TAIL,
  ...COMPARISONS.flatMap(([, , bases]) => bases.split('|').map((base) => base.at(-1) as string)),
]);

const LEADING_MARKS = new Set('、·)”’》,;:—-/ 的');

/** Takes the words of value off the end of a stretch; gives its new end. */
export function trimEnd(text: string, range: TextRange): number {
  let { end } = range;
  for (;;) {
    // First: the words of a base end like words of value (年度|计划的).
    const length = comparedBefore(text, range.start, end) || valueWordBefore(text, range.start, end);
    if (length > 0) end -= length;
    else if (isNote(text, range.start, end)) end = lastIndexWithin(text, '[', { start: range.start, end });
    else if (isClosedBracket(text, range.start, end))
      end = lastIndexWithin(text, '(', { start: range.start, end });
    else if (end > range.start && '、,;—-“ '.includes(text[end - 1] as string)) end -= 1;
    else return end;
  }
}

function comparedBefore(text: string, start: number, end: number): number {
  if (!hasCode(COMPARED_ENDS, text.charCodeAt(end - 1))) return 0;
  return COMPARED.exec(text.slice(Math.max(start, end - 16), end))?.[0].length ?? 0;
}

/** By UTF-16 code: the length of the longest word of value that ends with a character; 0 for most. */
const VALUE_WORD_LENGTHS = new Uint8Array(0x10000);
for (const word of VALUE_WORDS) {
  const code = word.charCodeAt(word.length - 1);
  const length = Math.min(LONGEST_VALUE_WORD, word.length);
  VALUE_WORD_LENGTHS[code] = Math.max(VALUE_WORD_LENGTHS[code] as number, length);
}

function valueWordBefore(text: string, start: number, end: number): number {
  if (end <= start) return 0;
  const longest = VALUE_WORD_LENGTHS[text.charCodeAt(end - 1)] as number;
  for (let length = Math.min(longest, end - start); length > 0; length -= 1) {
    if (VALUE_WORDS.has(text.slice(end - length, end)) && !endsContract(text, end)) return length;
  }
  return 0;
}

/** 签约|6个, 履约|率: here 约 is a contract, and no word of value. */
function endsContract(text: string, end: number): boolean {
  return text[end - 1] === '约' && '签履续违解'.includes(text[end - 2] ?? '-');
}

/** The number of a note: 地区生产总值[2]. */
function isNote(text: string, start: number, end: number): boolean {
  return text[end - 1] === ']' && /\[\d{1,2}\]$/.test(text.slice(Math.max(start, end - 4), end));
}

/** A bracket that only explains what stands before it: 生产总值(GDP). */
function isClosedBracket(text: string, start: number, end: number): boolean {
  return end > start && text[end - 1] === ')' && lastIndexWithin(text, '(', { start, end }) > start;
}

/** Takes what is no part of the phrase off its beginning; gives its new start. */
export function trimStart(context: PhraseContext, range: TextRange): number {
  const { text } = context;
  let start = cutAtOpenBracket(text, range);
  for (;;) {
    if (start >= range.end) return start;
    if (text[start] === '【') {
      const close = indexWithin(text, '】', { start, end: range.end });
      start = close < 0 ? start + 1 : close + 1;
      continue;
    }
    if (text[start] === '“' && indexWithin(text, '”', { start, end: range.end }) < 0) {
      start += 1;
      continue;
    }
    if (LEADING_MARKS.has(text[start] as string)) {
      start += 1;
      continue;
    }
    const official = context.indicatorEnd(start);
    if (official !== null && official <= range.end && official - start > 2) return start;
    const place = context.placeEnd(start);
    if (place !== null && place < range.end) {
      start = place;
      continue;
    }
    const word = LEADING.matchAt(text, behindAdverb(text, start, range.end), range.end);
    if (!word || word.meaning === 'kept' || word.end >= range.end || isStemOfNoun(text, word.end))
      return start;
    if (range.end - word.end < 2) return start;
    start = afterEvent(text, word.end, range.end);
  }
}

/** 新|培育规上企业, 免费|筛查“两癌”: an adverb before the verb that governs the phrase goes with it. */
function behindAdverb(text: string, at: number, end: number): number {
  const length = text[at] === '新' ? 1 : text.startsWith('免费', at) ? 2 : 0;
  if (length === 0 || LEADING.matchAt(text, at, end)) return at;
  const verb = LEADING.matchAt(text, at + length, end);
  return verb?.meaning === 'leading' && verb.end - verb.start > 1 ? at + length : at;
}

/** 投产|后|叶片年产能, 改造|前|月租: the time at which something is done. */
function afterEvent(text: string, at: number, end: number): number {
  return /^[前后](?![期沿景备续勤方端置])/.test(text.slice(at, Math.min(end, at + 2))) ? at + 1 : at;
}

function cutAtOpenBracket(text: string, range: TextRange): number {
  const open = lastIndexWithin(text, '(', { start: range.start, end: range.end });
  return open >= range.start && indexWithin(text, ')', { start: open, end: range.end }) < 0
    ? open + 1
    : range.start;
}
