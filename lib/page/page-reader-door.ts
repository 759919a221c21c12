import type { PageReading } from './read-page.ts';

/** Reads the article of a document, as `readPage` does with Readability in hand. */
export type PageReader = (document: Document, address: string) => PageReading;

/** Where the separately loaded script leaves the reader: scripts of one extension share their world in a frame. */
const DOOR = '__shuduPageReader';

type World = typeof globalThis & { [DOOR]?: PageReader };

/** Leaves the reader where `takePageReader` finds it. */
export function providePageReader(reader: PageReader): void {
  (globalThis as World)[DOOR] = reader;
}

/** The reader that was loaded into this frame, or null before that. */
export function takePageReader(): PageReader | null {
  return (globalThis as World)[DOOR] ?? null;
}
