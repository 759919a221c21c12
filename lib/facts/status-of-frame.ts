import type { Frame } from './frames.ts';
import { startsWithVerb } from './leading-verbs.ts';
import { indexAt } from './passage.ts';
import type { Mention, Reading } from './reading.ts';
import type { Reason } from './status-reason.ts';
import { findTopic } from './topic.ts';

/** What the headings and the run of the text say of a figure, given the cues of its sentence. */
export function frameReasons(input: {
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
  const isItem =
    start < (reading.view.blocks[mention.block]?.start ?? 0) && (frame.listed || hasLabel(reading, mention));
  const isBare = isItem || isImperative(reading, mention);
  const factor =
    frame.rule === 'discourse' && frame.weight > 0 && !isBare ? shareOfDescription(reading, mention) : 1;
  return [{ weight: frame.weight * factor, rule: frame.rule, start, end }];
}

/** 达产后年产值可达420亿元: what a review says of the time after completion is still to come. */
function isAfterCompletion(reading: Reading, cue: Reason): boolean {
  return cue.rule === 'expectation' && reading.view.text[cue.end - 1] === '后';
}

/** 产业倍增行动:引进…; 农业方面,…: a sentence that is set out as an item. */
function hasLabel(reading: Reading, mention: Mention): boolean {
  const start = reading.passages.sentences[mention.sentence]?.start ?? 0;
  return /^(?:[^,。:]{1,9}[^,。:账说道答问称示绍]:|[^,。:]{2,6}方面,)/.test(
    reading.view.text.slice(start, start + 12),
  );
}

/** …面积117平方公里 tells what is; …扩园至2万亩 tells where it is to go. */
function shareOfDescription(reading: Reading, mention: Mention): number {
  return /(?:^|[^低高多少快])[至到]$/.test(
    reading.view.text.slice(mention.outerStart - 2, mention.outerStart),
  )
    ? 0.6
    : 0.25;
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
    /^(?:(?:另外|同时|此外|其次|再次|最后|另一方面|一方面),)?(?:在?[^,。]{2,16}方面,)?(?:[^,。:]{2,8}:)?(?:[一二三四五六七八九十]要|要|将|——)?/.exec(
      text.slice(sentence.start, sentence.start + 40),
    );
  const at = sentence.start + (lead?.[0].length ?? 0);
  if (startsWithVerb(text, at, sentence.end) || PLAN_VERBS.test(text.slice(at, at + 2))) return true;
  // 对标节点任务,|高质量建好4个典型镇: a clause without a subject, in a sentence without one.
  return (
    startsWithVerb(text, behindTime(reading, own.start), own.end) &&
    !/^(?:来自|涉及|包括|共有|拥有|现有|参与|参加)/.test(text.slice(own.start, own.start + 2)) &&
    reading.mentions[indexAt(reading.mentions, first.start)]?.start !== first.start &&
    findTopic(reading, first) === null
  );
}

/** 全年|新增规上企业: where a clause goes on behind the time that it opens with. */
function behindTime(reading: Reading, start: number): number {
  const time = reading.times[indexAt(reading.times, start)];
  if (!time || time.start !== start) return start;
  return reading.view.text[time.end] === ',' ? time.end + 1 : time.end;
}

/** Verbs of plans that name what is to be done to what is there already. */
const PLAN_VERBS =
  /^(?:深化|对标|紧扣|做强|做优|擦亮|消除|抓紧|突出|紧盯|用足|守牢|筑牢|锚定|集中|放大|唱响)/;
