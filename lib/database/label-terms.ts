import { findEntry } from '../dictionary/term-index.ts';
import { readEntries } from './dictionaries.ts';
import { openDictionaries } from './explain-terms.ts';
import type { ShuduDatabase } from './open.ts';

/** The words of terms that are named `dictionary/entry`; those of dictionaries that are switched off or gone are left out. */
export async function labelTerms(db: ShuduDatabase, names: readonly string[]): Promise<Map<string, string>> {
  const labels = new Map<string, string>();
  for (const { index } of (await openDictionaries(db)).open) {
    const own = names.filter((name) => name.startsWith(`${index.dictionary}/`));
    const positions = own.map((name) => findEntry(index, name.slice(index.dictionary.length + 1)));
    const terms = await readEntries(db, index.dictionary, positions);
    for (const [at, name] of own.entries()) {
      const term = terms[at];
      if (term) labels.set(name, term.prefLabel);
    }
  }
  return labels;
}
