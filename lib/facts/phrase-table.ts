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

const ENDS = 1;
const GOES_ON = 2;

/**
 * Finds the phrases of a table in a text, leftmost and longest first, never overlapping: 主要 hides the 要 in it, 完成率 hides 完成.
 * A typed array tells for each character whether a phrase begins with it, so most places cost one look; the others cost one look-up by
 * their first two characters, and a few comparisons where those match. Time is linear in the text; the longest phrase bounds the work
 * at each place.
 */
export class PhraseTable<Meaning> {
  /** By UTF-16 code: `ENDS` where the character is a phrase, `GOES_ON` where longer phrases begin with it. */
  readonly #starts = new Uint8Array(0x10000);
  readonly #single = new Map<number, Entry<Meaning>>();
  readonly #byTwo = new Map<number, Entry<Meaning>[]>();

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
    const starts = this.#starts;
    for (let at = start; at < end; at += 1) {
      if (starts[text.charCodeAt(at)] === 0) continue;
      const entry = this.#entryAt(text, at, end);
      if (!entry) continue;
      hits.push({ start: at, end: at + entry.phrase.length, meaning: entry.meaning });
      at += entry.phrase.length - 1;
    }
    return hits;
  }

  /** The longest phrase that begins at `at`, or null. */
  matchAt(text: string, at: number, end = text.length): PhraseHit<Meaning> | null {
    const entry = this.#entryAt(text, at, end);
    return entry ? { start: at, end: at + entry.phrase.length, meaning: entry.meaning } : null;
  }

  /** The length of the longest phrase that begins at `at`; 0 where none does. */
  lengthAt(text: string, at: number, end = text.length): number {
    return this.#entryAt(text, at, end)?.phrase.length ?? 0;
  }

  #entryAt(text: string, at: number, end: number): Entry<Meaning> | null {
    const first = text.charCodeAt(at);
    const kind = this.#starts[first] ?? 0;
    if (kind === 0) return null;
    if ((kind & GOES_ON) !== 0 && at + 1 < end) {
      const longer = this.#byTwo.get(first * 0x10000 + text.charCodeAt(at + 1));
      if (longer !== undefined)
        for (const entry of longer)
          if (at + entry.phrase.length <= end && text.startsWith(entry.phrase, at)) return entry;
    }
    return (kind & ENDS) === 0 ? null : (this.#single.get(first) ?? null);
  }

  #add(entry: Entry<Meaning>): void {
    const first = entry.phrase.charCodeAt(0);
    if (entry.phrase.length === 1) {
      this.#starts[first] = (this.#starts[first] as number) | ENDS;
      this.#single.set(first, entry);
      return;
    }
    this.#starts[first] = (this.#starts[first] as number) | GOES_ON;
    const key = first * 0x10000 + entry.phrase.charCodeAt(1);
    const list = this.#byTwo.get(key);
    if (list) list.push(entry);
    else this.#byTwo.set(key, [entry]);
  }
}
