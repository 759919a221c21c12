import type { Qualifier } from './figure.ts';

/** A word that says how a figure bounds the real one. */
export interface Comparator {
  word: string;
  bound: Exclude<Qualifier, 'exact'>;
  /** Characters that may not stand on the far side of the word: 节 before 约 (节约), 海 after 以上 (以上海). */
  unless?: string;
  /** May stand away from the figure in the same clause, with only words between: 至少引进1家. */
  reaches?: true;
  /** Counts only beside a duration (3天内), only beside a magnitude (过百亿, 破千), or only after a share (四分之一强). */
  only?: 'duration' | 'magnitude' | 'share';
}

/** Before the figure. Longer words win; 不少于 is found before 少于. */
export const COMPARATORS_BEFORE: readonly Comparator[] = [
  ...words(
    'min',
    '不少于 不低于 不小于 不下于 不下 不止 不亚于 不得少于 不得低于 不应低于 不能少于 不能低于 超过 超过了 超出 突破 突破了 高于 大于 多于 长于 优于 好于 快于 好几 足足 逾 ≥ ＞ > 冲破 超越',
  ),
  { word: '超', bound: 'min', unless: '赶' },
  { word: '过', bound: 'min', only: 'magnitude', unless: '通经透不难越度路错' },
  { word: '破', bound: 'min', only: 'magnitude', unless: '打爆侦' },
  {
    word: '上',
    bound: 'min',
    only: 'magnitude',
    unless: '跨迈登跃站踏再冲走奔蹿飙升以网线会路街场市海马地江河台车岸湖楼村桥世历身事',
  },
  ...words('min', '至少 起码 最少 最低 保底 少说', { reaches: true }),
  ...words(
    'max',
    '不超过 不超 不突破 不高于 不大于 不多于 不得超过 不得高于 不能超过 低于 少于 小于 短于 不到 不足 不满 不及 未超过 未满 少过 ≤ ＜ <',
  ),
  ...words('max', '至多 最多 顶多 上限', { reaches: true }),
  { word: '最高', bound: 'max', reaches: true },
  ...words('approx', '大约 大概 约莫 将近 接近 逼近 大致 大体 差不多 估计 约合 左近 几近 近乎'),
  { word: '约', bound: 'approx', unless: '节合签履公制违条预简特盟租契契赴解毁续邀相' },
  { word: '近', bound: 'approx', unless: '附邻靠临最亲迫远就抵晚' },
];

/** After the figure. */
export const COMPARATORS_AFTER: readonly Comparator[] = [
  { word: '以上', bound: 'min', unless: '海' },
  ...words('min', '及以上 或以上 (含)以上 (含)及以上 有余 开外 出头 打底 起步'),
  { word: '+', bound: 'min', unless: '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz“' },
  { word: '余', bound: 'min', unless: '名人家个项' },
  { word: '多', bound: 'min', unless: '部维元层方' },
  { word: '强', bound: 'min', only: 'share' },
  { word: '弱', bound: 'max', only: 'share' },
  { word: '以内', bound: 'max', unless: '蒙' },
  { word: '之内', bound: 'max' },
  { word: '以下', bound: 'max', unless: '简几称方措' },
  ...words('max', '为限 上限 红线以内 限额以内 及以下 或以下 (含)以下 (含)以内 封顶'),
  { word: '内', bound: 'max', only: 'duration', unless: '蒙外部' },
  { word: '左右', bound: 'approx', unless: '岸两手邻逢互' },
  { word: '上下', bound: 'approx', unless: '游班级' },
  ...words('approx', '前后 不等 许'),
];

function words(
  bound: Comparator['bound'],
  list: string,
  more: Pick<Comparator, 'reaches' | 'only'> = {},
): Comparator[] {
  return list.split(' ').map((word) => ({ word, bound, ...more }));
}
