import type { WorkerAnswer, WorkerQuestion } from './import-protocol.ts';

/** The worker of an import, asked as a function. */
export interface ImportWorker {
  ask: (question: WorkerQuestion) => Promise<WorkerAnswer>;
  /** Ends it; what it was asked and did not answer is answered as failed. */
  end: () => void;
}

/** Starts a worker that understands and keeps articles beside the page. */
export function startImportWorker(): ImportWorker {
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, (answer: WorkerAnswer) => void>();
  let asked = 0;
  const end = () => {
    worker.terminate();
    for (const give of waiting.values()) give({ kind: 'failed', code: 'closed' });
    waiting.clear();
  };
  worker.addEventListener('message', ({ data }: MessageEvent<{ id: number; answer: WorkerAnswer }>) => {
    waiting.get(data.id)?.(data.answer);
    waiting.delete(data.id);
  });
  worker.addEventListener('error', end);
  return {
    ask: (question) =>
      new Promise((resolve) => {
        asked += 1;
        waiting.set(asked, resolve);
        worker.postMessage({ id: asked, question });
      }),
    end,
  };
}
