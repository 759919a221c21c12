import type { Block, BlockKind, BlockText } from '../../lib/text/article.ts';

/** A block whose every UTF-16 unit knows where it stood in the page before the edit; -1 for what was written new. */
export interface TrackedBlock {
  kind: BlockKind;
  text: string;
  origins: number[];
}

/** Units of a block, for edits: the unit and where it stood. */
export interface Unit {
  text: string;
  origin: number;
}

/** Joins blocks by line feeds into the text of an article. */
export function joinBlocks(blocks: readonly { kind: BlockKind; text: string }[]): BlockText {
  const joined: Block[] = [];
  let text = '';
  for (const block of blocks) {
    if (joined.length > 0) text += '\n';
    joined.push({ kind: block.kind, start: text.length, end: text.length + block.text.length });
    text += block.text;
  }
  return { text, blocks: joined };
}

/** Starts tracking: every unit stands where it stands. */
export function track(input: BlockText): TrackedBlock[] {
  return input.blocks.map(({ kind, start, end }) => ({
    kind,
    text: input.text.slice(start, end),
    origins: Array.from({ length: end - start }, (_, at) => start + at),
  }));
}

/** A block of new words. */
export function newBlock(kind: BlockKind, text: string): TrackedBlock {
  return {
    kind,
    text,
    origins: Array.from(text, (unit) => Array.from(unit).flatMap((c) => Array(c.length).fill(-1))).flat(),
  };
}

/** Takes a block apart into its units. */
export function unitsOf(block: TrackedBlock): Unit[] {
  return block.origins.map((origin, at) => ({ text: block.text[at]!, origin }));
}

/** Puts units together to a block; a unit may have grown to several characters or to none. */
export function blockOf(kind: BlockKind, units: readonly Unit[]): TrackedBlock {
  return {
    kind,
    text: units.map((unit) => unit.text).join(''),
    origins: units.flatMap((unit) => Array(unit.text.length).fill(unit.origin)),
  };
}

/** Rewrites every block unit by unit. */
export function mapUnits(blocks: readonly TrackedBlock[], change: (unit: Unit) => Unit): TrackedBlock[] {
  return blocks.map((block) => blockOf(block.kind, unitsOf(block).map(change)));
}

/** Origins of a joined text, -1 for the line feeds between blocks. */
export function joinOrigins(blocks: readonly TrackedBlock[]): number[] {
  return blocks.flatMap((block, at) => (at === 0 ? block.origins : [-1, ...block.origins]));
}
