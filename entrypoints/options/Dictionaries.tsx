import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { CategoryColours } from '../../components/dictionary/CategoryColours.tsx';
import { ConfirmDialog } from '../../components/dictionary/ConfirmDialog.tsx';
import { listCategories } from '../../components/dictionary/category-name.ts';
import { DictionaryItem } from '../../components/dictionary/DictionaryItem.tsx';
import { explainIssue } from '../../components/dictionary/explain-issue.ts';
import { explainStorage } from '../../components/dictionary/explain-storage.ts';
import { type FileFormat, FORMAT_NAMES } from '../../components/dictionary/file-format.ts';
import { formatCount } from '../../components/dictionary/format-time.ts';
import { UndoNotice } from '../../components/dictionary/UndoNotice.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useLiveQuery } from '../../components/use-live-query.ts';
import { useSetting } from '../../components/use-setting.ts';
import { listDictionaries, orderDictionaries, updateDictionary } from '../../lib/database/dictionaries.ts';
import { deleteDictionaryAndHistory } from '../../lib/database/dictionary-edits.ts';
import type { DictionaryRecord } from '../../lib/database/dictionary-rows.ts';
import { openDatabase } from '../../lib/database/open.ts';
import type { Issue } from '../../lib/dictionary/issue.ts';
import { categoryColours } from '../../lib/settings/settings.ts';
import { scheduleUpdates } from '../subscribe/schedule.ts';
import { askOnce } from './desk-client.ts';
import { downloadFile } from './download-file.ts';
import { isEditable } from './editor.ts';
import { addressOf } from './use-route.ts';

/** Hands a dictionary to the downloads. Gives what it lacks to be shared with others. */
async function exportDictionary({ id, manifest }: DictionaryRecord, format: FileFormat): Promise<Issue[]> {
  const { bytes, lacking } = await askOnce('writeDictionary', { id, format });
  const { extensions, mediaType } = FORMAT_NAMES.find((one) => one.format === format)!;
  downloadFile(bytes.slice(), `${manifest.title}-${manifest.revision}.${extensions[0]}`, mediaType);
  return lacking;
}

function updateNow({ id }: DictionaryRecord, isRollback: boolean): Promise<void> {
  return askOnce('updateNow', { id, isRollback, appVersion: browser.runtime.getManifest().version });
}

function move(dictionaries: readonly DictionaryRecord[], at: number, by: -1 | 1): string[] {
  const ids = dictionaries.map(({ id }) => id);
  const [id] = ids.splice(at, 1);
  ids.splice(at + by, 0, id!);
  return ids;
}

interface ListProps {
  dictionaries: readonly DictionaryRecord[];
}

/** The list with everything that can be done with one dictionary. */
function DictionaryList({ dictionaries }: ListProps) {
  const db = openDatabase();
  const [busy, setBusy] = useState<string | null>(null);
  const [doomed, setDoomed] = useState<DictionaryRecord | null>(null);
  const [problem, setProblem] = useState('');
  const [lacking, setLacking] = useState<Issue[]>([]);
  const attempt = async (id: string, work: () => Promise<unknown>): Promise<void> => {
    setBusy(id);
    setProblem('');
    setLacking([]);
    await work()
      .then(() => scheduleUpdates(db))
      .catch((error: unknown) => setProblem(explainStorage(error)));
    setBusy(null);
  };
  return (
    <>
      <p class="error" role="alert">
        {problem}
      </p>
      {lacking.length > 0 && (
        <UndoNotice>
          {i18n.t('desk.lacking', [lacking.map(explainIssue).join(i18n.t('desk.comma'))])}
        </UndoNotice>
      )}
      <ol class="dictionaries">
        {dictionaries.map((dictionary, at) => (
          <DictionaryItem
            key={dictionary.id}
            dictionary={dictionary}
            place={{ isFirst: at === 0, isLast: at === dictionaries.length - 1 }}
            isBusy={busy === dictionary.id}
            now={Date.now()}
            links={
              <>
                <a class="button" href={addressOf('terms', dictionary.id)}>
                  {i18n.t('desk.openTerms')}
                </a>
                {isEditable(dictionary) && (
                  <a class="button" href={addressOf('properties', dictionary.id)}>
                    {i18n.t('desk.properties')}
                  </a>
                )}
                {dictionaries.length > 1 && (
                  <a class="button" href={addressOf('import', dictionary.id)}>
                    {i18n.t('desk.mergeInto')}
                  </a>
                )}
              </>
            }
            onEnable={(enabled) => void attempt('', () => updateDictionary(db, dictionary.id, { enabled }))}
            onMove={(by) => void attempt('', () => orderDictionaries(db, move(dictionaries, at, by)))}
            onExport={(format) =>
              void attempt(dictionary.id, () => exportDictionary(dictionary, format).then(setLacking))
            }
            onUpdate={(isRollback) => void attempt(dictionary.id, () => updateNow(dictionary, isRollback))}
            onPin={(on) =>
              void attempt('', () => updateDictionary(db, dictionary.id, { pinned: on ? true : undefined }))
            }
            onDelete={() => setDoomed(dictionary)}
          />
        ))}
      </ol>
      {doomed && (
        <ConfirmDialog
          question={i18n.t('desk.deleteSure', [doomed.manifest.title, formatCount(doomed.count)])}
          confirm={i18n.t('desk.deleteYes')}
          onCancel={() => setDoomed(null)}
          onConfirm={() => {
            setDoomed(null);
            void attempt(doomed.id, () => deleteDictionaryAndHistory(db, doomed.id));
          }}
        />
      )}
    </>
  );
}

/** The desk: every dictionary, in the order in which it is asked, and the colours of categories. */
export function Dictionaries() {
  const live = useLiveQuery(() => listDictionaries(openDatabase()), []);
  const [colours, setColours] = useSetting(categoryColours);
  const dictionaries = live.kind === 'ready' ? live.value : [];
  return (
    <div class="desk">
      <section>
        <div class="title">
          <h2>{i18n.t('desk.dictionaries')}</h2>
          <div class="row">
            <a class="button" href={addressOf('import')}>
              {i18n.t('desk.importFile')}
            </a>
            <a class="button" href={addressOf('subscribe')}>
              {i18n.t('desk.subscribe')}
            </a>
          </div>
        </div>
        <p class="soft">{i18n.t('desk.orderText')}</p>
        {live.kind === 'loading' && <Notice kind="status">{i18n.t('desk.loading')}</Notice>}
        {live.kind === 'failed' && <Notice kind="alert">{i18n.t('error.databaseUnavailable')}</Notice>}
        {live.kind === 'ready' && dictionaries.length === 0 && (
          <Notice kind="status">{i18n.t('desk.none')}</Notice>
        )}
        {dictionaries.length > 0 && <DictionaryList dictionaries={dictionaries} />}
      </section>
      {colours !== null && (
        <section>
          <h2>{i18n.t('desk.colours')}</h2>
          <p class="soft">{i18n.t('desk.coloursText')}</p>
          <CategoryColours
            categories={listCategories(dictionaries)}
            colours={colours}
            onChoose={(category, colour) => setColours({ ...colours, [category]: colour })}
          />
        </section>
      )}
    </div>
  );
}
