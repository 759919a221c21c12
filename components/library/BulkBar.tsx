import { i18n } from '#i18n';
import { formatCount } from './format-count.ts';

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
  return (
    <div class="bulk" role="toolbar" aria-label={i18n.t('library.selected', [formatCount(count)])}>
      <b>{i18n.t('library.selected', [formatCount(count)])}</b>
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
      <span class="gap" />
      <button type="button" class="plain" onClick={onClear}>
        {i18n.t('library.clearSelection')}
      </button>
    </div>
  );
}
