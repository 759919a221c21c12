import { i18n } from '#i18n';

interface ArticleFiltersProps {
  words: string;
  onWords: (words: string) => void;
  /** The chosen site; null for all, an empty text for articles without an address. */
  host: string | null;
  hosts: readonly string[];
  onHost: (host: string | null) => void;
}

/** What the list of articles is filtered by: words and a site. */
export function ArticleFilters({ words, onWords, host, hosts, onHost }: ArticleFiltersProps) {
  return (
    <search class="filters">
      <input
        type="search"
        class="words"
        value={words}
        aria-label={i18n.t('library.searchHeadline')}
        placeholder={i18n.t('library.searchHeadline')}
        onInput={(event) => onWords(event.currentTarget.value)}
      />
      <select
        value={host ?? '*'}
        aria-label={i18n.t('library.allSites')}
        onChange={({ currentTarget: { value } }) => onHost(value === '*' ? null : value)}
      >
        <option value="*">{i18n.t('library.allSites')}</option>
        {hosts.map((one) => (
          <option key={one} value={one}>
            {one || i18n.t('library.noSite')}
          </option>
        ))}
      </select>
    </search>
  );
}
