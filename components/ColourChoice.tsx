import { i18n } from '#i18n';
import { type Colour, type ColourNames, listColours } from '../lib/anchor/colour.ts';

interface ColourChoiceProps {
  /** What the reader calls the colours. */
  names: ColourNames;
  /** The colour that is set, if one is. */
  chosen?: Colour;
  onChoose: (colour: Colour) => void;
}

/** The colours of highlights, each with its name for a screen reader. */
export function ColourChoice({ names, chosen, onChoose }: ColourChoiceProps) {
  return listColours(names).map((colour) => (
    <button
      key={colour}
      type="button"
      class={`swatch ${colour}`}
      aria-pressed={chosen ? chosen === colour : undefined}
      aria-label={names[colour] || i18n.t(`colour.${colour}`)}
      title={names[colour] || i18n.t(`colour.${colour}`)}
      onClick={() => onChoose(colour)}
    />
  ));
}
