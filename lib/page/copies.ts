import { foldForComparison } from './fold-text.ts';
import { findBox, type Line } from './line.ts';

const SHORTEST_REPEAT = 10;
const SHORTEST_COPY = 40;
const CELLS = new Set(['td', 'th']);
/** Cells of tables of figures are short and may well repeat; cells of layout tables hold paragraphs. */
const LONGEST_FIGURE_CELL = 20;

/**
 * Drops the second copy of a text that stands on the page twice (for printing, for the clipboard, for phones): a run of
 * lines that repeats earlier lines one after the other, at least two lines or 40 characters long. Equal table cells stay.
 */
export function dropCopies(lines: readonly Line[]): Line[] {
  const keys = lines.map((line) => foldForComparison(line.text));
  const firstPlace = new Map<string, number>();
  const dropped = new Set<number>();
  for (let at = 0; at < lines.length; at += 1) {
    const key = keys[at]!;
    const earlier = firstPlace.get(key);
    if (earlier === undefined) firstPlace.set(key, at);
    if (earlier === undefined || dropped.has(at) || isShortCell(lines[at]!)) continue;
    const length = measureRun(keys, earlier, at);
    const characters = keys.slice(at, at + length).join('').length;
    const isCopy = (length >= 2 && characters >= SHORTEST_REPEAT) || characters >= SHORTEST_COPY;
    if (isCopy) for (let i = at; i < at + length; i += 1) dropped.add(i);
  }
  return lines.filter((_, at) => !dropped.has(at));
}

function isShortCell(line: Line): boolean {
  return line.text.length <= LONGEST_FIGURE_CELL && findBox(line.box, CELLS) !== null;
}

/** How many lines from `second` on repeat the lines from `first` on. */
function measureRun(keys: readonly string[], first: number, second: number): number {
  let length = 0;
  while (
    second + length < keys.length &&
    first + length < second &&
    keys[first + length] === keys[second + length]
  ) {
    length += 1;
  }
  return length;
}
