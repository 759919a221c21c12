import { StorageError } from '../../lib/database/storage-error.ts';
import type { Progress, TaskReply, TaskRequest } from './desk-task.ts';
import { TASKS } from './desk-tasks.ts';

const reply = (message: TaskReply): void => self.postMessage(message);

async function run({ number, task, input }: TaskRequest): Promise<void> {
  const onProgress: Progress = (share) => reply({ number, kind: 'progress', share });
  try {
    const work = TASKS[task as keyof typeof TASKS] as (input: unknown, onProgress: Progress) => unknown;
    reply({ number, kind: 'done', value: await work(input, onProgress) });
  } catch (error) {
    const code = error instanceof StorageError ? error.code : 'failed';
    reply({ number, kind: 'failed', code, message: error instanceof Error ? error.message : String(error) });
  }
}

// One after the other: a preview that is asked for again must not be overtaken by the one before.
let last = Promise.resolve();

self.addEventListener('message', ({ data }: MessageEvent<TaskRequest>) => {
  last = last.then(() => run(data));
});
