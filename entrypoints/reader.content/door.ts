import type { PageReading } from '../../lib/page/read-page.ts';
import type { ReaderInterface, ReaderInterfaceOptions } from './reader-interface.ts';

/** What only pages that may hold an article need, and therefore load: the reading itself, and the cards. */
export interface ArticleTools {
  /** Reads the article of a document, as `readPage` does with Readability in hand. */
  readPage(document: Document, address: string): PageReading;
  /** Listens to the page and shows cards and toolbar over it. */
  openInterface(options: ReaderInterfaceOptions): ReaderInterface;
}

/** Where the separately loaded script leaves its tools: scripts of one extension share their world in a frame. */
const DOOR = '__shuduArticleTools';

type World = typeof globalThis & { [DOOR]?: ArticleTools };

/** Leaves the tools where `takeArticleTools` finds them. */
export function provideArticleTools(tools: ArticleTools): void {
  (globalThis as World)[DOOR] = tools;
}

/** The tools that were loaded into this frame, or null before that. */
export function takeArticleTools(): ArticleTools | null {
  return (globalThis as World)[DOOR] ?? null;
}
