import type { Readability } from '@mozilla/readability';

/** Where the separately loaded script leaves Readability for the reader: scripts of one extension share their world in a frame. */
const DOOR = '__shuduReadability';

type World = typeof globalThis & { [DOOR]?: typeof Readability };

/** Leaves Readability where `takeReadability` finds it. */
export function provideReadability(readability: typeof Readability): void {
  (globalThis as World)[DOOR] = readability;
}

/** The Readability that was loaded into this frame, or null before that. */
export function takeReadability(): typeof Readability | null {
  return (globalThis as World)[DOOR] ?? null;
}
