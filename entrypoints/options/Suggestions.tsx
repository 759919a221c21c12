import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { listCategories } from '../../components/dictionary/category-name.ts';
import { explainStorage } from '../../components/dictionary/explain-storage.ts';
import { ProgressNotice } from '../../components/dictionary/ProgressNotice.tsx';
import { SuggestionList } from '../../components/dictionary/SuggestionList.tsx';
import { UndoNotice } from '../../components/dictionary/UndoNotice.tsx';
import { articleHref } from '../../components/library/route.ts';
import { Notice } from '../../components/Notice.tsx';
import { useLiveQuery } from '../../components/use-live-query.ts';
import { listArticles } from '../../lib/database/articles.ts';
import { listDictionaries } from '../../lib/database/dictionaries.ts';
import { OWN_DICTIONARY } from '../../lib/database/dictionary-rows.ts';
import type { CollectedSuggestion } from '../../lib/database/dictionary-suggestions.ts';
import { openDatabase } from '../../lib/database/open.ts';
import type { ArticleSummary } from '../../lib/database/rows.ts';
import { askOnce, openDesk } from './desk-client.ts';
import { originOf } from './editor.ts';
import { useDeeds } from './use-deeds.ts';

/** Articles that can be chosen alone; the open ones stand first, then the latest. */
const MOST_ARTICLES = 50;

type Looking =
  | { kind: 'working'; share: number }
  | { kind: 'ready'; found: CollectedSuggestion[] }
  | { kind: 'failed'; words: string };

/** Looks for suggestions in all collected articles or in one. */
function useLooking(article: string): Looking {
  const [looking, setLooking] = useState<Looking>({ kind: 'working', share: 0 });
  useEffect(() => {
    const desk = openDesk();
    let isCurrent = true;
    setLooking({ kind: 'working', share: 0 });
    desk
      .ask('suggestCollected', { article: article || null }, (share) =>
        setLooking({ kind: 'working', share }),
      )
      .then((found) => isCurrent && setLooking({ kind: 'ready', found }))
      .catch((error: unknown) => isCurrent && setLooking({ kind: 'failed', words: explainStorage(error) }));
    return () => {
      isCurrent = false;
      desk.close();
    };
  }, [article]);
  return looking;
}

/** Addresses of the pages that are open now. */
function useOpenAddresses(): ReadonlySet<string> {
  const [addresses, setAddresses] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    void browser.tabs
      .query({})
      .then((tabs) => setAddresses(new Set(tabs.map(({ url }) => url?.split('#')[0] ?? ''))));
  }, []);
  return addresses;
}

function ArticleOptions({ label, articles }: { label: string; articles: readonly ArticleSummary[] }) {
  if (articles.length === 0) return null;
  return (
    <optgroup label={label}>
      {articles.map(({ id, headline }) => (
        <option key={id} value={id}>
          {headline}
        </option>
      ))}
    </optgroup>
  );
}

/** Phrases of the collected articles that no dictionary holds; one click adds one to the reader's own dictionary. */
export function Suggestions() {
  const [article, setArticle] = useState('');
  const looking = useLooking(article);
  const open = useOpenAddresses();
  const kept = useLiveQuery(() => listArticles(openDatabase()), []);
  const live = useLiveQuery(() => listDictionaries(openDatabase()), []);
  const [added, setAdded] = useState<ReadonlySet<string>>(new Set());
  const { done, problem, attempt, takeBack } = useDeeds();
  const dictionaries = live.kind === 'ready' ? live.value : [];
  const articles = kept.kind === 'ready' ? kept.value : [];
  const isOpen = ({ addresses }: ArticleSummary) => addresses.some((one) => open.has(one));

  const add = ({ label, aliases }: CollectedSuggestion, category: string): Promise<void> =>
    attempt(async () => {
      const own = dictionaries.find(({ id }) => id === OWN_DICTIONARY);
      const origin = originOf(own, i18n.t('dictionary.own'));
      const raw = { id: crypto.randomUUID(), prefLabel: label, altLabel: aliases, category, definition: '' };
      const { change, isRefused, issues } = await askOnce('saveTerm', { origin, raw });
      if (isRefused) return { issues };
      setAdded((before) => new Set(before).add(label));
      const undo = async (): Promise<void> => {
        await askOnce('takeBack', { number: change!, author: origin.author, at: new Date().toISOString() });
        setAdded((before) => new Set([...before].filter((one) => one !== label)));
      };
      return { words: i18n.t('toolbar.termAdded', [label]), undo: change === null ? undefined : undo };
    });

  return (
    <div class="desk">
      <section>
        <h2>{i18n.t('desk.suggestions.title')}</h2>
        <p class="soft">{i18n.t('desk.suggestions.text')}</p>
        <select
          value={article}
          aria-label={i18n.t('desk.suggestions.from')}
          onChange={(event) => setArticle(event.currentTarget.value)}
        >
          <option value="">{i18n.t('desk.suggestions.all')}</option>
          <ArticleOptions label={i18n.t('desk.suggestions.open')} articles={articles.filter(isOpen)} />
          <ArticleOptions
            label={i18n.t('desk.suggestions.latest')}
            articles={articles.filter((one) => !isOpen(one)).slice(0, MOST_ARTICLES)}
          />
        </select>
        <p class="error" role="alert">
          {problem}
        </p>
        {done?.words && <UndoNotice onUndo={takeBack && (() => void takeBack())}>{done.words}</UndoNotice>}
        {looking.kind === 'working' && (
          <ProgressNotice share={looking.share}>{i18n.t('desk.suggestions.working')}</ProgressNotice>
        )}
        {looking.kind === 'failed' && <Notice kind="alert">{looking.words}</Notice>}
        {looking.kind === 'ready' && looking.found.length === 0 && (
          <Notice kind="status">{i18n.t('desk.suggestions.none')}</Notice>
        )}
        {looking.kind === 'ready' && looking.found.length > 0 && (
          <SuggestionList
            suggestions={looking.found}
            categories={listCategories(dictionaries)}
            added={added}
            sourceOf={(id) => `/library.html${articleHref(id)}`}
            onAdd={(suggestion, category) => void add(suggestion, category)}
          />
        )}
      </section>
    </div>
  );
}
