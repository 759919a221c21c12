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

/**
 * Finds the phrases of a table in a text, leftmost and longest first, never overlapping: 主要 hides the 要 in it, 完成率 hides 完成.
 * Looked up by the first two characters, so a scan costs one lookup for each character of the text, and a few comparisons where
 * the characters match. Time is linear in the text; the longest phrase bounds the work at each place.
 */
export class PhraseTable<Meaning> {
  readonly #byFirst = new Map<number, Map<number, Entry<Meaning>[]>>();

  /** Takes `[phrase, meaning]` pairs; a phrase that is given twice keeps its first meaning. Empty phrases are passed over. */
  constructor(entries: Iterable<readonly [phrase: string, meaning: Meaning]>) {
    const known = new Set<string>();
    for (const [phrase, meaning] of entries) {
      if (phrase === '' || known.has(phrase)) continue;
      known.add(phrase);
      this.#listFor(phrase).push({ phrase, meaning });
    }
    for (const bySecond of this.#byFirst.values())
      for (const list of bySecond.values()) list.sort((a, b) => b.phrase.length - a.phrase.length);
  }

  /** Every phrase of the table in `text` from `start` to `end`, in order. */
  scan(text: string, start = 0, end = text.length): PhraseHit<Meaning>[] {
    const hits: PhraseHit<Meaning>[] = [];
    for (let at = start; at < end; at += 1) {
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

  #entryAt(text: string, at: number, end: number): Entry<Meaning> | null {
    const bySecond = this.#byFirst.get(text.charCodeAt(at));
    if (!bySecond) return null;
    const longer = at + 1 < end ? bySecond.get(text.charCodeAt(at + 1)) : undefined;
    for (const entry of longer ?? [])
      if (at + entry.phrase.length <= end && text.startsWith(entry.phrase, at)) return entry;
    return bySecond.get(-1)?.[0] ?? null;
  }

  #listFor(phrase: string): Entry<Meaning>[] {
    const first = phrase.charCodeAt(0);
    const second = phrase.length > 1 ? phrase.charCodeAt(1) : -1;
    const bySecond = this.#byFirst.get(first) ?? new Map<number, Entry<Meaning>[]>();
    this.#byFirst.set(first, bySecond);
    const list = bySecond.get(second) ?? [];
    bySecond.set(second, list);
    return list;
  }
}
