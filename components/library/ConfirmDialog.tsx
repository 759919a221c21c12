import { FormDialog } from './FormDialog.tsx';

interface ConfirmDialogProps {
  title: string;
  text: string;
  /** The word on the button that does it. */
  action: string;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before something that cannot be taken back. */
export function ConfirmDialog({ title, text, action, onConfirm, onClose }: ConfirmDialogProps) {
  return (
    <FormDialog title={title} action={action} danger onSubmit={onConfirm} onClose={onClose}>
      <p>{text}</p>
    </FormDialog>
  );
}
