import { answerAfter, type IndicatorAnswer, type IndicatorWork } from './indicator-work.ts';
import type { Mention } from './reading.ts';

/** What somebody gives. */
const GRANT = '(?:补贴|补助|奖励|奖补|资助|补偿|贴息)';
const BEHIND = new RegExp(`^的?(?:一次性|财政|资金)?${GRANT}(?![资标政款对范额率])`);
const BEFORE = new RegExp(`(?:对|给|为)[^,。;]*?(${GRANT})(?:最高|不超过|每[户人亩家])?$`);

/** How far before and behind a figure such a word is looked for. */
const WINDOW = 40;
const LONGEST = 8;

/**
 * 给予|每亩2000元补贴, 对购置设备给予|最高20%的补助, 对首次上规企业奖励|10万元: an amount or a share that is granted measures the grant, not
 * for what or to whom it is given.
 */
export function granted(work: IndicatorWork, mention: Mention): IndicatorAnswer | null {
  const { dimension } = mention.figure;
  if (!dimension.startsWith('money') && dimension !== 'ratio') return null;
  const { text } = work.context;
  const behind = BEHIND.exec(text.slice(mention.outerEnd, mention.outerEnd + LONGEST));
  const clause = work.reading.passages.clauses[mention.clause];
  const start = Math.max(clause?.start ?? 0, mention.outerStart - WINDOW);
  const words = text.slice(start, mention.outerStart);
  if (behind && /(?:给|予|奖|补|最高|不超过)/.test(words)) {
    const end = mention.outerEnd + behind[0].length;
    return answerAfter({ start: end - 2, end });
  }
  const before = BEFORE.exec(words);
  if (!before) return null;
  const at = start + before.index + before[0].lastIndexOf(before[1] as string);
  return { value: { start: at, end: at + 2 }, rule: 'phraseBefore', start: at, end: at + 2, sureness: 0.75 };
}
