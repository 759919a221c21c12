import { type Arc, type Construct, NONE, WEIGHTS } from '../arc.ts';
import { CALENDAR_STARTS, type CalendarReading, readCalendar, readLoneDay } from '../calendar.ts';
import { classAt, DIGIT, LATIN } from '../characters.ts';
import { timeBound } from '../time-bounds.ts';

/** Before a lone day: 为期3日, 近20日, 每10日 are durations. */
const DURATION_BEFORE = /(?:为期|近|历时|连续|每|第|满|超|逾|约|至少|不少于|工作|\+)$/;

/** 2023年9月15日 · 今年以来 · 1-8月 · 前三季度 · 2021-2025年 · 去年底: points and ranges of the calendar. */
export const calendarDate: Construct = {
  name: 'calendar-date',
  starts: CALENDAR_STARTS,
  seconds: '0123456789年月日号半季个一二三四五六七八九十〇零两末终初中底内、至到-—~前首',
  afterNumeral: '年月日号季、/至到-—~',
  read(seen, at): readonly Arc[] {
    const own = classAt(seen, at);
    const before = classAt(seen, at - 1);
    if ((own & DIGIT) !== 0 && ((before & (DIGIT | LATIN)) !== 0 || seen[at - 1] === '.')) return NONE;
    if (
      /[一二三四五六七八九十〇零百]/.test(seen[at - 1] ?? '') &&
      /[一二三四五六七八九十]/.test(seen[at] as string)
    )
      return NONE;
    if (seen[at - 1] === '第' || (seen[at - 1] === '十' && seen[at] === '一')) return NONE;
    const reading = readCalendar(seen, at) ?? loneDay(seen, at);
    if (!reading || isDuration(seen, at, reading)) return NONE;
    return [timeArc(seen, at, reading)];
  },
};

function loneDay(seen: string, at: number): CalendarReading | null {
  if ((classAt(seen, at) & DIGIT) === 0) return null;
  if (DURATION_BEFORE.test(seen.slice(Math.max(0, at - 3), at))) return null;
  return readLoneDay(seen, at);
}

/** 三月 and 前10月 are times; 第3年 and 三年 are none; 一季稻 is a crop. */
function isDuration(seen: string, at: number, reading: CalendarReading): boolean {
  const next = seen[reading.end];
  if (reading.from.quarter !== undefined && (next === '稻' || next === '作')) return true;
  return (
    reading.from.month !== undefined &&
    /[元均薪租饼球亮]/.test(next ?? '') &&
    !seen.slice(at, reading.end).includes('份')
  );
}

function timeArc(seen: string, at: number, reading: CalendarReading): Arc {
  const { end, ...bound } = timeBound(seen, at, reading.end);
  const isRange = reading.to !== undefined;
  return {
    start: at,
    end,
    score: WEIGHTS.time * (end - at),
    reason: isRange ? 'calendar-range' : 'calendar-date',
    time: {
      kind: isRange ? 'range' : 'point',
      from: reading.from,
      ...(reading.to ? { to: reading.to } : {}),
      ...bound,
    },
  };
}
