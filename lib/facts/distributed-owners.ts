import type { TextRange } from '../text/sentences.ts';
import { indexAt } from './passage.ts';
import type { Mention, Reading } from './reading.ts';

/** Names of places by their endings, where no table knows them: 西递、宏村. */
const PLACE_LIKE = /[村镇乡县区市州岛寨湾山湖寺]$/;
const NAME = /^[\u4e00-\u9fff]{2,8}$/;
const LONGEST_LIST = 120;

/**
 * The owners of figures that are dealt out: 谷城、枣阳、老河口规上工业增加值|依次增长|9.8%、8.6%、8.1%. Asked for in order; a list
 * that follows in the sentence (同比分别增长12.3%和9.8%) has the owners of the one before.
 */
export class DistributedOwners {
  readonly #reading: Reading;
  #last: { sentence: number; owners: TextRange[] } | null = null;
  #asked = -1;
  #first = -1;
  #owners: TextRange[] = [];

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  /** The name whose figure the mention is; null where it stands in no such list. */
  ownerOf(index: number): TextRange | null {
    let first = index;
    // Asked in order, the mention before has found the beginning already: the work stays linear.
    if (this.#asked === index - 1 && this.#follows(index)) first = this.#first;
    else while (this.#follows(first)) first -= 1;
    this.#asked = index;
    if (first !== this.#first) {
      this.#first = first;
      this.#owners = this.#read(first);
    }
    return this.#owners[index - first] ?? null;
  }

  #follows(index: number): boolean {
    const mention = this.#reading.mentions[index] as Mention;
    const before = this.#reading.mentions[index - 1];
    if (!before || mention.outerStart - before.outerEnd > 2) return false;
    return /^(?:、|和|与|及|以及)$/.test(this.#reading.view.text.slice(before.outerEnd, mention.outerStart));
  }

  #read(first: number): TextRange[] {
    let count = 1;
    while (first + count < this.#reading.mentions.length && this.#follows(first + count)) count += 1;
    const mention = this.#reading.mentions[first] as Mention;
    const clause = this.#reading.passages.clauses[mention.clause] as TextRange;
    if (count < 2 || mention.outerStart - clause.start > LONGEST_LIST) return [];
    const words = this.#reading.view.text.slice(clause.start, mention.outerStart);
    const word = Math.max(words.lastIndexOf('分别'), words.lastIndexOf('依次'));
    if (word < 0) return [];
    const owners = this.#names({ start: clause.start, end: clause.start + word }, count);
    const carried = this.#last?.sentence === mention.sentence ? this.#last.owners : [];
    if (owners.length === 0) return carried.length === count && word < 6 ? carried : [];
    this.#last = { sentence: mention.sentence, owners };
    return owners;
  }

  /** As many names as there are figures, of which at least one is a place by the table or by its ending. */
  #names(range: TextRange, count: number): TextRange[] {
    const { text } = this.#reading.view;
    const found: TextRange[] = [];
    let { start } = range;
    for (let at = range.start; at <= range.end; at += 1) {
      if (at < range.end && !'、和与'.includes(text[at] as string)) continue;
      found.push({ start, end: at });
      start = at + 1;
    }
    if (found.length !== count) return [];
    const last = found.at(-1) as TextRange;
    const places = found.map((name) => this.#placeAt(name));
    // 老河口|规上工业增加值: behind the last name stands what is measured.
    if (places.at(-1)) last.end = places.at(-1) as number;
    const isPlace = found.some(
      (name, i) => places[i] === name.end || PLACE_LIKE.test(text.slice(name.start, name.end)),
    );
    return isPlace && found.every((name) => NAME.test(text.slice(name.start, name.end))) ? found : [];
  }

  #placeAt({ start, end }: TextRange): number | null {
    const place = this.#reading.places[indexAt(this.#reading.places, start)];
    if (!place || place.start !== start || place.end > end) return null;
    return place.end < end && /[河江湖山路桥站港湾岛]/.test(this.#reading.view.text[place.end] as string)
      ? null
      : place.end;
  }
}
