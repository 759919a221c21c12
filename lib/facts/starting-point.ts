import { hasCode, makeCharacterSet } from '../recognise/characters.ts';
import type { Mention, Reading } from './reading.ts';

const FROM = makeCharacterSet('由从');
const PAUSES = makeCharacterSet(',。;、');
/** How far before a figure the word may stand that tells where a change starts. */
const LOOK_BACK = 15;
const TO =
  /^[^,。;]{0,4}(?:提高|增加|增长|提升|下降|降低?|扩大|拓展|减少|缩短|缩小|压缩|压减|调整|上升|上涨|升|涨|增|减|变|扩展|上调|下调)(?:到|至|为)/;

/** Whether a figure is where a change starts from: 由|每人每年490元|提高到520元, 从|135家|增加到160家. It is what was, whatever is aimed at. */
export function isStartingPoint(reading: Reading, mention: Mention): boolean {
  const { text } = reading.view;
  return leadsFrom(text, mention.start) && TO.test(text.slice(mention.end, mention.end + 10));
}

function leadsFrom(text: string, end: number): boolean {
  for (let at = end - 1; at >= Math.max(0, end - LOOK_BACK); at -= 1) {
    if (hasCode(FROM, text.charCodeAt(at))) return true;
    if (hasCode(PAUSES, text.charCodeAt(at))) return false;
  }
  return false;
}
