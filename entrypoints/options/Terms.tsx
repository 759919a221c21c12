import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { listCategories } from '../../components/dictionary/category-name.ts';
import { formatCount } from '../../components/dictionary/format-time.ts';
import { TermResults } from '../../components/dictionary/TermResults.tsx';
import { useDefinitions } from '../../components/dictionary/use-definitions.ts';
import { MOST_SHOWN, useTermSearch } from '../../components/dictionary/use-term-search.ts';
import { Notice } from '../../components/Notice.tsx';
import { useLiveQuery } from '../../components/use-live-query.ts';
import { useSetting } from '../../components/use-setting.ts';
import { listDictionaries } from '../../lib/database/dictionaries.ts';
import type { DictionaryRecord } from '../../lib/database/dictionary-rows.ts';
import { openDatabase } from '../../lib/database/open.ts';
import { categoryColours } from '../../lib/settings/settings.ts';
import { isEditable, NEW_TERM } from './editor.ts';
import { TermView } from './TermView.tsx';
import { useDeeds } from './use-deeds.ts';
import { addressOf } from './use-route.ts';

interface TermsProps {
  /** Id of the dictionary; empty for all. */
  dictionary: string;
  /** Id of the entry that is shown beside; empty for none. */
  entry: string;
}

interface SearchProps extends TermsProps {
  dictionaries: readonly DictionaryRecord[];
}

function TermSearch({ dictionaries, dictionary, entry }: SearchProps) {
  const db = openDatabase();
  const [words, setWords] = useState('');
  const [scope, setScope] = useState(entry === '' ? dictionary : '');
  useEffect(() => {
    if (entry === '') setScope(dictionary);
  }, [dictionary, entry]);
  const [colours] = useSetting(categoryColours);
  const deeds = useDeeds();
  const searched = scope === '' ? dictionaries : dictionaries.filter(({ id }) => id === scope);
  const found = useTermSearch(db, searched, words);
  const definitions = useDefinitions(db, found.hits);
  const categories = listCategories(dictionaries);
  const editable = dictionaries.find((one) => one.id === scope && isEditable(one));
  const shown = Math.min(MOST_SHOWN, found.hits.length);
  return (
    <div class="desk terms-view">
      <section>
        <div class="title">
          <h2>{i18n.t('desk.terms')}</h2>
          <a class="button" href={addressOf('terms', editable?.id ?? 'own', NEW_TERM)}>
            {i18n.t('desk.newTerm')}
          </a>
        </div>
        <div class="search">
          <input
            type="search"
            value={words}
            aria-label={i18n.t('desk.search')}
            placeholder={i18n.t('desk.searchHint')}
            onInput={(event) => setWords(event.currentTarget.value)}
          />
          <select
            value={scope}
            aria-label={i18n.t('desk.searchIn')}
            onChange={(event) => setScope(event.currentTarget.value)}
          >
            <option value="">{i18n.t('desk.allDictionaries')}</option>
            {dictionaries.map(({ id, manifest }) => (
              <option key={id} value={id}>
                {manifest.title}
              </option>
            ))}
          </select>
        </div>
        <p class="soft count" role="status">
          {found.state === 'failed'
            ? i18n.t('error.databaseUnavailable')
            : found.state === 'searching' && found.count === 0
              ? i18n.t('desk.searching')
              : i18n.t(shown < found.count ? 'desk.foundMore' : 'desk.found', [
                  formatCount(found.count),
                  formatCount(shown),
                ])}
        </p>
        {found.state === 'done' && found.count === 0 && (
          <Notice kind="status">
            {words === '' ? i18n.t('desk.noTerms') : i18n.t('desk.notFound', [words])}
          </Notice>
        )}
        <TermResults
          hits={found.hits}
          definitions={definitions}
          categories={categories}
          colours={colours ?? {}}
          chosen={`${dictionary} ${entry}`}
          onChoose={deeds.forget}
          addressOf={(term) => addressOf('terms', term.dictionary, term.entry)}
        />
      </section>
      <section class="beside" aria-label={i18n.t('desk.term')}>
        {entry === '' ? (
          <Notice kind="status">{i18n.t('desk.chooseTerm')}</Notice>
        ) : (
          <TermView
            key={`${dictionary} ${entry}`}
            dictionary={dictionaries.find(({ id }) => id === dictionary)}
            entry={entry}
            categories={categories}
            deeds={deeds}
          />
        )}
      </section>
    </div>
  );
}

/** All terms of all dictionaries, searched while typing, with one of them beside. */
export function Terms(props: TermsProps) {
  const live = useLiveQuery(() => listDictionaries(openDatabase()), []);
  if (live.kind === 'loading') return <Notice kind="status">{i18n.t('desk.loading')}</Notice>;
  if (live.kind === 'failed') return <Notice kind="alert">{i18n.t('error.databaseUnavailable')}</Notice>;
  return <TermSearch dictionaries={live.value} {...props} />;
}
