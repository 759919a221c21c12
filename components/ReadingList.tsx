import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { AnnotationRecord } from '../lib/database/records.ts';
import { correctedFact } from '../lib/facts/corrected-fact.ts';
import type { CollectedArticle } from './ArticleView.tsx';
import { formatFigure, formatPeriod } from './format-figure.ts';
import { NoteEditor } from './NoteEditor.tsx';
import { NoteLinks } from './NoteLinks.tsx';
import { type PassageActions, PassageOutcome } from './PassageOutcome.tsx';
import { listInReadingOrder, type ReadingItem } from './reading-order.ts';
import { StatusPill } from './StatusPill.tsx';

/** What the reader can do in the list. */
export interface ReadingActions extends PassageActions {
  show: (span: { start: number; end: number }) => void;
  saveNote: (annotation: AnnotationRecord, note: string) => void;
}

interface ReadingListProps {
  collected: CollectedArticle;
  /** What of the article is in the window of its page; the list follows it. */
  view: { start: number; end: number } | null;
  actions: ReadingActions;
}

/** Facts, terms and notes as they stand in the text, beside the page. */
export function ReadingList({ collected, view, actions }: ReadingListProps) {
  const items = listInReadingOrder(collected);
  const list = useRef<HTMLOListElement>(null);
  const isInView = ({ start }: ReadingItem) => view !== null && start >= view.start && start < view.end;
  const first = items.find(isInView)?.key;
  useEffect(() => {
    if (list.current?.contains(document.activeElement)) return;
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [first]);
  return (
    <ol class="list" ref={list}>
      {items.map((item) => (
        <li
          key={item.key}
          class={isInView(item) ? 'in-view' : ''}
          aria-current={item.key === first || undefined}
        >
          <button type="button" class="item" onClick={() => actions.show(item)}>
            <Summary item={item} />
          </button>
          {item.kind === 'annotation' && (
            <div class="below">
              <PassageOutcome
                annotation={item.annotation}
                text={collected.record.article.text}
                actions={actions}
              />
              <NoteEditor
                note={item.annotation.note}
                label={i18n.t('annotation.note')}
                onSave={(note) => actions.saveNote(item.annotation, note)}
              />
              <NoteLinks note={item.annotation.note} />
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}

function Summary({ item }: { item: ReadingItem }) {
  if (item.kind === 'term') {
    return (
      <>
        <span class={`name term term-${item.term.colour}`}>{item.term.term}</span>
        <span class="figure" />
        <span class="soft where">{item.term.definition}</span>
      </>
    );
  }
  if (item.kind === 'annotation') {
    const { passage, colour, tags } = item.annotation;
    return (
      <>
        <span class={`name wash ${colour}`}>{passage.exact}</span>
        <span class="figure" />
        {tags.length > 0 && <span class="soft where">{tags.join(' · ')}</span>}
      </>
    );
  }
  const fact = correctedFact(item.record);
  return (
    <>
      <span class="name">{fact.indicator ?? i18n.t('card.unknown')}</span>
      <span class="figure">{formatFigure(fact)}</span>
      <span class="soft where">{[fact.subject, formatPeriod(fact.period)].filter(Boolean).join(' · ')}</span>
      <StatusPill status={fact.status} />
    </>
  );
}
