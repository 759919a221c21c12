import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { explainStorage } from '../../components/dictionary/explain-storage.ts';
import { Field } from '../../components/dictionary/Field.tsx';
import { formatCount } from '../../components/dictionary/format-time.ts';
import { ImportItems } from '../../components/dictionary/ImportItems.tsx';
import { Notice } from '../../components/Notice.tsx';
import type { DictionaryRecord } from '../../lib/database/dictionary-rows.ts';
import type { Manifest } from '../../lib/dictionary/dictionary.ts';
import type { MergeChoice, MergeItem, MergeKind } from '../../lib/dictionary/merge.ts';
import { newManifest } from '../../lib/dictionary/new-manifest.ts';
import { isEditable } from './editor.ts';
import type { ImportCounts } from './tasks/pending-import.ts';
import type { Importing, ReadStage } from './use-importing.ts';

const KINDS = ['conflicting', 'changed', 'removed', 'added'] as const;
/** Stands in the choice of a dictionary for one that is made. */
const NEW = 'new:';

interface ImportPlanProps {
  importing: Importing;
  read: ReadStage;
  dictionaries: readonly DictionaryRecord[];
  /** The dictionary whose terms are taken, where it is no file. */
  merged: DictionaryRecord | undefined;
}

/** The manifest of a new dictionary: what the file says of itself, under a name that no kept dictionary has. */
function manifestOf(
  { summary, name }: ReadStage,
  title: string,
  dictionaries: readonly DictionaryRecord[],
): Manifest {
  const said = summary.manifest;
  const isTaken = said.id === undefined || dictionaries.some(({ id }) => id === said.id);
  const id = isTaken ? crypto.randomUUID() : said.id!;
  return { ...newManifest(id, name), ...said, id, title };
}

interface KindItemsProps {
  kind: MergeKind;
  count: number;
  importing: Importing;
  choices: ReadonlyMap<string, MergeChoice>;
  conflicts: MergeChoice;
  onChoose: (id: string, choice: MergeChoice) => void;
}

/** The entries that would be touched in one way, a page at a time. */
function KindItems({ kind, count, importing, ...rest }: KindItemsProps) {
  const [items, setItems] = useState<MergeItem[]>([]);
  const [isOpen, setOpen] = useState(kind === 'conflicting');
  const more = async (): Promise<void> => {
    const next = await importing.list(kind, items.length);
    setItems((shown) => [...shown, ...next]);
  };
  useEffect(() => {
    if (isOpen && items.length === 0) void more();
  }, [isOpen]);
  return (
    <details class="kind" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span class={`pill ${kind}`}>{i18n.t(`desk.import.kind.${kind}`)}</span> {formatCount(count)}
      </summary>
      <ImportItems items={items} {...rest} />
      {items.length < count && (
        <button type="button" onClick={() => void more()}>
          {i18n.t('desk.import.showMore', [formatCount(count - items.length)])}
        </button>
      )}
    </details>
  );
}

/** Where the terms go, what that would change, and the choices; then it is done in one transaction. */
export function ImportPlan({ importing, read, dictionaries, merged }: ImportPlanProps) {
  const editable = dictionaries.filter((one) => isEditable(one) && one.id !== merged?.id);
  const same = editable.find(({ id }) => id === read.summary.manifest.id);
  const [into, setInto] = useState(same?.id ?? (merged ? (editable[0]?.id ?? NEW) : NEW));
  const [title, setTitle] = useState(read.summary.manifest.title ?? read.name.replace(/\.[^.]+$/u, ''));
  const [counts, setCounts] = useState<ImportCounts | null>(null);
  const [problem, setProblem] = useState('');
  const [conflicts, setConflicts] = useState<MergeChoice>('ours');
  const [choices, setChoices] = useState<ReadonlyMap<string, MergeChoice>>(new Map());
  useEffect(() => {
    let isCurrent = true;
    setCounts(null);
    setChoices(new Map());
    importing
      .preview(into === NEW ? null : into)
      .then((found) => isCurrent && setCounts(found))
      .catch((error: unknown) => isCurrent && setProblem(explainStorage(error)));
    return () => {
      isCurrent = false;
    };
  }, [into]);
  const target = editable.find(({ id }) => id === into);
  const finish = (): void => {
    const manifest = target ? undefined : manifestOf(read, title, dictionaries);
    void importing.finish({
      dictionary: target?.id ?? manifest!.id,
      ...(manifest && { manifest }),
      from: read.name,
      author: target?.manifest.maintainers[0] ?? '',
      conflicts,
      choices: [...choices],
    });
  };
  const touched = counts ? counts.added + counts.changed + counts.removed + counts.conflicting : 0;
  return (
    <>
      <div class="columns">
        <label class="form-field">
          {i18n.t('desk.import.into')}
          <select value={into} onChange={(event) => setInto(event.currentTarget.value)}>
            <option value={NEW}>{i18n.t('desk.import.newDictionary')}</option>
            {editable.map(({ id, manifest }) => (
              <option key={id} value={id}>
                {manifest.title}
              </option>
            ))}
          </select>
        </label>
        {into === NEW && (
          <Field label={i18n.t('desk.property.title')} value={title} required onInput={setTitle} />
        )}
      </div>
      <p class="error" role="alert">
        {problem}
      </p>
      {counts === null && problem === '' && <Notice kind="status">{i18n.t('desk.import.comparing')}</Notice>}
      {counts && (
        <>
          {touched === 0 && <Notice kind="status">{i18n.t('desk.import.nothing')}</Notice>}
          {counts.unchanged > 0 && (
            <p class="soft">{i18n.t('desk.import.unchanged', [formatCount(counts.unchanged)])}</p>
          )}
          {counts.conflicting > 0 && (
            <fieldset class="bulk">
              <legend>{i18n.t('desk.import.bulk')}</legend>
              {(['ours', 'theirs', 'merged'] as const).map((choice) => (
                <label key={choice} class="check">
                  <input
                    type="radio"
                    name="conflicts"
                    checked={conflicts === choice}
                    onChange={() => setConflicts(choice)}
                  />
                  <span>{i18n.t(`desk.import.choice.conflicting.${choice}`)}</span>
                </label>
              ))}
            </fieldset>
          )}
          {KINDS.map(
            (kind) =>
              counts[kind] > 0 && (
                <KindItems
                  key={`${into} ${kind}`}
                  kind={kind}
                  count={counts[kind]}
                  importing={importing}
                  choices={choices}
                  conflicts={conflicts}
                  onChoose={(id, choice) => setChoices(new Map(choices).set(id, choice))}
                />
              ),
          )}
          {touched > 0 && (
            <div class="row">
              <button
                type="button"
                class="strong"
                disabled={into === NEW && title.trim() === ''}
                onClick={finish}
              >
                {i18n.t(target ? 'desk.import.finish' : 'desk.import.create', [formatCount(touched)])}
              </button>
            </div>
          )}
        </>
      )}
    </>
  );
}
