import { i18n } from '#i18n';

interface SelectCellProps {
  /** What the row is about. */
  label: string;
  selected: boolean;
  /** With `extend`, all rows from the last one are selected. */
  onToggle: (extend: boolean) => void;
}

/** The box that selects a row; with the shift key all from the last one. */
export function SelectCell({ label, selected, onToggle }: SelectCellProps) {
  return (
    <td class="tick">
      <input
        type="checkbox"
        tabIndex={-1}
        checked={selected}
        aria-label={i18n.t('library.selectOne', [label])}
        onClick={(event) => {
          // With the shift key rows are only added, whatever the browser did to the box.
          if (event.shiftKey) event.currentTarget.checked = true;
          onToggle(event.shiftKey);
        }}
      />
    </td>
  );
}
