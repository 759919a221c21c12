import { classAt, DIGIT, LATIN } from './characters.ts';
import { UNITS, type Unit } from './units.ts';

/** A unit that was found in the seen text, simple or composed (元/平方米, 张/千人). */
export interface UnitMatch {
  unit: Unit;
  start: number;
  end: number;
  /** As it is written, without its magnitude. */
  text: string;
  dimension: string;
}

const BY_FIRST = new Map<number, Unit[]>();
const SEEN_SURFACES = new Set<string>();
for (const unit of UNITS) {
  if (SEEN_SURFACES.has(unit.surface)) continue;
  SEEN_SURFACES.add(unit.surface);
  const code = unit.surface.charCodeAt(0);
  const list = BY_FIRST.get(code);
  if (list) list.push(unit);
  else BY_FIRST.set(code, [unit]);
}
for (const list of BY_FIRST.values()) list.sort((a, b) => b.surface.length - a.surface.length);

/** The units that stand at `at`, longest first; a composed unit before its parts. */
export function unitsAt(seen: string, at: number): UnitMatch[] {
  const start = seen[at] === ' ' ? at + 1 : at;
  const list = BY_FIRST.get(seen.charCodeAt(start));
  if (!list) return [];
  const matches: UnitMatch[] = [];
  for (const unit of list) {
    if (!seen.startsWith(unit.surface, start)) continue;
    const end = start + unit.surface.length;
    if (isLatinEnd(unit.surface) && (classAt(seen, end) & (LATIN | DIGIT)) !== 0) continue;
    if (start > at && unit.strength !== 'measure') continue;
    const match: UnitMatch = {
      unit,
      start,
      end,
      text: unit.canonical ?? unit.surface,
      dimension: unit.dimension,
    };
    const composed = compose(seen, match);
    if (composed) matches.push(composed);
    matches.push(match);
  }
  return matches;
}

function isLatinEnd(surface: string): boolean {
  return (classAt(surface, surface.length - 1) & LATIN) !== 0;
}

/** 元/平方米 · 元/人·月 · 张/千人 · 人/平方公里: a unit per another, which may carry a magnitude, and per a third. */
function compose(seen: string, numerator: UnitMatch): UnitMatch | null {
  const first = seen[numerator.end] === '/' ? denominatorAt(seen, numerator.end + 1) : null;
  if (!first) return null;
  const sign = seen[first.end];
  const second = sign === '·' || sign === '/' ? denominatorAt(seen, first.end + 1) : null;
  const end = second?.end ?? first.end;
  return {
    unit: { ...numerator.unit, strength: 'measure' },
    start: numerator.start,
    end,
    text: numerator.text + seen.slice(numerator.end, end),
    dimension: [numerator, first, second]
      .map((part) => part?.dimension)
      .filter(Boolean)
      .join('/'),
  };
}

function denominatorAt(seen: string, start: number): { end: number; dimension: string } | null {
  let at = start;
  while (at - start < 3 && '十百千万'.includes(seen[at] ?? '?')) at += 1;
  for (const unit of BY_FIRST.get(seen.charCodeAt(at)) ?? []) {
    if (!seen.startsWith(unit.surface, at)) continue;
    const end = at + unit.surface.length;
    if (isLatinEnd(unit.surface) && (classAt(seen, end) & LATIN) !== 0) continue;
    return { end, dimension: unit.dimension };
  }
  return PER.includes(seen[at] ?? '?') ? { end: at + 1, dimension: 'count' } : null;
}

/** Words that stand below the stroke of a composed unit and are no units above it: 元/时, 次/周, 吨/车. */
const PER = '时分周季户村间床班车生队';
