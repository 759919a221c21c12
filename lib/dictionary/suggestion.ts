/** Which rule found a phrase that no dictionary holds. */
export type SuggestionRule = 'quoted' | 'name' | 'recurring';

/** A phrase of an article that may be a term, with what the own dictionary would begin with. */
export interface TermSuggestion {
  label: string;
  /** Other names that the article gives it: 百县千镇万村高质量发展工程（以下简称“百千万工程”）. */
  aliases: string[];
  category: string;
  /** Times in the article, and in the reader's other articles. */
  count: number;
  collected: number;
  /** Where it stands first, and the sentence that holds it; UTF-16 offsets. */
  start: number;
  end: number;
  sentence: { start: number; end: number; text: string };
  rule: SuggestionRule;
  /** For the order only; higher is better. */
  score: number;
}
