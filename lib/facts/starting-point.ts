import type { Mention, Reading } from './reading.ts';

const FROM = /(?:由|从)[^,。;、]{0,14}$/;
const TO =
  /^[^,。;]{0,4}(?:提高|增加|增长|提升|下降|降低?|扩大|拓展|减少|缩短|缩小|压缩|压减|调整|上升|上涨|升|涨|增|减|变|扩展|上调|下调)(?:到|至|为)/;

/** Whether a figure is where a change starts from: 由|每人每年490元|提高到520元, 从|135家|增加到160家. It is what was, whatever is aimed at. */
export function isStartingPoint(reading: Reading, mention: Mention): boolean {
  const { text } = reading.view;
  return (
    FROM.test(text.slice(Math.max(0, mention.start - 16), mention.start)) &&
    TO.test(text.slice(mention.end, mention.end + 10))
  );
}
