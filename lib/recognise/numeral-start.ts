import { BIG_MAGNITUDE, CAPITAL, classAt, DIGIT, HAN_DIGIT, SMALL_MAGNITUDE } from './characters.ts';
import { UNITS } from './units.ts';

const MAGNITUDE = SMALL_MAGNITUDE | BIG_MAGNITUDE;
const NUMERAL = DIGIT | HAN_DIGIT | MAGNITUDE;

/** What can follow the first character of a Chinese numeral that counts: more numeral, a unit, 多, 成, 大 …; one flag a character. */
const FOLLOWS = new Uint8Array(65536);
for (const { surface } of UNITS) FOLLOWS[surface.charCodeAt(0)] = 1;
for (const one of '〇零一二三四五六七八九十百千万亿拾佰仟壹贰叁肆伍陆柒捌玖多余来几点分成半大番级至到-—~ GDR')
  FOLLOWS[one.charCodeAt(0)] = 1;
/** After 亿 anything can follow that makes it an amount of money (千亿产值). */
const HUNDRED_MILLION = 0x4ebf;

const last: { seen: string; at: number; starts: boolean } = { seen: '', at: -1, starts: false };

/** Whether a numeral that counts something can begin here: not inside another numeral, not after 第, and with something to count. */
export function canStart(seen: string, at: number): boolean {
  if (last.at === at && last.seen === seen) return last.starts;
  last.seen = seen;
  last.at = at;
  last.starts = startsHere(seen, at);
  return last.starts;
}

function startsHere(seen: string, at: number): boolean {
  const own = classAt(seen, at);
  const before = classAt(seen, at - 1);
  if (seen[at - 1] === '第') return false;
  if ((before & NUMERAL) !== 0 && ((before & CAPITAL) === 0 || (own & CAPITAL) !== 0)) return false;
  if ((own & DIGIT) !== 0) return !isPartOfNumber(seen, at);
  if (
    (own & MAGNITUDE) !== 0 &&
    '多余来'.includes(seen[at - 1] ?? '?') &&
    (classAt(seen, at - 2) & NUMERAL) !== 0
  )
    return false;
  // 三点|五十万: what stands behind a point in words is no number of its own.
  if (seen[at - 1] === '点' && (classAt(seen, at - 2) & HAN_DIGIT) !== 0 && (own & HAN_DIGIT) !== 0)
    return false;
  const code = seen.charCodeAt(at);
  return code === HUNDRED_MILLION || FOLLOWS[seen.charCodeAt(at + 1)] === 1;
}

/** The 5 of 1.5, of .5 and of 10^5 is part of a number; the 5 of a sentence that begins after 。 written as a point is none. */
function isPartOfNumber(seen: string, at: number): boolean {
  const before = seen[at - 1];
  if (before === '^') return true;
  // 1,23亿: digits that are grouped wrongly are no number, and their end is not one either.
  if (before === ',' && (classAt(seen, at - 2) & DIGIT) !== 0) return true;
  return before === '.' && !/[一-龥)”]/.test((seen[at - 2] ?? '').replace(/[达为约近超到至是]/, ''));
}
