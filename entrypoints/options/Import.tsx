import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { FileDrop } from '../../components/dictionary/FileDrop.tsx';
import { formatOf } from '../../components/dictionary/file-format.ts';
import { ImportReport } from '../../components/dictionary/ImportReport.tsx';
import { ProgressNotice } from '../../components/dictionary/ProgressNotice.tsx';
import { UndoNotice } from '../../components/dictionary/UndoNotice.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useLiveQuery } from '../../components/use-live-query.ts';
import { listDictionaries } from '../../lib/database/dictionaries.ts';
import type { DictionaryRecord } from '../../lib/database/dictionary-rows.ts';
import { openDatabase } from '../../lib/database/open.ts';
import { ImportPlan } from './ImportPlan.tsx';
import { type Importing, useImporting } from './use-importing.ts';
import { addressOf } from './use-route.ts';

interface StageProps {
  importing: Importing;
  dictionaries: readonly DictionaryRecord[];
  merged: DictionaryRecord | undefined;
}

/** What is shown of an import, by how far it is. */
function Stage({ importing, dictionaries, merged }: StageProps) {
  const { stage } = importing;
  switch (stage.kind) {
    case 'choosing':
      return <FileDrop onFile={(file) => void importing.read(file, formatOf(file.name))} />;
    case 'working':
      return (
        <ProgressNotice onCancel={importing.cancel}>
          {i18n.t(`desk.import.stage.${stage.step}`)}
        </ProgressNotice>
      );
    case 'failed':
      return (
        <Notice
          kind="alert"
          actions={
            <button type="button" onClick={importing.cancel}>
              {i18n.t('desk.import.again')}
            </button>
          }
        >
          {stage.words}
        </Notice>
      );
    case 'read':
      return (
        <>
          <h3>{stage.name}</h3>
          <ImportReport issues={stage.summary.issues} totals={stage.summary.totals} />
          {stage.summary.count === 0 ? (
            <Notice kind="alert">{i18n.t('desk.import.empty')}</Notice>
          ) : (
            <ImportPlan importing={importing} read={stage} dictionaries={dictionaries} merged={merged} />
          )}
          <div class="row">
            <button type="button" onClick={importing.cancel}>
              {i18n.t('desk.import.again')}
            </button>
          </div>
        </>
      );
    case 'done':
      return (
        <>
          <UndoNotice onUndo={stage.change === null ? undefined : () => void importing.undo()}>
            {i18n.t('desk.import.done', [stage.title])}
          </UndoNotice>
          <div class="row">
            <a class="button" href={addressOf('terms', stage.dictionary)}>
              {i18n.t('desk.openTerms')}
            </a>
            <button type="button" onClick={importing.cancel}>
              {i18n.t('desk.import.again')}
            </button>
          </div>
        </>
      );
    case 'undone':
      return (
        <Notice
          kind="status"
          actions={
            <button type="button" onClick={importing.cancel}>
              {i18n.t('desk.import.again')}
            </button>
          }
        >
          {i18n.t('desk.undone')}
        </Notice>
      );
  }
}

/**
 * Takes the terms of a file, or of another dictionary (`merged`), into a dictionary: nothing is changed before the reader has seen
 * what would be.
 */
export function Import({ merged }: { merged: string | null }) {
  const live = useLiveQuery(() => listDictionaries(openDatabase()), []);
  const importing = useImporting();
  const dictionaries = live.kind === 'ready' ? live.value : [];
  const source = dictionaries.find(({ id }) => id === merged);
  const [begun, setBegun] = useState(false);
  useEffect(() => {
    if (!source || begun) return;
    setBegun(true);
    void importing.readKept(source);
  }, [source]);
  return (
    <div class="desk">
      <section>
        <h2>
          {source ? i18n.t('desk.import.mergeTitle', [source.manifest.title]) : i18n.t('desk.importFile')}
        </h2>
        {live.kind === 'loading' && <Notice kind="status">{i18n.t('desk.loading')}</Notice>}
        {live.kind === 'failed' && <Notice kind="alert">{i18n.t('error.databaseUnavailable')}</Notice>}
        {live.kind === 'ready' && <Stage importing={importing} dictionaries={dictionaries} merged={source} />}
      </section>
    </div>
  );
}
