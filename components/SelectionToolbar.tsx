import { i18n } from '#i18n';
import type { Colour, ColourNames } from '../lib/anchor/colour.ts';

import { ColourChoice } from './ColourChoice.tsx';

interface SelectionToolbarProps {
  colourNames: ColourNames;
  /** Highlights the selection; with `edit` the note is opened for writing at once. */
  onHighlight: (colour: Colour, edit: boolean) => void;
  onCopy: () => void;
  onAddTerm: () => void;
}

/** What can be done with selected words of the article. */
export function SelectionToolbar({ colourNames, onHighlight, onCopy, onAddTerm }: SelectionToolbarProps) {
  return (
    <>
      <ColourChoice names={colourNames} onChoose={(colour) => onHighlight(colour, false)} />
      <button type="button" onClick={() => onHighlight('yellow', true)}>
        {i18n.t('toolbar.note')}
      </button>
      <button type="button" onClick={onCopy}>
        {i18n.t('card.copy')}
      </button>
      <button type="button" onClick={onAddTerm}>
        {i18n.t('toolbar.addTerm')}
      </button>
    </>
  );
}
