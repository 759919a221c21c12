import { useEffect, useState } from 'preact/hooks';
import { readEntries } from '../../lib/database/dictionaries.ts';
import type { ShuduDatabase } from '../../lib/database/open.ts';
import type { FoundTerm } from './found-term.ts';

/** Terms whose definitions are read at once: each may lie in a chunk of its own. */
const AT_ONCE = 4;

/** Definitions of found terms by `dictionary entry`, a few at a time, so that typing goes before. */
export function useDefinitions(db: ShuduDatabase, hits: readonly FoundTerm[]): ReadonlyMap<string, string> {
  const [definitions, setDefinitions] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    let isCurrent = true;
    const read = async (): Promise<void> => {
      const known = new Map<string, string>();
      for (let at = 0; at < hits.length && isCurrent; at += AT_ONCE) {
        const some = hits.slice(at, at + AT_ONCE);
        const terms = await Promise.all(
          some.map(({ dictionary, position }) => readEntries(db, dictionary, [position])),
        );
        some.forEach(({ dictionary, entry }, place) => {
          known.set(`${dictionary} ${entry}`, terms[place]?.[0]?.definition ?? '');
        });
        if (isCurrent) setDefinitions(new Map(known));
      }
    };
    read().catch(console.error);
    return () => {
      isCurrent = false;
    };
  }, [hits]);
  return definitions;
}
