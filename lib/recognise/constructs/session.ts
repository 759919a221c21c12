import { type Arc, type Construct, NONE, WEIGHTS } from '../arc.ts';

const HAN = '一二三四五六七八九十';
const NUMBER = `(?:[${HAN}百]{1,4}|\\d{1,3})`;
const SESSION = new RegExp(
  [
    `${NUMBER}届(?:历次(?:全会|全体会议)|${NUMBER}[次中](?:全会|全体会议|会议|大会|党代会|人代会|常委会)?|全国|(?=人大|政协|省委|市委|区委|县委|党委|中央|常委|党代会|人代会|纪委|委员会|政府))`,
    `${NUMBER}[次中]全会`,
    `${NUMBER}次(?:全会|全体会议|党代会|代表大会|人代会)`,
    `[${HAN}]{1,3}大(?=精神|以来|报告|代表|召开)`,
    `[${HAN}]{1,2}五(?=规划纲要)`,
  ].join('|'),
  'y',
);

/** 十四届四次全会 · 二十届三中全会 · 十四届全国人大: numbers of congresses and sessions. */
export const session: Construct = {
  name: 'session',
  starts: `${HAN}0123456789`,
  seconds: `${HAN}百0123456789届次中大五`,
  afterNumeral: '届次中大规',
  read(seen, at): readonly Arc[] {
    if (/[\d一二三四五六七八九十百第.]/.test(seen[at - 1] ?? '')) return NONE;
    SESSION.lastIndex = at;
    const found = SESSION.exec(seen);
    if (!found) return NONE;
    const end = SESSION.lastIndex;
    return [{ start: at, end, score: WEIGHTS.name * (end - at), reason: 'session' }];
  },
};
