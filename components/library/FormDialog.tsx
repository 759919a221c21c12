import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { Dialog } from './Dialog.tsx';

interface FormDialogProps {
  title: string;
  /** The word on the button that does it. */
  action: string;
  /** Whether it cannot be taken back. */
  danger?: boolean;
  /** Class of the form: `fields` sets labels beside what is filled in. */
  look?: string;
  onSubmit: () => void;
  onClose: () => void;
  children: ComponentChildren;
}

/** A question with a button that does it and one that does not; it is closed before it is done. */
export function FormDialog({ title, action, danger, look, onSubmit, onClose, children }: FormDialogProps) {
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        class={look}
        onSubmit={(event) => {
          event.preventDefault();
          onClose();
          onSubmit();
        }}
      >
        {children}
        <div class="row end">
          <button type="button" onClick={onClose}>
            {i18n.t('card.cancel')}
          </button>
          <button type="submit" class={danger ? 'danger' : 'strong'}>
            {action}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
