import type { Answer } from './answer.ts';
import type { Status } from './fact.ts';
import type { Frame } from './frames.ts';
import { startsWithVerb } from './leading-verbs.ts';
import { type Clause, indexAt } from './passage.ts';
import type { PhraseHit } from './phrase-table.ts';
import { cuesIn, type Mention, type Reading } from './reading.ts';
import { isStartingPoint } from './starting-point.ts';
import type { PeriodAnswer } from './use-time.ts';
import { STATUS_TRAPS, type StatusCue } from './words/status-cues.ts';

/** The status of a figure; `margin` is the log odds behind it (positive for a target). */
export type StatusAnswer = Answer<Status> & { margin: number };

/** One reason: its weight (log odds of a target), rule and ground. */
interface Reason {
  weight: number;
  rule: string;
  start: number;
  end: number;
}

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
    : isChosenFrom(reading, mention)
      ? 'pastEvent'
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
  const trap = trapIn(reading, mention);
  if (trap) return trap;
  const cues = cueReasons(reading, mention);
  const reasons = [
    ...cues,
    ...frameReasons({ reading, mention, frame: input.frame, cues }),
    ...(input.frame?.genre && input.frame.rule !== 'section' ? [input.frame.genre] : []),
    ...timeReasons(input),
  ];
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

/** 从|14件|候选项目中票选出10件: what was chosen from is there already, whatever the choice is for. */
function isChosenFrom(reading: Reading, mention: Mention): boolean {
  return /^(?:候选|备选|征集到|申报)/.test(reading.view.text.slice(mention.end, mention.end + 3));
}

function trapIn(reading: Reading, mention: Mention): StatusAnswer | null {
  const clause = reading.passages.clauses[mention.clause];
  if (!clause) return null;
  const window = clauseWindow(clause, mention);
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

/** How far from a figure its clause is looked at; clauses of news are far shorter. */
const WINDOW = 160;

function clauseWindow(clause: Clause, mention: Mention): { start: number; end: number } {
  return {
    start: Math.max(clause.start, mention.start - WINDOW),
    end: Math.min(clause.end, mention.end + WINDOW),
  };
}

function strongestIn(reading: Reading, range: { start: number; end: number }): number {
  return Math.max(0, ...cuesIn(reading, range).map((cue) => cue.meaning.weight));
}

/** Of each clause only the strongest cue on each side counts; other clauses count less, and only cues that reach so far. */
function cueReasons(reading: Reading, mention: Mention): Reason[] {
  const { clauses, sentences } = reading.passages;
  const sentence = sentences[mention.sentence];
  if (!sentence) return [];
  const reasons: Reason[] = [];
  for (
    let i = Math.max(sentence.firstClause, mention.clause - 12);
    i < Math.min(sentence.lastClause, mention.clause + 4);
    i += 1
  ) {
    const clause = clauses[i] as Clause;
    const own = i === mention.clause;
    for (const cue of cuesIn(reading, clauseWindow(clause, mention))) {
      if (isSaidOfAnother(reading, cue, mention)) continue;
      const factor = own
        ? ownFactor(reading, cue, mention)
        : reachFactor({ reading, cue, clause: i, mention });
      if (factor > 0)
        reasons.push({
          weight: cue.meaning.weight * factor,
          rule: cue.meaning.rule,
          start: cue.start,
          end: cue.end,
        });
    }
  }
  return strongestOfEachSide(withoutFarContradiction(reasons, clauses[mention.clause]));
}

/** A strong cue in the figure's own clause silences cues to the contrary in other clauses: 目前…, 预计总产量4万吨. */
function withoutFarContradiction(reasons: Reason[], own: Clause | undefined): Reason[] {
  const inOwn = (reason: Reason): boolean =>
    own !== undefined && reason.start >= own.start && reason.end <= own.end;
  const strong = reasons.filter((reason) => inOwn(reason) && Math.abs(reason.weight) >= 2.5);
  const sides = new Set(strong.map((reason) => Math.sign(reason.weight)));
  if (sides.size !== 1) return reasons;
  return reasons.filter((reason) => inOwn(reason) || sides.has(Math.sign(reason.weight)));
}

/** 目前的9.8%降到8%: the cue is said of the figure right behind it and of no other. */
function isSaidOfAnother(reading: Reading, cue: PhraseHit<StatusCue>, mention: Mention): boolean {
  const { text } = reading.view;
  if (text[cue.end] !== '的') return false;
  const next = reading.mentions[indexAt(reading.mentions, cue.end + 1)];
  return next?.start === cue.end + 1 && next.start !== mention.start;
}

/** Behind the figure only cues that look back or speak of the whole clause count in full. */
function ownFactor(reading: Reading, cue: PhraseHit<StatusCue>, mention: Mention): number {
  if (cue.end <= mention.start || cue.meaning.rule === 'aimBehind')
    return cue.meaning.rule === 'aimBehind' && cue.end <= mention.start ? 0.5 : 1;
  if (cue.start < mention.end) return 0;
  if (cue.meaning.weight > 2 && isSaidOfNext(reading, cue, mention)) return 0.15;
  return cue.meaning.reach === 'clause' || cue.meaning.weight < 0 ? 0.8 : 0.7;
}

/** 40亩|菠萝今年纯收入有望超过|15万元: the cue stands right before the figure that it is said of. */
function isSaidOfNext(reading: Reading, cue: PhraseHit<StatusCue>, mention: Mention): boolean {
  const next = reading.mentions[indexAt(reading.mentions, cue.start) + 1];
  return (
    next !== undefined &&
    next.clause === mention.clause &&
    next.start - cue.end <= 8 &&
    next.figure.dimension !== mention.figure.dimension
  );
}

function reachFactor(input: {
  reading: Reading;
  cue: PhraseHit<StatusCue>;
  clause: number;
  mention: Mention;
}): number {
  const { reading, cue, clause, mention } = input;
  const { reach } = cue.meaning;
  if (reach === 'clause') return 0;
  if (clause > mention.clause) return reach === 'both' ? 0.55 : 0;
  let factor = 0.75;
  for (let i = clause + 1; i <= mention.clause; i += 1)
    if (reading.passages.clauses[i]?.independent) factor *= 0.85;
  return factor;
}

function strongestOfEachSide(reasons: Reason[]): Reason[] {
  const kept: Reason[] = [];
  for (const side of [1, -1]) {
    const best = reasons
      .filter((reason) => reason.weight * side > 0)
      .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))[0];
    if (best) kept.push(best);
  }
  return kept;
}

function frameReasons(input: {
  reading: Reading;
  mention: Mention;
  frame: Frame | undefined;
  cues: Reason[];
}): Reason[] {
  const { reading, mention, frame, cues } = input;
  if (!frame?.ground || frame.weight === 0) return [];
  if (frame.rule === 'discourse' && isSettled(frame.weight, cues)) return [];
  if (frame.weight < 0 && cues.some((cue) => cue.weight > 0 && isAfterCompletion(reading, cue))) return [];
  const { start, end } = frame.ground;
  // In running text an outlook carries bare imperatives (高标准打造…) further than descriptions (…面积117平方公里).
  // The items of a list (——农民收入年均增长8%) are what the outlook consists of.
  const isItem = frame.listed && start < (reading.view.blocks[mention.block]?.start ?? 0);
  const isBare = isItem || isImperative(reading, mention);
  const factor = frame.rule === 'discourse' && frame.weight > 0 && !isBare ? 0.25 : 1;
  return [{ weight: frame.weight * factor, rule: frame.rule, start, end }];
}

/** 达产后年产值可达420亿元: what a review says of the time after completion is still to come. */
function isAfterCompletion(reading: Reading, cue: Reason): boolean {
  return cue.rule === 'expectation' && reading.view.text[cue.end - 1] === '后';
}

/** The run of the text only speaks where the sentence's own words do not contradict it, nor say the same more clearly. */
function isSettled(weight: number, cues: Reason[]): boolean {
  return cues.some((cue) =>
    cue.weight * weight < 0 ? Math.abs(cue.weight) >= 1.2 : Math.abs(cue.weight) >= 2.5,
  );
}

/** Whether the sentence, or the clause, begins with a verb and names no subject. */
function isImperative(reading: Reading, mention: Mention): boolean {
  const { clauses, sentences } = reading.passages;
  const sentence = sentences[mention.sentence];
  const first = clauses[sentence?.firstClause ?? -1];
  const own = clauses[mention.clause];
  const { text } = reading.view;
  if (!sentence || !first || !own) return false;
  const lead =
    /^(?:(?:另外|同时|此外|其次|再次|最后|另一方面|一方面),)?(?:在[^,。]{2,16}方面,)?(?:[^,。:]{2,8}:)?(?:[一二三四五六七八九十]要|要|将|——)?/.exec(
      text.slice(sentence.start, sentence.start + 40),
    );
  const at = sentence.start + (lead?.[0].length ?? 0);
  return startsWithVerb(text, at, sentence.end);
}

/** A time that is over speaks for a result, a time to come for a target. */
function timeReasons(input: { reading: Reading; period: PeriodAnswer | null }): Reason[] {
  const { reading, period } = input;
  const value = period?.value;
  if (!reading.date || !period || !value) return [];
  const ground = { start: period.start, end: period.end };
  if (value.first > reading.date) return [{ weight: 3.5, rule: 'futurePeriod', ...ground }];
  if (value.last < reading.date) return [{ weight: -3, rule: 'pastPeriod', ...ground }];
  if (value.last.slice(0, 4) > reading.date.slice(0, 4))
    return [{ weight: 2, rule: 'futurePeriod', ...ground }];
  // 今年 in the first months of a year mostly opens what is planned for it; late in the year what has come of it.
  const month = Number(reading.date.slice(5, 7));
  const isWholeYear =
    value.period.length === 4 && !/以来/.test(reading.view.text.slice(period.start, period.end));
  // 今年春节, 今年元旦: a part of the year that is over.
  if (/^(?:春节|元旦|元宵|春运|寒假|开年|年初)/.test(reading.view.text.slice(period.end, period.end + 2)))
    return [];
  // 全年 may then also sum up the year that has ended.
  const isBare = /^全年/.test(reading.view.text.slice(period.start, period.end));
  if (isWholeYear && month <= 3) return [{ weight: isBare ? 0.8 : 1.8, rule: 'earlyInTheYear', ...ground }];
  return [];
}
