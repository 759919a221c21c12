import { Dexie } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import type { ShuduDatabase } from '../../lib/database/open.ts';

/** So long, in milliseconds, changes are gathered: an action on 100,000 facts writes hundreds of times. */
const GATHERED = 300;

/** A number that grows some moments after something in the given tables was changed, in this window or any other. */
export function useChanges(db: ShuduDatabase, tables: readonly string[]): number {
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const names = tables.map((table) => `idb://${db.name}/${table}/`);
    const notice = (parts: object): void => {
      if (timer !== undefined) return;
      if (!Object.keys(parts).some((part) => names.some((name) => part.startsWith(name)))) return;
      timer = setTimeout(() => {
        timer = undefined;
        setChanges((count) => count + 1);
      }, GATHERED);
    };
    Dexie.on.storagemutated.subscribe(notice);
    return () => {
      clearTimeout(timer);
      Dexie.on.storagemutated.unsubscribe(notice);
    };
  }, [db, tables.join()]);
  return changes;
}
