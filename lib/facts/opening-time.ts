import { indexAt } from './passage.ts';
import type { Reading } from './reading.ts';
import { type ResolvedTime, resolveTime } from './resolve-time.ts';

const LONGEST_LEAD = 14;
/** Words that may stand before the time that a sentence opens with: 全会提出,|2024年; 站在新的历史起点,|今后五年. */
const LEAD =
  /^(?:[^,。:]{2,8}(?:指出|提出|认为|强调|要求|明确|确定|预测)[,:]?|[一二三四五六七八九十]要|[^,。:]{2,10},|到|至|——|力争|预计|计划|“)*$/;

/** 计划明年启用的|大楼, 2023年1月1日后建成的|充电站: words behind a time that make it the time of a thing. */
export const NAMES_THING =
  /^[^,。;:]{0,6}(?:启用|建成|开工|投产|竣工|通车|完工|动工|开业|投用|签约|落户|举办|开放|实施|出台|引进|新建|获批|认定|评选|票决)的/;

/** The time that a sentence opens with and that holds for what follows; null where it opens with none. */
export function openingTime(reading: Reading, sentence: { start: number; end: number }): ResolvedTime | null {
  const found = reading.times[indexAt(reading.times, sentence.start - 1) + 1];
  if (!found || found.start - sentence.start > LONGEST_LEAD || found.end > sentence.end) return null;
  const { time } = found;
  if (time.comparison || time.from?.day !== undefined || time.from?.sameYear || time.bound === 'since')
    return null;
  if (!LEAD.test(reading.view.text.slice(sentence.start, found.start))) return null;
  // What the sentence goes on to say is not of the time of a thing.
  if (NAMES_THING.test(reading.view.text.slice(found.end, found.end + 16))) return null;
  return resolveTime(time, { date: reading.date, year: null });
}
