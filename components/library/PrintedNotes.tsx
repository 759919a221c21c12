import { i18n } from '#i18n';
import type { AnnotationRecord } from '../../lib/database/records.ts';

/** The reader's notes below a text on paper, each with its passage. Not seen on the screen. */
export function PrintedNotes({ annotations }: { annotations: readonly AnnotationRecord[] }) {
  if (annotations.length === 0) return null;
  return (
    <section class="only-print notes">
      <h3 lang={i18n.t('language')}>{i18n.t('library.notes')}</h3>
      <ul>
        {annotations.map(({ id, passage, note, tags, colour }) => (
          <li key={id}>
            <span class={`wash ${colour}`}>{passage.exact}</span>
            {note && <p>{note}</p>}
            {tags.length > 0 && <p class="soft">{tags.join(' · ')}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
