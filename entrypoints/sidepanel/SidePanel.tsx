import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { ActionMessage } from '../../components/ActionMessage.tsx';
import { explainError } from '../../components/explain-error.ts';
import { Notice } from '../../components/Notice.tsx';
import { ReadingList } from '../../components/ReadingList.tsx';
import { readCollectedArticle } from '../../components/read-collected-article.ts';
import { useLiveQuery } from '../../components/use-live-query.ts';
import { openDatabase } from '../../lib/database/open.ts';
import { showPassage } from '../popup/actions.ts';
import { PageNotice } from '../popup/PageNotice.tsx';
import { archiveAnnotation, placeAnnotation, placeOnSelection, type Said, saveNote } from './actions.ts';
import { useFollowedPage } from './use-followed-page.ts';

/** The article beside the panel as a list that follows the page: facts, terms, and notes to be written there. */
export function SidePanel() {
  const { tabId, status, view } = useFollowedPage();
  const articleId = status?.kind === 'article' ? status.articleId : null;
  const [said, setSaid] = useState<Said | null>(null);
  const db = openDatabase();
  const live = useLiveQuery(
    async () => ({ articleId, collected: articleId ? await readCollectedArticle(db, articleId) : null }),
    [articleId],
  );
  // What was read for another article says nothing of this one.
  const waits = live.kind === 'loading' || (live.kind === 'ready' && live.value.articleId !== articleId);
  if (!status || (articleId && waits)) {
    return <Notice kind="status">{i18n.t('popup.loading')}</Notice>;
  }
  if (status.kind !== 'article') return <PageNotice status={status} tabId={tabId} onDone={() => undefined} />;
  if (live.kind === 'failed') return <Notice kind="alert">{explainError('databaseUnavailable')}</Notice>;
  const collected = live.kind === 'ready' ? live.value.collected : null;
  if (!collected) return <Notice kind="status">{i18n.t('popup.notCollected')}</Notice>;
  const attempt = (work: Promise<Said>) => void work.then(setSaid);
  const { undo, redo } = said ?? {};
  return (
    <>
      <header>
        <h1>{status.headline}</h1>
        {said && (
          <ActionMessage
            text={said.text}
            failed={said.failed}
            onUndo={undo && (() => attempt(undo()))}
            onRedo={redo && (() => attempt(redo()))}
          />
        )}
      </header>
      <ReadingList
        collected={collected}
        view={view}
        actions={{
          show: (span) => void showPassage(tabId, collected.record, span),
          saveNote: (annotation, note) => attempt(saveNote(annotation, note, tabId)),
          place: (annotation, span) => attempt(placeAnnotation(annotation, span, tabId)),
          placeOnSelection: (annotation) => attempt(placeOnSelection(annotation, tabId)),
          archive: (annotation) => attempt(archiveAnnotation(annotation, tabId)),
        }}
      />
    </>
  );
}
