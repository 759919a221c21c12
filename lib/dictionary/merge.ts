import { findChangedFields, mapById } from './difference.ts';
import type { Term } from './term.ts';

/** What became of an entry on one side since the version that both sides come from. */
type Side = Term | undefined;

/** How an entry stands: in one way on all sides, changed on one side, changed alike on both, or changed differently. */
export type MergeKind = 'added' | 'changed' | 'removed' | 'conflicting';

/** An entry that a merge would touch. `undefined`: the entry is not there. */
export interface MergeItem {
  id: string;
  kind: MergeKind;
  base: Side;
  ours: Side;
  theirs: Side;
  /** What is kept when nothing is chosen: the merged entry, or in a conflict our version. */
  merged: Side;
  /** Fields that both sides changed, and differently; of a conflict between a change and a removal none. */
  conflicts: (keyof Term)[];
}

/** The reader's choice for an entry: which version is kept. `merged` is the default. */
export type MergeChoice = 'ours' | 'theirs' | 'merged';

/** A merge that was worked out but not done. */
export interface MergePreview {
  /** Entries that the merge would change against ours, and conflicts; sorted by id. */
  items: MergeItem[];
  /** Entries that stay as ours has them. */
  unchanged: number;
}

/** The three versions of a merge. An empty `base` merges two dictionaries that have no common past. */
export interface MergeInput {
  base: readonly Term[];
  ours: readonly Term[];
  theirs: readonly Term[];
}

/**
 * Works out a three-way merge by entry and field: what only one side changed is taken from it, what both changed alike is taken once, and
 * what both changed differently is a conflict that the reader decides. Nothing is changed.
 */
export function previewMerge({ base, ours, theirs }: MergeInput): MergePreview {
  const [baseById, oursById, theirsById] = [mapById(base), mapById(ours), mapById(theirs)];
  const ids = [...new Set([...oursById.keys(), ...theirsById.keys()])].sort();
  const items: MergeItem[] = [];
  for (const id of ids) {
    const item = mergeEntry(id, {
      base: baseById.get(id),
      ours: oursById.get(id),
      theirs: theirsById.get(id),
    });
    if (item !== null) items.push(item);
  }
  return { items, unchanged: ids.length - items.length };
}

/**
 * The entries after a merge, sorted by id. `choices` says by id which version is kept; conflicts without a choice keep ours. Merging the
 * result with `theirs` again (with `theirs` as the base) changes nothing.
 */
export function applyMerge(
  ours: readonly Term[],
  preview: MergePreview,
  choices: ReadonlyMap<string, MergeChoice> = new Map(),
): Term[] {
  const result = mapById(ours);
  for (const item of preview.items) {
    const chosen = item[choices.get(item.id) ?? 'merged'];
    if (chosen === undefined) result.delete(item.id);
    else result.set(item.id, chosen);
  }
  return [...result.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function mergeEntry(id: string, sides: { base: Side; ours: Side; theirs: Side }): MergeItem | null {
  const { base, ours, theirs } = sides;
  const isChangedByUs = differ(base, ours);
  const isChangedByThem = differ(base, theirs);
  // Whether they left it, or made of it what we have: nothing is to be done.
  if (!isChangedByThem || !differ(ours, theirs)) return null;
  if (!isChangedByUs) {
    const kind = theirs === undefined ? 'removed' : ours === undefined ? 'added' : 'changed';
    return { id, kind, ...sides, merged: theirs, conflicts: [] };
  }
  if (ours === undefined || theirs === undefined)
    return { id, kind: 'conflicting', ...sides, merged: ours, conflicts: [] };
  const merged = mergeFields(base, ours, theirs);
  const conflicts = findConflicts(base, ours, theirs);
  if (conflicts.length > 0) return { id, kind: 'conflicting', ...sides, merged, conflicts };
  return differ(ours, merged) ? { id, kind: 'changed', ...sides, merged, conflicts } : null;
}

function differ(one: Side, other: Side): boolean {
  if (one === undefined || other === undefined) return one !== other;
  return findChangedFields(one, other).length > 0;
}

/** Our entry with the fields that only they changed. */
function mergeFields(base: Side, ours: Term, theirs: Term): Term {
  const fields = findChangedFields(ours, theirs).filter(
    (field) => base !== undefined && !findChangedFields(base, ours).includes(field),
  );
  const merged = { ...ours, ...Object.fromEntries(fields.map((field) => [field, theirs[field]])) };
  for (const field of fields) if (merged[field] === undefined) delete merged[field];
  if (fields.length > 0) takeLaterHand(merged, theirs);
  return merged;
}

/** Says who changed the entry last. ISO instants compare as texts. */
function takeLaterHand(merged: Term, theirs: Term): void {
  if (theirs.modified === undefined || (merged.modified ?? '') >= theirs.modified) return;
  merged.modified = theirs.modified;
  if (theirs.author === undefined) delete merged.author;
  else merged.author = theirs.author;
}

function findConflicts(base: Side, ours: Term, theirs: Term): (keyof Term)[] {
  const differing = findChangedFields(ours, theirs);
  if (base === undefined) return differing;
  const byUs = findChangedFields(base, ours);
  const byThem = findChangedFields(base, theirs);
  return differing.filter((field) => byUs.includes(field) && byThem.includes(field));
}
