import type { Dictionary } from '../dictionary/dictionary.ts';
import type { Term } from '../dictionary/term.ts';

const MARK = '#shudu-dictionary';

/** The address of the list that a link offers (`https://example.org/terms.json#shudu-dictionary`); null where it is another link. */
export function readSubscribeLink(link: string): string | null {
  const url = URL.canParse(link) ? new URL(link) : null;
  if (url === null || url.protocol !== 'https:' || url.hash !== MARK) return null;
  url.hash = '';
  return url.href;
}

/** What the reader sees before a list is taken: where it comes from, what may be done with it, and some of it. */
export interface SubscriptionOffer {
  host: string;
  title: string;
  license: string | null;
  attribution: string | null;
  count: number;
  sample: Pick<Term, 'prefLabel' | 'category' | 'definition'>[];
}

/** Describes a list for the reader's consent; the sample is spread over the whole list, so that it says what is in it. */
export function describeOffer(address: string, dictionary: Dictionary, size = 20): SubscriptionOffer {
  const { entries } = dictionary;
  const count = Math.min(size, entries.length);
  const sample = Array.from(
    { length: count },
    (_, index) => entries[Math.floor((index * entries.length) / count)]!,
  );
  return {
    host: new URL(address).host,
    title: dictionary.title,
    license: dictionary.license ?? null,
    attribution: dictionary.attribution ?? null,
    count: entries.length,
    sample: sample.map(({ prefLabel, category, definition }) => ({ prefLabel, category, definition })),
  };
}
