/**
 * A passage of an article, described so that it can be found again when the page has changed.
 * `exact`, `prefix`, `suffix` are a TextQuoteSelector and `start`, `end` a TextPositionSelector
 * (W3C Web Annotation Data Model, sections 4.2.4 and 4.2.5), counted in UTF-16 units of the article's text.
 */
export interface Passage {
  exact: string;
  /** Up to 32 UTF-16 units before and after, never cutting a surrogate pair. */
  prefix: string;
  suffix: string;
  start: number;
  end: number;
  /** Index of the block in which it begins. */
  block: number;
  /** How many equal passages (equal after folding) stand before it in the article (0: it is the first). */
  occurrence: number;
  /** How many equal passages the article held in all. Absent where nobody counted, as in imported annotations. */
  occurrences?: number;
  /** How many other places of the article would have been taken for it, had it not stood there; absent if none. */
  rivals?: number;
  /** How many of the rivals stand between equal sentences, so that nothing tells them apart; absent if none. */
  twins?: number;
  /** Score of the likest rival (`lib/anchor/acceptance.ts`), 0 to 1; absent if it has none. */
  rivalScore?: number;
  /** Digest of the distances between the equal passages of the article; absent if it has no rivals. */
  spacing?: string;
  /** Digest of the folded text of the block or blocks that it stands in (`lib/anchor/block-digest.ts`). Absent in imported annotations. */
  blockDigest?: string;
  /** Digests of the sentences before and after its own (`lib/anchor/neighbour-sentences.ts`). Absent in imported annotations. */
  sentenceBefore?: string;
  sentenceAfter?: string;
}

/** What became of a passage. Only `found`, `moved` and `edited` have a place; `ambiguous` is never decided for the reader. */
export type Placement =
  | { outcome: 'found' | 'moved'; start: number; end: number }
  | { outcome: 'edited'; start: number; end: number; before: string; after: string }
  | { outcome: 'ambiguous'; candidates: { start: number; end: number }[] }
  | { outcome: 'gone' };
