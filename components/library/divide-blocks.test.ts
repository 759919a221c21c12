import { describe, expect, it } from 'vitest';
import type { Block } from '../../lib/text/article.ts';
import { divideBlocks } from './divide-blocks.ts';

/** Cells as `text` or `text<row header`. */
function makeBlocks(cells: readonly string[]): { text: string; blocks: Block[] } {
  let text = '';
  const blocks = cells.map((cell): Block => {
    const [words, rowHeader] = cell.split('<') as [string, string?];
    const start = text.length;
    text += `${words}\n`;
    const kind = words.startsWith('P') ? 'paragraph' : 'tableCell';
    return { kind, start, end: start + words.length, ...(rowHeader !== undefined && { rowHeader }) };
  });
  return { text, blocks };
}

describe('divideBlocks', () => {
  it('gathers cells to rows by their headers', () => {
    const { text, blocks } = makeBlocks([
      'P1',
      '年份',
      '投入',
      '2023',
      '20.1<2023',
      '2024',
      '23.8<2024',
      'P2',
    ]);
    const parts = divideBlocks(text, blocks);
    expect(parts.map(({ kind }) => kind)).toEqual(['block', 'table', 'block']);
    const rows = parts[1]!.kind === 'table' ? parts[1]!.rows : [];
    expect(rows.map((row) => row.map(({ start, end }) => text.slice(start, end)))).toEqual([
      ['年份', '投入'],
      ['2023', '20.1'],
      ['2024', '23.8'],
    ]);
  });

  it('keeps cells in one row where nothing tells the rows', () => {
    const { text, blocks } = makeBlocks(['a', 'b', 'c']);
    expect(divideBlocks(text, blocks)).toEqual([{ kind: 'table', rows: [blocks] }]);
  });
});
