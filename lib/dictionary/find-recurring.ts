import type { BlockText } from '../text/article.ts';
import { NAME_BORDERS } from './name-borders.ts';
import type { Phrase } from './phrase.ts';

const SHORTEST = 4;
const LONGEST = 12;
const FEWEST_TIMES = 4;
const HAN = /^\p{Script=Han}+$/u;

/**
 * Phrases of Han characters that stand at least four times in the article, and are not always part of the same longer phrase
 * (maximal repeats). Looks at every stretch of 4 to 12 characters once: linear in the text.
 */
export function findRecurring({ text, blocks }: BlockText): Phrase[] {
  const places = new Map<string, number[]>();
  for (const block of blocks)
    for (let start = block.start; start + SHORTEST <= block.end; start++)
      addStretches(places, text, { start, end: block.end });
  return [...places]
    .filter(
      ([phrase, starts]) =>
        starts.length >= FEWEST_TIMES && varies(text, starts, phrase.length) && isWhole(phrase),
    )
    .flatMap(([phrase, starts]) =>
      starts.map(
        (start): Phrase => ({ start, end: start + phrase.length, rule: 'recurring', category: 'jargon' }),
      ),
    );
}

function addStretches(
  places: Map<string, number[]>,
  text: string,
  { start, end }: { start: number; end: number },
): void {
  for (let length = SHORTEST; length <= LONGEST && start + length <= end; length++) {
    const phrase = text.slice(start, start + length);
    if (length === SHORTEST ? !HAN.test(phrase) : !HAN.test(phrase.at(-1)!)) return;
    const starts = places.get(phrase);
    if (starts === undefined) places.set(phrase, [start]);
    else starts.push(start);
  }
}

/** Whether different characters stand before the phrase, and after it: then its borders are its own. */
function varies(text: string, starts: readonly number[], length: number): boolean {
  const before = new Set(starts.map((start) => text[start - 1]));
  const after = new Set(starts.map((start) => text[start + length]));
  return before.size > 1 && after.size > 1;
}

// A phrase that begins or ends with a verb or function word is a piece of a sentence.
function isWhole(phrase: string): boolean {
  return [...NAME_BORDERS].every(
    ([length, words]) => !words.has(phrase.slice(0, length)) && !words.has(phrase.slice(-length)),
  );
}
