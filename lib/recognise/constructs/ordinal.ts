import { decimalOf } from '../../text/decimal.ts';
import { type Arc, type Construct, NONE, WEIGHTS } from '../arc.ts';
import { readNumerals } from '../numerals.ts';
import { unitsAt } from '../unit-index.ts';

const NUMBERS = ['位', '名', '位次'];
/** Words before 第N that show a place in a ranking: 居全市第三, 增速排名第一, 总量全省第二. */
const RANKED_BEFORE =
  /(?:居|列|位|排|排名|名列|位列|位居|跃居|跃升至|上升到|上升至|升至|升到|前进到|提升到|提升至|跻身|进位至|排在|处于|保持|蝉联|稳居|荣获|获得|获|获评|夺得|全国|全省|全市|全区|全县|全州|全球|世界|亚洲|国内|省内|市内|同类|总量|增速|增幅|得分|评价|考核|成绩|总分|综合|规模|连续\S{1,3}年|[省市区县州湾国])(?:的)?$/;
/** After a rank nothing follows that would be counted: 全省第一家 is the first one, not a place. */
const RANK_AFTER =
  /^(?:[,，。、;；！!?？…()（）”"》\s]|$|的|和|及|与|且|并|,|位居|同比|比|较|为|占|实现|增|;|成绩|上升|升|跃|提升|提高|前移|前进|下降|降|滑|后移|退|至|到|名列|并|进)/;
/** 6个全市第一: the ranks are what is counted. */
const COUNTED_RANKS = /[个项](?:全国|全省|全市|全区|全县|全州|全球|世界)?$/;
/** The same with the field between: 居国产品牌第四, 增速排名江门第一. */
const RANKED_IN_CLAUSE = /(?:居|名列|位列|排名|排在|列|跃升至?|升至|跻身|进入|位次)[^,，。、;；:：]{0,14}$/;
const FIRST_WORDS = ['首位', '榜首', '首名', '冠军'];

/** 第42位 · 全省第三 · 前10名 · 榜首: ranks; every other 第N (第十六届, 第三产业, 第2期) counts nothing. */
export const ordinal: Construct = {
  name: 'ordinal',
  starts: '第前首榜',
  read(seen, at): readonly Arc[] {
    if (seen[at] === '第') return readOrdinal(seen, at);
    if (seen[at] === '前') return readFirstOf(seen, at);
    return readFirstWord(seen, at);
  },
};

function readOrdinal(seen: string, at: number): readonly Arc[] {
  const arcs: Arc[] = [];
  for (const numeral of readNumerals(seen, at + 1)) {
    if (numeral.bound !== 'exact' || numeral.low.scale > 0) continue;
    const unit = NUMBERS.filter((word) => seen.startsWith(word, numeral.end)).sort(
      (a, b) => b.length - a.length,
    )[0];
    if (unit && !isTitle(seen, numeral.end + unit.length)) {
      arcs.push(
        rankArc({ start: at, end: numeral.end + unit.length, low: numeral.low, unit, confidence: 0.95 }),
      );
    } else if (isRanked(seen, at, numeral.end)) {
      arcs.push(rankArc({ start: at, end: numeral.end, low: numeral.low, unit: '位', confidence: 0.8 }));
    }
    const end = unitsAt(seen, numeral.end)[0]?.end ?? Math.min(seen.length, numeral.end + 1);
    const isSafe = seen[numeral.end] !== undefined && /[一-龥]/.test(seen[numeral.end] as string);
    const stop = isSafe ? end : numeral.end;
    arcs.push({ start: at, end: stop, score: WEIGHTS.ordinal * (numeral.end - at) - 1, reason: 'ordinal' });
  }
  return arcs;
}

/** 第一名额, 第一位置: the classifier belongs to a longer word. */
function isTitle(seen: string, end: number): boolean {
  return /^(?:额|置|称|单|录|誉|次数)/.test(seen.slice(end, end + 2));
}

function isRanked(seen: string, start: number, end: number): boolean {
  if (!RANK_AFTER.test(seen.slice(end, end + 2))) return false;
  if (COUNTED_RANKS.test(seen.slice(Math.max(0, start - 4), start))) return false;
  if (RANKED_BEFORE.test(seen.slice(Math.max(0, start - 6), start))) return true;
  return RANKED_IN_CLAUSE.test(seen.slice(Math.max(0, start - 18), start));
}

/** 位列前10, 进入全省前三, 前五名: a place within the first n, an upper bound. */
function readFirstOf(seen: string, at: number): readonly Arc[] {
  const arcs: Arc[] = [];
  for (const numeral of readNumerals(seen, at + 1)) {
    if (numeral.bound !== 'exact' || numeral.high || numeral.low.scale > 0) continue;
    const unit = ['名', '位', '强'].find((word) => seen.startsWith(word, numeral.end));
    const end = numeral.end + (unit ? 1 : 0);
    const before = seen.slice(Math.max(0, at - 4), at);
    const ranked =
      /(?:列|居|入|进|身|排名|位于|处于|稳定在|保持|全国|全省|全市|全球|世界|行业|同类|[省市区县]|排|挤进|冲刺|冲进|迈入|跨入)$/.test(
        before,
      );
    if (!ranked || (!unit && !RANK_AFTER.test(seen.slice(end, end + 2)))) continue;
    const arc = rankArc({
      start: at + 1,
      end,
      low: numeral.low,
      unit: unit === '强' || !unit ? '位' : unit,
      confidence: 0.75,
    });
    (arc.figure as NonNullable<Arc['figure']>).bound = 'max';
    (arc.figure as NonNullable<Arc['figure']>).boundAt = at;
    arcs.push(arc);
  }
  return arcs;
}

function readFirstWord(seen: string, at: number): readonly Arc[] {
  const word = FIRST_WORDS.find((one) => seen.startsWith(one, at));
  if (!word || word === '冠军') return NONE;
  const before = seen.slice(Math.max(0, at - 2), at);
  if (word === '首位' && (!/[居列榜位第]$/.test(before) || /[度要是]/.test(seen[at + 2] ?? ''))) return NONE;
  if (word === '榜首' && seen[at + 2] === '位') return [rankArc(first(at + 1, at + 3))];
  if (word === '首名') return NONE;
  return [rankArc(first(at, at + word.length))];
}

function first(start: number, end: number): RankParts {
  return { start, end, low: decimalOf(1), unit: '位', confidence: 0.5 };
}

interface RankParts {
  start: number;
  end: number;
  low: ReturnType<typeof decimalOf>;
  unit: string;
  confidence: number;
}

function rankArc(parts: RankParts): Arc {
  const { start, end, low, unit, confidence } = parts;
  return {
    start,
    end,
    score: WEIGHTS.ordinal * (end - start) + 2,
    reason: 'rank',
    figure: {
      low,
      high: null,
      unit,
      dimension: 'rank',
      bound: 'exact',
      boundAt: null,
      ordinal: true,
      confidence,
    },
  };
}
