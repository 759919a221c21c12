import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { explainError } from '../../components/explain-error.ts';
import { Notice } from '../../components/Notice.tsx';
import { ReadingList } from '../../components/ReadingList.tsx';
import { readCollectedArticle } from '../../components/read-collected-article.ts';
import { useLiveQuery } from '../../components/use-live-query.ts';
import { openDatabase } from '../../lib/database/open.ts';
import { showPassage } from '../popup/actions.ts';
import { PageNotice } from '../popup/PageNotice.tsx';
import { archiveAnnotation, placeAnnotation, placeOnSelection, saveNote } from './actions.ts';
import { useFollowedPage } from './use-followed-page.ts';

/** The article beside the panel as a list that follows the page: facts, terms, and notes to be written there. */
export function SidePanel() {
  const { tabId, status, view } = useFollowedPage();
  const articleId = status?.kind === 'article' ? status.articleId : null;
  const [problem, setProblem] = useState('');
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
  const attempt = (work: Promise<string | null>) => void work.then((said) => setProblem(said ?? ''));
  return (
    <>
      <header>
        <h1>{status.headline}</h1>
        <p class="error" role="alert">
          {problem}
        </p>
      </header>
      <ReadingList
        collected={collected}
        view={view}
        actions={{
          show: (span) => void showPassage(tabId, collected.record, span),
          saveNote: (id, note) => attempt(saveNote(id, note, tabId)),
          place: ({ id }, span) => attempt(placeAnnotation(id, span, tabId)),
          placeOnSelection: ({ id }) => attempt(placeOnSelection(id, tabId)),
          archive: ({ id }) => attempt(archiveAnnotation(id, tabId)),
        }}
      />
    </>
  );
}
