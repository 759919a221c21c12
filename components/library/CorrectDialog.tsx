import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { FactChange } from '../../lib/database/facts.ts';
import type { Correction } from '../../lib/database/records.ts';
import { MEASURES, STATUSES } from '../../lib/facts/fact.ts';
import { QUALIFIERS } from '../../lib/recognise/figure.ts';
import { FormDialog } from './FormDialog.tsx';
import { formatCount } from './format-count.ts';

interface CorrectDialogProps {
  count: number;
  onApply: (change: FactChange) => void;
  onClose: () => void;
}

const CHOICES = {
  status: STATUSES,
  measure: MEASURES,
  qualifier: QUALIFIERS,
} as const;
const WORDS = ['indicator', 'subject', 'period'] as const;
/** An ISO period: a year, month or day, or two of them; anything else could be neither sorted nor compared. */
const PERIOD = '\\d{4}(-\\d{2}){0,2}(/\\d{4}(-\\d{2}){0,2})?';

/** Puts the same answers in place of the machine's in many facts; what is left empty stays as it is. */
export function CorrectDialog({ count, onApply, onClose }: CorrectDialogProps) {
  const [draft, setDraft] = useState<Record<string, string>>({});
  const id = useId();
  const set = (field: string) => (event: Event) =>
    setDraft({ ...draft, [field]: (event.currentTarget as HTMLInputElement | HTMLSelectElement).value });
  const apply = () => {
    const answers = Object.entries(draft).filter(([, answer]) => answer.trim() !== '');
    if (answers.length === 0) return;
    onApply({
      correction: Object.fromEntries(answers.map(([field, answer]) => [field, answer.trim()])) as Correction,
    });
  };
  return (
    <FormDialog
      title={i18n.t('library.correctTitle', [formatCount(count)])}
      action={i18n.t('card.save')}
      look="fields"
      onSubmit={apply}
      onClose={onClose}
    >
      <p class="soft wide">{i18n.t('library.correctText')}</p>
      {Object.entries(CHOICES).map(([field, choices]) => (
        <>
          <label for={`${id}${field}`}>{i18n.t(`field.${field}` as 'field.status')}</label>
          <select id={`${id}${field}`} value={draft[field] ?? ''} onChange={set(field)}>
            <option value="">{i18n.t('library.leave')}</option>
            {choices.map((choice) => (
              <option key={choice} value={choice}>
                {i18n.t(`${field}.${choice}` as 'status.target')}
              </option>
            ))}
          </select>
        </>
      ))}
      {WORDS.map((field) => (
        <>
          <label for={`${id}${field}`}>{i18n.t(`field.${field}`)}</label>
          <input
            id={`${id}${field}`}
            value={draft[field] ?? ''}
            placeholder={i18n.t('library.leave')}
            pattern={field === 'period' ? PERIOD : undefined}
            title={field === 'period' ? i18n.t('library.periodHint') : undefined}
            onInput={set(field)}
          />
        </>
      ))}
    </FormDialog>
  );
}
