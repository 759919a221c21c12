/** Runs in a page of the extension, on its own database: the parts of a reply, one at a time. */
import { listAnnotations } from '../lib/database/annotations.ts';
import { describeReading } from '../lib/database/collect.ts';
import { vocabularyOf } from '../lib/database/dictionary-vocabulary.ts';
import { explainTerms, openDictionaries } from '../lib/database/explain-terms.ts';
import { findSameArticle, nameArticle } from '../lib/database/identity.ts';
import { openDatabase } from '../lib/database/open.ts';
import { matchTerms } from '../lib/dictionary/match-terms.ts';
import { readFacts } from '../lib/facts/read-facts.ts';
import { recognise } from '../lib/recognise/recognise.ts';
import type { Article } from '../lib/text/article.ts';

/** Milliseconds of each part; the first call of all, and the median of later ones. */
export interface PartTime {
  name: string;
  first: number;
  median: number;
}

const ROUNDS = 15;

/** Times the parts of a reply to an article, in the order in which the worker does them. */
async function timeParts(article: Article): Promise<PartTime[]> {
  const times = new Map<string, number[]>();
  const time = async <T>(name: string, work: () => T | Promise<T>): Promise<T> => {
    const begin = performance.now();
    const result = await work();
    const list = times.get(name) ?? [];
    times.set(name, [...list, performance.now() - begin]);
    return result;
  };
  const db = openDatabase();
  const at = new Date(0).toISOString();
  for (let round = 0; round < ROUNDS; round++) {
    // A copy, as every message brings one: what is kept by object is made anew.
    const copy = structuredClone(article);
    const dictionaries = await time('dictionaries opened (first), looked after', () =>
      openDictionaries(db, opened),
    );
    opened = dictionaries;
    const terms = await time('terms matched', () => matchTerms(copy, dictionaries.open));
    const vocabulary = await time('indicators and places of dictionaries', () => vocabularyOf(dictionaries));
    await time('figures alone (again within the facts)', () => recognise(copy));
    const found = await time('facts', () => readFacts(copy, { vocabulary }));
    await time('same article looked for', () => findSameArticle(db, copy));
    const articleId = await time('named', () => nameArticle(db, copy));
    const facts = await time('passages and sentences described', () =>
      describeReading({ article: copy, facts: found, terms, at, articleId }),
    );
    const explained = await time('terms explained', () =>
      explainTerms(db, dictionaries, { matches: terms, colours: {} }),
    );
    await time('annotations read', () => listAnnotations(db, articleId));
    const reply = await time('reply written as JSON', () => JSON.stringify({ facts, terms: explained }));
    await time('reply read', () => JSON.parse(reply));
  }
  const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;
  return [...times].map(([name, [first = 0, ...later]]) => ({ name, first, median: median(later) }));
}

let opened: Awaited<ReturnType<typeof openDictionaries>> | null = null;

Object.assign(globalThis, { timeParts });
