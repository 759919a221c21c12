/** A phrase found in a text: UTF-16 offsets into that text and what the table says about the phrase. */
export interface PhraseHit<Meaning> {
  start: number;
  end: number;
  meaning: Meaning;
}

interface Entry<Meaning> {
  phrase: string;
  meaning: Meaning;
  /** UTF-16 code of its third character, which refuses most phrases before they are compared; 0 where it has none. */
  third: number;
}

/** 65,536 bits, one for each UTF-16 code or hash of two: 8 KB, so that the filters of several tables stay in the processor's cache. */
type BitSet = Uint32Array;

function makeBitSet(): BitSet {
  return new Uint32Array(0x800);
}

function addBit(bits: BitSet, index: number): void {
  bits[index >>> 5] = (bits[index >>> 5] as number) | (1 << (index & 31));
}

function hasBit(bits: BitSet, index: number): boolean {
  return (((bits[index >>> 5] as number) >>> (index & 31)) & 1) === 1;
}

/** A place, of 65,536, in a filter of first pairs; two pairs may share one. */
export function pairHash(first: number, second: number): number {
  return (Math.imul(first, 0x9e37) ^ second) & 0xffff;
}

const NO_ENTRIES: never[] = [];

/** Phrases of two characters and more by these two, longest first: open addressing in an array, so that asking makes no string. */
class PairMap<Meaning> {
  readonly #mask: number;
  readonly #keys: Int32Array;
  readonly #lists: Entry<Meaning>[][];

  constructor(entries: readonly Entry<Meaning>[]) {
    const size = 2 ** Math.ceil(Math.log2(4 * entries.length + 4));
    this.#mask = size - 1;
    this.#keys = new Int32Array(size);
    this.#lists = new Array(size).fill(NO_ENTRIES);
    for (const entry of entries) {
      const slot = this.#slotOf(entry.phrase.charCodeAt(0), entry.phrase.charCodeAt(1));
      const list = this.#lists[slot] as Entry<Meaning>[];
      if (list === NO_ENTRIES) this.#lists[slot] = [entry];
      else list.push(entry);
      this.#keys[slot] = (entry.phrase.charCodeAt(0) << 16) | entry.phrase.charCodeAt(1);
    }
    for (const list of this.#lists) list.sort((a, b) => b.phrase.length - a.phrase.length);
  }

  get(first: number, second: number): readonly Entry<Meaning>[] {
    return this.#lists[this.#slotOf(first, second)] as Entry<Meaning>[];
  }

  #slotOf(first: number, second: number): number {
    const key = (first << 16) | second;
    let slot = pairHash(first, second) & this.#mask;
    while (this.#lists[slot] !== NO_ENTRIES && this.#keys[slot] !== key) slot = (slot + 1) & this.#mask;
    return slot;
  }
}

/**
 * Finds the phrases of a table in a text, leftmost and longest first, never overlapping: 主要 hides the 要 in it, 完成率 hides 完成.
 * Filters tell for each character, and for each pair of characters, whether a phrase begins so; only where one does are the phrases
 * looked up by their first two characters and compared. Time is linear in the text; the longest phrase bounds the work at each place.
 */
export class PhraseTable<Meaning> {
  readonly #begins = makeBitSet();
  readonly #pairs = makeBitSet();
  readonly #single = new Map<number, Entry<Meaning>>();
  readonly #longer: PairMap<Meaning>;
  readonly #known = new Map<string, Entry<Meaning>>();

  /** Takes `[phrase, meaning]` pairs; a phrase that is given twice keeps its first meaning. Empty phrases are passed over. */
  constructor(entries: Iterable<readonly [phrase: string, meaning: Meaning]>) {
    const known = this.#known;
    for (const [phrase, meaning] of entries)
      if (phrase !== '' && !known.has(phrase))
        known.set(phrase, { phrase, meaning, third: phrase.charCodeAt(2) || 0 });
    const longer: Entry<Meaning>[] = [];
    for (const entry of known.values()) {
      const first = entry.phrase.charCodeAt(0);
      addBit(this.#begins, first);
      if (entry.phrase.length === 1) this.#single.set(first, entry);
      else {
        addBit(this.#pairs, pairHash(first, entry.phrase.charCodeAt(1)));
        longer.push(entry);
      }
    }
    this.#longer = new PairMap(longer);
  }

  /** The phrases of the table. */
  phrases(): Iterable<string> {
    return this.#known.keys();
  }

  /** Every phrase of the table in `text` from `start` to `end`, in order. */
  scan(text: string, start = 0, end = text.length): PhraseHit<Meaning>[] {
    const hits: PhraseHit<Meaning>[] = [];
    const begins = this.#begins;
    for (let at = start; at < end; at += 1) {
      if (!hasBit(begins, text.charCodeAt(at))) continue;
      const entry = this.#entryAt(text, at, end);
      if (!entry) continue;
      hits.push({ start: at, end: at + entry.phrase.length, meaning: entry.meaning });
      at += entry.phrase.length - 1;
    }
    return hits;
  }

  /** The longest phrase that begins at `at`, or null. */
  matchAt(text: string, at: number, end = text.length): PhraseHit<Meaning> | null {
    if (at >= text.length || !hasBit(this.#begins, text.charCodeAt(at))) return null;
    const entry = this.#entryAt(text, at, end);
    return entry ? { start: at, end: at + entry.phrase.length, meaning: entry.meaning } : null;
  }

  /** The longest phrase at a place where one may begin. */
  #entryAt(text: string, at: number, end: number): Entry<Meaning> | null {
    const first = text.charCodeAt(at);
    if (at + 1 < end) {
      const second = text.charCodeAt(at + 1);
      if (hasBit(this.#pairs, pairHash(first, second))) {
        const third = text.charCodeAt(at + 2);
        const longer = this.#longer.get(first, second);
        for (let i = 0; i < longer.length; i += 1) {
          const entry = longer[i] as Entry<Meaning>;
          if (entry.third !== 0 && entry.third !== third) continue;
          const last = at + entry.phrase.length;
          if (last <= end && (last <= at + 3 || text.startsWith(entry.phrase, at))) return entry;
        }
      }
    }
    return this.#single.size === 0 ? null : (this.#single.get(first) ?? null);
  }
}
