import 'fake-indexeddb/auto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeLedger } from '../facts/ledger.ts';
import { collectReading } from './collect.ts';
import { changeFacts } from './facts.ts';
import { inventArticle, inventFact } from './invented-article.ts';
import { listLedgerFacts } from './list-ledger-facts.ts';
import { ShuduDatabase } from './open.ts';

const AT = '2025-12-01T00:00:00.000Z';
let db: ShuduDatabase;
let ids: string[];

/** An article with one figure of 出口 of a county. */
async function read(day: string, words: string, status: 'target' | 'actual' | 'unclear'): Promise<string> {
  const article = inventArticle([`全县出口增长${words}。`], {
    address: `http://news.example.cn/${day}`,
    headline: `${day}的报道`,
    date: day,
  });
  const fact = inventFact(article, words, { status, indicator: '出口', subject: '云溪县', period: '2025' });
  return (await collectReading(db, { article, facts: [fact], at: AT })).facts[0]!.id;
}

beforeAll(async () => {
  db = new ShuduDatabase('ledger');
  ids = [
    await read('2025-01-10', '7.5%', 'target'),
    await read('2025-12-01', '8.1%', 'actual'),
    await read('2025-06-01', '9.9%', 'unclear'),
    await read('2025-07-01', '1.5%', 'actual'),
  ];
  await changeFacts(db, [ids[3]!], { review: 'dismissed', at: AT });
});
afterAll(() => db.delete());

describe('listLedgerFacts', () => {
  it('gives targets and results with day and answers, and neither unclear nor dismissed facts', async () => {
    const facts = await listLedgerFacts(db, {});
    expect(facts.map(({ id }) => id).sort()).toEqual([ids[0], ids[1]].sort());
    expect(makeLedger(facts)).toMatchObject([
      { indicator: '出口', subject: '云溪县', period: '2025', verdict: 'met', difference: { value: 0.6 } },
    ]);
  });

  it('is filtered by dates, articles and words', async () => {
    const list = async (filter: Parameters<typeof listLedgerFacts>[1]) =>
      (await listLedgerFacts(db, filter)).map(({ fact }) => fact.value);
    expect(await list({ from: '2025-06-01' })).toEqual([8.1]);
    expect(await list({ words: '增长7.5' })).toEqual([7.5]);
    expect(await list({ article: [ids[1]!.split('-')[0]!] })).toEqual([8.1]);
    expect(await list({ words: '没有' })).toEqual([]);
  });

  it('applies corrections, tells its progress and stops when it is told to', async () => {
    await changeFacts(db, [ids[1]!], { correction: { value: 6 }, at: AT });
    const shares: number[] = [];
    const facts = await listLedgerFacts(db, {}, { onProgress: (share) => shares.push(share) });
    expect(makeLedger(facts)[0]).toMatchObject({ verdict: 'notMet', difference: { value: -1.5 } });
    expect(shares.at(-1)).toBe(1);
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(listLedgerFacts(db, {}, { signal })).rejects.toThrow('enough');
  });
});
