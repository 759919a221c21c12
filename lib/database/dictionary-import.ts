import { foldLabel } from '../dictionary/fold-label.ts';
import { readJson } from '../dictionary/formats/json.ts';
import { applyMerge, type MergeChoice, type MergePreview, previewMerge } from '../dictionary/merge.ts';
import type { Term } from '../dictionary/term.ts';
import { readAllEntries, readDictionarySource } from './dictionaries.ts';
import { type EditOrigin, type EditResult, editEntries } from './dictionary-edits.ts';
import type { ShuduDatabase } from './open.ts';

/** Entries that are to come into a dictionary. */
export interface Incoming {
  /** Id of the dictionary that they are of, where it is known. */
  dictionary: string | null;
  entries: readonly Term[];
}

/**
 * Gives incoming entries the ids that ours have: an entry of a table without ids, or of a list that somebody else made, is the same entry
 * where no entry has its id and exactly one has its preferred label (after folding).
 */
export function alignIds(ours: readonly Term[], theirs: readonly Term[]): Term[] {
  const ids = new Set(ours.map(({ id }) => id));
  const taken = new Set(theirs.map(({ id }) => id));
  const byLabel = new Map<string, Term | null>();
  for (const term of ours) {
    const label = foldLabel(term.prefLabel);
    byLabel.set(label, byLabel.has(label) ? null : term);
  }
  return theirs.map((term) => {
    const same = ids.has(term.id) ? null : byLabel.get(foldLabel(term.prefLabel));
    if (!same || taken.has(same.id)) return term;
    taken.add(same.id);
    return { ...term, id: same.id };
  });
}

async function unpack(gzip: Uint8Array): Promise<string> {
  const stream = new Blob([gzip.slice()]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).text();
}

/** The version that both sides come from: the file that the dictionary was made of, where the other is a later one of it. */
async function readBase(db: ShuduDatabase, into: string, theirs: string | null): Promise<readonly Term[]> {
  const source = into === theirs ? await readDictionarySource(db, into) : undefined;
  return source ? (readJson(await unpack(source)).dictionary?.entries ?? []) : [];
}

/** Works out what incoming entries would do to a dictionary (none: all are added). Nothing is changed. */
export async function previewImport(
  db: ShuduDatabase,
  incoming: Incoming,
  into: string | null,
): Promise<MergePreview> {
  if (into === null) return previewMerge({ base: [], ours: [], theirs: incoming.entries });
  const ours = await readAllEntries(db, into);
  const base = await readBase(db, into, incoming.dictionary);
  return previewMerge({ base, ours, theirs: alignIds(ours, incoming.entries) });
}

/**
 * Takes incoming entries in as the preview says, in one transaction. Entries that were changed since the preview stay as they are now.
 * @throws StorageError; then nothing was changed
 */
export function importEntries(
  db: ShuduDatabase,
  origin: EditOrigin,
  { preview, choices }: { preview: MergePreview; choices: ReadonlyMap<string, MergeChoice> },
): Promise<EditResult> {
  return editEntries(db, origin, (entries) => applyMerge(entries, preview, choices));
}
