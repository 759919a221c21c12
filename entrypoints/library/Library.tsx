import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { ArticlesView } from '../../components/library/ArticlesView.tsx';
import { BackupView } from '../../components/library/BackupView.tsx';
import { explainFailure } from '../../components/library/explain-failure.ts';
import { ALL_FACTS, FactsView } from '../../components/library/FactsView.tsx';
import { ImportView } from '../../components/library/ImportView.tsx';
import { ALL_TARGETS, LedgerView } from '../../components/library/LedgerView.tsx';
import { Navigation } from '../../components/library/Navigation.tsx';
import { ReadingView } from '../../components/library/ReadingView.tsx';
import { TaskBar } from '../../components/library/TaskBar.tsx';
import { useRoute } from '../../components/library/use-route.ts';
import { useTask } from '../../components/library/use-task.ts';
import { openDatabase } from '../../lib/database/open.ts';
import { importFiles, importPaste } from './import-files.ts';

/** Everything that was collected: facts, ledger, articles, import, backup. */
export function Library() {
  const db = openDatabase();
  const route = useRoute();
  const runner = useTask(explainFailure);
  const [facts, setFacts] = useState(ALL_FACTS);
  const [ledger, setLedger] = useState(ALL_TARGETS);
  const { version } = browser.runtime.getManifest();
  const given = { db, runner, version };
  const showFacts = (chosen: readonly string[]) => {
    setFacts({ ...ALL_FACTS, filter: { article: chosen } });
    location.hash = '#facts';
  };
  return (
    <>
      <Navigation route={route} />
      {route.view === 'facts' && <FactsView {...given} query={facts} onQuery={setFacts} />}
      {route.view === 'ledger' && <LedgerView db={db} runner={runner} query={ledger} onQuery={setLedger} />}
      {route.view === 'articles' && <ArticlesView {...given} onShowFacts={showFacts} />}
      {route.view === 'article' && (
        <ReadingView
          db={db}
          runner={runner}
          id={route.id}
          span={route.span}
          onShowFacts={() => showFacts([route.id])}
        />
      )}
      {route.view === 'import' && (
        <ImportView
          runner={runner}
          importFiles={(files, control) => importFiles(db, files, control)}
          importPaste={(pasted, control) => importPaste(db, pasted, control)}
        />
      )}
      {route.view === 'backup' && <BackupView {...given} />}
      <TaskBar {...runner} />
    </>
  );
}
