import { addDecimals, type Decimal, decimalOf, multiplyDecimals, parseDecimal } from '../../text/decimal.ts';
import {
  type Arc,
  addArc,
  type Construct,
  NONE,
  NUMERAL_CONTINUES,
  NUMERAL_STARTS,
  WEIGHTS,
} from '../arc.ts';
import { BIG_MAGNITUDE, classAt, DIGIT, HAN_DIGIT, hanDigitValue, SMALL_MAGNITUDE } from '../characters.ts';
import type { Numeral } from '../numeral.ts';
import { readNumerals } from '../numerals.ts';
import { unitsAt } from '../unit-index.ts';

/** Units that follow one another in one quantity, the largest first. */
interface Chain {
  steps: readonly {
    surfaces: readonly string[];
    /** How many of this unit make one of the step before it. */
    of: number;
    /** How many digits may stand after the unit without a unit of their own (1米78: 2), 0 for none. */
    digits: number;
    /** The unit of the value, where this step gives it. */
    unit: string;
  }[];
  dimension: string;
  /** The step that the value is given in: the first for tenths (3元5角 is 3.5元), the last for what is no decimal (1小时5分 is 65分钟). */
  in: 'first' | 'last';
}

const step = (surfaces: string, of: number, digits = 0): Chain['steps'][number] => {
  const all = surfaces.split(' ');
  return { surfaces: all, of, digits, unit: all[0] as string };
};

const CHAINS: readonly Chain[] = [
  { steps: [step('元 块', 1), step('角 毛', 10), step('分', 10)], dimension: 'money:CNY', in: 'first' },
  { steps: [step('元 块', 1, 1)], dimension: 'money:CNY', in: 'first' },
  { steps: [step('米', 1, 2)], dimension: 'length', in: 'first' },
  { steps: [step('斤', 1), step('两', 10)], dimension: 'mass', in: 'first' },
  { steps: [step('亩', 1), step('分', 10)], dimension: 'area', in: 'first' },
  { steps: [step('年', 1), step('个月', 12)], dimension: 'time', in: 'last' },
  {
    steps: [step('小时 个小时', 1), step('分钟 分', 60), step('秒 秒钟', 60, 3)],
    dimension: 'time',
    in: 'last',
  },
];

/** The characters that the first unit of a quantity of several begins with: a quick look before the slow one. */
const FIRST = '元块米斤亩年小个分秒';

/** 1米78 · 三块五 · 10秒05 · 3元5角 · 1小时25分38秒: one quantity in several units, or with digits that stand after the unit. */
export const compoundQuantity: Construct = {
  name: 'compound-quantity',
  starts: NUMERAL_STARTS,
  counts: true,
  afterNumeral: `${NUMERAL_CONTINUES}${FIRST}`,
  read(seen, at): readonly Arc[] {
    let arcs: Arc[] | null = null;
    for (const numeral of readNumerals(seen, at)) {
      if (!FIRST.includes(seen[numeral.end] ?? '?') || !isCounted(numeral) || isYear(seen, numeral)) continue;
      for (const chain of CHAINS) {
        const arc = readChain(seen, numeral, chain);
        if (arc) arcs = addArc(arcs, arc);
      }
    }
    return arcs ?? NONE;
  },
};

function isCounted(numeral: Numeral): boolean {
  return numeral.bound === 'exact' && !numeral.high && numeral.form !== 'bare' && numeral.form !== 'vague';
}

function isYear(seen: string, numeral: Numeral): boolean {
  return numeral.end - numeral.start === 4 && seen[numeral.end] === '年';
}

interface Reached {
  value: Decimal;
  end: number;
  /** How many parts were read. */
  parts: number;
  /** How many of the first step's unit one of the last unit is. */
  scale: number;
  unit: string;
}

function readChain(seen: string, numeral: Numeral, chain: Chain): Arc | null {
  for (let first = 0; first < chain.steps.length; first++) {
    const { surfaces, unit } = chain.steps[first] as Chain['steps'][number];
    const surface = surfaceAt(seen, numeral.end, surfaces);
    if (!surface || (chain.in === 'first' && first > 0)) continue;
    const reached: Reached = {
      value: numeral.low,
      end: numeral.end + surface.length,
      parts: 1,
      scale: 1,
      unit,
    };
    follow(seen, chain, { reached, at: first });
    if (reached.parts < 2) continue;
    return compoundArc(seen, numeral.start, { ...reached, dimension: chain.dimension });
  }
  return null;
}

/** Reads on from the step at `at`, part for part, as far as the chain goes. */
function follow(seen: string, chain: Chain, work: { reached: Reached; at: number }): void {
  const { reached } = work;
  for (let at = work.at; ; at++) {
    const next = chain.steps[at + 1];
    const part = next ? partAt(seen, reached.end, next) : null;
    if (!next || !part) {
      addDigits(seen, reached, (chain.steps[at] as Chain['steps'][number]).digits);
      return;
    }
    if (chain.in === 'last') {
      reached.value = addDecimals(multiplyDecimals(reached.value, decimalOf(next.of)), part.value);
      reached.unit = next.unit;
    } else {
      reached.scale *= next.of;
      const places = String(reached.scale).length - 1;
      reached.value = addDecimals(reached.value, {
        coefficient: part.value.coefficient,
        scale: part.value.scale + places,
      });
    }
    reached.end = part.end;
    reached.parts += 1;
  }
}

/** 零6个月, 05秒, 5角: a numeral below `of` with the unit of the step. */
function partAt(
  seen: string,
  start: number,
  next: Chain['steps'][number],
): { value: Decimal; end: number } | null {
  const at = seen[start] === '零' || seen[start] === '又' ? start + 1 : start;
  for (const numeral of readNumerals(seen, at)) {
    const surface = surfaceAt(seen, numeral.end, next.surfaces);
    if (!surface || !isCounted(numeral) || numeral.low.scale > 0) continue;
    if (numeral.low.coefficient >= BigInt(next.of)) continue;
    return { value: numeral.low, end: numeral.end + surface.length };
  }
  return null;
}

function surfaceAt(seen: string, at: number, surfaces: readonly string[]): string | undefined {
  let longest: string | undefined;
  for (const surface of surfaces) {
    if (seen.startsWith(surface, at) && surface.length > (longest?.length ?? 0)) longest = surface;
  }
  return longest;
}

const NUMERAL = DIGIT | HAN_DIGIT | SMALL_MAGNITUDE | BIG_MAGNITUDE;

/** 1米78, 三块五, 10秒05: digits after the unit are a decimal fraction of it, where no unit or numeral of their own follows. */
function addDigits(seen: string, reached: Reached, most: number): void {
  const kind = classAt(seen, reached.end) & (DIGIT | HAN_DIGIT);
  if (most === 0 || kind === 0) return;
  let digits = '';
  let end = reached.end;
  while (digits.length < most && (classAt(seen, end) & kind) !== 0) {
    if (kind === HAN_DIGIT && hanDigitValue(seen[end]) < 0) return;
    digits += kind === DIGIT ? seen[end] : hanDigitValue(seen[end]);
    end += 1;
    if (kind === HAN_DIGIT && isOneOf(seen, end)) break;
  }
  if (followsNumber(seen, end)) return;
  const fraction = parseDecimal(`0.${digits}`);
  if (!fraction) return;
  reached.value = addDecimals(reached.value, fraction);
  reached.end = end;
  reached.parts += 1;
}

const RANGE_MARK = /^[至到\-—~]/;
/** 1米2—1米5: the other end of the range has the unit inside too. */
const RANGE_OF_SAME = /^[至到\-—~]{1,2}[\d一二两三四五六七八九]{1,2}[米块秒]/;

/** Whether digits that end at `end` go on, or count something: then they are a figure of their own (3米5棵树). */
function followsNumber(seen: string, end: number): boolean {
  if (isOneOf(seen, end)) return false;
  if ((classAt(seen, end) & NUMERAL) !== 0) return true;
  if ('.点年月日号时/×'.includes(seen[end] ?? '?')) return true;
  if (RANGE_MARK.test(seen[end] ?? '')) return !RANGE_OF_SAME.test(seen.slice(end, end + 5));
  return unitsAt(seen, end).length > 0 && !/^(?:一|高|宽|长|深|厚)/.test(seen[end] as string);
}

/** 三块五一斤, 两米三一棵: 一 with a unit after it is not part of the number. */
function isOneOf(seen: string, at: number): boolean {
  return seen[at] === '一' && unitsAt(seen, at + 1).length > 0;
}

function compoundArc(seen: string, start: number, parts: Reached & { dimension: string }): Arc {
  // 两块八毛钱: 钱 adds nothing.
  const end = parts.dimension === 'money:CNY' && seen[parts.end] === '钱' ? parts.end + 1 : parts.end;
  return {
    start,
    end,
    // More than its parts together, which are quantities of their own, and than a name that its last digit begins (八一).
    score: WEIGHTS.name * (end - start) + 6 * (parts.parts - 1),
    reason: `compound quantity: ${parts.unit}`,
    figure: {
      low: parts.value,
      high: null,
      unit: parts.unit,
      dimension: parts.dimension,
      bound: 'exact',
      boundAt: null,
      confidence: parts.dimension === 'time' ? 0.6 : 0.85,
    },
  };
}
