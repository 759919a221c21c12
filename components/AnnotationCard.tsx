import { useEffect, useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Colour, ColourNames } from '../lib/anchor/colour.ts';
import type { AnnotationRecord } from '../lib/database/records.ts';
import { ColourChoice } from './ColourChoice.tsx';
import { NoteLinks } from './NoteLinks.tsx';

interface AnnotationCardProps {
  annotation: AnnotationRecord;
  colourNames: ColourNames;
  /** Tags that the reader used before, for completion. */
  knownTags: readonly string[];
  onChange: (changes: { colour?: Colour; note?: string; tags?: string[] }) => void;
  onDelete: () => void;
}

/** The longest note, in UTF-16 units, as the messages allow it. */
const LONGEST_NOTE = 100_000;

/** Tags as they are typed: separated by commas or semicolons of either width; order kept, repetitions dropped. */
export function readTags(written: string): string[] {
  return [...new Set(written.split(/[,，;；、\n]/).map((tag) => tag.trim()))].filter(Boolean);
}

/** The reader's own highlight: colour, note and tags, edited in place. */
export function AnnotationCard({
  annotation,
  colourNames,
  knownTags,
  onChange,
  onDelete,
}: AnnotationCardProps) {
  const [note, setNote] = useState(annotation.note);
  const [tags, setTags] = useState(annotation.tags.join('，'));
  const id = useId();
  useEffect(() => {
    setNote(annotation.note);
    setTags(annotation.tags.join('，'));
  }, [annotation.id]);
  const save = (event: Event) => {
    event.preventDefault();
    onChange({ note, tags: readTags(tags) });
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
        value={note}
        onInput={(event) => setNote(event.currentTarget.value)}
      />
      <NoteLinks note={note} />
      <label class="name" for={`${id}tags`}>
        {i18n.t('annotation.tags')}
      </label>
      <input
        id={`${id}tags`}
        list={`${id}known`}
        value={tags}
        placeholder={i18n.t('annotation.tagsHint')}
        onInput={(event) => setTags(event.currentTarget.value)}
      />
      <datalist id={`${id}known`}>
        {knownTags.map((tag) => (
          <option key={tag} value={tag} />
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
