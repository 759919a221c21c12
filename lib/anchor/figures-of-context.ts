import { isDigit } from './search-text.ts';

const HAN_NUMERALS = new Set(Array.from('一二三四五六七八九十百千两', (sign) => sign.charCodeAt(0)));
const FULL_STOP = 0x2e;

function isFigureUnit(code: number | undefined): boolean {
  return isDigit(code) || (code !== undefined && HAN_NUMERALS.has(code));
}

/**
 * The figures in a row of units that runs away from a passage, as written outwards: digits with their decimal points, and Han numerals.
 * One that touches the far end is left out, because the context may have cut it.
 */
export function figuresOf(units: Uint16Array): string[] {
  const figures: string[] = [];
  let figure = '';
  for (let at = 0; at < units.length; at++) {
    // At the far end the digits behind a point may have been cut away.
    const beyond = at + 1 === units.length || isDigit(units[at + 1]);
    const point = units[at] === FULL_STOP && isDigit(units[at - 1]) && beyond;
    if (point || isFigureUnit(units[at])) figure += String.fromCharCode(units[at] as number);
    else if (figure !== '') {
      figures.push(figure);
      figure = '';
    }
  }
  return figures;
}

/** The figures of a passage, which nothing has cut. */
export function wholeFigures(units: Uint16Array): string[] {
  const closed = new Uint16Array(units.length + 1);
  closed.set(units);
  return figuresOf(closed);
}

/** How many of the described figures do not stand among the others; each of the others answers for one. */
export function missingFigures(described: readonly string[], standing: readonly string[]): number {
  const left = [...standing];
  let missing = 0;
  for (const figure of described) {
    const at = left.indexOf(figure);
    if (at < 0) missing++;
    else left.splice(at, 1);
  }
  return missing;
}
