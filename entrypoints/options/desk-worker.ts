import { StorageError } from '../../lib/database/storage-error.ts';
import type { Progress, TaskReply, TaskRequest } from './desk-task.ts';
import { TASKS } from './desk-tasks.ts';

const reply = (message: TaskReply): void => self.postMessage(message);

self.addEventListener('message', async ({ data }: MessageEvent<TaskRequest>) => {
  const { number, task, input } = data;
  const onProgress: Progress = (share) => reply({ number, kind: 'progress', share });
  try {
    const run = TASKS[task as keyof typeof TASKS] as (input: unknown, onProgress: Progress) => unknown;
    reply({ number, kind: 'done', value: await run(input, onProgress) });
  } catch (error) {
    const code = error instanceof StorageError ? error.code : 'failed';
    reply({ number, kind: 'failed', code, message: error instanceof Error ? error.message : String(error) });
  }
});
