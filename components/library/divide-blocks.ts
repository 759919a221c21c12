import type { Block } from '../../lib/text/article.ts';

/** A block that stands alone, or the cells of a table by rows. */
export type TextPart = { kind: 'block'; block: Block } | { kind: 'table'; rows: Block[][] };

/** Whether a cell begins a row: it heads the cell behind it, or belongs to another row than the cell before it. */
function beginsRow(
  text: string,
  cell: Block,
  neighbours: { before: Block; after: Block | undefined },
): boolean {
  const words = text.slice(cell.start, cell.end);
  const { before, after } = neighbours;
  if (after?.rowHeader !== undefined && after.rowHeader === words && cell.rowHeader !== words) return true;
  if (cell.rowHeader === undefined) return false;
  const previous = before.rowHeader ?? text.slice(before.start, before.end);
  return previous !== cell.rowHeader;
}

/** The blocks of a text with neighbouring table cells gathered to tables, as far as their headers tell the rows. */
export function divideBlocks(text: string, blocks: readonly Block[]): TextPart[] {
  const parts: TextPart[] = [];
  for (const [at, block] of blocks.entries()) {
    const last = parts[parts.length - 1];
    const before = blocks[at - 1];
    if (block.kind !== 'tableCell') parts.push({ kind: 'block', block });
    else if (last?.kind !== 'table' || before === undefined) parts.push({ kind: 'table', rows: [[block]] });
    else if (beginsRow(text, block, { before, after: blocks[at + 1] })) last.rows.push([block]);
    else last.rows[last.rows.length - 1]!.push(block);
  }
  return parts;
}
