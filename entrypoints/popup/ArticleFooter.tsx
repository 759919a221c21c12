import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CollectedArticle } from '../../components/ArticleView.tsx';
import { explainError } from '../../components/explain-error.ts';
import { openDatabase } from '../../lib/database/open.ts';
import { forgetArticle, keepAllFacts } from './actions.ts';
import { downloadFacts } from './download.ts';

interface ArticleFooterProps {
  collected: CollectedArticle;
  tabId: number | null;
  onMessage: (text: string) => void;
}

/** What can be done with the whole article: keep everything, export, forget. */
export function ArticleFooter({ collected, tabId, onMessage }: ArticleFooterProps) {
  const question = useRef<HTMLDialogElement>(null);
  const db = openDatabase();
  const attempt = (work: Promise<string>) =>
    void work.then(onMessage, () => onMessage(explainError('databaseUnavailable')));
  const keepAll = async () => i18n.t('popup.keptAll', [await keepAllFacts(db, collected.facts)]);
  const forget = async () => {
    await forgetArticle(db, collected.record.id, tabId);
    return i18n.t('popup.forgotten');
  };
  return (
    <footer>
      <button type="button" onClick={() => attempt(keepAll())}>
        {i18n.t('popup.keepAll')}
      </button>
      <button type="button" onClick={() => void downloadFacts(collected, 'csv')}>
        {i18n.t('popup.exportCsv')}
      </button>
      <button type="button" onClick={() => void downloadFacts(collected, 'json')}>
        {i18n.t('popup.exportJson')}
      </button>
      <span class="gap" />
      <button type="button" class="plain" onClick={() => question.current?.showModal()}>
        {i18n.t('popup.forget')}
      </button>
      <dialog ref={question} aria-labelledby="forget-question">
        <p id="forget-question">{i18n.t('popup.forgetSure')}</p>
        <form method="dialog" class="row">
          <button type="submit" onClick={() => attempt(forget())}>
            {i18n.t('popup.forgetYes')}
          </button>
          <button type="submit">{i18n.t('card.cancel')}</button>
        </form>
      </dialog>
    </footer>
  );
}
