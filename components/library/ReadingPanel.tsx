import { i18n } from '#i18n';
import type { ColourNames } from '../../lib/anchor/colour.ts';
import type { AnnotationRecord } from '../../lib/database/records.ts';
import { AnnotationList } from '../AnnotationList.tsx';
import type { CollectedArticle } from '../ArticleView.tsx';
import { explainRule } from '../explain-rule.ts';
import { type MarkActions, MarkCard } from '../MarkCard.tsx';
import { groupTerms } from '../TermList.tsx';
import type { ArticleMark } from './article-marks.ts';

interface ReadingPanelProps {
  /** What was picked in the text. */
  marks: readonly ArticleMark[];
  collected: CollectedArticle;
  actions: Omit<MarkActions, 'close'>;
  colourNames: ColourNames;
  knownTags: readonly string[];
  onPick: (annotation: AnnotationRecord) => void;
  onClose: () => void;
}

/** Beside the text: what was picked in it, or what there is to pick. */
export function ReadingPanel(props: ReadingPanelProps) {
  const { marks, collected, actions, colourNames, knownTags, onPick, onClose } = props;
  const { facts, terms, annotations } = collected;
  const things = [...new Map(marks.map(({ thing }) => [JSON.stringify(thing), thing])).values()];
  if (things.length > 0)
    return (
      <aside class="detail" aria-label={i18n.t('library.detail')}>
        <MarkCard
          things={things}
          actions={{ ...actions, close: onClose }}
          colourNames={colourNames}
          knownTags={knownTags}
          explainRule={explainRule}
          message={null}
        />
      </aside>
    );
  return (
    <aside class="detail idle" aria-label={i18n.t('library.marks')}>
      <h2>{i18n.t('library.marks')}</h2>
      <p class="soft">
        {i18n.t('popup.facts')} {facts.filter(({ review }) => review !== 'dismissed').length} ·{' '}
        {i18n.t('popup.terms')} {groupTerms(terms).length} · {i18n.t('popup.annotations')}{' '}
        {annotations.length}
      </p>
      <p class="soft">{i18n.t('library.pickMark')}</p>
      <h2>{i18n.t('library.notes')}</h2>
      {annotations.length === 0 && <p class="soft">{i18n.t('library.noNotes')}</p>}
      <AnnotationList annotations={annotations} onShow={onPick} />
    </aside>
  );
}
