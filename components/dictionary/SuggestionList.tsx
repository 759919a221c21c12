import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CollectedSuggestion } from '../../lib/database/dictionary-suggestions.ts';
import type { NamedCategory } from './category-name.ts';

interface SuggestionItemProps {
  suggestion: CollectedSuggestion;
  categories: readonly NamedCategory[];
  isAdded: boolean;
  /** Address of the article in which it was met first. */
  source: string;
  onAdd: (category: string) => void;
}

/** A phrase that may be a term, with where it was met; one click adds it as proposed, another category can be chosen before. */
function SuggestionItem({ suggestion, categories, isAdded, source, onAdd }: SuggestionItemProps) {
  const [category, setCategory] = useState(suggestion.category);
  const { label, aliases, count, articles, sentence, headline, rule } = suggestion;
  const [before = '', ...after] = sentence.split(label);
  const word = i18n.t(isAdded ? 'desk.suggestions.added' : 'desk.suggestions.add');
  return (
    <li class="suggestion">
      <div class="head">
        <strong>{label}</strong>
        {aliases.length > 0 && (
          <span class="soft">{i18n.t('desk.suggestions.alias', [aliases.join(i18n.t('desk.comma'))])}</span>
        )}
        <span class="soft">{i18n.t('desk.suggestions.counts', [count, articles])}</span>
        <span class="soft">{i18n.t(`desk.suggestions.rule.${rule}`)}</span>
        <span class="actions">
          <select
            value={category}
            disabled={isAdded}
            aria-label={i18n.t('desk.suggestions.categoryOf', [label])}
            onChange={(event) => setCategory(event.currentTarget.value)}
          >
            {categories.map(({ id, label: name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
          <button
            type="button"
            class="strong"
            disabled={isAdded}
            aria-label={i18n.t('desk.suggestions.addNamed', [word, label])}
            onClick={() => onAdd(category)}
          >
            {word}
          </button>
        </span>
      </div>
      <p class="sentence">
        {before}
        <mark>{label}</mark>
        {after.join(label)}
      </p>
      <p>
        <a href={source}>{headline}</a>
      </p>
    </li>
  );
}

interface SuggestionListProps {
  suggestions: readonly CollectedSuggestion[];
  categories: readonly NamedCategory[];
  /** Labels that were added since the list was made. */
  added: ReadonlySet<string>;
  /** Address of an article by its id. */
  sourceOf: (article: string) => string;
  onAdd: (suggestion: CollectedSuggestion, category: string) => void;
}

/** Phrases that no dictionary holds, the best first. */
export function SuggestionList({ suggestions, categories, added, sourceOf, onAdd }: SuggestionListProps) {
  return (
    <ul class="suggestions">
      {suggestions.map((suggestion) => (
        <SuggestionItem
          key={suggestion.label}
          suggestion={suggestion}
          categories={categories}
          isAdded={added.has(suggestion.label)}
          source={sourceOf(suggestion.article)}
          onAdd={(category) => onAdd(suggestion, category)}
        />
      ))}
    </ul>
  );
}
