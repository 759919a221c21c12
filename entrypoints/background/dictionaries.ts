import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { installDictionary, listDictionaries } from '../../lib/database/dictionaries.ts';
import { editEntries } from '../../lib/database/dictionary-edits.ts';
import { OWN_DICTIONARY } from '../../lib/database/dictionary-rows.ts';
import { type OpenDictionaries, openDictionaries } from '../../lib/database/explain-terms.ts';
import type { ShuduDatabase } from '../../lib/database/open.ts';
import { compileTermIndex } from '../../lib/dictionary/compile-term-index.ts';
import { readDictionary } from '../../lib/dictionary/format.ts';
import { newManifest } from '../../lib/dictionary/new-manifest.ts';
import { orderEntries } from '../../lib/dictionary/order-entries.ts';
import type { Term } from '../../lib/dictionary/term.ts';

let opened: OpenDictionaries | null = null;

/** Keeps the dictionary that comes with the extension, when there is none yet or an older one. Doing it twice changes nothing. */
export async function installStarterDictionary(db: ShuduDatabase): Promise<void> {
  const response = await fetch(browser.runtime.getURL('/dictionaries/jiangmen.json'));
  const { dictionary } = readDictionary(await response.json());
  if (!dictionary) throw new Error('the dictionary that comes with the extension cannot be read');
  const kept = (await listDictionaries(db)).find(({ id }) => id === dictionary.id);
  if (kept && kept.manifest.revision >= dictionary.revision) return;
  const { entries, ...manifest } = dictionary;
  await installDictionary(db, {
    record: { id: manifest.id, kind: 'builtIn', manifest, installedAt: new Date().toISOString() },
    source: null,
    index: compileTermIndex(dictionary),
    // Positions in the index are positions in this order.
    entries: orderEntries(entries),
  });
}

/** The dictionaries that are switched on, with the starter dictionary kept first if there is none yet. */
export async function openSearchedDictionaries(db: ShuduDatabase): Promise<OpenDictionaries> {
  // Kept in memory only to save opening them again: the worker may be new at any call.
  opened = await openDictionaries(db, opened);
  if (opened.open.length === 0 && (await db.dictionaries.count()) === 0) {
    await installStarterDictionary(db);
    opened = await openDictionaries(db);
  }
  return opened;
}

/** Adds a term to the reader's own dictionary, which is made with its first term. A label that it has already changes nothing. */
export async function addOwnTerm(
  db: ShuduDatabase,
  added: { label: string; category?: string; definition?: string },
  at: string,
): Promise<void> {
  const term: Term = {
    id: crypto.randomUUID(),
    prefLabel: added.label,
    altLabel: [],
    hiddenLabel: [],
    category: added.category ?? 'jargon',
    definition: added.definition ?? '',
    sources: [],
    status: 'approved',
    exclude: [],
    modified: at,
  };
  const manifest = newManifest(OWN_DICTIONARY, i18n.t('dictionary.own'));
  const origin = { dictionary: OWN_DICTIONARY, action: 'edit' as const, author: '', at, manifest };
  await editEntries(db, origin, (entries) => {
    const known = entries.some(({ prefLabel, altLabel }) => [prefLabel, ...altLabel].includes(added.label));
    return known ? entries : [...entries, term];
  });
}
