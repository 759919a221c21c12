import { indexAt } from './passage.ts';
import type { Reading, Story, TimeMention } from './reading.ts';
import { type ResolvedTime, resolveTime } from './resolve-time.ts';

interface Range {
  start: number;
  end: number;
}

const REPORT_HEADLINE =
  /公报|运行|情况|指标|年报|成绩单|外贸|财政|决算|经济|GDP|增长|规划|纲要|五年|开门红|数据|统计|吞吐量|收入|突破|旅游|假期/;
const EVENT_HEADLINE = /仪式|活动|会议|开工|签约|开幕|召开|举行|启动/;
/** 回望|2021, 【2025·成绩单】, 奋进2023: a year without 年 in a heading, and no count (2022个). */
const BARE_YEAR =
  /(?<![\d.])((?:19|20)\d{2})(?![-/]?\d|[.%‰多余万亿千百元美个家项人名户村亩公平米台套件条座所次场字支点亿])/;
const LONGEST_YEAR_HEADING = 16;

/** The time that a heading names for what stands below it; null where it names none, or only the day of issue. */
export function headingTime(reading: Reading, range: Range): ResolvedTime | null {
  // 第十四个五年规划和二〇三五年远景目标纲要: the years are those of the plan.
  const plan = planYears(reading.view.text.slice(range.start, range.end));
  if (plan) return plan;
  const times = timesIn(reading, range);
  const last = times.at(-1);
  // 今后五年,要…。到2025年: what a list is introduced by is the time right before the colon.
  const isColon = last !== undefined && /^[:：]$/.test(reading.view.text.slice(last.end, range.end));
  for (const mention of isColon ? [last] : times) {
    // 当年 in a heading (当年签约当年动工) is the year of another thing.
    if (isDay(mention) || mention.time.comparison || mention.time.from?.sameYear) continue;
    const time = resolveTime(mention.time, { date: reading.date, year: null });
    if (time) return time;
  }
  if (range.end - range.start > LONGEST_YEAR_HEADING) return null;
  const year = BARE_YEAR.exec(reading.view.text.slice(range.start, range.end))?.[1];
  return year ? { period: year, first: `${year}-01-01`, last: `${year}-12-31` } : null;
}

/** 第十四个五年规划 runs from 2021 to 2025; each plan has five years, the first began in 1953, the tenth in 2001. */
function planYears(words: string): ResolvedTime | null {
  const tens = /第?十([一二三四五六七八九]?)个?五年(?:规划|计划)/.exec(words);
  if (!tens) return null;
  const number = 10 + '一二三四五六七八九'.indexOf(tens[1] || ' ') + 1;
  const first = 2001 + (number - 10) * 5;
  return { period: `${first}/${first + 4}`, first: `${first}-01-01`, last: `${first + 4}-12-31` };
}

/** The time that a story speaks of: in the headline of a report, else the first year, quarter or span that opens a clause of its lead. */
export function findReference(reading: Reading, story: Story): { time: ResolvedTime; ground: Range } | null {
  const lead = leadOf(reading, story);
  const headline = inHeadline(reading, story, lead);
  // A part of a year in a headline is what the story reports on only where the lead says so too.
  if (headline && (headline.time.period.length === 4 || !lead || opensWith(reading, lead, headline.time)))
    return headline;
  return lead ? (inIncident(reading, story, lead) ?? inLead(reading, lead)) : null;
}

/** A storm, a flood, a fire in the headline: such a story goes by days and hours. */
const INCIDENT =
  /台风|暴雨|强降雨|洪水|洪峰|防汛|抗洪|汛|地震|山火|火灾|救援|抢险|寒潮|冰冻|应急响应|塌方|滑坡/;

/** 5日20时台风中心位于…; 7月16日20时至17日20时, …普降大雨: the last day with an hour that the lead of an incident names before its figures. */
function inIncident(
  reading: Reading,
  story: Story,
  lead: Range,
): { time: ResolvedTime; ground: Range } | null {
  const head = reading.view.text.slice(
    reading.view.blocks[story.firstBlock]?.start ?? lead.start,
    lead.start,
  );
  if (!INCIDENT.test(head)) return null;
  let found: TimeMention | null = null;
  for (const mention of timesIn(reading, lead)) {
    if (found && hasFigureBefore(reading, lead, mention.start)) break;
    if (isDay(mention) && /^\d{1,2}[时点]/.test(reading.view.text.slice(mention.end, mention.end + 3)))
      found = mention;
  }
  const time = found && resolveTime(found.time, { date: reading.date, year: null });
  return time && found && (reading.date === null || time.first <= reading.date)
    ? { time, ground: found }
    : null;
}

/** Whether a figure of the story stands before: a feature that only comes to speak of a time is no report on it. */
function hasFigureBefore(reading: Reading, lead: Range, at: number): boolean {
  const first = reading.mentions[indexAt(reading.mentions, lead.start - 1) + 1];
  return first !== undefined && first.end <= at;
}

function opensWith(reading: Reading, lead: Range, time: ResolvedTime): boolean {
  return timesIn(reading, lead).some(
    (mention) => resolveTime(mention.time, { date: reading.date, year: null })?.period === time.period,
  );
}

/** The first paragraph, which says what happened and when. */
function leadOf(reading: Reading, story: Story): Range | null {
  for (let block = story.firstBlock; block < story.lastBlock; block += 1) {
    const found = reading.view.blocks[block];
    if (found?.kind === 'paragraph' && found.end - found.start > 40) return found;
    if (found?.kind === 'listItem' || found?.kind === 'tableCell') return null;
  }
  return null;
}

function inHeadline(
  reading: Reading,
  story: Story,
  lead: Range | null,
): { time: ResolvedTime; ground: Range } | null {
  for (let block = story.firstBlock; block < Math.min(story.lastBlock, story.firstBlock + 3); block += 1) {
    const found = reading.view.blocks[block];
    if (!found || !['kicker', 'headline', 'subtitle'].includes(found.kind)) continue;
    const words = reading.view.text.slice(found.start, found.end);
    if (EVENT_HEADLINE.test(words)) continue;
    const time = headingTime(reading, found);
    // 2021年保定市退出…“后十”: what is no report by its words is one where the lead speaks of the same time.
    if (!REPORT_HEADLINE.test(words) && !(lead && time && opensWith(reading, lead, time))) continue;
    if (time && (reading.date === null || time.first <= reading.date)) return { time, ground: found };
  }
  return null;
}

function inLead(reading: Reading, range: Range): { time: ResolvedTime; ground: Range } | null {
  for (const mention of timesIn(reading, range)) {
    if (hasFigureBefore(reading, range, mention.start)) return null;
    if (isDay(mention) || mention.time.comparison || !opensClause(reading, mention)) continue;
    const { kind, bound, from } = mention.time;
    if (kind === 'stretch' || kind === 'plan' || bound !== undefined || from?.relativeDay !== undefined)
      continue;
    if (
      from?.relativeYear !== undefined &&
      from.quarter === undefined &&
      from.half === undefined &&
      kind === 'point'
    )
      continue;
    const time = resolveTime(mention.time, { date: reading.date, year: null });
    if (!time || (reading.date !== null && (time.first > reading.date || isOld(time, reading.date))))
      continue;
    return { time, ground: mention };
  }
  return null;
}

/** A year before the last one is history, not what the story reports. */
function isOld(time: ResolvedTime, date: string): boolean {
  return Number(time.last.slice(0, 4)) < Number(date.slice(0, 4)) - 1;
}

/** 2023年,南宁市…: the time stands first in its clause and sets the scene. */
function opensClause(reading: Reading, mention: TimeMention): boolean {
  const clause = reading.passages.clauses[indexAt(reading.passages.clauses, mention.start)];
  if (!clause) return false;
  const lead = reading.view.text.slice(clause.start, mention.start);
  const next = reading.view.text.slice(mention.end, mention.end + 2);
  return (
    /(?:^|…)(?:截至|截止|到|其中|刚刚过去的|刚过去的|“|.{0,8}\()?$/.test(lead) &&
    !/^(?:是|的|度|工作|政府)/.test(next)
  );
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
