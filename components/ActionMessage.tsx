import { i18n } from '#i18n';

interface ActionMessageProps {
  text: string;
  failed: boolean;
  onUndo?: () => void;
  onRedo?: () => void;
}

/** What became of an action, with the ways to take it back and to do it again. */
export function ActionMessage({ text, failed, onUndo, onRedo }: ActionMessageProps) {
  return (
    <p class={`status${failed ? ' error' : ''}`} role={failed ? 'alert' : 'status'}>
      {text}{' '}
      {onUndo && (
        <button type="button" onClick={onUndo}>
          {i18n.t('annotation.undo')}
        </button>
      )}{' '}
      {onRedo && (
        <button type="button" onClick={onRedo}>
          {i18n.t('annotation.redo')}
        </button>
      )}
    </p>
  );
}
