import { type CharacterSet, hasCode, makeCharacterSet } from './characters.ts';

/** A part of a date: a sticky expression, and the set of what it can begin with as a quick look before it. A test holds the two together. */
export interface CalendarPart {
  starts: CharacterSet;
  expression: RegExp;
}

function makePart(starts: string, expression: RegExp): CalendarPart {
  return { starts: makeCharacterSet(starts), expression };
}

/** What matches at a place of the seen text; null where nothing does. */
export function matchPart(part: CalendarPart, seen: string, at: number): RegExpExecArray | null {
  if (!hasCode(part.starts, seen.charCodeAt(at))) return null;
  part.expression.lastIndex = at;
  return part.expression.exec(seen);
}

const HAN_NUMBER = '十[一二]|[一二三四五六七八九十]';

/** The parts of dates, by what they say. */
export const CALENDAR_PARTS = {
  separator: makePart('—-~至到', /—{1,2}|[-~至到]/y),
  yearRange: makePart(
    '12',
    /((?:19|20|21)\d\d)(?:年度?)?(?:—{1,2}|[-~至到/])((?:19|20|21)\d\d)(?:学年度?|年度?)/y,
  ),
  /** 2027-28年度: the second year with two digits. */
  shortYearRange: makePart('12', /((?:19|20|21)(\d\d))(?:—{1,2}|[-~至到/])(\d\d)(?:学年度?|年度|财年)/y),
  year: makePart('12一二', /(?:((?:19|20|21)\d\d)|([一二][〇零九一][〇零一二三四五六七八九]{2}))年度?/y),
  shortYear: makePart("'’01234", /['’]?([0-4]\d)年(?=\d{1,2}月|上半年|下半年)/y),
  wholeYear: makePart('全年整', /全年度?|年内|整年/y),
  half: makePart('上下', /([上下])半年/y),
  firstQuarters: makePart('前头首', /[前头首]([一二两三四123])个?季度?(?!项|年|个|名|位)/y),
  quarter: makePart(
    '第一二两三四首1234',
    /第?([一二三四首1-4])(?:(?:[-—~至、]|季度?、)第?([二三四2-4]))?季度?(?![军节风比])/y,
  ),
  firstMonths: makePart('前头首', new RegExp(`[前头首](\\d{1,2}|${HAN_NUMBER}|两)个?月(?!\\d)`, 'y')),
  monthRange: makePart('0123456789', /(\d{1,2})(?:月份?)?(?:—{1,2}|[-~至到])(\d{1,2})月份?(?!\d{1,2}日)/y),
  hanMonthRange: makePart(
    '一二三四五六七八九十',
    new RegExp(`(${HAN_NUMBER})(?:月份?)?[至到](${HAN_NUMBER})月份?(?![十廿初])`, 'y'),
  ),
  month: makePart(
    '0123456789一二三四五六七八九十元',
    new RegExp(`(?:(\\d{1,2})|(${HAN_NUMBER}|元))月份?`, 'y'),
  ),
  day: makePart('0123456789', /(\d{1,2})[日号](?![元均内游间龄])/y),
  loneDay: makePart('0123456789', /(\d{1,2})日(?![元均内游间龄])/y),
  hanDay: makePart(
    '一二三四五六七八九十',
    /(三十一?|[二]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号]/y,
  ),
  dayRange: makePart('0123456789', /(\d{1,2})日?(?:—{1,2}|[-~至到、])(\d{1,2})日/y),
  tenDays: makePart('上中下', /([上中下])旬/y),
  partAfterYear: makePart('年初中底末', /年?(初|中(?!旬|央|国|心|小|学|共|考)|底|末)/y),
  partOfYear: makePart('年岁', /(?:年|岁)(初|中(?!级)|底|末|终)/y),
  partOfMonth: makePart('初底末', /(初|底|末)/y),
} as const;
