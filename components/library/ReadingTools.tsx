import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { forgetArticles } from '../../lib/database/articles.ts';
import type { ShuduDatabase } from '../../lib/database/open.ts';
import type { ArticleRecord } from '../../lib/database/records.ts';
import { writeCitation } from '../../lib/export/citation.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { formatDay } from './format-day.ts';
import type { TaskRunner } from './use-task.ts';

interface ReadingToolsProps {
  db: ShuduDatabase;
  runner: TaskRunner;
  record: ArticleRecord;
  onShowFacts: () => void;
}

/** What can be done with a kept article as a whole. */
export function ReadingTools({ db, runner, record, onShowFacts }: ReadingToolsProps) {
  const [asking, setAsking] = useState(false);
  const { article, addresses } = record;
  const cite = () => {
    const address = article.address ?? addresses[0] ?? null;
    void navigator.clipboard.writeText(writeCitation({ ...article, address }, formatDay(record.readAt))).then(
      () => runner.say({ text: i18n.t('card.copied'), failed: false }),
      () => runner.say({ text: i18n.t('card.notCopied'), failed: true }),
    );
  };
  const forget = () =>
    void runner.run(i18n.t('library.deletingArticles', ['1']), async () => {
      await forgetArticles(db, [record.id]);
      location.hash = '#articles';
      return { text: i18n.t('library.articlesDeleted', ['1']), failed: false };
    });
  return (
    <div class="tools row" lang={i18n.t('language')}>
      <a href="#articles">← {i18n.t('library.back')}</a>
      <span class="gap" />
      {addresses[0] && <a href={addresses[0]}>{i18n.t('library.open')}</a>}
      <button type="button" onClick={onShowFacts}>
        {i18n.t('library.showFacts')}
      </button>
      <button type="button" onClick={cite}>
        {i18n.t('library.copyCitation')}
      </button>
      <button type="button" onClick={() => window.print()}>
        {i18n.t('library.command.print')}
      </button>
      <button type="button" class="danger" onClick={() => setAsking(true)}>
        {i18n.t('annotation.delete')}
      </button>
      {asking && (
        <ConfirmDialog
          title={i18n.t('library.deleteArticles', ['1'])}
          text={i18n.t('library.deleteArticlesText', ['1'])}
          action={i18n.t('annotation.delete')}
          onConfirm={forget}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}
