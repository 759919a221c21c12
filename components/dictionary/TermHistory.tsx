import { i18n } from '#i18n';
import type { TermHistoryItem } from '../../lib/database/dictionary-history.ts';
import { findChangedFields } from '../../lib/dictionary/difference.ts';
import type { Term } from '../../lib/dictionary/term.ts';
import { formatInstant } from './format-time.ts';

type NamedField = Exclude<keyof Term, 'id' | 'modified' | 'author'>;

function explainChange({ change: { before, after } }: TermHistoryItem): string {
  if (before === null) return i18n.t('desk.history.added');
  if (after === null) return i18n.t('desk.history.removed');
  if (after === undefined) return i18n.t('desk.history.changed');
  const names = findChangedFields(before, after).map((field) => i18n.t(`desk.field.${field as NamedField}`));
  return i18n.t('desk.history.fields', [names.join(i18n.t('desk.comma'))]);
}

/** What was done to a term: who, when, what. */
export function TermHistory({ items }: { items: readonly TermHistoryItem[] }) {
  if (items.length === 0) return <p class="soft">{i18n.t('desk.history.none')}</p>;
  return (
    <ol class="history">
      {items.map((item) => (
        <li key={item.number}>
          <time dateTime={item.at}>{formatInstant(item.at)}</time>
          <span>{item.author || i18n.t('desk.history.you')}</span>
          <span>{i18n.t(`desk.history.action.${item.action}`)}</span>
          <span>{explainChange(item)}</span>
          {item.from && <span class="soft">{item.from}</span>}
          {item.undone && <span class="soft">{i18n.t('desk.history.undone')}</span>}
        </li>
      ))}
    </ol>
  );
}
