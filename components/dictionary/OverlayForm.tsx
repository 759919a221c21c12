import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { OverlayEntry } from '../../lib/database/dictionary-rows.ts';
import { Check } from '../Check.tsx';
import { Field } from './Field.tsx';
import { splitLines } from './term-draft.ts';

/** What the reader puts over an entry. */
export interface OverlayChange {
  muted: boolean;
  note: string;
  exclude: string[];
}

interface OverlayFormProps {
  overlay: OverlayEntry | undefined;
  onSave: (change: OverlayChange) => void;
}

/** What the reader puts over an entry of a list that is not theirs: updates of the list do not touch it. */
export function OverlayForm({ overlay, onSave }: OverlayFormProps) {
  const [muted, setMuted] = useState(overlay?.muted ?? false);
  const [note, setNote] = useState(overlay?.note ?? '');
  const [exclude, setExclude] = useState(overlay?.exclude?.join('\n') ?? '');
  const submit = (event: Event): void => {
    event.preventDefault();
    onSave({ muted, note: note.trim(), exclude: splitLines(exclude) });
  };
  return (
    <form class="term-form" onSubmit={submit}>
      <h3>{i18n.t('desk.yours')}</h3>
      <p class="soft">{i18n.t('desk.overlayText')}</p>
      <Check checked={muted} onChange={setMuted}>
        {i18n.t('desk.mute')}
      </Check>
      <Field label={i18n.t('desk.ownNote')} value={note} rows={2} onInput={setNote} />
      <Field
        label={i18n.t('desk.field.exclude')}
        value={exclude}
        rows={2}
        hint={i18n.t('desk.hint.exclude')}
        onInput={setExclude}
      />
      <div class="row">
        <button type="submit" class="strong">
          {i18n.t('desk.save')}
        </button>
      </div>
    </form>
  );
}
