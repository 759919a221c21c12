import type { FileFormat } from '../../../components/dictionary/file-format.ts';
import { listDictionaries, readAllEntries } from '../../../lib/database/dictionaries.ts';
import { importEntries, previewImport } from '../../../lib/database/dictionary-import.ts';
import type { DictionaryRecord } from '../../../lib/database/dictionary-rows.ts';
import { openDatabase } from '../../../lib/database/open.ts';
import type { Manifest } from '../../../lib/dictionary/dictionary.ts';
import type { Issue } from '../../../lib/dictionary/issue.ts';
import { LIMITS } from '../../../lib/dictionary/limits.ts';
import type { MergeChoice, MergeItem, MergeKind, MergePreview } from '../../../lib/dictionary/merge.ts';
import { type FileContent, FORMATS } from '../file-formats.ts';

/** Items that are sent to the view at once. */
const PAGE = 50;
const MOST_ISSUES = 200;

/** What was read of a file or dictionary, without its entries, which stay in the worker. */
export interface IncomingSummary {
  manifest: Partial<Manifest>;
  count: number;
  issues: Issue[];
  /** Issues in all, by severity. */
  totals: Record<Issue['severity'], number>;
}

/** What an import would do. */
export interface ImportCounts extends Record<MergeKind, number> {
  unchanged: number;
}

/** What was read; of a file that says which dictionary it is also the file, packed while the reader looks at the preview. */
let content: (FileContent & { source?: Promise<Uint8Array> }) | null = null;
let preview: MergePreview | null = null;

function summarise({ manifest, entries, issues }: FileContent): IncomingSummary {
  const totals = { refused: 0, repaired: 0, warning: 0 };
  for (const { severity } of issues) totals[severity]++;
  const order = { refused: 0, repaired: 1, warning: 2 };
  const worst = issues.toSorted((a, b) => order[a.severity] - order[b.severity]).slice(0, MOST_ISSUES);
  return { manifest, count: entries.length, issues: worst, totals };
}

async function pack(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([bytes.slice()]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Reads a file and keeps its entries until they are imported or the worker is closed. */
export function readFile({ bytes, format }: { bytes: Uint8Array; format: FileFormat }): IncomingSummary {
  if (bytes.length > LIMITS.rawBytes) {
    const issue: Issue = { severity: 'refused', code: 'too-large', entry: null };
    return summarise({ manifest: {}, entries: [], issues: [issue] });
  }
  const read = FORMATS[format].read(bytes);
  // A file that says which dictionary it is becomes the common past of its next version.
  content = read.manifest.id === undefined ? read : { ...read, source: pack(bytes) };
  preview = null;
  return summarise(read);
}

/** Takes the entries of a kept dictionary as what is to be merged into another. */
export async function readKept({ id }: { id: string }): Promise<IncomingSummary> {
  const db = openDatabase();
  const record = (await listDictionaries(db)).find((one) => one.id === id);
  content = { manifest: record?.manifest ?? {}, entries: await readAllEntries(db, id), issues: [] };
  preview = null;
  return summarise(content);
}

/** Works out what the entries would do to a dictionary, or to a new one (`null`). */
export async function previewPending({ into }: { into: string | null }): Promise<ImportCounts> {
  const { manifest, entries } = content!;
  preview = await previewImport(openDatabase(), { dictionary: manifest.id ?? null, entries }, into);
  const counts: ImportCounts = {
    added: 0,
    changed: 0,
    removed: 0,
    conflicting: 0,
    unchanged: preview.unchanged,
  };
  for (const { kind } of preview.items) counts[kind]++;
  return counts;
}

/** A page of the entries that the import would touch in one way. */
export function listPending({ kind, from }: { kind: MergeKind; from: number }): MergeItem[] {
  const items: MergeItem[] = [];
  let at = 0;
  for (const item of preview?.items ?? []) {
    if (item.kind !== kind) continue;
    if (at++ >= from) items.push(item);
    if (items.length === PAGE) break;
  }
  return items;
}

/** What the reader decided: for all conflicts, and for single entries. */
export interface ImportOrder {
  dictionary: string;
  /** What a new dictionary says of itself. */
  manifest?: Manifest;
  from: string;
  author: string;
  at: string;
  conflicts: MergeChoice;
  choices: [id: string, choice: MergeChoice][];
}

/** Takes the entries in, in one transaction. */
export async function importPending(
  order: ImportOrder,
): Promise<{ record: DictionaryRecord; change: number | null }> {
  const { dictionary, from, author, at, manifest } = order;
  const choices = new Map<string, MergeChoice>(order.choices);
  for (const { id, kind } of preview!.items)
    if (kind === 'conflicting' && !choices.has(id)) choices.set(id, order.conflicts);
  const source = content?.manifest.id === dictionary ? await content.source : undefined;
  const action = content?.source === undefined && manifest === undefined ? 'merge' : 'import';
  return importEntries(
    openDatabase(),
    {
      dictionary,
      action,
      author,
      at,
      from,
      ...(manifest && { manifest }),
      ...(source && { source }),
    },
    { preview: preview!, choices },
  );
}
