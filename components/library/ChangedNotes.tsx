import { i18n } from '#i18n';
import type { AnnotationRecord } from '../../lib/database/records.ts';
import { type PassageActions, PassageOutcome } from '../PassageOutcome.tsx';

interface ChangedNotesProps {
  annotations: readonly AnnotationRecord[];
  /** The article as it is kept now. */
  text: string;
  actions: PassageActions;
}

/** Whether the words of an annotation are not simply there, and the reader has not put it away. */
export function needsDecision({ placement, archived }: AnnotationRecord): boolean {
  return !archived && placement.outcome !== 'found' && placement.outcome !== 'moved';
}

/** Notes whose passage was edited, is ambiguous or gone, each with its old and new words and what can be done. */
export function ChangedNotes({ annotations, text, actions }: ChangedNotesProps) {
  const open = annotations.filter(needsDecision);
  if (open.length === 0) return null;
  return (
    <section class="changed-notes" lang={i18n.t('language')}>
      <h2>{i18n.t('outcome.title')}</h2>
      <ul>
        {open.map((annotation) => (
          <li key={annotation.id}>
            <p>
              <span class={`wash ${annotation.colour}`}>{annotation.passage.exact}</span> {annotation.note}
            </p>
            <PassageOutcome annotation={annotation} text={text} actions={actions} />
          </li>
        ))}
      </ul>
    </section>
  );
}
