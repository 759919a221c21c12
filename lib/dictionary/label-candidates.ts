import { beginsBit, hashPair, hashTriple, keyBit, shiftFor, type TermIndex } from './term-index.ts';

/** Places that are searched together. So many that what is looked up for them stays in the processor's nearest memory. */
export const STRETCH = 1024;

/** Stands behind the last place. */
export const NO_PLACE = 0x7fffffff;

/**
 * The places of a stretch of text at which labels may begin. Found for all of them at once, step by step: places do not depend on each
 * other, so that their look-ups in the index overlap in the processor. The same object serves all stretches.
 */
export interface LabelCandidates {
  count: number;
  /** Places, ascending; behind them `NO_PLACE`. */
  places: Int32Array;
  /** Whether two units there may be a label (1), three may be the beginning of one (2), or both (3). */
  kinds: Uint8Array;
  /** Hash of the key that is looked up first, of three units where they may be one, and the word of its slot. */
  hashes: Int32Array;
  words: Int32Array;
}

/** Empty candidates. */
export function makeCandidates(): LabelCandidates {
  return {
    count: 0,
    // One more: a place is written before it is known whether it counts.
    places: new Int32Array(STRETCH + 1),
    kinds: new Uint8Array(STRETCH + 1),
    hashes: new Int32Array(STRETCH + 1),
    words: new Int32Array(STRETCH),
  };
}

/** Fills `candidates` with the places from `from` to `to`, of which each has a unit behind it; at most `STRETCH`. */
export function findCandidates(
  candidates: LabelCandidates,
  { filter, slots }: TermIndex,
  { units, from, to }: { units: Uint16Array; from: number; to: number },
): void {
  findBeginnings(candidates, filter, { units, from, to });
  findKeys(candidates, filter, units);
  const { hashes, words, count } = candidates;
  candidates.places[count] = NO_PLACE;
  const shift = shiftFor(slots.length);
  for (let at = 0; at < count; at++) words[at] = slots[hashes[at]! >>> shift]!;
}

// Both without a branch, that no processor could foresee.

/** Keeps the places at which a label may begin by its first two units. */
function findBeginnings(
  candidates: LabelCandidates,
  filter: Int32Array,
  { units, from, to }: { units: Uint16Array; from: number; to: number },
): void {
  const { places } = candidates;
  const shift = shiftFor(filter.length * 32);
  let count = 0;
  for (let place = from; place < to; place++) {
    const bit = beginsBit(hashPair(units[place]!, units[place + 1]!), shift);
    places[count] = place;
    count += (filter[bit >>> 5]! >>> (bit & 31)) & 1;
  }
  candidates.count = count;
}

/** Of the places found keeps those where two or three units may be a key. */
function findKeys(candidates: LabelCandidates, filter: Int32Array, units: Uint16Array): void {
  const { places, kinds, hashes } = candidates;
  const shift = shiftFor(filter.length * 32);
  const last = units.length - 1;
  let count = 0;
  for (let at = 0; at < candidates.count; at++) {
    const place = places[at]!;
    const pair = hashPair(units[place]!, units[place + 1]!);
    const triple = hashTriple(pair, units[Math.min(place + 2, last)]!);
    const pairBit = keyBit(pair, shift);
    const tripleBit = keyBit(triple, shift);
    const isPair = (filter[pairBit >>> 5]! >>> (pairBit & 31)) & 1;
    const isTriple = (filter[tripleBit >>> 5]! >>> (tripleBit & 31)) & 1;
    places[count] = place;
    kinds[count] = isPair | (isTriple << 1);
    hashes[count] = (triple & -isTriple) | (pair & (isTriple - 1));
    count += isPair | isTriple;
  }
  candidates.count = count;
}
