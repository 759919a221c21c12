import type { Term } from './term.ts';

/** What the reader puts over an entry of a list that is not theirs. The list itself stays as it was published. */
export interface Overlay {
  entry: string;
  /** The term is not marked. */
  muted?: true;
  /** The reader's own words, plain text, in place of the list's note. */
  note?: string;
  /** More contexts in which the label is not this term. */
  exclude?: readonly string[];
}

/**
 * The entries as the reader sees them: without the muted ones, with the reader's notes and exclusions. Overlays of entries that the list
 * no longer has are passed over, and apply again when the entry comes back. Doing it twice changes nothing more.
 */
export function applyOverlays(entries: readonly Term[], overlays: readonly Overlay[]): Term[] {
  const byEntry = new Map(overlays.map((overlay) => [overlay.entry, overlay]));
  return entries.flatMap((term) => {
    const overlay = byEntry.get(term.id);
    if (overlay === undefined) return [term];
    if (overlay.muted) return [];
    const exclude = [...new Set([...term.exclude, ...(overlay.exclude ?? [])])];
    return [{ ...term, exclude, ...(overlay.note !== undefined && { note: overlay.note }) }];
  });
}
