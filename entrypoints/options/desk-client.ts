import type { Progress, TaskReply } from './desk-task.ts';
import type { Tasks } from './desk-tasks.ts';

/** A task that failed; `code` is that of a StorageError, or `failed`. */
export class TaskError extends Error {
  override readonly name = 'TaskError';
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

interface Waiting {
  resolve: (value: never) => void;
  reject: (error: Error) => void;
  onProgress: Progress | undefined;
}

type Input<Name extends keyof Tasks> = Parameters<Tasks[Name]>[0];
type Output<Name extends keyof Tasks> = Awaited<ReturnType<Tasks[Name]>>;

/** A worker of this page for what may take longer than a frame. Closing it stops whatever it does; a transaction is then undone. */
export interface Desk {
  ask<Name extends keyof Tasks>(task: Name, input: Input<Name>, onProgress?: Progress): Promise<Output<Name>>;
  close(): void;
}

/** Opens a worker. */
export function openDesk(): Desk {
  const worker = new Worker(new URL('./desk-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  let last = 0;
  const failAll = (error: Error): void => {
    for (const one of waiting.values()) one.reject(error);
    waiting.clear();
  };
  worker.addEventListener('message', ({ data }: MessageEvent<TaskReply>) => {
    const one = waiting.get(data.number);
    if (data.kind === 'progress') return one?.onProgress?.(data.share);
    waiting.delete(data.number);
    if (data.kind === 'done') one?.resolve(data.value as never);
    else one?.reject(new TaskError(data.code, data.message));
  });
  worker.addEventListener('error', ({ message }) => failAll(new TaskError('failed', message)));
  return {
    ask: (task, input, onProgress) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject, onProgress });
        worker.postMessage({ number: last, task, input });
      }),
    close() {
      worker.terminate();
      failAll(new TaskError('stopped', 'the worker was closed'));
    },
  };
}

/** Does one task in a worker of its own. */
export async function askOnce<Name extends keyof Tasks>(
  task: Name,
  input: Input<Name>,
): Promise<Output<Name>> {
  const desk = openDesk();
  try {
    return await desk.ask(task, input);
  } finally {
    desk.close();
  }
}
