import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { BlockKind, BlockText } from '../../lib/text/article.ts';
import { joinBlocks } from './tracked-text.ts';

/** frozen: thresholds were set on these pages; unseen: they are only reported. */
export type Half = 'frozen' | 'unseen';

/** An article written for this suite. */
export interface Page {
  name: string;
  half: Half;
  content: BlockText;
}

const KINDS: readonly (readonly [string, BlockKind])[] = [
  ['# ', 'headline'],
  ['## ', 'heading'],
  ['~ ', 'subtitle'],
  ['^ ', 'byline'],
  ['- ', 'listItem'],
];

function readLine(line: string): { kind: BlockKind; text: string }[] {
  if (line.startsWith('|')) {
    const cells = line.split('|').slice(1, -1);
    return cells.map((cell) => ({ kind: 'tableCell' as const, text: cell.trim() }));
  }
  for (const [sign, kind] of KINDS)
    if (line.startsWith(sign)) return [{ kind, text: line.slice(sign.length) }];
  return [{ kind: 'paragraph', text: line }];
}

/** Reads the articles of one half of `tests/anchor/pages`, by name. */
export function readPages(half: Half): Page[] {
  const folder = join(import.meta.dirname, 'pages', half);
  return readdirSync(folder)
    .sort()
    .map((file) => {
      const lines = readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean);
      return { name: basename(file, '.txt'), half, content: joinBlocks(lines.flatMap(readLine)) };
    });
}
