import { listDictionaries, readAllEntries } from '../../../lib/database/dictionaries.ts';
import {
  type EditOrigin,
  editEntries,
  putTerms,
  undoChange,
} from '../../../lib/database/dictionary-edits.ts';
import { openDatabase } from '../../../lib/database/open.ts';
import { checkEntries } from '../../../lib/dictionary/check-entries.ts';
import { readTerm } from '../../../lib/dictionary/format.ts';
import type { Issue } from '../../../lib/dictionary/issue.ts';

/** What became of an entry that was to be kept: the number of the change (null: nothing changed), and what is wrong with it. */
export interface SaveResult {
  change: number | null;
  isRefused: boolean;
  issues: Issue[];
}

/**
 * Checks an entry alone and against all others of its dictionary, and keeps it where nothing forbids that. Of doubts the reader is told.
 * @param raw the entry as a form has it, with its id
 */
export async function saveTerm({
  origin,
  raw,
}: {
  origin: EditOrigin;
  raw: Record<string, unknown>;
}): Promise<SaveResult> {
  const db = openDatabase();
  const issues: Issue[] = [];
  const hand = { modified: origin.at, ...(origin.author !== '' && { author: origin.author }) };
  const placed = readTerm({ ...raw, ...hand }, { entry: 0 }, issues);
  if (placed === null) return { change: null, isRefused: true, issues };
  const { term } = placed;
  const puts = [{ entry: term.id, term }];
  const next = putTerms(await readAllEntries(db, origin.dictionary), puts);
  const record = (await listDictionaries(db)).find(({ id }) => id === origin.dictionary);
  const found: Issue[] = [];
  checkEntries(
    next.map((one, entry) => ({ term: one, entry })),
    (record?.manifest ?? origin.manifest)?.categories ?? [],
    found,
  );
  issues.push(...found.filter(({ id }) => id === term.id));
  if (issues.some(({ severity }) => severity === 'refused')) return { change: null, isRefused: true, issues };
  const { change } = await editEntries(db, origin, (entries) => putTerms(entries, puts));
  return { change, isRefused: false, issues };
}

/** Takes an entry away. Gives the number of the change. */
export async function removeTerm({
  origin,
  entry,
}: {
  origin: EditOrigin;
  entry: string;
}): Promise<number | null> {
  const puts = [{ entry, term: null }];
  return (await editEntries(openDatabase(), origin, (entries) => putTerms(entries, puts))).change;
}

/** Takes a change back. Gives the number of the change that did so. */
export async function takeBack({
  number,
  author,
  at,
}: {
  number: number;
  author: string;
  at: string;
}): Promise<number | null> {
  return (await undoChange(openDatabase(), number, { author, at })).change;
}
