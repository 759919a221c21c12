import { type Arc, type Construct, NONE, WEIGHTS } from '../arc.ts';
import { BIG_MAGNITUDE, classAt, DIGIT, HAN_DIGIT, SMALL_MAGNITUDE } from '../characters.ts';
import { IDIOMS } from '../false-friends/idioms.ts';
import { PROPER_NAMES } from '../false-friends/proper-names.ts';
import { SLOGANS } from '../false-friends/slogans.ts';

const NUMERAL = DIGIT | HAN_DIGIT | SMALL_MAGNITUDE | BIG_MAGNITUDE;

interface Entry {
  word: string;
  kind: string;
}

/** The names by a number that is made of their first two characters; others may have the same one. */
const BY_BEGINNING: (Entry[] | undefined)[] = Array.from({ length: 65536 });
const BEGINNINGS = new Set<string>();

function beginningAt(text: string, at: number): number {
  return (text.charCodeAt(at) * 31 + text.charCodeAt(at + 1)) & 0xffff;
}

for (const [kind, list] of [
  ['idiom', IDIOMS],
  ['slogan', SLOGANS],
  ['proper name', PROPER_NAMES],
] as const) {
  for (const word of list.split(' ')) {
    if (word === '') continue;
    BEGINNINGS.add(word.slice(0, 2));
    const beginning = beginningAt(word, 0);
    const entries = BY_BEGINNING[beginning] ?? [];
    entries.push({ word, kind });
    BY_BEGINNING[beginning] = entries;
  }
}
for (const entries of BY_BEGINNING) entries?.sort((a, b) => b.word.length - a.word.length);

/**
 * Words that hold a numeral and count nothing: 千方百计, 两个维护, 万达广场. The longest that stands here. A name never begins inside
 * a numeral: the 万科 of 三万科技人员 is none.
 */
export const fixedName: Construct = {
  name: 'fixed-name',
  starts: [...BEGINNINGS].map((beginning) => beginning[0] as string),
  seconds: [...BEGINNINGS].map((beginning) => beginning[1] as string),
  read(seen, at): readonly Arc[] {
    if ((classAt(seen, at) & NUMERAL) !== 0 && (classAt(seen, at - 1) & NUMERAL) !== 0) return NONE;
    for (const { word, kind } of BY_BEGINNING[beginningAt(seen, at)] ?? []) {
      if (!seen.startsWith(word, at)) continue;
      const end = at + word.length;
      return [{ start: at, end, score: WEIGHTS.name * word.length, reason: `${kind}: ${word}` }];
    }
    return NONE;
  },
};
