import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Correction } from '../lib/database/records.ts';
import { type Fact, type FactField, MEASURES, STATUSES } from '../lib/facts/fact.ts';
import { QUALIFIERS } from '../lib/recognise/figure.ts';

interface FactFormProps {
  fact: Fact;
  onSave: (correction: Correction) => void;
  onCancel: () => void;
}

const CHOICES = {
  qualifier: QUALIFIERS,
  measure: MEASURES,
  status: STATUSES,
} as const;

type Draft = Record<FactField, string>;

function draftOf(fact: Fact): Draft {
  return {
    value: [fact.value].flat().join('–'),
    unit: fact.unit,
    qualifier: fact.qualifier,
    indicator: fact.indicator ?? '',
    measure: fact.measure,
    direction: fact.direction ?? '',
    status: fact.status,
    period: fact.period ?? '',
    subject: fact.subject ?? '',
  };
}

function parseValue(written: string): Fact['value'] | null {
  const ends = written.split(/[–~至]/).map((end) => end.replace(/[,，\s]/g, ''));
  const numbers = ends.map(Number);
  if (ends.some((end) => end === '') || numbers.some((number) => !Number.isFinite(number))) return null;
  if (numbers.length === 1) return numbers[0]!;
  return numbers.length === 2 ? [numbers[0]!, numbers[1]!] : null;
}

/** Only what the reader changed: an answer that was left as it is stays the machine's and may still be read better later. */
function differenceOf(before: Draft, after: Draft): Correction | null {
  const correction: Record<string, unknown> = {};
  for (const field of Object.keys(after) as (keyof Draft)[]) {
    const answer = after[field].trim();
    if (answer === before[field]) continue;
    if (field === 'value') {
      const value = parseValue(answer);
      if (value === null) return null;
      correction.value = value;
    } else if (field === 'direction') correction.direction = answer === 'down' ? 'down' : null;
    else correction[field] = answer === '' && field !== 'unit' ? null : answer;
  }
  return correction as Correction;
}

/** Every answer of a fact, to be corrected in place. */
export function FactForm({ fact, onSave, onCancel }: FactFormProps) {
  const [before] = useState(() => draftOf(fact));
  const [draft, setDraft] = useState(before);
  const [wrongValue, setWrongValue] = useState(false);
  const id = useId();
  const set = (field: keyof Draft) => (event: Event) =>
    setDraft({ ...draft, [field]: (event.currentTarget as HTMLInputElement | HTMLSelectElement).value });
  const save = (event: Event) => {
    event.preventDefault();
    const correction = differenceOf(before, draft);
    setWrongValue(correction === null);
    if (correction) Object.keys(correction).length > 0 ? onSave(correction) : onCancel();
  };
  const input = (field: 'value' | 'unit' | 'indicator' | 'period' | 'subject') => (
    <>
      <label class="name" for={`${id}${field}`}>
        {i18n.t(`field.${field}`)}
      </label>
      <input
        id={`${id}${field}`}
        value={draft[field]}
        onInput={set(field)}
        aria-invalid={field === 'value' && wrongValue}
        aria-describedby={field === 'value' && wrongValue ? `${id}wrong` : undefined}
      />
    </>
  );
  const select = (field: keyof typeof CHOICES) => (
    <>
      <label class="name" for={`${id}${field}`}>
        {i18n.t(`field.${field}`)}
      </label>
      <select id={`${id}${field}`} value={draft[field]} onChange={set(field)}>
        {CHOICES[field].map((choice) => (
          <option key={choice} value={choice}>
            {i18n.t(`${field}.${choice}` as 'status.target')}
          </option>
        ))}
      </select>
    </>
  );
  return (
    <form class="fields" onSubmit={save}>
      {select('status')}
      {input('value')}
      {wrongValue && (
        <p class="status error" id={`${id}wrong`} role="alert">
          {i18n.t('card.wrongValue')}
        </p>
      )}
      {input('unit')}
      {select('qualifier')}
      {input('indicator')}
      {select('measure')}
      <label class="name" for={`${id}direction`}>
        {i18n.t('field.direction')}
      </label>
      <select id={`${id}direction`} value={draft.direction} onChange={set('direction')}>
        <option value="">{i18n.t('card.notDown')}</option>
        <option value="down">{i18n.t('card.down')}</option>
      </select>
      {input('period')}
      {input('subject')}
      <div class="row">
        <button type="submit" class="strong">
          {i18n.t('card.save')}
        </button>
        <button type="button" onClick={onCancel}>
          {i18n.t('card.cancel')}
        </button>
      </div>
    </form>
  );
}
