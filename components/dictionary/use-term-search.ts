import { useEffect, useState } from 'preact/hooks';
import type { DictionaryRecord } from '../../lib/database/dictionary-rows.ts';
import { openKeptIndex, readRowLabel, searchLabels } from '../../lib/database/dictionary-search.ts';
import type { ShuduDatabase } from '../../lib/database/open.ts';
import {
  readCategory,
  readIdentifier,
  readPreferredLabel,
  type TermIndex,
} from '../../lib/dictionary/term-index.ts';
import type { FoundTerm } from './found-term.ts';

/** Terms that are shown at once. */
export const MOST_SHOWN = 100;

/** What is found so far. */
export interface TermSearch {
  hits: FoundTerm[];
  count: number;
  state: 'searching' | 'done' | 'failed';
}

const indexes = new Map<string, TermIndex | null>();

/** The index of a dictionary's version; kept while the page is open, as search follows every key. */
async function openIndex(db: ShuduDatabase, { id, version }: DictionaryRecord): Promise<TermIndex | null> {
  if (!indexes.has(version)) {
    for (const key of indexes.keys()) if (key.startsWith(`${id}@`)) indexes.delete(key);
    indexes.set(version, await openKeptIndex(db, id));
  }
  return indexes.get(version) ?? null;
}

/** Lets the browser answer keys and paint before the next slice. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

function describeHit(index: TermIndex, { entry, row }: { entry: number; row: number }): FoundTerm {
  return {
    dictionary: index.dictionary,
    entry: readIdentifier(index, entry),
    position: entry,
    label: readPreferredLabel(index, entry),
    category: readCategory(index, entry),
    alias: row === index.preferredRows[entry] ? null : readRowLabel(index, row),
  };
}

async function search(
  db: ShuduDatabase,
  { dictionaries, words }: { dictionaries: readonly DictionaryRecord[]; words: string },
  { signal, show }: { signal: AbortSignal; show: (found: TermSearch) => void },
): Promise<void> {
  let hits: FoundTerm[] = [];
  let count = 0;
  for (const dictionary of dictionaries) {
    const index = await openIndex(db, dictionary);
    if (signal.aborted) return;
    if (!index) continue;
    const steps = searchLabels(index, words.trim(), MOST_SHOWN - hits.length);
    for (;;) {
      const step = steps.next();
      const found = { hits: step.value.hits, count: count + step.value.count };
      if (step.done) {
        hits = [...hits, ...found.hits.map((hit) => describeHit(index, hit))];
        count = found.count;
        break;
      }
      await breathe();
      if (signal.aborted) return;
    }
  }
  show({ hits, count, state: 'done' });
}

/** Searches terms while words are typed: a new word stops the search of the one before. */
export function useTermSearch(
  db: ShuduDatabase,
  dictionaries: readonly DictionaryRecord[],
  words: string,
): TermSearch {
  const [found, setFound] = useState<TermSearch>({ hits: [], count: 0, state: 'searching' });
  const versions = dictionaries.map(({ version }) => version).join(' ');
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    setFound((before) => ({ ...before, state: 'searching' }));
    search(db, { dictionaries, words }, { signal, show: setFound }).catch((error: unknown) => {
      console.error(error);
      if (!signal.aborted) setFound({ hits: [], count: 0, state: 'failed' });
    });
    return () => controller.abort();
  }, [versions, words]);
  return found;
}
