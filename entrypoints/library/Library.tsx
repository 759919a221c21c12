import { browser } from 'wxt/browser';
import { BackupView } from '../../components/library/BackupView.tsx';
import { explainFailure } from '../../components/library/explain-failure.ts';
import { FactsView } from '../../components/library/FactsView.tsx';
import { Navigation } from '../../components/library/Navigation.tsx';
import { TaskBar } from '../../components/library/TaskBar.tsx';
import { useRoute } from '../../components/library/use-route.ts';
import { useTask } from '../../components/library/use-task.ts';
import { openDatabase } from '../../lib/database/open.ts';

/** Everything that was collected: facts, ledger, articles, import, backup. */
export function Library() {
  const db = openDatabase();
  const route = useRoute();
  const runner = useTask(explainFailure);
  const { version } = browser.runtime.getManifest();
  return (
    <>
      <Navigation route={route} />
      {route.view === 'facts' && <FactsView db={db} runner={runner} version={version} />}
      {route.view === 'backup' && <BackupView db={db} runner={runner} version={version} />}
      <TaskBar {...runner} />
    </>
  );
}
