import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PastedText } from './import-report.ts';

const FIELDS = [
  ['headline', 'text'],
  ['date', 'date'],
  ['source', 'text'],
  ['address', 'url'],
] as const;
const EMPTY: PastedText = { text: '', headline: '', date: '', source: '', address: '' };

/** A text from elsewhere, with what the reader knows about it. */
export function PasteForm({ onAdd }: { onAdd: (pasted: PastedText) => void }) {
  const [draft, setDraft] = useState(EMPTY);
  const id = useId();
  const set = (field: keyof PastedText) => (event: Event) =>
    setDraft({ ...draft, [field]: (event.currentTarget as HTMLInputElement).value });
  return (
    <section>
      <h3>{i18n.t('import.paste')}</h3>
      <form
        class="fields"
        onSubmit={(event) => {
          event.preventDefault();
          if (!draft.text.trim()) return;
          onAdd(draft);
          setDraft(EMPTY);
        }}
      >
        <label for={`${id}text`}>{i18n.t('import.pasteText')}</label>
        <textarea
          id={`${id}text`}
          rows={6}
          value={draft.text}
          placeholder={i18n.t('import.pasteHint')}
          onInput={set('text')}
        />
        {FIELDS.map(([field, type]) => (
          <>
            <label for={`${id}${field}`}>{i18n.t(`import.${field}`)}</label>
            <input
              id={`${id}${field}`}
              type={type as 'text'}
              maxLength={1000}
              value={draft[field]}
              placeholder={i18n.t('import.optional')}
              onInput={set(field)}
            />
          </>
        ))}
        <div class="row end">
          <button type="submit" class="strong" disabled={!draft.text.trim()}>
            {i18n.t('import.add')}
          </button>
        </div>
      </form>
    </section>
  );
}
