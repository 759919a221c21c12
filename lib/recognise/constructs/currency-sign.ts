import { readArabicNumerals } from '../arabic-numeral.ts';
import { type Arc, type Construct, NONE, WEIGHTS } from '../arc.ts';

/** Signs before an amount, the longest first, with the unit and the currency that they stand for. */
const SIGNS: readonly (readonly [string, string, string])[] = [
  ['HK$', '港元', 'money:HKD'],
  ['NT$', '元', 'money:TWD'],
  ['US$', '美元', 'money:USD'],
  ['¥', '元', 'money:CNY'],
  ['￥', '元', 'money:CNY'],
  ['$', '美元', 'money:USD'],
  ['€', '欧元', 'money:EUR'],
  ['£', '英镑', 'money:GBP'],
];

/** ¥500 · $3.2亿 · HK$1,200万元: the sign belongs to the figure, and 元 after it adds nothing. */
export const currencySign: Construct = {
  name: 'currency-sign',
  starts: '¥￥$€£HNU',
  read(seen, at) {
    const sign = SIGNS.find(([text]) => seen.startsWith(text, at));
    if (!sign) return NONE;
    const [text, unit, dimension] = sign;
    const start = at + text.length;
    return readArabicNumerals(seen, seen[start] === ' ' ? start + 1 : start).map((numeral): Arc => {
      const end = numeral.end + (seen[numeral.end] === '元' ? 1 : 0);
      return {
        start: at,
        end,
        score: WEIGHTS.measure * (end - at) + 1,
        reason: `currency sign: ${text}`,
        figure: {
          low: numeral.low,
          high: null,
          unit,
          dimension,
          bound: numeral.bound,
          boundAt: numeral.boundAt,
          confidence: 0.9,
        },
      };
    });
  },
};
