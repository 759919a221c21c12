import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';

interface SelectionBarProps {
  /** Its name for a screen reader. */
  label: string;
  /** How much is selected, in words. */
  selected: string;
  onClear: () => void;
  /** The buttons of what can be done with it. */
  children: ComponentChildren;
}

/** The bar over a list while rows of it are selected. */
export function SelectionBar({ label, selected, onClear, children }: SelectionBarProps) {
  return (
    <div class="bulk" role="toolbar" aria-label={label}>
      <b>{selected}</b>
      {children}
      <span class="gap" />
      <button type="button" class="plain" onClick={onClear}>
        {i18n.t('library.clearSelection')}
      </button>
    </div>
  );
}
