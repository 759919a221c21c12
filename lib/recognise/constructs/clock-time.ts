import { type Arc, type Construct, NONE, WEIGHTS } from '../arc.ts';
import { classAt, DIGIT } from '../characters.ts';

const CLOCK =
  /(?:\d{1,2}:\d{2}(?::\d{2})?(?:(?:—{1,2}|[-~至])\d{1,2}:\d{2})?|\d{1,2}时(?:\d{1,2}分(?:\d{1,2}秒)?|半|整|许)?|\d{1,2}点(?:\d{1,2}分|半|整|钟|许|左右))(?!间|段|代|期|效)/y;
const CLOCK_AFTER_DAYTIME =
  /[\d一二三四五六七八九十两]{1,3}(?:点|时)(?:[\d一二三四五六七八九十]{1,3}分|半|整|钟|许)?/y;
const DAYTIME =
  /(?:凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚间|深夜|夜间|当晚|每天|[日号晚早])(?:约|近)?$/;

/** 9时30分 · 14:30 · 上午9点半: times of day, which are no figures. */
export const clockTime: Construct = {
  name: 'clock-time',
  starts: '0123456789一二三四五六七八九十两',
  seconds: '0123456789一二三四五六七八九十两点时:',
  afterNumeral: ':点时0123456789一二三四五六七八九十两',
  read(seen, at): readonly Arc[] {
    if (!hasClockSign(seen, at)) return NONE;
    if ((classAt(seen, at - 1) & DIGIT) !== 0 || seen[at - 1] === '.' || seen[at - 1] === '第') return NONE;
    const isDaytime = DAYTIME.test(seen.slice(Math.max(0, at - 3), at));
    const pattern = isDaytime ? CLOCK_AFTER_DAYTIME : CLOCK;
    pattern.lastIndex = at;
    const found = pattern.exec(seen) ?? (isDaytime ? again(CLOCK, seen, at) : null);
    if (!found) return NONE;
    const hours = Number(/^\d*/.exec(found[0])?.[0] || '0');
    if (hours > 24 && !found[0].includes(':')) return NONE;
    const end = at + found[0].length;
    return [{ start: at, end, score: WEIGHTS.time * (end - at), reason: 'clock-time' }];
  },
};

/** A quick look for 时, 点 or a colon close behind. */
function hasClockSign(seen: string, at: number): boolean {
  for (let i = at + 1; i < at + 4; i++) {
    const code = seen.charCodeAt(i);
    if (code === 0x65f6 || code === 0x70b9 || code === 0x3a) return true;
  }
  return false;
}

function again(pattern: RegExp, seen: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(seen);
}
