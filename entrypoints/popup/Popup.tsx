import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { ArticleView } from '../../components/ArticleView.tsx';
import { explainError } from '../../components/explain-error.ts';
import { Notice } from '../../components/Notice.tsx';
import { readCollectedArticle } from '../../components/read-collected-article.ts';
import { useLiveQuery } from '../../components/use-live-query.ts';
import { openDatabase } from '../../lib/database/open.ts';
import { sendMessage } from '../../lib/messages/protocol.ts';
import { ArticleFooter } from './ArticleFooter.tsx';
import { showPassage } from './actions.ts';
import { PageNotice } from './PageNotice.tsx';
import { SiteFooter } from './SiteFooter.tsx';
import { type Page, usePage } from './use-page.ts';

/** The article that the popup shows: the tab's own, or the one named in the popup's address. It stays when the tab is closed. */
function useArticleId({ status }: Page): string | null {
  const [articleId, setArticleId] = useState(() => new URLSearchParams(location.search).get('article'));
  useEffect(() => {
    if (status?.kind === 'article') setArticleId(status.articleId);
    else if (status && status.kind !== 'closed' && status.kind !== 'reading') setArticleId(null);
  }, [status]);
  return articleId;
}

/** The popup: this article's facts, terms and notes, or why there are none. */
export function Popup() {
  const page = usePage();
  const articleId = useArticleId(page);
  const [message, setMessage] = useState('');
  const db = openDatabase();
  const live = useLiveQuery(
    async () => ({ articleId, collected: articleId ? await readCollectedArticle(db, articleId) : null }),
    [articleId],
  );
  const { status, tabId, refresh } = page;
  const wanted = status?.kind === 'article' ? status.articleId : articleId;
  // What was read for another article says nothing of this one.
  const waits = live.kind === 'loading' || (live.kind === 'ready' && live.value.articleId !== wanted);
  if (!status || (waits && wanted)) {
    return <Notice kind="status">{i18n.t('popup.loading')}</Notice>;
  }
  if (live.kind === 'failed') return <Notice kind="alert">{explainError('databaseUnavailable')}</Notice>;
  const collected = live.kind === 'ready' ? live.value.collected : null;
  const collect = async (): Promise<void> => {
    if (tabId !== null) await sendMessage('collectArticle', undefined, tabId).catch(() => false);
    setMessage('');
    refresh();
  };
  return (
    <>
      {collected ? (
        <>
          {status.kind === 'article' && status.shortened && (
            <p class="message">{i18n.t('popup.shortened')}</p>
          )}
          {status.kind === 'closed' && <p class="message">{i18n.t('popup.closedTab')}</p>}
          <ArticleView
            collected={collected}
            onShow={(span) =>
              void showPassage(status.kind === 'article' ? tabId : null, collected.record, span)
            }
          />
          <ArticleFooter collected={collected} tabId={tabId} onMessage={setMessage} />
        </>
      ) : status.kind === 'article' ? (
        <Notice
          kind="status"
          actions={
            <button type="button" class="strong" onClick={() => void collect()}>
              {i18n.t('popup.collect')}
            </button>
          }
        >
          {status.headline}
          <br />
          {message || i18n.t('popup.notCollected')}
        </Notice>
      ) : (
        <PageNotice status={status} tabId={tabId} onDone={refresh} />
      )}
      <p class="message" role="status">
        {collected ? message : ''}
      </p>
      <SiteFooter address={status.address} tabId={tabId} off={status.kind === 'off'} onDone={refresh} />
    </>
  );
}
