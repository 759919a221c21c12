import type { OpenDictionary } from '../dictionary/find-labels.ts';
import { foldLabel } from '../dictionary/fold-label.ts';
import { matchTerms } from '../dictionary/match-terms.ts';
import { suggestTerms } from '../dictionary/suggest-terms.ts';
import type { TermSuggestion } from '../dictionary/suggestion.ts';
import type { Article } from '../text/article.ts';
import { type MeetingOptions, visitArticles } from './dictionary-meetings.ts';
import type { ShuduDatabase } from './open.ts';

/** A phrase that no dictionary holds, over all articles that were looked through. */
export interface CollectedSuggestion
  extends Pick<TermSuggestion, 'label' | 'aliases' | 'category' | 'count' | 'rule'> {
  /** The sentence in which it was met first, and the headline of that article. */
  sentence: string;
  headline: string;
  article: string;
  /** Number of articles in which it was met. */
  articles: number;
  score: number;
}

/** Most suggestions of one article that are taken into the list. */
const PER_ARTICLE = 60;

function addSuggestion(
  known: Map<string, CollectedSuggestion>,
  found: TermSuggestion,
  { article, id }: { article: Article; id: string },
): void {
  const { label, aliases, category, count, rule, score, sentence } = found;
  const before = known.get(foldLabel(label));
  if (before === undefined) {
    const from = { sentence: sentence.text, headline: article.headline, article: id };
    known.set(foldLabel(label), { label, aliases, category, count, rule, ...from, articles: 1, score });
    return;
  }
  before.count += count;
  before.articles += 1;
  before.score = Math.max(before.score, score);
  before.aliases = [...new Set([...before.aliases, ...aliases])];
}

/**
 * Suggests terms from the collected articles, or from one of them: the best first. What stands in several articles counts more, as
 * twice as often in one.
 */
export async function suggestFromArticles(
  db: ShuduDatabase,
  dictionaries: readonly OpenDictionary[],
  options: MeetingOptions & { article?: string; limit: number },
): Promise<CollectedSuggestion[]> {
  const known = new Map<string, CollectedSuggestion>();
  const visit = (article: Article, id: string): void => {
    const matches = matchTerms(article, dictionaries);
    for (const found of suggestTerms(article, { matches, limit: PER_ARTICLE }))
      addSuggestion(known, found, { article, id });
  };
  if (options.article === undefined) await visitArticles(db, visit, options);
  else {
    const row = await db.texts.get(options.article);
    if (row) visit(row.content, row.article);
  }
  return [...known.values()]
    .map((one) => ({ ...one, score: one.score + 2 * Math.log2(one.articles) }))
    .sort((a, b) => b.score - a.score || b.count - a.count || (a.label < b.label ? -1 : 1))
    .slice(0, options.limit);
}
