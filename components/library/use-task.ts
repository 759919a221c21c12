import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';

/** A long action that is under way. */
export interface Task {
  title: string;
  /** 0 to 1; null while nobody can say. */
  share: number | null;
  /** Null for an action that is done whole or not at all. */
  cancel: (() => void) | null;
}

/** What a long action is given to report by and to be stopped by. */
export interface TaskControl {
  signal: AbortSignal;
  onProgress: (share: number) => void;
}

/** What became of the last action: words for the reader, and what takes it back. */
export interface Outcome {
  text: string;
  failed: boolean;
  undo?: () => void;
}

/** Runs long actions one at a time, with progress, a way to stop, and what became of them. */
export interface TaskRunner {
  task: Task | null;
  outcome: Outcome | null;
  say: (outcome: Outcome | null) => void;
  /** Runs an action; what it gives is said to the reader. Errors are put into words by `explain`. */
  run: (
    title: string,
    work: (control: TaskControl) => Promise<Outcome | null>,
    options?: { stops: boolean },
  ) => Promise<void>;
}

/** So long, in milliseconds, words stay that ask nothing; and those that offer something or tell of a failure. */
const SHORT = 6_000;
const LONG = 30_000;

/** @param explain puts an error into the reader's words; null for a stop that the reader asked for */
export function useTask(explain: (error: unknown) => string | null): TaskRunner {
  const [task, setTask] = useState<Task | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const busy = useRef(false);
  useEffect(() => {
    if (!outcome) return;
    const timer = setTimeout(() => setOutcome(null), outcome.undo || outcome.failed ? LONG : SHORT);
    return () => clearTimeout(timer);
  }, [outcome]);
  const run = useCallback<TaskRunner['run']>(async (title, work, { stops } = { stops: true }) => {
    if (busy.current) {
      setOutcome({ text: i18n.t('library.busy'), failed: true });
      return;
    }
    busy.current = true;
    const controller = new AbortController();
    const cancel = stops ? () => controller.abort() : null;
    setOutcome(null);
    setTask({ title, share: null, cancel });
    const onProgress = (share: number) => setTask({ title, share, cancel });
    try {
      setOutcome(await work({ signal: controller.signal, onProgress }));
    } catch (error) {
      const text = explain(error);
      setOutcome(text === null ? null : { text, failed: !controller.signal.aborted });
    } finally {
      busy.current = false;
      setTask(null);
    }
  }, []);
  return { task, outcome, say: setOutcome, run };
}
