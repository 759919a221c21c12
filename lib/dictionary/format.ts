import * as v from 'valibot';
import { checkEntries } from './check-entries.ts';
import { cleanText } from './clean-text.ts';
import type { Dictionary, Manifest } from './dictionary.ts';
import type { Issue, IssueCode } from './issue.ts';
import { LIMITS } from './limits.ts';
import { manifestSchema } from './manifest-schema.ts';
import type { Term } from './term.ts';
import { RESERVED_NAMES, termSchema } from './term-schema.ts';

/** What became of a file: `dictionary` is null where it could not be read as a whole; entries that were refused are left out. */
export interface DictionaryReading {
  dictionary: Dictionary | null;
  issues: Issue[];
}

/**
 * Reads a parsed JSON value as a dictionary (DICTIONARIES.md describes the format). Everything is copied into fresh objects
 * with known fields only. Whoever needs all or nothing checks that no issue is `refused`.
 */
export function readDictionary(json: unknown): DictionaryReading {
  const issues: Issue[] = [];
  const manifest = readManifest(json, issues);
  const rows = isObject(json) ? json.entries : undefined;
  if (manifest === null) return { dictionary: null, issues };
  if (!Array.isArray(rows) || rows.length > LIMITS.entries) {
    const code = Array.isArray(rows) ? 'too-many' : 'missing-field';
    issues.push({ severity: 'refused', code, entry: null, field: 'entries' });
    return { dictionary: null, issues };
  }
  if (manifest.count !== undefined && manifest.count !== rows.length)
    issues.push({
      severity: 'refused',
      code: 'count-differs',
      entry: null,
      field: 'count',
      detail: `${rows.length} / ${manifest.count}`,
    });
  if (manifest.license === undefined)
    issues.push({ severity: 'warning', code: 'licence-missing', entry: null, field: 'license' });
  const entries = readEntries(rows, issues);
  const checked = checkEntries(entries, manifest.categories, issues);
  return { dictionary: { ...manifest, entries: checked }, issues };
}

/** An entry with its position in the file it came from. */
export interface PlacedTerm {
  term: Term;
  /** From 0. */
  entry: number;
  /** Line of the file, where the format has lines. */
  line?: number;
}

/** Reads one entry; what forbids or changes it is added to `issues`. `null` where it is refused. */
export function readTerm(raw: unknown, place: Omit<PlacedTerm, 'term'>, issues: Issue[]): PlacedTerm | null {
  const id = isObject(raw) && typeof raw.id === 'string' ? raw.id.slice(0, LIMITS.id) : undefined;
  const where = id === undefined ? place : { ...place, id };
  const reserved = findReservedName(raw);
  if (reserved !== undefined) {
    issues.push({ ...where, severity: 'refused', code: 'reserved-name', field: reserved });
    return null;
  }
  const result = v.safeParse(termSchema, raw);
  if (!result.success) {
    for (const issue of result.issues) issues.push({ ...where, severity: 'refused', ...describe(issue) });
    return null;
  }
  const term = dropRepeatedLabels(withoutUndefined(result.output));
  reportRepairs(raw as Record<string, unknown>, term, (issue) => issues.push({ ...where, ...issue }));
  return { ...place, term };
}

function readManifest(json: unknown, issues: Issue[]): Manifest | null {
  const reserved = findReservedName(json);
  if (reserved !== undefined) {
    issues.push({ severity: 'refused', code: 'reserved-name', entry: null, field: reserved });
    return null;
  }
  const result = v.safeParse(manifestSchema, json);
  if (result.success) return withoutUndefined(result.output);
  for (const issue of result.issues) issues.push({ severity: 'refused', entry: null, ...describe(issue) });
  return null;
}

function readEntries(rows: unknown[], issues: Issue[]): PlacedTerm[] {
  const entries: PlacedTerm[] = [];
  rows.forEach((raw, entry) => {
    const placed = readTerm(raw, { entry }, issues);
    if (placed !== null) entries.push(placed);
  });
  return entries;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function findReservedName(value: unknown): string | undefined {
  return isObject(value) ? RESERVED_NAMES.find((name) => Object.hasOwn(value, name)) : undefined;
}

function describe(issue: v.BaseIssue<unknown>): { code: IssueCode; field?: string; detail?: string } {
  const field = v.getDotPath(issue) ?? undefined;
  if (issue.received === 'undefined') return { code: 'missing-field', field };
  const detail = typeof issue.input === 'string' ? issue.input.slice(0, 80) : undefined;
  return { code: issue.message as IssueCode, field, detail };
}

// Optional fields that a file leaves out must be absent, not undefined, so that two readings of one file are equal.
function withoutUndefined<Value extends object>(value: Value): Value {
  for (const key of Object.keys(value) as (keyof Value)[]) if (value[key] === undefined) delete value[key];
  return value;
}

// SKOS reference, S13: preferred, alternative and hidden labels of an entry are pairwise disjoint.
function dropRepeatedLabels(term: Term): Term {
  const seen = new Set([term.prefLabel]);
  const isNew = (label: string) => !seen.has(label) && seen.add(label) !== undefined;
  term.altLabel = term.altLabel.filter(isNew);
  term.hiddenLabel = term.hiddenLabel.filter(isNew);
  term.sources = term.sources.map(withoutUndefined);
  return term;
}

const TEXT_FIELDS = ['prefLabel', 'altLabel', 'hiddenLabel', 'definition', 'exclude', 'note'] as const;
const MARKUP = /<\/?[a-z][^<>]{0,200}>/iu;

function reportRepairs(
  raw: Record<string, unknown>,
  term: Term,
  report: (issue: Pick<Issue, 'severity' | 'code' | 'field'>) => void,
): void {
  for (const field of TEXT_FIELDS) {
    const texts = Array.isArray(raw[field]) ? raw[field] : [raw[field]];
    if (texts.some((text) => typeof text === 'string' && cleanText(text, false).repaired))
      report({ severity: 'repaired', code: 'invisible-character', field });
  }
  const count = (labels: unknown) => (Array.isArray(labels) ? labels.length : 0);
  if (count(raw.altLabel) + count(raw.hiddenLabel) > term.altLabel.length + term.hiddenLabel.length)
    report({ severity: 'repaired', code: 'duplicate-label' });
  if (MARKUP.test(term.definition)) report({ severity: 'warning', code: 'markup', field: 'definition' });
}
