import type { SuggestionRule } from './suggestion.ts';

/** A phrase that may be a term, at one place of a text. */
export interface Phrase {
  start: number;
  end: number;
  rule: SuggestionRule;
  category: string;
  /** Length of its end that may be left out: 项目 of 机器人减速器项目, 二期 of 智能装备产业园二期. */
  loose?: number;
}
