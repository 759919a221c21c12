import { i18n } from '#i18n';
import type { AnnotationRecord } from '../lib/database/records.ts';
import { describeFactChange } from '../lib/facts/fact-change.ts';

/** What the reader decides about a passage that is not simply there. */
export interface PassageActions {
  /** Puts the annotation on these words of the article: the edited ones, one of several candidates, or the selected ones. */
  place: (annotation: AnnotationRecord, span: { start: number; end: number }) => void;
  /** Puts it on what is selected on the page now. */
  placeOnSelection: (annotation: AnnotationRecord) => void;
  archive: (annotation: AnnotationRecord) => void;
}

interface PassageOutcomeProps {
  annotation: AnnotationRecord;
  /** The article as it is kept now. */
  text: string;
  actions: PassageActions;
}

/** Units of text that are shown around a candidate. */
const AROUND = 12;

/** Says what became of the words of an annotation (edited, several equal places, gone) and lets the reader decide. */
export function PassageOutcome({ annotation, text, actions }: PassageOutcomeProps) {
  const { placement, passage } = annotation;
  if (placement.outcome === 'found' || placement.outcome === 'moved') return null;
  return (
    <div class="outcome" role="status">
      <strong>{i18n.t(`popup.${placement.outcome}`)}</strong>
      {placement.outcome === 'edited' && (
        <p>
          <del>{placement.before}</del> → <ins>{placement.after}</ins>
        </p>
      )}
      {placement.outcome === 'edited' &&
        describeFactChange(placement.before, placement.after, passage).map(({ before, after }) => (
          <p key={`${before?.text} ${after?.text}`} class="error">
            {i18n.t('outcome.factChange', [before?.text ?? '–', after?.text ?? '–'])}
          </p>
        ))}
      {placement.outcome === 'gone' && (
        <p class="soft">
          …{passage.prefix}
          <del>{passage.exact}</del>
          {passage.suffix}…
        </p>
      )}
      <div class="row">
        {placement.outcome === 'edited' && (
          <button type="button" onClick={() => actions.place(annotation, placement)}>
            {i18n.t('outcome.accept')}
          </button>
        )}
        {placement.outcome === 'ambiguous' &&
          placement.candidates.slice(0, 8).map((span) => (
            <button type="button" key={span.start} onClick={() => actions.place(annotation, span)}>
              …{text.slice(Math.max(0, span.start - AROUND), span.start)}
              <b>{text.slice(span.start, span.end)}</b>
              {text.slice(span.end, span.end + AROUND)}…
            </button>
          ))}
        <button type="button" onClick={() => actions.placeOnSelection(annotation)}>
          {i18n.t('outcome.place')}
        </button>
        <button type="button" onClick={() => actions.archive(annotation)}>
          {i18n.t('outcome.archive')}
        </button>
      </div>
    </div>
  );
}
