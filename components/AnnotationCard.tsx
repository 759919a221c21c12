import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Colour, ColourNames } from '../lib/anchor/colour.ts';
import type { AnnotationRecord } from '../lib/database/records.ts';
import { ColourChoice } from './ColourChoice.tsx';
import { NoteLinks } from './NoteLinks.tsx';
import { useDraft } from './use-draft.ts';

interface AnnotationCardProps {
  annotation: AnnotationRecord;
  colourNames: ColourNames;
  /** Tags that the reader used before, for completion. */
  knownTags: readonly string[];
  /** Only what the reader changed is given: another window may have changed the rest meanwhile. */
  onChange: (changes: { colour?: Colour; note?: string; tags?: string[] }) => void;
  onDelete: () => void;
}

/** The longest note, in UTF-16 units, as the messages allow it. */
const LONGEST_NOTE = 100_000;

/** Tags as they are typed: separated by commas or semicolons of either width; order kept, repetitions dropped. */
export function readTags(written: string): string[] {
  return [...new Set(written.split(/[,，;；、\n]/).map((tag) => tag.trim()))].filter(Boolean);
}

/**
 * What a field of tags may be completed to: each known tag that is not in it yet, in the place of the one that is being written. Browsers
 * compare a suggestion with all that stands in the field.
 */
export function completeTags(written: string, known: readonly string[]): string[] {
  const head = /^.*[,，;；、\n]\s*/s.exec(written)?.[0] ?? '';
  const used = readTags(written);
  return known.filter((tag) => !used.includes(tag)).map((tag) => head + tag);
}

/** The reader's own highlight: colour, note and tags, edited in place. */
export function AnnotationCard({
  annotation,
  colourNames,
  knownTags,
  onChange,
  onDelete,
}: AnnotationCardProps) {
  const note = useDraft(annotation.note);
  const tags = useDraft(annotation.tags.join('，'));
  const id = useId();
  const save = (event: Event) => {
    event.preventDefault();
    const written = readTags(tags.text);
    onChange({ ...(note.changed && { note: note.text }), ...(tags.changed && { tags: written }) });
    // As they are kept, so that they count as unchanged from then on.
    if (tags.changed) tags.write(written.join('，'));
  };
  return (
    <form onSubmit={save}>
      <p class="quote">{annotation.passage.exact}</p>
      <label class="name" for={`${id}note`}>
        {i18n.t('annotation.note')}
      </label>
      <textarea
        id={`${id}note`}
        maxLength={LONGEST_NOTE}
        value={note.text}
        onInput={(event) => note.write(event.currentTarget.value)}
      />
      <NoteLinks note={note.text} />
      <label class="name" for={`${id}tags`}>
        {i18n.t('annotation.tags')}
      </label>
      <input
        id={`${id}tags`}
        list={`${id}known`}
        value={tags.text}
        autocomplete="off"
        placeholder={i18n.t('annotation.tagsHint')}
        onInput={(event) => tags.write(event.currentTarget.value)}
      />
      <datalist id={`${id}known`}>
        {completeTags(tags.text, knownTags).map((completed) => (
          <option key={completed} value={completed} />
        ))}
      </datalist>
      <div class="row">
        <ColourChoice
          names={colourNames}
          chosen={annotation.colour}
          onChoose={(colour) => onChange({ colour })}
        />
      </div>
      <div class="row">
        <button type="submit" class="strong">
          {i18n.t('card.save')}
        </button>
        <button type="button" onClick={onDelete}>
          {i18n.t('annotation.delete')}
        </button>
      </div>
    </form>
  );
}
