import { type Arc, type Construct, NONE, WEIGHTS } from '../arc.ts';
import { timeBound } from '../time-bounds.ts';
import type { Holiday, TimePoint } from '../time-expression.ts';

const NAMES: Readonly<Record<string, Holiday>> = {
  元旦: 'newYear',
  春节: 'springFestival',
  清明: 'qingming',
  五一: 'labourDay',
  端午: 'dragonBoat',
  中秋: 'midAutumn',
  国庆: 'nationalDay',
  十一: 'nationalDay',
  双节: 'nationalDay',
};
const RELATIVE: Readonly<Record<string, number>> = { 今: 0, 去: -1, 前: -2, 明: 1 };
/** 今年“五一”假期, 2025年国庆中秋假期, 春节黄金周: a word for the days off must follow, since 国庆 alone is as often the day itself. */
const HOLIDAY =
  /(?:(?:([今去前明])年|((?:19|20)\d\d)年)的?)?[“"]?(元旦|春节|清明|五一|端午|中秋|国庆|十一|双节)(?:国际?劳动)?节?[”"]?(?:[、和]?[“"]?(?:春节|中秋|国庆|五一)节?[”"]?)?(?:节日|[“"]?双节[”"]?)?(?:小长假|长假|假期|黄金周|假日|期间)(?:[五七八]天)?(?:期间)?/y;

/** “五一”假期 · 去年国庆黄金周 · 春节期间: the days off around a public holiday. */
export const holiday: Construct = {
  name: 'holiday',
  starts: '“"今去前明12元春清五端中国十双',
  seconds: '年09一旦节明午秋庆元春清五端中国十双',
  afterNumeral: '年”"节国劳、和假小长黄期',
  read(seen, at): readonly Arc[] {
    HOLIDAY.lastIndex = at;
    const found = HOLIDAY.exec(seen);
    if (!found) return NONE;
    const [words, relative, year, name] = found;
    const point: TimePoint = { holiday: NAMES[name as string] as Holiday };
    if (relative !== undefined) point.relativeYear = RELATIVE[relative] as number;
    if (year !== undefined) point.year = Number(year);
    const { end, ...bound } = timeBound(seen, at, at + words.length);
    return [
      {
        start: at,
        end,
        // More than the year and the days apart.
        score: WEIGHTS.time * (end - at) + 1,
        reason: 'holiday',
        time: { kind: 'point', from: point, ...bound },
      },
    ];
  },
};
