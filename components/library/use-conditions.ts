import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { FactFilter } from '../../lib/database/fact-query.ts';
import { labelTerms } from '../../lib/database/label-terms.ts';
import type { ShuduDatabase } from '../../lib/database/open.ts';
import { FILTER_FIELDS, type FilterField, labelValue, toggleValue } from './filter-fields.ts';

/** One condition of a filter, in words, and the filter without it. */
export interface Condition {
  key: string;
  text: string;
  without: FactFilter;
}

const say = (name: string, value: string): string => i18n.t('library.condition', [name, value]);

/** Everything that a filter asks; terms are named by their dictionaries, which takes a moment. */
export function useConditions(db: ShuduDatabase, filter: FactFilter): Condition[] {
  const [terms, setTerms] = useState(new Map<string, string>());
  useEffect(() => {
    if (filter.terms) void labelTerms(db, filter.terms).then(setTerms, () => undefined);
  }, [db, filter.terms]);
  const { article, words, from, to } = filter;
  const label = (field: FilterField, value: string): string => terms.get(value) ?? labelValue(field, value);
  const conditions: Condition[] = FILTER_FIELDS.flatMap(({ field }) =>
    (filter[field] ?? []).map((value) => ({
      key: `${field} ${value}`,
      text: say(i18n.t(`library.filter.${field}`), label(field, value)),
      without: toggleValue(filter, field, value),
    })),
  );
  if (article)
    conditions.unshift({
      key: 'article',
      text: i18n.t('library.oneArticle'),
      without: { ...filter, article: undefined },
    });
  if (words)
    conditions.push({
      key: 'words',
      text: say(i18n.t('library.filter.words'), words),
      without: { ...filter, words: undefined },
    });
  if (from || to)
    conditions.push({
      key: 'dates',
      text: say(i18n.t('library.filter.date'), `${from ?? ''}–${to ?? ''}`),
      without: { ...filter, from: undefined, to: undefined },
    });
  return conditions;
}
