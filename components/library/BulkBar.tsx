import { i18n } from '#i18n';
import { formatCount } from './format-count.ts';
import { SelectionBar } from './SelectionBar.tsx';

/** What can be done with all selected facts at once. */
export type BulkCommand = 'keep' | 'dismiss' | 'restore' | 'correct' | 'tag' | 'print' | 'export' | 'delete';

const COMMANDS: readonly BulkCommand[] = [
  'keep',
  'correct',
  'tag',
  'dismiss',
  'restore',
  'print',
  'export',
  'delete',
];

interface BulkBarProps {
  count: number;
  onCommand: (command: BulkCommand) => void;
  onClear: () => void;
}

/** The bar over the table while facts are selected. */
export function BulkBar({ count, onCommand, onClear }: BulkBarProps) {
  const selected = i18n.t('library.selected', [formatCount(count)]);
  return (
    <SelectionBar label={selected} selected={selected} onClear={onClear}>
      {COMMANDS.map((command) => (
        <button
          key={command}
          type="button"
          class={command === 'delete' ? 'danger' : ''}
          onClick={() => onCommand(command)}
        >
          {i18n.t(`library.command.${command}`)}
        </button>
      ))}
    </SelectionBar>
  );
}
