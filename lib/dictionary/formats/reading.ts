import { checkEntries } from '../check-entries.ts';
import type { Manifest } from '../dictionary.ts';
import { type PlacedTerm, readTerm } from '../format.ts';
import type { Issue } from '../issue.ts';
import { LIMITS } from '../limits.ts';
import type { Term } from '../term.ts';

/** What was read from a file of another format: what it says about itself, its entries, and what was refused, by line. */
export interface FileReading {
  manifest: Partial<Manifest>;
  entries: Term[];
  issues: Issue[];
}

/** An entry as it was found in a file, not yet checked. */
export interface RawEntry {
  /** Line of the file, from 1. */
  line: number;
  fields: Record<string, unknown>;
}

/** Checks entries that were found in a file. An entry without an id gets one that its label decides, so that it is the same next time. */
export function readRawEntries(raw: readonly RawEntry[], issues: Issue[]): Term[] {
  if (raw.length > LIMITS.entries) {
    issues.push({ severity: 'refused', code: 'too-many', entry: null, detail: String(raw.length) });
    return [];
  }
  const placed: PlacedTerm[] = [];
  raw.forEach(({ line, fields }, entry) => {
    const id = fields.id ?? identify(String(fields.prefLabel ?? ''));
    const term = readTerm({ ...fields, id }, { entry, line }, issues);
    if (term !== null) placed.push(term);
  });
  return checkEntries(placed, [], issues);
}

/** An id for a label: FNV-1a of its UTF-16 units, 64 bits in two halves. */
export function identify(label: string): string {
  const half = (seed: number) => {
    let hash = seed;
    for (let index = 0; index < label.length; index++)
      hash = Math.imul(hash ^ label.charCodeAt(index), 0x01000193) >>> 0;
    return hash.toString(16).padStart(8, '0');
  };
  return `t-${half(0x811c9dc5)}${half(0x9747b28c)}`;
}
