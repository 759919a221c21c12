import { hasCode, makeCharacterSet } from '../recognise/characters.ts';
import type { Answer } from './answer.ts';
import { describesWork, isBaseOfPlan } from './described-works.ts';
import type { Status } from './fact.ts';
import type { Frame } from './frames.ts';
import { holdsHit, type Mention, type Reading } from './reading.ts';
import { isStartingPoint } from './starting-point.ts';
import { clauseWindow, cueReasons, strongestIn } from './status-of-cues.ts';
import { frameReasons } from './status-of-frame.ts';
import { timeReasons } from './status-of-time.ts';
import type { Reason } from './status-reason.ts';
import type { PeriodAnswer } from './use-time.ts';
import { STATUS_TRAPS } from './words/status-cues.ts';

/** The status of a figure; `margin` is the log odds behind it (positive for a target). */
export type StatusAnswer = Answer<Status> & { margin: number };

/** News tells what is: without any cue a figure is a result. */
const PRIOR = -0.7;
/** Log odds below which the text is held to leave it open. */
const OPEN = 0.1;

/** Weighs the cues of the clause, the sentence, the section and the period; the strongest reason on the winning side is the evidence. */
export function readStatus(input: {
  reading: Reading;
  mention: Mention;
  frame: Frame | undefined;
  period: PeriodAnswer | null;
}): StatusAnswer {
  const { reading, mention } = input;
  const known = isStartingPoint(reading, mention)
    ? 'startingPoint'
    : isThereAlready(reading, mention)
      ? 'pastEvent'
      : describesWork(reading, mention)
        ? 'description'
        : null;
  if (known) {
    return {
      value: 'actual',
      rule: known,
      start: mention.start,
      end: mention.end,
      sureness: 0.9,
      margin: -3,
    };
  }
  const aim = aimItself(reading, mention);
  if (aim) return aim;
  const trap = trapIn(reading, mention);
  if (trap) return trap;
  const cues = cueReasons(reading, mention);
  const reasons = beyondComparison([
    ...cues,
    ...frameReasons({ reading, mention, frame: input.frame, cues }),
    ...(input.frame?.genre && input.frame.rule !== 'section' ? [input.frame.genre] : []),
    ...timeReasons(input),
  ]);
  const margin = PRIOR + reasons.reduce((sum, reason) => sum + reason.weight, 0);
  const status: Status = Math.abs(margin) < OPEN ? 'unclear' : margin > 0 ? 'target' : 'actual';
  const side = margin > 0 ? 1 : -1;
  const best = reasons
    .filter((reason) => reason.weight * side > 0)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))[0];
  return {
    value: status,
    rule: best?.rule ?? 'noCue',
    start: best?.start ?? mention.start,
    end: best?.end ?? mention.end,
    sureness: 1 / (1 + Math.exp(-Math.abs(margin))),
    margin,
  };
}

/** 计划完成投资280亿元,|同比增长12%: an aim is compared with the past too. */
function beyondComparison(reasons: Reason[]): Reason[] {
  const isAimed = reasons.some(({ rule, weight }) => weight >= 1.5 && AIMS.has(rule));
  return isAimed ? reasons.filter(({ rule }) => rule !== 'comparison') : reasons;
}

const AIMS = new Set(['aim', 'plan', 'order', 'expectation', 'duty', 'document']);

const CHOSEN = ['候选', '备选', '征集到', '申报'];
/** Words of two characters. */
const USED = new Set(['用好', '用足', '用活', '依托', '立足']);
/** One look at a character spares most figures the words. */
const CHOSEN_STARTS = makeCharacterSet(CHOSEN);
const USED_ENDS = makeCharacterSet([...USED].map((word) => word[1] as string));

/** 从|14件|候选项目中票选出10件, 用好|1.2万亩|茶园资源: what is chosen from, or put to use, is there already. */
function isThereAlready(reading: Reading, mention: Mention): boolean {
  const { text } = reading.view;
  return (
    (hasCode(CHOSEN_STARTS, text.charCodeAt(mention.end)) &&
      CHOSEN.some((word) => text.startsWith(word, mention.end))) ||
    (hasCode(USED_ENDS, text.charCodeAt(mention.outerStart - 1)) &&
      USED.has(text.slice(mention.outerStart - 2, mention.outerStart)))
  );
}

/** 超额完成年初确定的|5000个|目标任务, 为年度计划|52亿元|的74.4%: the figure is the aim, whatever was made of it. */
function aimItself(reading: Reading, mention: Mention): StatusAnswer | null {
  const { text } = reading.view;
  const behind = hasCode(AIM_STARTS, text.charCodeAt(mention.outerEnd))
    ? AIM_BEHIND.exec(text.slice(mention.outerEnd, mention.outerEnd + 12))
    : null;
  const before = isBaseOfPlan(reading, mention)
    ? { start: mention.outerStart - 2, end: mention.outerStart }
    : null;
  const ground = behind ? { start: mention.outerEnd, end: mention.outerEnd + behind[0].length } : before;
  return ground && { value: 'target', rule: 'aimBehind', ...ground, sureness: 0.85, margin: 3 };
}

const CLOSING_QUOTES = '”"';
const KINDS_OF_AIMS = ['年度', '全年', '既定', '预期'];
const NAMES_OF_AIMS = ['目标', '任务'];
const AIM_BEHIND = new RegExp(
  `^[${CLOSING_QUOTES}]?的?(?:${KINDS_OF_AIMS.join('|')})?(?:${NAMES_OF_AIMS.join('|')})(?!.{0,2}(?:已|完成|达成|兑现|落实))`,
);
/** What that can begin with: each part before the names may be left out. */
const AIM_STARTS = makeCharacterSet([...CLOSING_QUOTES, '的', ...KINDS_OF_AIMS, ...NAMES_OF_AIMS]);

function trapIn(reading: Reading, mention: Mention): StatusAnswer | null {
  const clause = reading.passages.clauses[mention.clause];
  if (!clause) return null;
  const window = clauseWindow(clause, mention);
  if (!holdsHit(reading.trapWords, window)) return null;
  const words = reading.view.text.slice(window.start, window.end);
  for (const { rule, status, pattern } of STATUS_TRAPS) {
    const found = pattern.exec(words);
    if (!found || strongestIn(reading, { start: window.start, end: window.start + found.index }) >= 2)
      continue;
    const start = window.start + found.index;
    return {
      value: status,
      rule,
      start,
      end: start + found[0].length,
      sureness: 0.9,
      margin: status === 'target' ? 3 : -3,
    };
  }
  return null;
}
