import { i18n } from '#i18n';

/** Says that an annotation is deleted, and takes it back. */
export function DeletedNotice({ onUndo }: { onUndo: () => void }) {
  return (
    <p class="status" role="status">
      {i18n.t('annotation.deleted')}{' '}
      <button type="button" onClick={onUndo}>
        {i18n.t('annotation.undo')}
      </button>
    </p>
  );
}
