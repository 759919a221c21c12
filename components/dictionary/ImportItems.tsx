import { i18n } from '#i18n';
import { findChangedFields } from '../../lib/dictionary/difference.ts';
import type { MergeChoice, MergeItem } from '../../lib/dictionary/merge.ts';
import type { Term } from '../../lib/dictionary/term.ts';

type NamedField = Exclude<keyof Term, 'id' | 'modified' | 'author'>;

interface ImportItemsProps {
  items: readonly MergeItem[];
  choices: ReadonlyMap<string, MergeChoice>;
  /** What is done with a conflict for which nothing was chosen. */
  conflicts: MergeChoice;
  onChoose: (id: string, choice: MergeChoice) => void;
}

function writeField(term: Term, field: keyof Term): string {
  const value = term[field];
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  return value.map((one) => (typeof one === 'string' ? one : one.title)).join(i18n.t('desk.comma'));
}

function Versions({ ours, theirs }: { ours: Term; theirs: Term }) {
  return (
    <table class="versions">
      <thead>
        <tr>
          <th scope="col">{i18n.t('desk.import.field')}</th>
          <th scope="col">{i18n.t('desk.import.ours')}</th>
          <th scope="col">{i18n.t('desk.import.theirs')}</th>
        </tr>
      </thead>
      <tbody>
        {findChangedFields(ours, theirs).map((field) => (
          <tr key={field}>
            <th scope="row">{i18n.t(`desk.field.${field as NamedField}`)}</th>
            <td>{writeField(ours, field)}</td>
            <td>{writeField(theirs, field)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Entries that an import would touch, each with what it would do and the reader's choice. */
export function ImportItems({ items, choices, conflicts, onChoose }: ImportItemsProps) {
  return (
    <ul class="import-items">
      {items.map(({ id, kind, ours, theirs }) => {
        const label = (theirs ?? ours)?.prefLabel ?? id;
        const chosen = choices.get(id) ?? (kind === 'conflicting' ? conflicts : 'merged');
        return (
          <li key={id}>
            <div class="head">
              <strong>{label}</strong>
              <span class="soft definition">{kind === 'added' && theirs?.definition}</span>
              <select
                value={chosen}
                aria-label={i18n.t('desk.import.choiceFor', [label])}
                onChange={(event) => onChoose(id, event.currentTarget.value as MergeChoice)}
              >
                <option value="ours">{i18n.t(`desk.import.choice.${kind}.ours`)}</option>
                <option value={kind === 'conflicting' ? 'theirs' : 'merged'}>
                  {i18n.t(`desk.import.choice.${kind}.theirs`)}
                </option>
                {kind === 'conflicting' && ours && theirs && (
                  <option value="merged">{i18n.t('desk.import.choice.conflicting.merged')}</option>
                )}
              </select>
            </div>
            {ours && theirs && <Versions ours={ours} theirs={theirs} />}
          </li>
        );
      })}
    </ul>
  );
}
