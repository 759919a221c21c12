import type { BlockText } from '../text/article.ts';
import { sentenceAt } from '../text/sentences.ts';
import { findFirms } from './find-firms.ts';
import { findHomePlace } from './find-home-place.ts';
import { findNames } from './find-names.ts';
import { findQuoted } from './find-quoted.ts';
import { findRecurring } from './find-recurring.ts';
import { findSums } from './find-sums.ts';
import { foldLabel } from './fold-label.ts';
import type { Phrase } from './phrase.ts';
import type { SuggestionRule, TermSuggestion } from './suggestion.ts';
import type { TermMatch } from './term.ts';

/** What is known besides the text. */
export interface SuggestionOptions {
  /** What dictionaries hold of the text: nothing that they mark is suggested. */
  matches: readonly TermMatch[];
  /** In how many of the reader's other articles a phrase stands. */
  countInCollection?: (phrase: string) => number;
  /** At most so many; 200 when left out. */
  limit?: number;
}

/** How much a rule is trusted: a writer's quotation marks say the most. */
const TRUST: Readonly<Record<SuggestionRule, number>> = { quoted: 3, name: 2, recurring: 1 };

/**
 * Phrases of an article that may be terms and that no dictionary holds: in quotation marks, before a word that ends names, or met
 * again and again here and in the reader's other articles. The best first. Time linear in the text.
 */
export function suggestTerms(input: BlockText, options: SuggestionOptions): TermSuggestion[] {
  const held = new Set(options.matches.map((match) => foldLabel(match.text)));
  const groups = new Map<string, Phrase[]>();
  const phrases = [
    ...findQuoted(input),
    ...findNames(input),
    ...findSums(input),
    ...findFirms(input),
    ...findHomePlace(input),
    ...findKnown(input, options),
  ];
  for (const phrase of fitToMatches(input, phrases, options.matches)) {
    const key = foldLabel(input.text.slice(phrase.start, phrase.end));
    if (held.has(key)) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [phrase]);
    else if (group.every((other) => other.start !== phrase.start)) group.push(phrase);
  }
  return [...groups.values()]
    .map((group) => describe(input, group, options))
    .sort((a, b) => b.score - a.score || a.start - b.start)
    .slice(0, options.limit ?? 200);
}

// A phrase that recurs in one article only is mostly the article's subject; in several articles it is the field's language.
function findKnown(input: BlockText, { countInCollection }: SuggestionOptions): Phrase[] {
  if (countInCollection === undefined) return [];
  return findRecurring(input).filter(({ start, end }) => countInCollection(input.text.slice(start, end)) > 0);
}

/**
 * Fits phrases to what dictionaries hold, and leaves out those that stand within another one. A name whose last word a dictionary marks is
 * that word with something before it (升级|智慧网格); one that begins within a marked term begins with that term.
 */
function fitToMatches(input: BlockText, phrases: readonly Phrase[], matches: readonly TermMatch[]): Phrase[] {
  const owners = new Array<TermMatch | undefined>(input.text.length + 1);
  for (const match of matches) owners.fill(match, match.start, match.end);
  const kept: Phrase[] = [];
  const ordered = phrases
    .map((phrase) => ({ ...phrase, start: owners[phrase.start]?.start ?? phrase.start }))
    .sort((a, b) => a.start - b.start || b.end - a.end || TRUST[b.rule] - TRUST[a.rule]);
  for (const phrase of ordered) {
    const owner = owners[phrase.end - 1];
    const isHeld =
      owner !== undefined &&
      (phrase.rule !== 'quoted' || owner.start < phrase.start || owner.end > phrase.end) &&
      !isOfficeOfPlace(input.text, phrase, owner);
    const isNested = phrase.end <= (kept.at(-1)?.end ?? 0);
    if (!isHeld && !isNested) kept.push(phrase);
  }
  return kept;
}

// 台山市|市场监管局: the office of a place is a name of its own.
function isOfficeOfPlace(text: string, phrase: Phrase, owner: TermMatch): boolean {
  return (
    phrase.category === 'organization' &&
    owner.end === phrase.end &&
    owner.start > phrase.start &&
    /[省市区县州镇]$/u.test(text.slice(phrase.start, owner.start))
  );
}

function describe(input: BlockText, group: readonly Phrase[], options: SuggestionOptions): TermSuggestion {
  const first = group[0]!;
  const { start, end } = first;
  const label = input.text.slice(start, end);
  const rule = group.reduce<SuggestionRule>(
    (best, one) => (TRUST[one.rule] > TRUST[best] ? one.rule : best),
    first.rule,
  );
  const collected = options.countInCollection?.(label) ?? 0;
  const block = input.blocks.find((one) => one.start <= start && end <= one.end);
  const sentence = (block && sentenceAt(input.text, block, start)) ?? { start, end };
  const aliases = findAliases(input.text, end, sentence.end);
  if (first.loose !== undefined) aliases.push(label.slice(0, -first.loose));
  return {
    label,
    aliases,
    category: group.find((one) => one.category !== 'jargon')?.category ?? 'jargon',
    count: group.length,
    collected,
    start,
    end,
    sentence: { ...sentence, text: input.text.slice(sentence.start, sentence.end) },
    rule,
    score: TRUST[rule] + Math.log2(group.length) + Math.log2(1 + collected) + Math.min(label.length, 12) / 12,
  };
}

const ALIAS =
  /^[”」』]?[（(](?:以下)?(?:统称|简称|又称|也称|即)[:：为]?[“「『]?([^“”「」『』（）()，。；\n]{2,20})[”」』]?[）)]/u;

/** Other names that brackets give right after the phrase: （以下简称“百千万工程”）. */
function findAliases(text: string, end: number, limit: number): string[] {
  const alias = ALIAS.exec(text.slice(end, Math.min(limit, end + 40)))?.[1];
  return alias === undefined ? [] : [alias];
}
