import { indexAt } from './passage.ts';
import type { Reading, Story, TimeMention } from './reading.ts';
import { type ResolvedTime, resolveTime } from './resolve-time.ts';

interface Range {
  start: number;
  end: number;
}

const REPORT_HEADLINE =
  /公报|运行|发展情况|执行情况|季度|上半年|前三季度|全年|月|年报|数据|经济|规划|纲要|五年|成绩单|外贸|财政|决算/;
const BARE_YEAR = /(?:^|[【[(〔“])((?:19|20)\d{2})(?=[·:—-]|$)/;
/** How far into a story the words stand that say which time it speaks of. */
const LEAD_LENGTH = 500;

/** The time that a heading names for what stands below it; null where it names none, or only the day of issue. */
export function headingTime(reading: Reading, range: Range): ResolvedTime | null {
  for (const mention of timesIn(reading, range)) {
    if (isDay(mention) || mention.time.comparison) continue;
    const time = resolveTime(mention.time, { date: reading.date, year: null });
    if (time) return time;
  }
  const year = BARE_YEAR.exec(reading.view.text.slice(range.start, range.end))?.[1];
  return year ? { period: year, first: `${year}-01-01`, last: `${year}-12-31` } : null;
}

/** The time that a story speaks of: in the headline of a report, else the first year, quarter or span that opens a clause of its lead. */
export function findReference(reading: Reading, story: Story): { time: ResolvedTime; ground: Range } | null {
  const first = reading.view.blocks[story.firstBlock];
  const last = reading.view.blocks[story.lastBlock - 1];
  if (!first || !last) return null;
  return (
    inHeadline(reading, story) ??
    inLead(reading, { start: first.start, end: Math.min(last.end, first.start + LEAD_LENGTH) })
  );
}

function inHeadline(reading: Reading, story: Story): { time: ResolvedTime; ground: Range } | null {
  for (let block = story.firstBlock; block < Math.min(story.lastBlock, story.firstBlock + 3); block += 1) {
    const found = reading.view.blocks[block];
    if (!found || !['kicker', 'headline', 'subtitle'].includes(found.kind)) continue;
    if (!REPORT_HEADLINE.test(reading.view.text.slice(found.start, found.end))) continue;
    const time = headingTime(reading, found);
    if (time && (reading.date === null || time.first <= reading.date)) return { time, ground: found };
  }
  return null;
}

function inLead(reading: Reading, range: Range): { time: ResolvedTime; ground: Range } | null {
  for (const mention of timesIn(reading, range)) {
    if (isDay(mention) || mention.time.comparison || !opensClause(reading, mention)) continue;
    if (mention.time.kind === 'stretch' || mention.time.bound === 'before' || mention.time.bound === 'after')
      continue;
    const time = resolveTime(mention.time, { date: reading.date, year: null });
    if (!time || (reading.date !== null && time.first > reading.date)) continue;
    return { time, ground: mention };
  }
  return null;
}

/** 2023年,南宁市…: the time stands first in its clause and sets the scene. */
function opensClause(reading: Reading, mention: TimeMention): boolean {
  const clause = reading.passages.clauses[indexAt(reading.passages.clauses, mention.start)];
  if (!clause) return false;
  const lead = reading.view.text.slice(clause.start, mention.start);
  const next = reading.view.text.slice(mention.end, mention.end + 2);
  return /^(?:截至|截止|到|其中|“)?$/.test(lead) && !/^(?:是|的|度|工作|政府)/.test(next);
}

/** A single day; a span of days (10月1日至7日) is a time that a report can speak of. */
function isDay(mention: TimeMention): boolean {
  const { from, kind } = mention.time;
  return kind === 'point' && (from?.day !== undefined || from?.relativeDay !== undefined);
}

function timesIn(reading: Reading, range: Range): TimeMention[] {
  const found: TimeMention[] = [];
  for (let i = Math.max(0, indexAt(reading.times, range.start - 1)); i < reading.times.length; i += 1) {
    const mention = reading.times[i] as TimeMention;
    if (mention.start >= range.end) break;
    if (mention.start >= range.start) found.push(mention);
  }
  return found;
}
