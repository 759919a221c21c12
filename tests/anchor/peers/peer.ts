import type { Quote } from '../quote.ts';
import type { Answer } from '../score.ts';
import type { PageText } from './page-text.ts';

/** A way to anchor: describes a quote of a page, and finds it in another. */
export interface Peer {
  name: string;
  /** Describes the quote; the page may be rewritten afterwards. */
  describe(page: PageText, quote: Quote): unknown;
  /** Finds the described quote, or null. `selector` is what `describe` gave. */
  anchor(page: PageText, selector: unknown): Promise<Answer> | Answer;
}
