/** How the written figure bounds the real one: 不少于, 超 → `min`; 不超过, 以内 → `max`; 近, 约, 左右 → `approx`. */
export type Qualifier = (typeof QUALIFIERS)[number];
export const QUALIFIERS = ['exact', 'min', 'max', 'approx'] as const;

/** A stretch of the text that an answer rests on. UTF-16 offsets; `text` is what stands there. */
export interface Span {
  start: number;
  end: number;
  text: string;
}

/**
 * A numeral with what it counts. `start`–`end` is the numeral with its unit (and 第 for ranks), without comparators such as
 * 超, 近, 以上; `text` is exactly what stands there.
 */
export interface Figure extends Span {
  /** In base units with magnitudes multiplied out (57.8亿元 is 5780000000), or `[low, high]`. Computed exactly, then rounded once. */
  value: number | [number, number];
  /** The unit as written without its magnitude (元, %, 家, 平方米, 万元/亩 → 元/亩); empty where none is written or implied. */
  unit: string;
  /** What kind of quantity the unit measures: money:CNY, area, length, ratio, count … (`lib/recognise/units.ts`). */
  dimension: string;
  qualifier: Qualifier;
  /** The words that set the qualifier: 超, 不少于, 以上, 多. */
  comparators: Span[];
  /** 第42位, 居第二: the figure is a rank. */
  ordinal?: true;
  /** It repeats the figure before it in another unit: 20公顷(300亩). */
  equivalent?: true;
  /** From 翻一番, 增长1.5倍 and their like: how the value is to be read. */
  multiple?: 'times' | 'doublings';
  /** 0 to 1: how sure it is that this is a figure worth collecting, and read right. */
  confidence: number;
  /** Which recogniser read it, and on which words. */
  reason: string;
}
