import { i18n } from '#i18n';
import {
  type CategoryColours as ColoursOfCategories,
  colourOfCategory,
  TERM_COLOURS,
  type TermColour,
} from '../../lib/dictionary/term-colour.ts';
import type { NamedCategory } from './category-name.ts';

interface CategoryColoursProps {
  categories: readonly NamedCategory[];
  colours: ColoursOfCategories;
  onChoose: (category: string, colour: TermColour) => void;
}

/** The categories of terms, each underlined in its colour, with a choice among our own. */
export function CategoryColours({ categories, colours, onChoose }: CategoryColoursProps) {
  return (
    <ul class="category-colours">
      {categories.map(({ id, label }) => (
        <li key={id}>
          <label>
            <span class={`term-mark term-${colourOfCategory(colours, id)}`}>{label}</span>
            <select
              value={colourOfCategory(colours, id)}
              aria-label={i18n.t('desk.colourOf', [label])}
              onChange={(event) => onChoose(id, event.currentTarget.value as TermColour)}
            >
              {TERM_COLOURS.map((colour) => (
                <option key={colour} value={colour}>
                  {i18n.t(`desk.colour.${colour}`)}
                </option>
              ))}
            </select>
          </label>
        </li>
      ))}
    </ul>
  );
}
