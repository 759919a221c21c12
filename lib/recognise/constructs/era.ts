import { type Arc, type Construct, NONE, WEIGHTS } from '../arc.ts';
import { classAt, DIGIT } from '../characters.ts';

const HAN = '一二三四五六七八九十';
const ERA = new RegExp(
  [
    `(?:\\d{1,2}|[${HAN}]{1,3})世纪(?:(?:\\d0|[${HAN}]{2})年代(?:初|中期|末|末期|初期)?)?`,
    `(?:\\d0|[${HAN}]十)年代(?:初|中期|末|末期|初期)?`,
    '[6-9]0后|[6-9]5后|0[05]后|1[05]后|[零九八七六]零后',
    `初[${HAN}]`,
    `(?:农历|正月|腊月|大年|冬月)(?:[正腊冬${HAN}]{0,2}月)?(?:初|廿|十|三十|二十)[${HAN}]{0,2}`,
    `(?:星期|礼拜|周)[${HAN}末日天](?:至周?[${HAN}日])?(?![年岁期个])`,
    '(?:19|20)\\d\\d[届级款版](?!政府|人大|政协)',
    '公元前?\\d{1,4}年?',
    `(?:民国|光绪|康熙|乾隆|嘉庆|道光|咸丰|同治|宣统|洪武|永乐|万历|崇祯|顺治|雍正|嘉靖|贞观|成化|弘治|正德|隆庆)(?:\\d{1,2}|[元${HAN}]{1,3})年`,
  ].join('|'),
  'y',
);

/** 20世纪90年代 · 80后 · 正月初一 · 星期三 · 2023届 · 光绪三年: eras, days of the week and year groups; no figures. */
export const era: Construct = {
  name: 'era',
  starts: `0123456789${HAN}零初农正腊大冬星礼周公民光康乾嘉道咸同宣洪永万崇顺雍贞成弘隆`,
  afterNumeral: '世年后届级款版',
  read(seen, at): readonly Arc[] {
    if ((classAt(seen, at - 1) & DIGIT) !== 0 || seen[at - 1] === '.') return NONE;
    ERA.lastIndex = at;
    const found = ERA.exec(seen);
    if (!found) return NONE;
    const end = ERA.lastIndex;
    return [{ start: at, end, score: WEIGHTS.time * (end - at), reason: 'era' }];
  },
};
