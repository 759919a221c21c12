import { type Arc, type Construct, NONE, WEIGHTS } from '../arc.ts';
import { classAt, DIGIT, LATIN } from '../characters.ts';
import { unitsAt } from '../unit-index.ts';

const AFTER_LETTERS = /[A-Za-z][A-Za-z&]{0,11}[-.·/ ]?\d{1,8}(?:[.\-/:]\d{1,6}|[A-Za-z]{1,4}){0,4}/y;
const BEFORE_LETTERS = /\d{1,4}(?:\.\d)?[A-Z][A-Za-z]{0,5}(?:级|店|型|版)?(?![a-z])/y;
const FORMULA = /(?:\d{1,4}|[NXnx])(?:(?:\+|×|\*|:)(?:\d{1,4}|[NXnx])){1,6}/y;
const TELEPHONE =
  /(?:\d{3,4}-\d{7,8}(?:-\d{1,5})?|400-?\d{3,4}-?\d{3,4}|1[3-9]\d{9}|\d{5,6}(?=热线|服务热线|平台|专线|短号)|1[12]\d(?=指挥|报警|急救|专线|联动))/y;
const VERSION =
  /\d{1,2}(?:\.\d{1,3}){2,3}|\d\.0(?=版|时代|模式|阶段|升级|产业|空间|工程|行动|体系|[”+]|项目|实施)/y;
const NUMBER_SIGN =
  /\d{1,6}号(?:楼|线|院|机|井|桥|店|馆|门|仓|厂|令|文|地块|泊位|码头|公告|文件|台风|航站楼|公路)?|\d{1,3}(?:号|#)/y;
const DOCUMENT = /[[〔(](?:19|20)\d\d[\])〕]第?\d{1,5}号/y;
const ADDRESS =
  /\d{1,4}(?:号楼|号|栋|幢|座|单元|楼|层)\d{1,4}(?:室|单元|号|房|楼|层)?(?:\d{1,4}(?:室|房|号))?/y;
const ROAD = /\d{1,4}(?:国道|省道|县道|乡道|国防公路)/y;
const LONG_DIGITS = /\d{21,}/y;
const DATE_DIGITS = /\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}·\d{1,2}(?!\d)/y;
/** What the patterns that begin with digits have right after them; over-long runs and telephone numbers go on with anything. */
const AFTER_DIGITS = '+×*:-./·#号栋幢座单楼层国省县乡热服平专短指报急联ABCDEFGHIJKLMNOPQRSTUVWXYZnx';

/** Words in capitals that take a figure without a unit in between: GDP1000亿元, R&D3.2%. */
const INDICATORS =
  /^(?:GDP|GNP|CPI|PPI|PMI|R&D|FDI|ODI|AQI|IPO|LPR|MLF|EPC|PPP|REITs|RCEP|GEP|VEP|EOD|ESG)$/i;

/**
 * PM2.5 · G240 · 5G · 4A级 · 1+6+3 · 0750-3112345 · 〔2023〕5号 · 2023-01-05: letters, digits and signs that name something. A unit in
 * Latin letters (5km, 100MW) is none of them.
 */
export const code: Construct = {
  name: 'code',
  starts: '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz[(〔',
  afterDigits: AFTER_DIGITS,
  read(seen, at): readonly Arc[] {
    const own = classAt(seen, at);
    const before = classAt(seen, at - 1);
    if ((own & LATIN) !== 0) return (before & LATIN) !== 0 ? [] : lettersFirst(seen, at);
    if ((own & DIGIT) === 0) return found(DOCUMENT, seen, at);
    if ((before & DIGIT) !== 0) return NONE;
    return [
      ...found(FORMULA, seen, at),
      ...found(TELEPHONE, seen, at),
      ...found(VERSION, seen, at),
      ...found(NUMBER_SIGN, seen, at),
      ...found(DATE_DIGITS, seen, at),
      ...found(ADDRESS, seen, at),
      ...found(ROAD, seen, at),
      ...found(LONG_DIGITS, seen, at),
      ...digitsFirst(seen, at),
    ];
  },
};

function found(pattern: RegExp, seen: string, at: number): readonly Arc[] {
  pattern.lastIndex = at;
  if (!pattern.test(seen)) return NONE;
  const end = pattern.lastIndex;
  return [{ start: at, end, score: WEIGHTS.code * (end - at), reason: 'code' }];
}

function lettersFirst(seen: string, at: number): readonly Arc[] {
  AFTER_LETTERS.lastIndex = at;
  const match = AFTER_LETTERS.exec(seen);
  if (!match) return NONE;
  const letters = /^[A-Za-z&]+/.exec(match[0])?.[0] ?? '';
  const end = AFTER_LETTERS.lastIndex;
  if (INDICATORS.test(letters)) return NONE;
  if (letters.length > 2 && /^[万亿千百%元]/.test(seen[end] ?? '')) return NONE;
  return [{ start: at, end, score: WEIGHTS.code * (end - at), reason: 'code' }];
}

function digitsFirst(seen: string, at: number): readonly Arc[] {
  BEFORE_LETTERS.lastIndex = at;
  const match = BEFORE_LETTERS.exec(seen);
  if (!match) return NONE;
  const digits = /^[\d.]+/.exec(match[0])?.[0] ?? '';
  if (unitsAt(seen, at + digits.length).some(({ text }) => /[A-Za-z]/.test(text))) return NONE;
  if (/^\d{2,4}[A-Z]{3}/.test(match[0])) return NONE;
  const end = BEFORE_LETTERS.lastIndex;
  return [{ start: at, end, score: WEIGHTS.code * (end - at), reason: 'code' }];
}
