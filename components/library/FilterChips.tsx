import { i18n } from '#i18n';
import type { FactFilter } from '../../lib/database/fact-query.ts';
import type { Condition } from './use-conditions.ts';

interface FilterChipsProps {
  conditions: readonly Condition[];
  onChange: (filter: FactFilter) => void;
}

/** What the list is filtered by; a click takes one condition away. */
export function FilterChips({ conditions, onChange }: FilterChipsProps) {
  if (conditions.length === 0) return null;
  return (
    <div class="chips">
      {conditions.map(({ key, text, without }) => (
        <button key={key} type="button" class="chip" onClick={() => onChange(without)}>
          {text} <span aria-hidden="true">×</span>
          <span class="hidden">{i18n.t('library.removeFilter')}</span>
        </button>
      ))}
      <button type="button" class="plain" onClick={() => onChange({})}>
        {i18n.t('library.clearFilter')}
      </button>
    </div>
  );
}
