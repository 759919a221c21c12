import { i18n } from '#i18n';
import { explainError } from '../../components/explain-error.ts';
import { Notice } from '../../components/Notice.tsx';
import { useLiveQuery } from '../../components/use-live-query.ts';
import { listArticles } from '../../lib/database/articles.ts';
import { openDatabase } from '../../lib/database/open.ts';

/** Everything collected, newest reading first; each article opens as in the popup, also when its page is gone. */
export function Library() {
  const articles = useLiveQuery(() => listArticles(openDatabase()), []);
  return (
    <>
      <h1>{i18n.t('library.title')}</h1>
      {articles.kind === 'loading' && <Notice kind="status">{i18n.t('library.loading')}</Notice>}
      {articles.kind === 'failed' && <Notice kind="alert">{explainError('databaseUnavailable')}</Notice>}
      {articles.kind === 'ready' && articles.value.length === 0 && (
        <Notice kind="status">{i18n.t('library.noArticles')}</Notice>
      )}
      {articles.kind === 'ready' && articles.value.length > 0 && (
        <section>
          <h2>{i18n.t('library.articles')}</h2>
          <ul class="lines">
            {articles.value.map(({ id, headline, date, source, addresses }) => (
              <li key={id}>
                <a class="grow" href={`/popup.html?article=${encodeURIComponent(id)}`} lang="zh-CN">
                  {headline}
                </a>
                <span class="soft">
                  {[source, date ?? i18n.t('library.undated')].filter(Boolean).join(' · ')}
                </span>
                {addresses[0] && <a href={addresses[0]}>{i18n.t('library.open')}</a>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
