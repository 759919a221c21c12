import type { Manifest } from '../dictionary/dictionary.ts';
import type { Term } from '../dictionary/term.ts';

/** Where a dictionary comes from: with the extension, the reader's own, an address, or a team. */
type DictionaryKind = 'builtIn' | 'own' | 'subscribed' | 'team';

/** Id of the reader's own dictionary. */
export const OWN_DICTIONARY = 'own';

/** A dictionary that is kept, without its entries. */
export interface DictionaryRecord {
  id: string;
  kind: DictionaryKind;
  /** What it says about itself: title, revision, licence, categories, address of updates. */
  manifest: Manifest;
  /** Number of entries. */
  count: number;
  enabled: boolean;
  /** Place among the dictionaries, lowest first: where two know a word, the first is shown. */
  order: number;
  /** The key of its content in the other tables: `id@revision`, or a later one where a revision was installed twice. */
  version: string;
  /** ISO instant. */
  installedAt: string;
  /** Where it is fetched from, and what that server said of the last answer. */
  address?: string;
  etag?: string;
  lastModified?: string;
  /** ISO instants of the last look and of the next one that is due. */
  checkedAt?: string;
  expiresAt?: string;
  /** The reader holds this revision: it is not updated until it is let go, so that the coding of a study stays the same. */
  pinned?: true;
  /** Why the last look failed; the kept content stays. */
  problem?: string;
}

/** The dictionary as it came, compressed (gzip of the canonical JSON). */
export interface DictionarySourceRow {
  version: string;
  gzip: Uint8Array;
}

/** The compiled term index of a dictionary's version (`lib/dictionary/compile-term-index.ts`). */
export interface DictionaryIndexRow {
  version: string;
  index: ArrayBuffer;
}

/** Entries `chunk × 256` to `chunk × 256 + 255` of a version. One row an entry would take ten times as long to write. */
export interface DictionaryChunkRow {
  version: string;
  chunk: number;
  entries: Term[];
}

/** What the reader put over an entry of a dictionary that is not theirs; the entry itself stays as published. */
export interface OverlayEntry {
  dictionary: string;
  entry: string;
  /** The term is not marked. */
  muted?: true;
  /** The reader's own words on it, plain text. */
  note?: string;
  /** Contexts in which the label is not this term, as in `Term.exclude`. */
  exclude?: string[];
}
