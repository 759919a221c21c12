import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { FactFilter } from '../../lib/database/fact-query.ts';
import type { ShuduDatabase } from '../../lib/database/open.ts';
import { DateMenu } from './DateMenu.tsx';
import { FilterMenu } from './FilterMenu.tsx';
import { FILTER_FIELDS, type FilterField, toggleValue } from './filter-fields.ts';

/** So long after the last key, in milliseconds, the words are searched. */
const PAUSE = 180;

interface FilterBarProps {
  db: ShuduDatabase;
  filter: FactFilter;
  /** Fields that are not offered here. */
  without?: readonly FilterField[];
  onChange: (filter: FactFilter) => void;
  /** What stands at the end of the bar. */
  children?: ComponentChildren;
}

/** Words, and a menu for each field by which facts are filtered. */
export function FilterBar({ db, filter, without = [], onChange, children }: FilterBarProps) {
  const [words, setWords] = useState(filter.words ?? '');
  useEffect(() => setWords(filter.words ?? ''), [filter.words]);
  useEffect(() => {
    if (words === (filter.words ?? '')) return;
    const timer = setTimeout(() => onChange({ ...filter, words: words || undefined }), PAUSE);
    return () => clearTimeout(timer);
  }, [words]);
  return (
    <search class="filters">
      <input
        type="search"
        class="words"
        value={words}
        aria-label={i18n.t('library.searchWords')}
        placeholder={i18n.t('library.searchWords')}
        onInput={(event) => setWords(event.currentTarget.value)}
      />
      {FILTER_FIELDS.filter(({ field }) => !without.includes(field)).map(({ field, search }) => (
        <FilterMenu
          key={field}
          db={db}
          field={field}
          search={search}
          chosen={filter[field] ?? []}
          onToggle={(value) => onChange(toggleValue(filter, field, value))}
        />
      ))}
      <DateMenu from={filter.from} to={filter.to} onChange={(dates) => onChange({ ...filter, ...dates })} />
      <span class="gap" />
      {children}
    </search>
  );
}
