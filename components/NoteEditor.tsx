import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { useDraft } from './use-draft.ts';

interface NoteEditorProps {
  note: string;
  label: string;
  onSave: (note: string) => void;
}

/** A note edited in place. What is being written is never replaced by a change from elsewhere. */
export function NoteEditor({ note, label, onSave }: NoteEditorProps) {
  const { text, write, changed } = useDraft(note);
  const id = useId();
  return (
    <form
      class="note"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(text);
      }}
    >
      <label class="hidden" for={id}>
        {label}
      </label>
      <textarea
        id={id}
        value={text}
        placeholder={label}
        onInput={(event) => write(event.currentTarget.value)}
      />
      {changed && (
        <button type="submit" class="strong">
          {i18n.t('card.save')}
        </button>
      )}
    </form>
  );
}
