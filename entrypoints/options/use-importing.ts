import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { explainStorage } from '../../components/dictionary/explain-storage.ts';
import type { FileFormat } from '../../components/dictionary/file-format.ts';
import type { DictionaryRecord } from '../../lib/database/dictionary-rows.ts';
import type { MergeItem, MergeKind } from '../../lib/dictionary/merge.ts';
import { type Desk, openDesk } from './desk-client.ts';
import type { ImportCounts, ImportOrder, IncomingSummary } from './tasks/pending-import.ts';

/** What was read, and its name: of the file, or of the dictionary. */
export interface ReadStage {
  kind: 'read';
  name: string;
  summary: IncomingSummary;
}

/** How far an import is. */
export type ImportStage =
  | { kind: 'choosing' }
  | { kind: 'working'; step: 'reading' | 'saving' | 'undoing' }
  | { kind: 'failed'; words: string }
  | ReadStage
  | { kind: 'done'; dictionary: string; title: string; change: number | null }
  | { kind: 'undone' };

/** An import and what can be done with it at its stage. */
export interface Importing {
  stage: ImportStage;
  read(file: File, format: FileFormat | null): Promise<void>;
  readKept(dictionary: DictionaryRecord): Promise<void>;
  preview(into: string | null): Promise<ImportCounts>;
  list(kind: MergeKind, from: number): Promise<MergeItem[]>;
  finish(order: Omit<ImportOrder, 'at'>): Promise<void>;
  undo(): Promise<void>;
  /** Stops whatever goes on, forgets what was read, and begins again. */
  cancel(): void;
}

/** Leads an import through its stages; the entries stay in a worker. Leaving the view stops it. */
export function useImporting(): Importing {
  const [stage, setStage] = useState<ImportStage>({ kind: 'choosing' });
  const desk = useRef<Desk | null>(null);
  const open = (): Desk => {
    desk.current ??= openDesk();
    return desk.current;
  };
  const close = (): void => {
    desk.current?.close();
    desk.current = null;
  };
  useEffect(() => close, []);

  const attempt = async (
    step: 'reading' | 'saving' | 'undoing',
    work: (desk: Desk) => Promise<ImportStage>,
  ): Promise<void> => {
    setStage({ kind: 'working', step });
    const worker = open();
    try {
      const next = await work(worker);
      if (desk.current === worker) setStage(next);
    } catch (error) {
      if (desk.current === worker) setStage({ kind: 'failed', words: explainStorage(error) });
    }
  };

  return {
    stage,
    read: async (file, format) => {
      if (format === null) return setStage({ kind: 'failed', words: i18n.t('desk.import.unknownKind') });
      await attempt('reading', async (worker) => {
        const bytes = new Uint8Array(await file.arrayBuffer());
        return { kind: 'read', name: file.name, summary: await worker.ask('readFile', { bytes, format }) };
      });
    },
    readKept: ({ id, manifest }) =>
      attempt('reading', async (worker) => ({
        kind: 'read',
        name: manifest.title,
        summary: await worker.ask('readKept', { id }),
      })),
    preview: (into) => open().ask('previewPending', { into }),
    list: (kind, from) => open().ask('listPending', { kind, from }),
    finish: (order) =>
      attempt('saving', async (worker) => {
        const done = await worker.ask('importPending', { ...order, at: new Date().toISOString() });
        const { id, manifest } = done.record;
        // A dictionary that was just made is taken back by deleting it.
        const change = order.manifest ? null : done.change;
        return { kind: 'done', dictionary: id, title: manifest.title, change };
      }),
    undo: async () => {
      if (stage.kind !== 'done' || stage.change === null) return;
      const number = stage.change;
      await attempt('undoing', async (worker) => {
        await worker.ask('takeBack', { number, author: '', at: new Date().toISOString() });
        return { kind: 'undone' };
      });
    },
    cancel: () => {
      close();
      setStage({ kind: 'choosing' });
    },
  };
}
