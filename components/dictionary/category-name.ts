import { i18n } from '#i18n';
import type { DictionaryRecord } from '../../lib/database/dictionary-rows.ts';

const KNOWN = ['policy', 'indicator', 'place', 'organization', 'industry', 'project', 'jargon'] as const;

/** A category of terms with the name that is shown. */
export interface NamedCategory {
  id: string;
  label: string;
}

/** The categories of dictionaries: those that they name, and the seven that the starter dictionary has. */
export function listCategories(dictionaries: readonly DictionaryRecord[]): NamedCategory[] {
  const named = new Map<string, string>(KNOWN.map((id) => [id, i18n.t(`dictionary.category.${id}`)]));
  for (const { manifest } of dictionaries)
    for (const { id, label } of manifest.categories) if (!named.has(id)) named.set(id, label);
  return [...named].map(([id, label]) => ({ id, label }));
}

/** The name of a category, its id where nobody named it. */
export function nameCategory(categories: readonly NamedCategory[], id: string): string {
  return categories.find((category) => category.id === id)?.label ?? id;
}
