import { type PhraseHit, type PhraseTable, pairHash } from './phrase-table.ts';

/**
 * Tables that are looked for together, each as if it were alone. One pass over the text and one filter for all of them: most
 * places of a text are none of any table, and are left after one look.
 */
export class PhraseTables<Meanings extends object> {
  readonly #names: (keyof Meanings)[];
  readonly #tables: PhraseTable<unknown>[];
  /** By a hash of two characters, and by one character: a bit for each table that has a phrase that begins so, or is so. */
  readonly #pairs = new Uint8Array(0x10000);
  readonly #singles = new Uint8Array(0x10000);

  /** Takes at most eight tables. */
  constructor(tables: { readonly [Name in keyof Meanings]: PhraseTable<Meanings[Name]> }) {
    this.#names = Object.keys(tables) as (keyof Meanings)[];
    this.#tables = this.#names.map((name) => tables[name]);
    if (this.#tables.length > 8) throw new RangeError('too many tables for one filter');
    this.#tables.forEach((table, index) => {
      for (const phrase of table.phrases()) {
        const filter = phrase.length > 1 ? this.#pairs : this.#singles;
        const first = phrase.charCodeAt(0);
        const key = phrase.length > 1 ? pairHash(first, phrase.charCodeAt(1)) : first;
        filter[key] = (filter[key] as number) | (1 << index);
      }
    });
  }

  /** Every phrase of each table in `text`, in order. */
  scan(text: string): { [Name in keyof Meanings]: PhraseHit<Meanings[Name]>[] } {
    const hits: PhraseHit<unknown>[][] = this.#tables.map(() => []);
    const ends = this.#tables.map(() => 0);
    const pairs = this.#pairs;
    const singles = this.#singles;
    let second = text.charCodeAt(0);
    for (let at = 0; at < text.length; at += 1) {
      const first = second;
      second = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
      const mask = (pairs[pairHash(first, second)] as number) | (singles[first] as number);
      if (mask !== 0) this.#match({ text, at, mask, hits, ends });
    }
    return Object.fromEntries(this.#names.map((name, index) => [name, hits[index]])) as {
      [Name in keyof Meanings]: PhraseHit<Meanings[Name]>[];
    };
  }

  /** Adds the phrases that begin at one place, of the tables in `mask` whose phrase before has ended. */
  #match(place: {
    text: string;
    at: number;
    mask: number;
    hits: PhraseHit<unknown>[][];
    ends: number[];
  }): void {
    const { text, at, hits, ends } = place;
    for (let index = 0, mask = place.mask; mask !== 0; index += 1, mask >>>= 1) {
      if ((mask & 1) === 0 || at < (ends[index] as number)) continue;
      const hit = (this.#tables[index] as PhraseTable<unknown>).matchAt(text, at);
      if (!hit) continue;
      (hits[index] as PhraseHit<unknown>[]).push(hit);
      ends[index] = hit.end;
    }
  }
}
