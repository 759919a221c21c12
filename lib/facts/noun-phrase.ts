import { hasCode, makeCharacterSet } from '../recognise/characters.ts';
import type { TextRange } from '../text/sentences.ts';
import { afterLastOf, afterPartingVerb } from './clause-object.ts';
import { indexWithin } from './index-within.ts';
import { isPartOfNames, LEADING } from './leading-verbs.ts';
import { insideWord } from './noun-parts.ts';
import { PhraseTable } from './phrase-table.ts';
import { type PhraseContext, trimEnd, trimStart } from './trim-phrase.ts';
import { BARE_HEADS, BECOMING, EMPTY_TAILS, PREDICATES } from './words/predicates.ts';

const PREDICATE_TABLE = new PhraseTable(PREDICATES.map((word) => [word, word] as const));
const BECOMING_TABLE = new PhraseTable(BECOMING.map((word) => [word, word] as const));
const LONGEST_PHRASE = 40;

/**
 * The noun phrase that ends before a figure: `range` is the stretch between the last boundary and the figure.
 * Words of value (达, 增长, 超) are taken off its end; conjunctions, times, cues, places and governing verbs off its beginning.
 * Null where nothing is left.
 */
export function phraseBefore(context: PhraseContext, range: TextRange): TextRange | null {
  const start = Math.max(range.start, range.end - 4 * LONGEST_PHRASE);
  const end = trimEnd(context.text, { start, end: range.end });
  if (end - start < 1) return null;
  const from = trimStart(context, { start, end });
  if (end - from < 1) return null;
  const parted = afterLastOf(context.text, afterPartingVerb(context, { start: from, end }));
  return namesSomething(context.text, parted) ? parted : null;
}

/** Words of change or of scope alone name nothing: 增幅, 同比多, 全省. */
const ONLY_CHANGE =
  /^(?:(?:同比|环比|较|比|微|再|又|各|仍|也|其中|占|总体|上年|去年|同期)*(?:增|跌|升|涨|降|压|砍|调|多|少|快|慢|增幅|升幅|跌幅|降幅|涨幅|增速|增长|下降|开局良好|增量)?|全(?:省|国|市|区|县|州|球)|首批|首期|剩余|其余|.{0,4}[前后]|扣除.{2,12}|可比价增速|名义|实际|有望|但|仍|现在|(?:年度)?占比|比重|一年|一年就|每年|下同|较快发展|增收|减收|增支|减支|局地|即|达|只|至.{1,2}|现在只|而且|不仅|按.{0,6}价格?(?:计算)?|按.{1,6}口径(?:计算)?|多收入|同比[多少][一-龥]|[多少][蓄收卖产发用花赚挣销]|最快|最慢|最多|最少)$/;

/** Whether a stretch can name what is measured, and is not only a word of change, a scope or a numeral. */
export function namesSomething(text: string, range: TextRange): boolean {
  const phrase = text.slice(range.start, range.end);
  return (
    phrase.length > 0 &&
    !ONLY_CHANGE.test(phrase) &&
    phrase.length <= LONGEST_PHRASE &&
    /[\u4e00-\u9fffA-Za-z]/.test(phrase) &&
    !/^[一二三四五六七八九十]$/.test(phrase)
  );
}

/**
 * The noun phrase that begins after a figure with a classifier: 63台|工业企业炉窑|完成改造. `range` runs from the figure (and
 * the comparators behind it) to the next figure or the end of the clause. Null where a mark or a predicate stands there.
 */
export function phraseAfter(context: PhraseContext, range: TextRange): TextRange | null {
  const { text } = context;
  let { start } = range;
  while (start < range.end && '的级 '.includes(text[start] as string)) start += 1;
  start = behindModifier(text, start, range.end);
  const end = treatedEnd(text, start, endOfPhrase(text, start, Math.min(range.end, start + LONGEST_PHRASE)));
  const phrase = { start, end: trimTail(text, start, end) };
  if (phrase.end <= start || !/[\u4e00-\u9fffA-Za-z“]/.test(text[start] as string)) return null;
  return BARE_HEADS.has(text.slice(start, phrase.end))
    ? (whatItBecame(context, phrase, range.end) ?? phrase)
    : phrase;
}

const MODIFIER_VERBS = ['有', '具有', '符合', '达到', '不', '没有', '拥有', '具备'];
const MODIFIER = new RegExp(`^(?:${MODIFIER_VERBS.join('|')})[^,;。:!?0-9]{1,14}的(?=.)`);
const MODIFIER_STARTS = makeCharacterSet(MODIFIER_VERBS);

/** 1家|有内涵、高品质的|民宿: a clause of quality before the noun. */
function behindModifier(text: string, start: number, limit: number): number {
  if (!hasCode(MODIFIER_STARTS, text.charCodeAt(start))) return start;
  const found = MODIFIER.exec(text.slice(start, Math.min(limit, start + 20)));
  return found ? start + found[0].length : start;
}

function endOfPhrase(text: string, start: number, limit: number): number {
  let quoted = false;
  let bracketed = false;
  for (let at = start; at < limit; at += 1) {
    const mark = text[at] as string;
    if ((mark === '“' || mark === '《') && !quoted) {
      if (at > start && endsWithQuote(text, at, limit)) return at;
      quoted = true;
    } else if (mark === '”' || mark === '》') quoted = false;
    else if (mark === '(') bracketed = true;
    else if (mark === ')') {
      if (!bracketed) return at;
      bracketed = false;
    } else if (!quoted && !bracketed && '、,;。:!?…—\n'.includes(mark)) {
      return isInsideModifier(text, at, limit) ? endOfPhrase(text, at + 1, limit) : at;
    } else if (
      !quoted &&
      !bracketed &&
      (PREDICATE_TABLE.matchAt(text, at, limit) || (at >= start + 2 && governs(text, at, limit))) &&
      (!insideWord(text, start, at) || (at > start && text.startsWith('平均', at)))
    ) {
      return at;
    }
  }
  return limit;
}

/** 2所高校|共建|现代产业学院: a verb with an object behind the noun. */
function governs(text: string, at: number, limit: number): boolean {
  const verb = LEADING.matchAt(text, at, limit);
  return (
    text[at - 1] !== '的' &&
    verb?.meaning === 'leading' &&
    verb.end - at > 1 &&
    verb.end + 1 < limit &&
    !isPartOfNames(text.slice(at, verb.end)) &&
    /[\u4e00-\u9fffA-Za-z“]/.test(text[verb.end] as string)
  );
}

/** Places that are counted one by one, and what is done to them: 412个|村庄|生活污水治理, 1056间|课室|空调改造. */
const TREATED =
  /^((?:新建|老旧|农村|城市|城镇|中小|重点)?(?:自然村|行政村|村庄|村居|村卫生站|卫生站|村(?![卫委级集民居小镇文])|社区|小区|学校|课室|教室|校门口|路口|路段|街道|镇街|乡镇|河段|水库|山塘|公厕|农贸市场|企业))([^的项目工程]{2,12}(?:改造|治理|整治|优化|提升|提质|改厕|亮化|绿化|分流|改建|修缮|验收|评估|体检))$/;

/** The things that are counted, without what is done to them. 412个|村庄|生活污水治理. */
function treatedEnd(text: string, start: number, end: number): number {
  const found = TREATED.exec(text.slice(start, end));
  return found ? start + (found[1] as string).length : end;
}

/** 28支招商队伍|“群狼出击”: a quotation behind a whole phrase, with nothing after it, is what is said of it. */
function endsWithQuote(text: string, open: number, limit: number): boolean {
  const close = indexWithin(text, '”', { start: open, end: limit });
  return close > 0 && close < limit && (close + 1 >= limit || ',;。:、'.includes(text[close + 1] as string));
}

/** 有内涵、高品质的“出圈”民宿: a pause inside a modifier, whose 的 follows soon. */
function isInsideModifier(text: string, pause: number, limit: number): boolean {
  if (text[pause] !== '、') return false;
  const of = indexWithin(text, '的', { start: pause, end: Math.min(limit, pause + 8) });
  return of > pause && of < Math.min(limit, pause + 8) && !/[,;。:、0-9]/.test(text.slice(pause + 1, of));
}

function trimTail(text: string, start: number, end: number): number {
  for (const tail of EMPTY_TAILS) {
    if (end - start > tail.length + 1 && text.startsWith(tail, end - tail.length) && text[end - 2] !== '集')
      return end - tail.length;
  }
  return end;
}

/** 5个村|入选|中国传统村落: the bare head says less than what it became. */
function whatItBecame(context: PhraseContext, head: TextRange, limit: number): TextRange | null {
  const verb = BECOMING_TABLE.matchAt(context.text, head.end, limit);
  if (!verb) return null;
  const end = endOfPhrase(context.text, verb.end, Math.min(limit, verb.end + LONGEST_PHRASE));
  return end - verb.end >= 2 ? { start: verb.end, end } : null;
}
