import { hasCode, makeCharacterSet } from '../recognise/characters.ts';
import { type Clause, indexAt } from './passage.ts';
import type { PhraseHit } from './phrase-table.ts';
import { cuesIn, type Mention, type Reading } from './reading.ts';
import type { Reason } from './status-reason.ts';
import type { StatusCue } from './words/status-cues.ts';

/** How far from a figure its clause is looked at; clauses of news are far shorter. */
const WINDOW = 160;

/** The part of a clause in which the words of a figure are looked for. */
export function clauseWindow(clause: Clause, mention: Mention): { start: number; end: number } {
  return {
    start: Math.max(clause.start, mention.start - WINDOW),
    end: Math.min(clause.end, mention.end + WINDOW),
  };
}

/** Weight of the strongest cue of an aim in a range of the view; 0 where there is none. */
export function strongestIn(reading: Reading, range: { start: number; end: number }): number {
  return Math.max(0, ...cuesIn(reading, range).map((cue) => cue.meaning.weight));
}

/** Of each clause only the strongest cue on each side counts; other clauses count less, and only cues that reach so far. */
export function cueReasons(reading: Reading, mention: Mention): Reason[] {
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
      if (!own && (datesTheTelling(reading, cue, clause.end) || hasNewTime(reading, cue, mention))) continue;
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
  // Most figures have one cue at most, which nothing contradicts.
  if (reasons.length < 2) return reasons;
  return strongestOfEachSide(withoutFarContradiction(afterTurn(reasons), clauses[mention.clause]));
}

/** 目前种植5万亩,|预计今年产量4万吨, 产值2.4亿元: what is expected turns the sentence from what was before it. */
function afterTurn(reasons: Reason[]): Reason[] {
  const turn = Math.max(
    ...reasons.map(({ rule, weight, start }) => (rule === 'expectation' && weight > 1.5 ? start : -1)),
  );
  return turn < 0 ? reasons : reasons.filter(({ rule, start }) => rule !== 'reviewTime' || start > turn);
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

/** 去年引进612家;|今年增长5.5%: a part of the sentence with a time of its own is not of the one before it. */
function hasNewTime(reading: Reading, cue: PhraseHit<StatusCue>, mention: Mention): boolean {
  if (cue.meaning.rule !== 'reviewTime' || cue.start > mention.start) return false;
  const { clauses } = reading.passages;
  for (let i = mention.clause; i > 0; i -= 1) {
    const clause = clauses[i];
    if (!clause || clause.start <= cue.start) return false;
    if (!clause.independent) continue;
    const time = reading.times[indexAt(reading.times, clause.start - 1) + 1];
    return (
      time !== undefined &&
      !time.time.comparison &&
      time.end <= mention.start &&
      time.start < clause.start + 4
    );
  }
  return false;
}

const DAYS_OF_TELLING = new Set(['近日', '日前', '昨日', '昨天']);
/** One look at a character spares most cues the two characters. */
const DAY_STARTS = makeCharacterSet(DAYS_OF_TELLING);

/** 《方案》近日印发,明确…: the day is that of the telling or of the paper, not of what it says. */
function datesTheTelling(reading: Reading, cue: PhraseHit<StatusCue>, end: number): boolean {
  const { text } = reading.view;
  if (!hasCode(DAY_STARTS, text.charCodeAt(cue.start))) return false;
  if (!DAYS_OF_TELLING.has(text.slice(cue.start, cue.start + 2))) return false;
  return /印发|出台|下发|公布|介绍|获悉|了解到|透露|批复|通过/.test(text.slice(cue.end, end));
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
  const { reach, rule } = cue.meaning;
  if (reach === 'clause') return 0;
  if (clause > mention.clause) return reach === 'both' ? 0.55 : 0;
  let factor = 0.75;
  for (let i = clause + 1; i <= mention.clause; i += 1)
    if (reading.passages.clauses[i]?.independent) factor *= rule === 'expectation' ? 0.4 : 0.85;
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
