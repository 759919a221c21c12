import type { ColourNames } from '../anchor/colour.ts';
import type { Deflation } from '../archive/zip-writer.ts';
import type { AnnotationRecord, ArticleRecord } from '../database/records.ts';
import type { ExportTexts } from './export-texts.ts';
import type { ExportedFact } from './exported-fact.ts';

/** Says whether an export is to stop; an AbortSignal is one. */
interface StopSignal {
  readonly aborted: boolean;
  readonly reason: unknown;
}

/** What is exported: batches of facts in the order of the list (some formats go through them twice), and articles with texts. */
export interface ExportSource {
  readFacts: () => AsyncIterable<readonly ExportedFact[]>;
  /** Number of the facts, for the progress. */
  total: number;
  /** Articles that were chosen themselves, whether they have facts or not: their notes and sources are exported, too. */
  articles?: readonly string[];
  /** Reads articles by id in batches; ids that are not kept are left out. */
  readArticles: (ids: readonly string[]) => AsyncIterable<readonly ArticleRecord[]>;
  /** Reads the reader's annotations on articles in batches, in the order of the articles. A source without it has none. */
  readAnnotations?: (articles: readonly string[]) => AsyncIterable<readonly AnnotationRecord[]>;
}

/** What a dictionary that was used says of itself. */
interface DictionaryVersion {
  id: string;
  title: string;
  revision: number;
  license?: string;
}

/** How an export is written. */
export interface ExportOptions {
  /** Titles and explanations in the reader's language. */
  texts: ExportTexts;
  /** Title of the data set. */
  title: string;
  /** When it is made, ISO instant. */
  createdAt: string;
  /** Version of the extension that read the facts, and the dictionaries that were switched on. */
  extractor: string;
  dictionaries: readonly DictionaryVersion[];
  /** What the reader calls the colours of highlights. */
  colourNames?: ColourNames;
  /** How archives are compressed; without it by script, which is slower. */
  deflate?: Deflation;
  signal?: StopSignal;
  /** Called after each batch with the number of facts that are written. */
  onProgress?: (written: number, total: number) => void;
}

/**
 * A format of export. `write` gives the file in pieces, text as UTF-16 strings to be encoded as UTF-8 (a `Blob` of the pieces does
 * so); no more than a batch is in memory. It throws the signal's reason when it is stopped.
 */
export interface Exporter {
  id: string;
  /** Of file names, without the point. */
  extension: string;
  mediaType: string;
  write: (source: ExportSource, options: ExportOptions) => AsyncGenerator<string | Uint8Array>;
}

/** The facts of a source one batch after the other, with progress, until it is stopped. */
export async function* followFacts(
  source: ExportSource,
  options: ExportOptions,
): AsyncGenerator<readonly ExportedFact[]> {
  const { signal, onProgress } = options;
  let written = 0;
  for await (const batch of source.readFacts()) {
    if (signal?.aborted) throw signal.reason;
    yield batch;
    written += batch.length;
    onProgress?.(written, source.total);
  }
  if (signal?.aborted) throw signal.reason;
}
