import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { TaskControl, TaskRunner } from './use-task.ts';

/** So many rows are put on paper, some sixty sheets; who wants more wants a file. */
export const MOST_PRINTED = 2_000;

/** A list on its way to the printer. */
export interface Printing<T> {
  /** The rows of the sheet; null while nothing is printed. */
  rows: readonly T[] | null;
  /** Gathers the rows and opens the browser's print dialogue. */
  print: () => void;
}

/**
 * Prints a list of which the screen shows a part. The rows have to be gathered first, which cannot be done once the browser has begun to
 * print: so there is a command, and Ctrl+P in the library is that command.
 * @param ready whether the list is whole: half of one must not pass for all of it
 * @param load gives the first `MOST_PRINTED` rows
 */
export function usePrint<T>(
  runner: TaskRunner,
  ready: boolean,
  load: (control: TaskControl) => Promise<readonly T[]>,
): Printing<T> {
  const [rows, setRows] = useState<readonly T[] | null>(null);
  const print = (): void => {
    if (!ready) return;
    void runner.run(i18n.t('library.printing'), async (control) => {
      setRows(await load(control));
      return null;
    });
  };
  const latest = useRef(print);
  latest.current = print;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
      if (event.key.toLowerCase() !== 'p') return;
      event.preventDefault();
      latest.current();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
  useEffect(() => {
    if (rows === null) return;
    const clear = (): void => setRows(null);
    addEventListener('afterprint', clear, { once: true });
    window.print();
    return () => removeEventListener('afterprint', clear);
  }, [rows]);
  return { rows, print };
}
