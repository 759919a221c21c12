import {
  type Arc,
  addArc,
  type Construct,
  type FigureReading,
  NONE,
  NUMERAL_STARTS,
  WEIGHTS,
} from '../arc.ts';
import { classAt, LATIN } from '../characters.ts';
import { startsLongerWord } from '../longer-words.ts';
import type { Numeral } from '../numeral.ts';
import { readNumerals } from '../numerals.ts';
import { signBefore } from '../signs.ts';
import { type UnitMatch, unitsAt } from '../unit-index.ts';

/** A numeral with its unit: 57.8亿元, 706家, 一万二千多字, 266.67公顷, 百亿元. */
export const quantity: Construct = {
  name: 'quantity',
  starts: NUMERAL_STARTS,
  counts: true,
  read(seen, at) {
    let arcs: Arc[] | null = null;
    for (const numeral of readNumerals(seen, at)) {
      const matches = unitsAt(seen, numeral.end);
      if (numeral.form === 'bare' && matches[0] && isUnitLabel(seen, numeral, matches[0])) continue;
      for (const match of matches) {
        if (acceptsUnit(seen, numeral, match)) arcs = addArc(arcs, quantityArc(seen, numeral, match));
      }
    }
    return arcs ?? NONE;
  },
};

/** Measures that a Chinese numeral does not take in news: 三方, 八里, 十分, 三点, 三伏, 三角 are names and idioms. */
const NOT_AFTER_HAN = new Set([
  '升',
  '方',
  '里',
  '分',
  '点',
  '度',
  '伏',
  '角',
  '顷',
  '担',
  '克',
  '两',
  '日',
  '月',
  '晚',
  '周',
  '号',
  '世纪',
]);
/** Small measures that a bare magnitude does not take: 百米, 万里, 千斤, 百年, 百天 are idioms; 万亩, 亿元, 万吨 are not. */
const NOT_AFTER_BARE = new Set([
  '米',
  '里',
  '斤',
  '瓦',
  '升',
  '伏',
  '年',
  '天',
  '岁',
  '周年',
  '小时',
  '度',
  '分钟',
  '秒',
  '元钱',
  '倍',
]);
/** Before a bare magnitude with a classifier: 上百家, 近千名, 逾万人, 超百项. Without such a word it is a slogan (百企进千村). */
const BEFORE_BARE_COUNT = /(?:上|近|超|逾|过|约|破|达|有|共|成|足|到|于|至|下|接近)$/;
/** A 级 after an Arabic numeral counts only for wind and earthquakes; elsewhere it is a grade (3级医院, 2023级). */
const AFTER_GRADE = /^(?:以上)?(?:大风|阵风|风|地震|及以上|以上|强风|东|西|南|北|左右)/;
/** 期 and 代 after a numeral are phases and generations where such a noun follows: 2期工程, 3期项目. */
const AFTER_PHASE = /^(?:工程|项目|用地|建设|厂房|扩建|地块|规划|改造|开发|及|、)/;

/** Whether a numeral with this unit counts something, rather than naming it. Every rule is one of the language. */
export function acceptsUnit(seen: string, numeral: Numeral, match: UnitMatch): boolean {
  const { strength } = match.unit;
  const arabic = numeral.form === 'arabic';
  if (match.text === '条' && seen[match.end] === '”') return false;
  if (isLatinPrefixed(seen, numeral) && strength !== 'measure') return false;
  if (seen[numeral.start - 1] === '+' && strength !== 'measure') return false;
  if (numeral.bound === 'approx' && strength === 'time') return false;
  if (isDeviation(seen, numeral, match) || isPosition(seen, numeral, match)) return false;
  if (match.text === '级') return isForce(seen, numeral, match);
  if (startsLongerWord(seen, numeral, match)) return false;
  if (match.text === '期' && AFTER_PHASE.test(seen.slice(match.end, match.end + 2))) return false;
  if (match.text === '点' || match.text === '分') return isScore(seen, numeral, match);
  if (match.text === '度' && !match.unit.surface.includes('电') && seen[match.end] === '角') return false;
  if (arabic) return acceptsArabic(seen, numeral, match);
  if (strength === 'noun') return isLargeHanCount(numeral, match);
  if (NOT_AFTER_HAN.has(match.text)) {
    return numeral.hasMagnitude && numeral.end - numeral.start >= 3 && strength === 'measure';
  }
  if (isInQuotedName(seen, numeral, match)) return false;
  if (numeral.form === 'bare') return acceptsBare(seen, numeral, match);
  return acceptsHan(seen, numeral, match);
}

/** ±0.5毫米 is how far a value may be off; the sign of ±800千伏 names the poles of a line. */
function isDeviation(seen: string, numeral: Numeral, match: UnitMatch): boolean {
  return seen[numeral.start - 1] === '±' && match.dimension !== 'voltage';
}

/** 东经112.3°, 22°35′: a place on the globe. */
function isPosition(seen: string, numeral: Numeral, match: UnitMatch): boolean {
  if (match.dimension !== 'angle') return false;
  return /[经纬]$/.test(seen[numeral.start - 1] ?? '') || /^\d/.test(seen[match.end] ?? '');
}

/** 8级大风, 阵风可达18级, 里氏5.8级: force of wind and earthquakes. */
function isForce(seen: string, numeral: Numeral, match: UnitMatch): boolean {
  if (numeral.form !== 'arabic') return false;
  if (AFTER_GRADE.test(seen.slice(match.end, match.end + 4))) return true;
  return /(?:风力?|震级?|里氏|烈度|强度)[^,。;]{0,6}$/.test(
    seen.slice(Math.max(0, numeral.start - 10), numeral.start),
  );
}

/** （亿元）, 单位：万元, 万吨 alone in a cell: the unit of a table or of a column, not an amount. */
function isUnitLabel(seen: string, numeral: Numeral, match: UnitMatch): boolean {
  const before = seen[numeral.start - 1];
  const after = seen[match.end];
  const isAlone = (before === undefined || before === '\n') && (after === undefined || after === '\n');
  if (isAlone) return true;
  if (before === '(' || before === '[')
    return after === ')' || after === ']' || after === '/' || after === ',';
  return /单位[:：]$/.test(seen.slice(Math.max(0, numeral.start - 3), numeral.start));
}

/** After a numeral these name a road, a model, an edition. */
const NAMES_PLACES = new Set(['路', '号', '环', '代', '版']);

function acceptsArabic(seen: string, numeral: Numeral, match: UnitMatch): boolean {
  const digits = numeral.end - numeral.start;
  const isYear =
    digits === 4 && !numeral.quantityShaped && /^(?:19|20)/.test(seen.slice(numeral.start, numeral.end));
  if (isYear && /^(?:届|级|款|版|年|周年|赛季|期)$/.test(match.text)) return false;
  if (match.text === '年' && digits === 2 && seen[numeral.start - 1] === '’') return false;
  if (match.text === '日' || match.text === '月') return false;
  if (NAMES_PLACES.has(match.text)) return false;
  if (match.text === '班' && seen[numeral.start - 1] === '级') return false;
  if (match.text === '度' && /[经纬]$/.test(seen[numeral.start - 1] ?? '')) return false;
  return true;
}

/** 十二道工序, 三十二镇, 二十面锦旗: from ten on a Chinese numeral counts with these too; grades, roads and editions stay names. */
function isLargeHanCount(numeral: Numeral, match: UnitMatch): boolean {
  if (numeral.form !== 'han' || !numeral.hasMagnitude || numeral.end - numeral.start < 2) return false;
  return !/^(?:级|代|版|路|图|页|团|连|营|站|行|国|区|号|环|街|集|圈|层|声|步|中|刻|芯|金|银|铜|班子)/.test(
    match.text,
  );
}

/** 万元GDP能耗, 亿元地区生产总值生产安全事故死亡率: a rate per so much output, not an amount. */
const PER_OUTPUT =
  /^(?:GDP|地区生产总值|国内生产总值|生产总值|工业增加值|规上工业增加值|增加值|产值|工业产值)[^,，。;]{0,8}(?:耗|用水|死亡率|排放|强度)/;

function acceptsBare(seen: string, numeral: Numeral, match: UnitMatch): boolean {
  const { strength } = match.unit;
  const isSingle = numeral.end - numeral.start === 1;
  if (NOT_AFTER_BARE.has(match.text) && (isSingle || strength === 'time')) return false;
  if (seen[numeral.start - 1] === '每') return false;
  if (PER_OUTPUT.test(seen.slice(match.end, match.end + 16))) return false;
  if (strength === 'measure' || numeral.bound !== 'exact') return true;
  return BEFORE_BARE_COUNT.test(seen.slice(Math.max(0, numeral.start - 2), numeral.start));
}

function acceptsHan(seen: string, numeral: Numeral, match: UnitMatch): boolean {
  const { strength } = match.unit;
  const length = numeral.end - numeral.start;
  const first = seen[numeral.start];
  if (first === '一' && length === 1) return strength !== 'time' && isCountedOne(seen, numeral, match);
  if (strength === 'time') return match.text.endsWith('岁') || isMeasuredDuration(seen, numeral);
  if (first === '二' && length === 1 && strength !== 'measure') return false;
  if (match.text === '次' && seen.startsWith('会议', match.end)) return false;
  if (match.text === '届')
    return !/^(?:[一二三四五六七八九十]|全|人大|政协|中|委|省|市|区|县|党|代|常委|会)/.test(
      seen.slice(match.end, match.end + 2),
    );
  if (match.text === '位' && seen[match.end] === '数') return false;
  if (match.text === '期' && strength === 'classifier')
    return /(?:办|展|了|班|训|出|刊|发)$/.test(seen.slice(0, numeral.start).slice(-1));
  if (match.text === '组' || match.text === '队' || match.text === '社') {
    if (/[村社队镇居]/.test(seen[numeral.start - 1] ?? '')) return false;
  }
  return true;
}

/** 缩短两个小时, 历时三年, 不超过五天: a duration in Chinese numerals is a figure where it is measured; 三年攻坚 names a campaign. */
function isMeasuredDuration(seen: string, numeral: Numeral): boolean {
  if (seen[numeral.start - 1] === '“' || numeral.form === 'vague') return false;
  const before = seen.slice(Math.max(0, numeral.start - 4), numeral.start);
  return /(?:缩短|压缩|提前|延长|历时|仅需|只需|用时|不超过|不少于|至少|超过|不足|不到|长达|压减|减少|耗时|为)(?:至|到|了|为|近|约)?$/.test(
    before,
  );
}

/** 不少于一个, 至少一家: 一 counts only where a comparator measures it; elsewhere it is an article. */
function isCountedOne(seen: string, numeral: Numeral, match: UnitMatch): boolean {
  if (match.unit.strength === 'measure')
    return (
      /^(?:公里|千米|平方|公顷|亩|吨|元|立方|倍|百分点|美元)/.test(match.text) &&
      !/[每同这那哪某另]/.test(seen[numeral.start - 1] ?? '')
    );
  return /(?:不少于|不低于|至少|不超过|最多|仅|只有)$/.test(
    seen.slice(Math.max(0, numeral.start - 4), numeral.start),
  );
}

/** 得95分, 综合得分98.5分, 65个点: a score, not a time of day and not 十分. */
function isScore(seen: string, numeral: Numeral, match: UnitMatch): boolean {
  if (numeral.form !== 'arabic') return false;
  if (match.text === '点')
    return (
      /(?:指数|收于|收报|报|涨|跌|至)$/.test(seen.slice(Math.max(0, numeral.start - 3), numeral.start)) &&
      !/^[半整钟许]/.test(seen[match.end] ?? '')
    );
  return !/[之钟]/.test(seen[match.end] ?? '');
}

/** “四个产业平台”, “高质量发展十条”: a small Chinese count that begins or ends a quoted name belongs to the name. */
function isInQuotedName(seen: string, numeral: Numeral, match: UnitMatch): boolean {
  if (match.unit.strength === 'measure') return false;
  if (seen[numeral.start - 1] === '“') return true;
  if (seen[match.end] !== '”') return false;
  return seen.lastIndexOf('“', numeral.start) > numeral.start - 16;
}

function isLatinPrefixed(seen: string, numeral: Numeral): boolean {
  if ((classAt(seen, numeral.start - 1) & LATIN) === 0) return false;
  return !/[A-Z]{3}$/.test(seen.slice(Math.max(0, numeral.start - 3), numeral.start));
}

function quantityArc(seen: string, numeral: Numeral, match: UnitMatch): Arc {
  const measure = match.unit.strength === 'measure';
  const weight = measure ? WEIGHTS.measure : WEIGHTS.classifier;
  const { negative, start, word } = signBefore(seen, numeral.start, match.dimension === 'temperature');
  const low = negative ? { ...numeral.low, coefficient: -numeral.low.coefficient } : numeral.low;
  return {
    start,
    end: match.end,
    score: weight * (match.end - start) + match.text.length / 8,
    reason: `quantity: ${match.text}`,
    figure: {
      low,
      high: numeral.high,
      ...(match.text === '倍' ? { multiple: 'times' as const } : {}),
      unit: match.text,
      dimension: dimensionOf(seen, match, { start, word }),
      ...innerBound(numeral, match, negative),
      confidence: confidenceOf(numeral, match),
    },
  };
}

/** 港币5亿元, 新台币3万元: a currency that stands before the amount. */
const CURRENCIES: readonly (readonly [string, string])[] = [
  ['港币', 'money:HKD'],
  ['新台币', 'money:TWD'],
  ['台币', 'money:TWD'],
  ['澳门币', 'money:MOP'],
  ['美金', 'money:USD'],
];

/** 零下5度 is a temperature, as 零下5℃ is; 元 is of the currency that stands before the amount. */
function dimensionOf(seen: string, match: UnitMatch, at: { start: number; word: string }): string {
  if (match.text === '元') return currencyBefore(seen, at.start);
  return match.text === '度' && at.word !== '' ? 'temperature' : match.dimension;
}

function currencyBefore(seen: string, start: number): string {
  const before = seen.slice(Math.max(0, start - 4), start).replace(/[约近超逾达为]+$/, '');
  return CURRENCIES.find(([name]) => before.endsWith(name))?.[1] ?? 'money:CNY';
}

/** 多 inside the unit (3个多月) bounds the figure as 多 in the numeral does. Below zero more is less: 零下20多度 is at most -20. */
function innerBound(
  numeral: Numeral,
  match: UnitMatch,
  negative: boolean,
): { bound: FigureReading['bound']; boundAt: number | null } {
  if (negative && numeral.bound === 'min') return { bound: 'max', boundAt: numeral.boundAt };
  const inUnit = match.unit.surface.indexOf('多');
  if (inUnit > 0 && match.unit.canonical) return { bound: 'min', boundAt: match.start + inUnit };
  return { bound: numeral.bound, boundAt: numeral.boundAt };
}

function confidenceOf(numeral: Numeral, match: UnitMatch): number {
  if (match.unit.strength === 'time') return numeral.form === 'arabic' ? 0.6 : 0.4;
  if (match.unit.strength === 'measure') return 0.95;
  if (numeral.form === 'arabic') return match.unit.strength === 'noun' ? 0.8 : 0.95;
  return numeral.hasMagnitude ? 0.85 : 0.6;
}
