import { useEffect, useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';

interface NoteEditorProps {
  note: string;
  label: string;
  onSave: (note: string) => void;
}

/** A note edited in place. What is being written is never replaced by a change from elsewhere. */
export function NoteEditor({ note, label, onSave }: NoteEditorProps) {
  const [draft, setDraft] = useState(note);
  const [kept, setKept] = useState(note);
  const id = useId();
  useEffect(() => {
    if (draft === kept) setDraft(note);
    setKept(note);
  }, [note]);
  return (
    <form
      class="note"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(draft);
      }}
    >
      <label class="hidden" for={id}>
        {label}
      </label>
      <textarea
        id={id}
        value={draft}
        placeholder={label}
        onInput={(event) => setDraft(event.currentTarget.value)}
      />
      {draft !== kept && (
        <button type="submit" class="strong">
          {i18n.t('card.save')}
        </button>
      )}
    </form>
  );
}
