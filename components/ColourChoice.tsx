import { i18n } from '#i18n';
import type { Colour } from '../lib/database/records.ts';

const COLOURS: readonly Colour[] = ['yellow', 'green', 'blue', 'pink'];

interface ColourChoiceProps {
  /** The colour that is set, if one is. */
  chosen?: Colour;
  onChoose: (colour: Colour) => void;
}

/** The four colours of highlights, each with its name for a screen reader. */
export function ColourChoice({ chosen, onChoose }: ColourChoiceProps) {
  return COLOURS.map((colour) => (
    <button
      key={colour}
      type="button"
      class={`swatch ${colour}`}
      aria-pressed={chosen ? chosen === colour : undefined}
      aria-label={i18n.t(`colour.${colour}`)}
      title={i18n.t(`colour.${colour}`)}
      onClick={() => onChoose(colour)}
    />
  ));
}
