import { type Arc, type Construct, NONE, WEIGHTS } from '../arc.ts';
import { classAt, LATIN } from '../characters.ts';
import { readNumerals } from '../numerals.ts';

const INDEX_BEFORE =
  /(?:指数|系数|PMI|CPI|PPI|AQI|PUE|容积率|得分|评分|恩格尔系数)(?:均值|平均值|数值|值)?(?:\(\w{1,6}\))?(?:同比|环比)?(?:为|达|达到|是|至|升至|降至|提升至|提高到|下降到|上升到|增至|约为|低于|高于|不低于|不高于|控制在)?$/;

/** The last character of all that `INDEX_BEFORE` matches: a quick look before the slow one. */
const LAST_BEFORE = new Set('数MPIEＩ率分值)比为达到是至于在');

/** PMI为50.2 · 基尼系数0.38 · 容积率2.5: an index is a number without a unit. */
export const indexValue: Construct = {
  name: 'index-value',
  starts: '0123456789',
  counts: true,
  read(seen, at): readonly Arc[] {
    if ((classAt(seen, at - 1) & LATIN) !== 0) return NONE;
    if (!LAST_BEFORE.has(seen[at - 1] ?? '') || !INDEX_BEFORE.test(seen.slice(Math.max(0, at - 16), at)))
      return NONE;
    const numeral = readNumerals(seen, at)[0];
    if (numeral?.bound !== 'exact') return NONE;
    return [
      {
        start: at,
        end: numeral.end,
        score: WEIGHTS.magnitude * (numeral.end - at),
        reason: 'index-value',
        figure: {
          low: numeral.low,
          high: null,
          unit: '',
          dimension: 'number',
          bound: 'exact',
          boundAt: null,
          confidence: 0.6,
        },
      },
    ];
  },
};
