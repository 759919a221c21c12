/** A phrase found in a text: UTF-16 offsets into that text and what the table says about the phrase. */
export interface PhraseHit<Meaning> {
  start: number;
  end: number;
  meaning: Meaning;
}

interface Entry<Meaning> {
  phrase: string;
  meaning: Meaning;
}

/** 65,536 bits, one for each UTF-16 code or hash of two: 8 KB, so that the filters of several tables stay in the processor's cache. */
class BitSet {
  readonly #words = new Uint32Array(0x800);

  add(index: number): void {
    this.#words[index >>> 5] = (this.#words[index >>> 5] as number) | (1 << (index & 31));
  }

  has(index: number): boolean {
    return (((this.#words[index >>> 5] as number) >>> (index & 31)) & 1) === 1;
  }
}

/** A place in the filter of first pairs; two pairs may share one. */
function pairHash(first: number, second: number): number {
  return (Math.imul(first, 0x9e37) ^ second) & 0xffff;
}

/**
 * Finds the phrases of a table in a text, leftmost and longest first, never overlapping: 主要 hides the 要 in it, 完成率 hides 完成.
 * Filters tell for each character, and for each pair of characters, whether a phrase begins so; only where one does are the phrases
 * looked up by their first two characters and compared. Time is linear in the text; the longest phrase bounds the work at each place.
 */
export class PhraseTable<Meaning> {
  readonly #begins = new BitSet();
  readonly #pairs = new BitSet();
  readonly #single = new Map<number, Entry<Meaning>>();
  readonly #byTwo = new Map<string, Entry<Meaning>[]>();

  /** Takes `[phrase, meaning]` pairs; a phrase that is given twice keeps its first meaning. Empty phrases are passed over. */
  constructor(entries: Iterable<readonly [phrase: string, meaning: Meaning]>) {
    const known = new Set<string>();
    for (const [phrase, meaning] of entries) {
      if (phrase === '' || known.has(phrase)) continue;
      known.add(phrase);
      this.#add({ phrase, meaning });
    }
    for (const list of this.#byTwo.values()) list.sort((a, b) => b.phrase.length - a.phrase.length);
  }

  /** Every phrase of the table in `text` from `start` to `end`, in order. */
  scan(text: string, start = 0, end = text.length): PhraseHit<Meaning>[] {
    const hits: PhraseHit<Meaning>[] = [];
    const begins = this.#begins;
    for (let at = start; at < end; at += 1) {
      if (!begins.has(text.charCodeAt(at))) continue;
      const entry = this.#entryAt(text, at, end);
      if (!entry) continue;
      hits.push({ start: at, end: at + entry.phrase.length, meaning: entry.meaning });
      at += entry.phrase.length - 1;
    }
    return hits;
  }

  /** The longest phrase that begins at `at`, or null. */
  matchAt(text: string, at: number, end = text.length): PhraseHit<Meaning> | null {
    if (at >= text.length || !this.#begins.has(text.charCodeAt(at))) return null;
    const entry = this.#entryAt(text, at, end);
    return entry ? { start: at, end: at + entry.phrase.length, meaning: entry.meaning } : null;
  }

  /** The longest phrase at a place where one may begin. */
  #entryAt(text: string, at: number, end: number): Entry<Meaning> | null {
    const first = text.charCodeAt(at);
    if (at + 1 < end && this.#pairs.has(pairHash(first, text.charCodeAt(at + 1)))) {
      const longer = this.#byTwo.get(text.slice(at, at + 2));
      if (longer !== undefined)
        for (const entry of longer)
          if (at + entry.phrase.length <= end && text.startsWith(entry.phrase, at)) return entry;
    }
    return this.#single.size === 0 ? null : (this.#single.get(first) ?? null);
  }

  #add(entry: Entry<Meaning>): void {
    const first = entry.phrase.charCodeAt(0);
    this.#begins.add(first);
    if (entry.phrase.length === 1) {
      this.#single.set(first, entry);
      return;
    }
    this.#pairs.add(pairHash(first, entry.phrase.charCodeAt(1)));
    const key = entry.phrase.slice(0, 2);
    const list = this.#byTwo.get(key);
    if (list) list.push(entry);
    else this.#byTwo.set(key, [entry]);
  }
}
