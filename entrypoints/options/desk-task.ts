/** Is told how much of a task is done, 0 to 1. */
export type Progress = (share: number) => void;

/** What the page asks of its worker. */
export interface TaskRequest {
  number: number;
  task: string;
  input: unknown;
}

/** What the worker says: how far it is, or how it ended. */
export type TaskReply =
  | { number: number; kind: 'progress'; share: number }
  | { number: number; kind: 'done'; value: unknown }
  | { number: number; kind: 'failed'; code: string; message: string };
