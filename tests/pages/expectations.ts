import expected from './expected.json' with { type: 'json' };
import gold from './gold.json' with { type: 'json' };
import type { ExpectedPage } from './score-page.ts';

/** Every page with what is expected of it, by file name: `gold.json`, with what `expected.json` adds. */
export function readExpectations(): Map<string, ExpectedPage> {
  const more = expected as unknown as Record<string, object>;
  const first = gold as unknown as Record<string, object>;
  const files = [...new Set([...Object.keys(first), ...Object.keys(more)])].sort();
  return new Map(files.map((file) => [file, { ...first[file], ...more[file] } as ExpectedPage]));
}
