import type { BlockText } from '../../lib/text/article.ts';
import type { Quote } from './quote.ts';
import { pickQuote } from './quote.ts';
import type { Random } from './random.ts';
import type { TrackedBlock } from './tracked-text.ts';

/** What an edit is made from. */
export interface Setting {
  before: BlockText;
  /** Quotes are taken from the article, which ends here; the list 相关阅读 follows. */
  articleEnd: number;
  /** Sentences of other articles. */
  strangers: readonly string[];
  /** About how many UTF-16 units the quote is to have. */
  length: number;
  random: Random;
}

/** same: the words still stand there (found or moved); the other outcomes are those of a placement. */
export type Expectation = 'same' | 'edited' | 'ambiguous' | 'gone';

/** An edit of a page around a quote, and what must be said of the quote afterwards. */
export interface Edit {
  /** Where the page was not the one in the setting when the quote was taken (it was in traditional characters, say). */
  before?: BlockText;
  quote: Quote;
  after: TrackedBlock[];
  expected: Expectation;
}

/** A way in which pages change. Gives null where the page has no fitting quote. */
export interface Scenario {
  name: string;
  edit(setting: Setting): Edit | null;
}

/** Picks a quote from the article of a setting. */
export function pickFrom(
  setting: Setting,
  fits: (words: string, quote: Quote) => boolean = () => true,
): Quote | null {
  const { before, length, random, articleEnd } = setting;
  return pickQuote(before, length, random, (words, quote) => quote.end <= articleEnd && fits(words, quote));
}
