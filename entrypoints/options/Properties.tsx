import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { explainStorage } from '../../components/dictionary/explain-storage.ts';
import { Field } from '../../components/dictionary/Field.tsx';
import { UndoNotice } from '../../components/dictionary/UndoNotice.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useLiveQuery } from '../../components/use-live-query.ts';
import { updateDictionary } from '../../lib/database/dictionaries.ts';
import type { DictionaryRecord } from '../../lib/database/dictionary-rows.ts';
import { openDatabase } from '../../lib/database/open.ts';
import type { Manifest } from '../../lib/dictionary/dictionary.ts';
import { readDictionary } from '../../lib/dictionary/format.ts';

const FIELDS = ['title', 'license', 'attribution', 'homepage'] as const;
const LICENCES = ['CC0-1.0', 'CC-BY-4.0', 'CC-BY-SA-4.0', 'CC-BY-NC-4.0'];

/** The manifest with the form's words, checked as one that came with a file; null where a field does not fit. */
function applyFields(manifest: Manifest, words: Record<string, string>): Manifest | null {
  const { license: _, attribution: __, homepage: ___, ...kept } = manifest;
  const written = Object.fromEntries(Object.entries(words).filter(([, value]) => value.trim() !== ''));
  const { maintainer, ...fields } = written;
  const maintainers = maintainer ? [maintainer, ...manifest.maintainers.slice(1)] : [];
  const { dictionary } = readDictionary({ ...kept, ...fields, maintainers, count: 0, entries: [] });
  if (dictionary === null) return null;
  const { entries: ____, count: _____, ...checked } = dictionary;
  return checked;
}

function PropertiesForm({ dictionary }: { dictionary: DictionaryRecord }) {
  const { manifest } = dictionary;
  const [words, setWords] = useState<Record<string, string>>(() => ({
    ...Object.fromEntries(FIELDS.map((name) => [name, manifest[name] ?? ''])),
    maintainer: manifest.maintainers[0] ?? '',
  }));
  const [state, setState] = useState<{ kind: 'saved' | 'failed'; words: string } | null>(null);
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const next = applyFields(manifest, words);
    if (next === null) return setState({ kind: 'failed', words: i18n.t('desk.wrongProperties') });
    try {
      await updateDictionary(openDatabase(), dictionary.id, { manifest: next });
      setState({ kind: 'saved', words: i18n.t('desk.saved') });
    } catch (error) {
      setState({ kind: 'failed', words: explainStorage(error) });
    }
  };
  return (
    <form class="term-form" onSubmit={(event) => void submit(event)}>
      {[...FIELDS, 'maintainer' as const].map((name) => (
        <Field
          key={name}
          label={i18n.t(`desk.property.${name}`)}
          value={words[name] ?? ''}
          required={name === 'title'}
          hint={name === 'maintainer' || name === 'license' ? i18n.t(`desk.hint.${name}`) : undefined}
          choices={name === 'license' ? LICENCES : undefined}
          onInput={(value) => setWords({ ...words, [name]: value })}
        />
      ))}
      {state?.kind === 'saved' && <UndoNotice>{state.words}</UndoNotice>}
      <p class="error" role="alert">
        {state?.kind === 'failed' && state.words}
      </p>
      <div class="row">
        <button type="submit" class="strong">
          {i18n.t('desk.save')}
        </button>
      </div>
    </form>
  );
}

/** What a dictionary of the reader says of itself: title, licence, whom to name, who edits it. */
export function Properties({ id }: { id: string }) {
  const live = useLiveQuery(async () => (await openDatabase().dictionaries.get(id)) ?? null, [id]);
  return (
    <div class="desk">
      <section>
        <h2>{i18n.t('desk.properties')}</h2>
        {live.kind === 'loading' && <Notice kind="status">{i18n.t('desk.loading')}</Notice>}
        {live.kind === 'failed' && <Notice kind="alert">{i18n.t('error.databaseUnavailable')}</Notice>}
        {live.kind === 'ready' && live.value === null && (
          <Notice kind="status">{i18n.t('desk.noDictionary')}</Notice>
        )}
        {live.kind === 'ready' && live.value && <PropertiesForm key={id} dictionary={live.value} />}
      </section>
    </div>
  );
}
