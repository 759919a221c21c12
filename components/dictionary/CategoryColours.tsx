import { i18n } from '#i18n';
import type { TermColour } from '../../lib/settings/settings.ts';
import type { NamedCategory } from './category-name.ts';

const COLOURS: readonly TermColour[] = ['green', 'blue', 'ochre', 'rose', 'violet', 'grey'];

interface CategoryColoursProps {
  categories: readonly NamedCategory[];
  colours: Readonly<Record<string, TermColour>>;
  onChoose: (category: string, colour: TermColour) => void;
}

/** The categories of terms, each underlined in its colour, with a choice among our own. */
export function CategoryColours({ categories, colours, onChoose }: CategoryColoursProps) {
  return (
    <ul class="category-colours">
      {categories.map(({ id, label }) => (
        <li key={id}>
          <label>
            <span class={`term-mark ${colours[id] ?? 'green'}`}>{label}</span>
            <select
              value={colours[id] ?? 'green'}
              aria-label={i18n.t('desk.colourOf', [label])}
              onChange={(event) => onChoose(id, event.currentTarget.value as TermColour)}
            >
              {COLOURS.map((colour) => (
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
