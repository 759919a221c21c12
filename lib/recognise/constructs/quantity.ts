import { type Arc, type Construct, NUMERAL_STARTS, WEIGHTS } from '../arc.ts';
import { BIG_MAGNITUDE, classAt, DIGIT, HAN_DIGIT, LATIN, SMALL_MAGNITUDE } from '../characters.ts';
import type { Numeral } from '../numeral.ts';
import { readNumerals } from '../numerals.ts';
import { type UnitMatch, unitsAt } from '../unit-index.ts';

/** A numeral with its unit: 57.8亿元, 706家, 一万二千多字, 266.67公顷, 百亿元. */
export const quantity: Construct = {
  name: 'quantity',
  starts: NUMERAL_STARTS,
  read(seen, at) {
    if (!canStart(seen, at)) return [];
    const arcs: Arc[] = [];
    for (const numeral of readNumerals(seen, at)) {
      for (const match of unitsAt(seen, numeral.end)) {
        const arc = quantityArc(seen, numeral, match);
        if (arc) arcs.push(arc);
      }
    }
    return arcs;
  },
};

/** Whether a numeral can begin here: not inside another numeral, and not after 第. */
export function canStart(seen: string, at: number): boolean {
  const before = classAt(seen, at - 1);
  const own = classAt(seen, at);
  if (seen[at - 1] === '第') return false;
  if ((before & (DIGIT | HAN_DIGIT | SMALL_MAGNITUDE | BIG_MAGNITUDE)) === 0) {
    return !(seen[at - 1] === '.' && (own & DIGIT) !== 0 && (classAt(seen, at - 2) & DIGIT) !== 0);
  }
  return false;
}

function quantityArc(seen: string, numeral: Numeral, match: UnitMatch): Arc | null {
  const { strength } = match.unit;
  const arabic = numeral.form === 'arabic';
  if ((classAt(seen, numeral.start - 1) & LATIN) !== 0 && strength !== 'measure') return null;
  if (strength === 'noun' && !arabic) return null;
  const isOne = !arabic && numeral.end - numeral.start === 1 && seen[numeral.start] === '一';
  if (isOne) return null;
  if (numeral.form === 'bare' && strength !== 'measure' && !numeral.high && numeral.bound === 'exact') {
    if (strength !== 'classifier') return null;
  }
  const weight = strength === 'measure' ? WEIGHTS.measure : WEIGHTS.classifier;
  return {
    start: numeral.start,
    end: match.end,
    score: weight * (match.end - numeral.start) + match.text.length / 8,
    reason: `quantity: ${match.text}`,
    figure: {
      low: numeral.low,
      high: numeral.high,
      unit: match.text,
      dimension: match.dimension,
      bound: numeral.bound,
      boundAt: numeral.boundAt,
      confidence: strength === 'measure' || arabic ? 0.95 : 0.7,
    },
  };
}
