import { compareDecimals, decimalOf } from '../../text/decimal.ts';
import {
  type Arc,
  addArc,
  type Construct,
  NONE,
  NUMERAL_CONTINUES,
  NUMERAL_STARTS,
  WEIGHTS,
} from '../arc.ts';
import { readNumerals } from '../numerals.ts';

/** Words after 十八大, 二十大 that show a Party congress; 党的 before it does too. */
const CONGRESS =
  /^(?:精神|以来|报告|召开|胜利|代表|闭幕|开幕|之后|后|部署|提出|强调|指出|擘画|确定|决策|战略|关于|宣讲|学习|作出|期间|[,、。;”》)和及]|$|\n)/;
const LEAST = decimalOf(2);
const MOST = decimalOf(200);
const CONGRESS_NUMBERS = [decimalOf(11), decimalOf(40)] as const;

/** 十大民生实事, 六大特色产业园: the count of things that are listed as great; its unit is 个. 二十大 is a congress. */
export const greatItems: Construct = {
  name: 'great-items',
  starts: NUMERAL_STARTS,
  counts: true,
  afterNumeral: `${NUMERAL_CONTINUES}大`,
  read(seen, at): readonly Arc[] {
    let arcs: Arc[] | null = null;
    for (const numeral of readNumerals(seen, at)) {
      if (seen[numeral.end] !== '大' || numeral.bound !== 'exact' || numeral.form === 'bare' || numeral.high)
        continue;
      if (compareDecimals(numeral.low, LEAST) < 0 || compareDecimals(numeral.low, MOST) > 0) continue;
      const end = numeral.end + 1;
      if (isCongress(seen, { at, end, low: numeral.low })) {
        arcs = addArc(arcs, {
          start: at,
          end,
          score: WEIGHTS.ordinal * (end - at),
          reason: 'Party congress',
        });
      } else if (seen[at - 1] !== '“' && !/^[多小于约幅力量型的]/.test(seen[end] ?? '')) {
        arcs = addArc(arcs, {
          start: at,
          end,
          score: WEIGHTS.classifier * (end - at),
          reason: 'great-items',
          figure: {
            low: numeral.low,
            high: null,
            unit: '个',
            dimension: 'count',
            bound: 'exact',
            boundAt: null,
            confidence: 0.6,
          },
        });
      }
    }
    return arcs ?? NONE;
  },
};

function isCongress(
  seen: string,
  at: { at: number; end: number; low: { coefficient: bigint; scale: number } },
): boolean {
  const [least, most] = CONGRESS_NUMBERS;
  if (compareDecimals(at.low, least) < 0 || compareDecimals(at.low, most) > 0) {
    return seen.startsWith('党的', at.at - 2) || seen.startsWith('中共', at.at - 2);
  }
  return seen.startsWith('党的', at.at - 2) || CONGRESS.test(seen.slice(at.end, at.end + 2));
}
