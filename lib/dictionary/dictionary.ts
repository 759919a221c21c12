import type { Term } from './term.ts';

/** A category of a dictionary: `{id: 'policy', label: '政策'}`. Its colour is the reader's choice, never the list's. */
export interface Category {
  id: string;
  label: string;
}

/** What a dictionary says about itself. In the file these fields stand beside `entries`. */
export interface Manifest {
  /** Says what the file is, and by which version of the format it is written. */
  format: 'shudu-dictionary';
  formatVersion: 1;
  /** A UUID or another name that no other dictionary has. */
  id: string;
  title: string;
  /** Whole number; grows with each version that is published. */
  revision: number;
  /** SPDX licence expression: `CC-BY-4.0`. Needed to share, not needed to keep. */
  license?: string;
  attribution?: string;
  homepage?: string;
  maintainers: string[];
  /** BCP 47 tags of the languages of its terms. */
  languages: string[];
  categories: Category[];
  /** Where the newest version is fetched, and other addresses of the same file. */
  updateUrl?: string;
  mirrors: string[];
  /** How long a copy stays fresh, as an ISO 8601 duration of weeks, days or hours: `P7D`, `PT12H`. */
  expires?: string;
  /** SHA-256 in lower-case hexadecimal of the `entries` in canonical form (RFC 8785). */
  sha256?: string;
  /** Number of entries, so that half a file is noticed. */
  count?: number;
  /** The oldest version of the extension that reads it right. */
  minApp?: string;
}

/** A dictionary as it is read, edited, merged and written. */
export interface Dictionary extends Manifest {
  entries: Term[];
}
