import type { BlockText } from '../text/article.ts';
import type { Phrase } from './phrase.ts';

/** A place that is named with its rank, or by its newspaper. */
const RANKED = /([\p{Script=Han}]{2})(?=[市县州](?![场域民])|日报|晚报)/gu;
/** What stands before 市, 县 … and is no place's name there; and the place whose readers the starter dictionary is made for. */
const NO_PLACE = /[全本各该我外两三市县区省在于和与的辖老新暨]|代表|江门/u;
/** How far the headline and the first line reach, and how often the place of an article stands in it at least. */
const OPENING = 60;
const FEWEST_TIMES = 3;

/**
 * The place that an article is about, by its short name: it stands with its rank somewhere (绵阳市) or in the name of its newspaper
 * (绵阳日报), in the opening, and at least three times.
 */
export function findHomePlace({ text }: BlockText): Phrase[] {
  const opening = text.slice(0, OPENING);
  const names = new Set<string>();
  for (const [, name] of text.matchAll(RANKED))
    if (opening.includes(name!) && !NO_PLACE.test(name!)) names.add(name!);
  return [...names].flatMap((name) => {
    const starts = findAll(text, name);
    if (starts.length < FEWEST_TIMES) return [];
    return starts.map(
      (start): Phrase => ({ start, end: start + name.length, rule: 'name', category: 'place' }),
    );
  });
}

function findAll(text: string, name: string): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) starts.push(at);
  return starts;
}
