import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Issue } from '../../lib/dictionary/issue.ts';
import type { Term } from '../../lib/dictionary/term.ts';
import type { NamedCategory } from './category-name.ts';
import { Field } from './Field.tsx';
import { IssueList } from './IssueList.tsx';
import { type TermDraft, toDraft } from './term-draft.ts';

const STATUSES = ['approved', 'proposed', 'deprecated'] as const;

interface TermFormProps {
  /** The entry that is changed; null for a new one. */
  term: Term | null;
  categories: readonly NamedCategory[];
  /** What was wrong with the last try. */
  issues: readonly Issue[];
  isBusy: boolean;
  onSave: (draft: TermDraft) => void;
  onDelete?: () => void;
}

/** All fields of an entry. The names that are found in texts come first. */
export function TermForm({ term, categories, issues, isBusy, onSave, onDelete }: TermFormProps) {
  const [draft, setDraft] = useState(() => toDraft(term));
  const field = (name: Exclude<keyof TermDraft, 'status'>) => ({
    label: i18n.t(`desk.field.${name}`),
    value: draft[name],
    onInput: (value: string) => setDraft({ ...draft, [name]: value }),
  });
  const submit = (event: Event): void => {
    event.preventDefault();
    onSave(draft);
  };
  return (
    <form class="term-form" onSubmit={submit}>
      <Field {...field('prefLabel')} required />
      <Field {...field('altLabel')} rows={2} hint={i18n.t('desk.hint.altLabel')} />
      <Field {...field('definition')} rows={3} />
      <div class="columns">
        <label class="form-field">
          {i18n.t('desk.field.category')}
          <select
            value={draft.category}
            onChange={(event) => setDraft({ ...draft, category: event.currentTarget.value })}
          >
            {categories.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <label class="form-field">
          {i18n.t('desk.field.status')}
          <select
            value={draft.status}
            onChange={(event) => setDraft({ ...draft, status: event.currentTarget.value as Term['status'] })}
          >
            {STATUSES.map((status) => (
              <option key={status} value={status}>
                {i18n.t(`desk.status.${status}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Field {...field('exclude')} rows={2} hint={i18n.t('desk.hint.exclude')} />
      <details>
        <summary>{i18n.t('desk.moreFields')}</summary>
        <Field {...field('hiddenLabel')} rows={2} hint={i18n.t('desk.hint.hiddenLabel')} />
        <Field {...field('sources')} rows={2} hint={i18n.t('desk.hint.sources')} />
        <div class="columns">
          <Field {...field('validFrom')} hint={i18n.t('desk.hint.date')} />
          <Field {...field('validTo')} hint={i18n.t('desk.hint.date')} />
        </div>
        <Field {...field('note')} rows={2} />
      </details>
      <IssueList issues={issues} />
      <div class="row">
        <button type="submit" class="strong" disabled={isBusy}>
          {i18n.t(isBusy ? 'desk.saving' : 'desk.save')}
        </button>
        {onDelete && (
          <button type="button" class="danger" disabled={isBusy} onClick={onDelete}>
            {i18n.t('desk.deleteTerm')}
          </button>
        )}
      </div>
    </form>
  );
}
