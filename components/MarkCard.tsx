import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { Colour, ColourNames } from '../lib/anchor/colour.ts';
import type { ExplainedTerm } from '../lib/database/explain-terms.ts';
import type { AnnotationRecord, Correction, FactRecord } from '../lib/database/records.ts';
import { correctedFact } from '../lib/facts/corrected-fact.ts';
import { AnnotationCard } from './AnnotationCard.tsx';
import { FactCard } from './FactCard.tsx';
import { TermCard } from './TermCard.tsx';
import { thingKey } from './thing-key.ts';

/** What stands at one place of the article. */
export type MarkedThing =
  | { kind: 'fact'; record: FactRecord }
  | { kind: 'term'; term: ExplainedTerm }
  | { kind: 'annotation'; annotation: AnnotationRecord };

/** What the reader can do with it. */
export interface MarkActions {
  reviewFact: (record: FactRecord, review: 'found' | 'kept' | 'dismissed') => void;
  correctFact: (record: FactRecord, correction: Correction) => void;
  changeAnnotation: (
    annotation: AnnotationRecord,
    changes: { colour?: Colour; note?: string; tags?: string[] },
  ) => void;
  deleteAnnotation: (annotation: AnnotationRecord) => void;
  copy: (thing: MarkedThing) => void;
  close: () => void;
}

interface MarkCardProps {
  things: MarkedThing[];
  actions: MarkActions;
  colourNames: ColourNames;
  knownTags: readonly string[];
  explainRule: (rule: string) => string;
  /** What became of the last action. */
  message: ComponentChildren;
}

/** The card over the page: everything that is marked under the pointer, the shortest mark first. */
export function MarkCard({ things, actions, colourNames, knownTags, explainRule, message }: MarkCardProps) {
  const show = (thing: MarkedThing): ComponentChildren => {
    const onCopy = () => actions.copy(thing);
    if (thing.kind === 'term') return <TermCard term={thing.term} onCopy={onCopy} />;
    if (thing.kind === 'fact') {
      const { record } = thing;
      return (
        <FactCard
          record={record}
          fact={correctedFact(record)}
          onReview={(review) => actions.reviewFact(record, review)}
          onCorrect={(correction) => actions.correctFact(record, correction)}
          onCopy={onCopy}
          explainRule={explainRule}
        />
      );
    }
    const { annotation } = thing;
    return (
      <AnnotationCard
        annotation={annotation}
        colourNames={colourNames}
        knownTags={knownTags}
        onChange={(changes) => actions.changeAnnotation(annotation, changes)}
        onDelete={() => actions.deleteAnnotation(annotation)}
      />
    );
  };
  return (
    <>
      <button type="button" class="plain close" aria-label={i18n.t('card.close')} onClick={actions.close}>
        ×
      </button>
      {things.map((thing) => (
        <section key={thingKey(thing)}>{show(thing)}</section>
      ))}
      {message}
    </>
  );
}
