import { i18n } from '#i18n';
import type { AnnotationRecord } from '../lib/database/records.ts';

interface AnnotationListProps {
  annotations: readonly AnnotationRecord[];
  onShow: (annotation: AnnotationRecord) => void;
}

/** What became of the passage, where it is not simply there. */
function describeOutcome({ placement }: AnnotationRecord): string {
  const { outcome } = placement;
  return outcome === 'found' || outcome === 'moved' ? '' : i18n.t(`popup.${outcome}`);
}

/** The reader's own highlights and notes; a click shows the passage. */
export function AnnotationList({ annotations, onShow }: AnnotationListProps) {
  return (
    <ul class="list">
      {annotations.map((annotation) => (
        <li key={annotation.id}>
          <button type="button" class="item" onClick={() => onShow(annotation)}>
            <span class={`name wash ${annotation.colour}`}>{annotation.passage.exact}</span>
            <span class="figure soft">{describeOutcome(annotation)}</span>
            {annotation.note && <span class="where note">{annotation.note}</span>}
            {annotation.tags.length > 0 && <span class="soft where">{annotation.tags.join(' · ')}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}
