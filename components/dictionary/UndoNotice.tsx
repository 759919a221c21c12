import { i18n } from '#i18n';

interface UndoNoticeProps {
  /** What was done. */
  children: string;
  /** Left out where it cannot be taken back. */
  onUndo?: () => void;
}

/** Says what was done, and takes it back. */
export function UndoNotice({ children, onUndo }: UndoNoticeProps) {
  return (
    <p class="done" role="status">
      <span>{children}</span>
      {onUndo && (
        <button type="button" onClick={onUndo}>
          {i18n.t('desk.undo')}
        </button>
      )}
    </p>
  );
}
