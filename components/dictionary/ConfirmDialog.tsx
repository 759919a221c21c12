import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';

interface ConfirmDialogProps {
  /** The question, with what will be lost. */
  question: string;
  /** Word on the button that does it. */
  confirm: string;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Asks before something that cannot be taken back. Escape and the first button leave everything as it is. */
export function ConfirmDialog({ question, confirm, onConfirm, onCancel }: ConfirmDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="confirm" aria-label={confirm} onCancel={onCancel}>
      <p>{question}</p>
      <div class="row end">
        <button type="button" onClick={onCancel}>
          {i18n.t('desk.cancel')}
        </button>
        <button type="button" class="danger" onClick={onConfirm}>
          {confirm}
        </button>
      </div>
    </dialog>
  );
}
