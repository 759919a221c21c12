import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { FactChange, FactUndo } from '../../lib/database/facts.ts';
import type { ShuduDatabase } from '../../lib/database/open.ts';
import type { Exporter } from '../../lib/export/exporter.ts';
import { type BulkAction, changeInBulk, undoInBulk } from './bulk-change.ts';
import { type ExportChoice, exportFacts } from './export-facts.ts';
import { formatCount } from './format-count.ts';
import { formatDay } from './format-day.ts';
import { nameFile, saveFile } from './save-file.ts';
import type { Outcome, TaskRunner } from './use-task.ts';

/** So many actions can be taken back, one after the other. */
const REMEMBERED = 10;

/** What the reader does with facts, one or 100,000; every change can be taken back. */
export interface FactActions {
  change: (ids: readonly string[], change: FactChange) => void;
  remove: (ids: readonly string[]) => void;
  undo: () => void;
  exportTo: (choice: ExportChoice, exporter: Exporter) => void;
}

const now = (): string => new Date().toISOString();

/** @param version of the extension, for exports */
export function useFactActions(db: ShuduDatabase, runner: TaskRunner, version: string): FactActions {
  const done = useRef<FactUndo[][]>([]);
  const undo = (): void => {
    const steps = done.current.pop();
    if (!steps) return;
    void runner.run(i18n.t('library.undoing'), async (control) => {
      await undoInBulk(db, steps, { at: now(), ...control });
      return { text: i18n.t('library.undone'), failed: false };
    });
  };
  const act = (ids: readonly string[], action: BulkAction): void => {
    const title = i18n.t(action.kind === 'delete' ? 'library.deleting' : 'library.changing', [
      formatCount(ids.length),
    ]);
    void runner.run(title, async (control): Promise<Outcome | null> => {
      const {
        changed,
        undo: steps,
        stopped,
      } = await changeInBulk(db, ids, { action, at: now(), ...control });
      if (changed === 0) return stopped ? { text: i18n.t('library.stopped'), failed: false } : null;
      done.current = [...done.current, steps].slice(-REMEMBERED);
      const key = stopped
        ? 'library.changedPartly'
        : action.kind === 'delete'
          ? 'library.deletedFacts'
          : 'library.changedFacts';
      return { text: i18n.t(key, [formatCount(changed)]), failed: stopped, undo };
    });
  };
  return {
    change: (ids, change) => act(ids, { kind: 'change', change }),
    remove: (ids) => act(ids, { kind: 'delete' }),
    undo,
    exportTo: (choice, exporter) =>
      void runner.run(i18n.t('library.exporting', [formatCount(choice.facts.length)]), async (control) => {
        const at = now();
        const title = i18n.t('library.exportName');
        const file = await exportFacts(db, choice, { exporter, title, at, extractor: version, ...control });
        saveFile(file, nameFile(`${title} ${formatDay(at)}`, exporter.extension));
        return { text: i18n.t('library.exported', [formatCount(choice.facts.length)]), failed: false };
      }),
  };
}
