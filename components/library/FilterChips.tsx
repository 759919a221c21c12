import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { FactFilter } from '../../lib/database/fact-query.ts';
import { labelTerms } from '../../lib/database/label-terms.ts';
import type { ShuduDatabase } from '../../lib/database/open.ts';
import { FILTER_FIELDS, type FilterField, isEmptyFilter, labelValue, toggleValue } from './filter-fields.ts';

interface FilterChipsProps {
  db: ShuduDatabase;
  filter: FactFilter;
  onChange: (filter: FactFilter) => void;
}

/** What the list is filtered by; a click takes one condition away. */
export function FilterChips({ db, filter, onChange }: FilterChipsProps) {
  const [terms, setTerms] = useState(new Map<string, string>());
  useEffect(() => {
    if (filter.terms) void labelTerms(db, filter.terms).then(setTerms, () => undefined);
  }, [db, filter.terms]);
  if (isEmptyFilter(filter)) return null;
  const label = (field: FilterField, value: string): string => terms.get(value) ?? labelValue(field, value);
  const chip = (key: string, text: string, without: FactFilter) => (
    <button key={key} type="button" class="chip" onClick={() => onChange(without)}>
      {text} <span aria-hidden="true">×</span>
      <span class="hidden">{i18n.t('library.removeFilter')}</span>
    </button>
  );
  return (
    <div class="chips">
      {filter.article && chip('article', i18n.t('library.oneArticle'), { ...filter, article: undefined })}
      {FILTER_FIELDS.flatMap(({ field }) =>
        (filter[field] ?? []).map((value) =>
          chip(
            `${field} ${value}`,
            `${i18n.t(`library.filter.${field}`)}: ${label(field, value)}`,
            toggleValue(filter, field, value),
          ),
        ),
      )}
      <button type="button" class="plain" onClick={() => onChange({})}>
        {i18n.t('library.clearFilter')}
      </button>
    </div>
  );
}
