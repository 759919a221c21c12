import { i18n } from '#i18n';
import { type CategoryColours, colourOfCategory } from '../../lib/dictionary/term-colour.ts';
import { type NamedCategory, nameCategory } from './category-name.ts';
import type { FoundTerm } from './found-term.ts';

interface TermResultsProps {
  hits: readonly FoundTerm[];
  definitions: ReadonlyMap<string, string>;
  categories: readonly NamedCategory[];
  colours: CategoryColours;
  /** Address of the view of a term. */
  addressOf: (term: FoundTerm) => string;
  /** `dictionary entry` of the term that is shown beside. */
  chosen: string;
  onChoose: () => void;
}

/** Found terms, each a link to its own view. */
export function TermResults({
  hits,
  definitions,
  categories,
  colours,
  addressOf,
  chosen,
  onChoose,
}: TermResultsProps) {
  return (
    <ul class="terms">
      {hits.map((term) => {
        const key = `${term.dictionary} ${term.entry}`;
        return (
          <li key={key}>
            <a href={addressOf(term)} aria-current={key === chosen ? 'true' : undefined} onClick={onChoose}>
              <span class={`term-mark term-${colourOfCategory(colours, term.category)}`}>{term.label}</span>
              {term.alias && <span class="soft">{i18n.t('desk.foundAs', [term.alias])}</span>}
              <span class="soft category">{nameCategory(categories, term.category)}</span>
              <span class="soft definition">{definitions.get(key)}</span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}
