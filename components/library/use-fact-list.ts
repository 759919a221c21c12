import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { FactQuery } from '../../lib/database/fact-query.ts';
import { listFirstScreen } from '../../lib/database/first-screen.ts';
import type { ShuduDatabase } from '../../lib/database/open.ts';
import { type ListedFact, listFactIds, listFactsById } from '../../lib/database/query-facts.ts';
import { useChanges } from './use-changes.ts';

const FIRST_SCREEN = 60;
const MOST_ROWS = 3000;

/** A list of facts of which only the rows that are looked at are in memory. */
export interface FactList {
  /** The error that the list failed with. */
  failure: unknown;
  /** Ids in the order of the list: the first screen at once, all of them a moment later. Null before the first screen. */
  ids: readonly string[] | null;
  /** Whether `ids` are all. */
  complete: boolean;
  rowAt: (place: number) => ListedFact | undefined;
  /** Asks for the rows from one place to before another. */
  show: (from: number, to: number) => void;
}

interface Answer {
  ids: readonly string[] | null;
  complete: boolean;
  failure: unknown;
}

const NOTHING: Answer = { ids: null, complete: false, failure: null };

/**
 * Follows a query: the first screen from the indexes at once, then the whole order; again when facts change anywhere.
 * @param paused while a long action writes: asking again after each of its steps would only slow it down
 */
export function useFactList(db: ShuduDatabase, query: FactQuery, paused: boolean): FactList {
  const changed = useChanges(db, ['catalogue', 'articles']);
  const followed = useRef(changed);
  if (!paused) followed.current = changed;
  const changes = followed.current;
  const [answer, setAnswer] = useState<Answer>(NOTHING);
  const [, setLoaded] = useState(0);
  const rows = useRef(new Map<string, ListedFact>());
  const fresh = useRef(new Set<string>());
  const shown = useRef<[number, number]>([0, FIRST_SCREEN]);
  const key = JSON.stringify(query);

  const keep = useCallback((facts: readonly ListedFact[]) => {
    if (rows.current.size > MOST_ROWS) rows.current = new Map();
    for (const fact of facts) {
      rows.current.set(fact.record.id, fact);
      fresh.current.add(fact.record.id);
    }
    setLoaded((count) => count + 1);
  }, []);

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const look = async (): Promise<void> => {
      performance.mark('facts:asked');
      const first = await listFirstScreen(db, query, FIRST_SCREEN);
      if (signal.aborted) return;
      performance.measure('facts:first-screen', 'facts:asked');
      fresh.current = new Set();
      keep(first);
      const ids = first.map(({ record }) => record.id);
      const whole = ids.length < FIRST_SCREEN;
      setAnswer((before) => (before.complete && !whole ? before : { ids, complete: whole, failure: null }));
      if (whole) return;
      const all = await listFactIds(db, query, { signal });
      if (!signal.aborted) setAnswer({ ids: all, complete: true, failure: null });
    };
    look().catch((failure) => {
      if (!signal.aborted) setAnswer({ ids: null, complete: false, failure });
    });
    return () => controller.abort();
  }, [db, key, changes]);

  // Another question: the old order must not stay under the new head while it is worked out.
  const asked = useRef(key);
  if (asked.current !== key) {
    asked.current = key;
    shown.current = [0, FIRST_SCREEN];
    if (answer.complete) setAnswer({ ...answer, complete: false });
  }

  const load = useCallback(
    async (ids: readonly string[]) => {
      const [from, to] = shown.current;
      const missing = ids.slice(from, to).filter((id) => !fresh.current.has(id));
      if (missing.length > 0) keep(await listFactsById(db, missing));
    },
    [db, keep],
  );

  useEffect(() => {
    if (answer.ids) void load(answer.ids);
  }, [answer.ids, load]);

  const show = useCallback(
    (from: number, to: number) => {
      shown.current = [from, to];
      if (answer.ids) void load(answer.ids);
    },
    [answer.ids, load],
  );
  return {
    ...answer,
    rowAt: (place) => {
      const id = answer.ids?.[place];
      return id === undefined ? undefined : rows.current.get(id);
    },
    show,
  };
}
