import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type ArticleOrder, listArticles } from '../../lib/database/articles.ts';
import { countFacts, listFactIdsOfArticles } from '../../lib/database/count-facts.ts';
import type { ShuduDatabase } from '../../lib/database/open.ts';
import type { ArticleSummary } from '../../lib/database/rows.ts';
import { fold } from '../../lib/text/fold.ts';
import { Notice } from '../Notice.tsx';
import { useLiveQuery } from '../use-live-query.ts';
import { ArticleBulkBar } from './ArticleBulkBar.tsx';
import { ArticleFilters } from './ArticleFilters.tsx';
import { ArticleTable } from './ArticleTable.tsx';
import { articleColumns, type ListedArticle } from './article-columns.tsx';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { explainFailure } from './explain-failure.ts';
import { type FactDialog, FactDialogs } from './FactDialogs.tsx';
import { forgetInBatches } from './forget-in-batches.ts';
import { formatCount } from './format-count.ts';
import { PrintSheet } from './PrintSheet.tsx';
import { useFactActions } from './use-fact-actions.ts';
import { MOST_PRINTED, usePrint } from './use-print.ts';
import type { TaskRunner } from './use-task.ts';

interface ArticlesViewProps {
  db: ShuduDatabase;
  runner: TaskRunner;
  version: string;
  /** Shows the facts of some articles. */
  onShowFacts: (articles: readonly string[]) => void;
}

function holds(article: ArticleSummary, words: string): boolean {
  return [article.headline, article.source, article.edition, article.host].some(
    (text) => text && fold(text).toLowerCase().includes(words),
  );
}

/** All kept articles: to be read, exported or deleted. */
export function ArticlesView({ db, runner, version, onShowFacts }: ArticlesViewProps) {
  const [order, setOrder] = useState<ArticleOrder>('readAt');
  const [words, setWords] = useState('');
  const [host, setHost] = useState<string | null>(null);
  const [selection, setSelection] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState(false);
  const [dialog, setDialog] = useState<FactDialog | null>(null);
  const actions = useFactActions(db, runner, version);
  const articles = useLiveQuery(() => listArticles(db, { order }), [db, order]);
  const all = articles.kind === 'ready' ? articles.value : [];
  const hosts = useMemo(() => [...new Set(all.map((one) => one.host))].sort(), [all]);
  const shown = useMemo(() => {
    const wanted = fold(words.trim()).toLowerCase();
    return all.filter((one) => (host === null || one.host === host) && (!wanted || holds(one, wanted)));
  }, [all, words, host]);
  const chosen = [...selection];
  const listed = selection.size > 0 ? shown.filter(({ id }) => selection.has(id)) : shown;
  const printing = usePrint(runner, articles.kind === 'ready', async (): Promise<ListedArticle[]> => {
    const printed = listed.slice(0, MOST_PRINTED);
    const counts = await countFacts(
      db,
      printed.map(({ id }) => id),
    );
    return printed.map((article) => ({ article, facts: counts.get(article.id) }));
  });
  const forget = () =>
    void runner.run(i18n.t('library.deletingArticles', [formatCount(chosen.length)]), async (control) => {
      const gone = await forgetInBatches(db, chosen, control);
      setSelection(new Set(chosen.slice(gone)));
      return {
        text: i18n.t('library.articlesDeleted', [formatCount(gone)]),
        failed: gone < chosen.length,
      };
    });
  const exportFacts = async (): Promise<void> =>
    setDialog({ kind: 'export', ids: await listFactIdsOfArticles(db, chosen), articles: chosen });
  return (
    <div class="articles">
      <ArticleFilters words={words} onWords={setWords} host={host} hosts={hosts} onHost={setHost} />
      {selection.size > 0 ? (
        <ArticleBulkBar
          count={selection.size}
          onShowFacts={() => onShowFacts(chosen)}
          onExport={() => void exportFacts()}
          onPrint={printing.print}
          onDelete={() => setAsking(true)}
          onClear={() => setSelection(new Set())}
        />
      ) : (
        <div class="summary">
          <span role="status">
            {articles.kind === 'ready' && i18n.t('library.articleCount', [formatCount(shown.length)])}
          </span>
          <span class="gap" />
          <button type="button" disabled={shown.length === 0} onClick={printing.print}>
            {i18n.t('library.command.print')}
          </button>
        </div>
      )}
      {articles.kind === 'failed' ? (
        <Notice kind="alert">{explainFailure(articles.error)}</Notice>
      ) : articles.kind === 'loading' ? (
        <Notice kind="status">{i18n.t('library.loading')}</Notice>
      ) : shown.length === 0 ? (
        <Notice kind="status">
          {i18n.t(all.length === 0 ? 'library.noArticles' : 'library.noArticleFits')}
        </Notice>
      ) : (
        <ArticleTable
          db={db}
          articles={shown}
          order={order}
          onSort={setOrder}
          selection={selection}
          onSelect={setSelection}
        />
      )}
      <PrintSheet
        title={i18n.t('library.articles')}
        conditions={[words.trim(), host === '' ? i18n.t('library.noSite') : (host ?? '')].filter(Boolean)}
        total={listed.length}
        rows={printing.rows}
        columns={articleColumns()}
      />
      {asking && (
        <ConfirmDialog
          title={i18n.t('library.deleteArticles', [formatCount(chosen.length)])}
          text={i18n.t('library.deleteArticlesText', [formatCount(chosen.length)])}
          action={i18n.t('annotation.delete')}
          onConfirm={forget}
          onClose={() => setAsking(false)}
        />
      )}
      {dialog && (
        <FactDialogs
          db={db}
          dialog={dialog}
          actions={actions}
          onDone={() => undefined}
          onClose={() => setDialog(null)}
        />
      )}
    </div>
  );
}
