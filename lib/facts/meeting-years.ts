import type { Reading, Story } from './reading.ts';

/** The year that a meeting looks back on, and the year that it plans. */
export interface MeetingYears {
  reviewed: number;
  planned: number;
}

/** 总结2023年工作,部署2024年工作; 回顾2020年及“十三五”时期工作,…部署2021年工作. */
const AGENDA =
  /(?:总结|回顾)[^。\d]{0,12}(20\d\d)年[^。]{0,48}?(?:部署|提出|安排|谋划|研究|明确)[^。\d]{0,16}(20\d\d)年/;
const MEETING =
  /全会|全体会议|人民代表大会|人大.{0,6}次会议|工作报告|经济工作会议|工作会议|区委.{1,6}次会议|两会/;
const LEAD_LENGTH = 1500;

/** Reads the years from the agenda in the lead, else from the headline of a meeting at the turn of the year; null for other stories. */
export function findMeetingYears(reading: Reading, story: Story): MeetingYears | null {
  const { blocks, text } = reading.view;
  const end = blocks[story.lastBlock - 1]?.end ?? story.start;
  const agenda = AGENDA.exec(text.slice(story.start, Math.min(end, story.start + LEAD_LENGTH)));
  if (agenda && Number(agenda[2]) === Number(agenda[1]) + 1)
    return { reviewed: Number(agenda[1]), planned: Number(agenda[2]) };
  if (!reading.date || !MEETING.test(headlines(reading, story))) return null;
  const year = Number(reading.date.slice(0, 4));
  const month = Number(reading.date.slice(5, 7));
  if (month <= 3) return { reviewed: year - 1, planned: year };
  return month === 12 ? { reviewed: year, planned: year + 1 } : null;
}

function headlines(reading: Reading, story: Story): string {
  const { blocks, text } = reading.view;
  return blocks
    .slice(story.firstBlock, Math.min(story.lastBlock, story.firstBlock + 3))
    .filter(({ kind }) => kind === 'headline' || kind === 'kicker' || kind === 'subtitle')
    .map(({ start, end }) => text.slice(start, end))
    .join(' ');
}
