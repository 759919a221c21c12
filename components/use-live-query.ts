import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';

/** The state of a live query. */
export type Live<T> = { kind: 'loading' } | { kind: 'ready'; value: T } | { kind: 'failed'; error: unknown };

/**
 * Runs a query on the database now and again whenever what it read is changed, in this window or any other.
 * `inputs` are what the query depends on besides the database.
 */
export function useLiveQuery<T>(query: () => Promise<T>, inputs: readonly unknown[]): Live<T> {
  const [state, setState] = useState<Live<T>>({ kind: 'loading' });
  useEffect(() => {
    // Caught here: a live query says nothing of a database that cannot be opened.
    const attempt = async (): Promise<Live<T>> => {
      try {
        return { kind: 'ready', value: await query() };
      } catch (error) {
        return { kind: 'failed', error };
      }
    };
    const subscription = liveQuery(attempt).subscribe(setState);
    return () => subscription.unsubscribe();
  }, inputs);
  return state;
}
