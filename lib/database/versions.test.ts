import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import { listAnnotations } from './annotations.ts';
import { getArticle, listArticles } from './articles.ts';
import { listDictionaries, readEntries } from './dictionaries.ts';
import { makeDigest } from './digest.ts';
import { listFactsOfArticle } from './facts.ts';
import version1 from './fixtures/version-1.json' with { type: 'json' };
import version2 from './fixtures/version-2.json' with { type: 'json' };
import version3 from './fixtures/version-3.json' with { type: 'json' };
import { ShuduDatabase } from './open.ts';
import { listFactIds } from './query-facts.ts';
import { VERSIONS } from './versions.ts';

/** Every published version with rows as it wrote them; a new version adds its line and keeps the older ones. */
const FIXTURES: readonly { version: number; tables: Record<string, object[]> }[] = [
  version1,
  version2,
  version3,
];

const NAME = 'upgraded';
afterEach(() => Dexie.delete(NAME));

/** A row with its bytes, which the fixture holds as base64. */
function reviveBytes(row: object): object {
  const revive = (value: unknown): unknown =>
    typeof value === 'string' && value.startsWith('base64:')
      ? Uint8Array.from(atob(value.slice(7)), (sign) => sign.charCodeAt(0))
      : value;
  return Object.fromEntries(Object.entries(row).map(([field, value]) => [field, revive(value)]));
}

async function seed({ version, tables }: (typeof FIXTURES)[number]): Promise<void> {
  const old = new Dexie(NAME);
  for (const one of VERSIONS) if (one.version <= version) old.version(one.version).stores(one.stores);
  await old.open();
  for (const [table, rows] of Object.entries(tables)) await old.table(table).bulkAdd(rows.map(reviveBytes));
  old.close();
}

describe('versions of the database', () => {
  it('are numbered upwards and each has a fixture', () => {
    const numbers = VERSIONS.map(({ version }) => version);
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    expect(FIXTURES.map(({ version }) => version)).toEqual(numbers);
  });

  it.each(FIXTURES)('version $version is opened by the newest, with everything in it', async (fixture) => {
    await seed(fixture);
    const db = new ShuduDatabase(NAME);
    const [article] = await listArticles(db);
    expect((await getArticle(db, article!.id))?.article.headline).toBe('云溪县前三季度经济稳中有进');
    const facts = await listFactsOfArticle(db, article!.id);
    expect(facts.map(({ review, correction }) => [review, correction])).toEqual([
      ['corrected', { subject: '云溪县城' }],
      ['found', null],
    ]);
    expect(await listFactIds(db, { filter: { status: ['target'] } })).toEqual([facts[1]!.id]);
    expect(await listFactIds(db, { filter: { words: '核对' } })).toEqual([facts[0]!.id]);
    const [row] = await listArticles(db);
    expect(await db.digests.toArray()).toEqual([makeDigest(row!, facts)]);
    expect(await listAnnotations(db, article!.id)).toMatchObject([{ note: '见公报' }]);
    expect(await listDictionaries(db)).toMatchObject([{ id: 'own', enabled: true }]);
    expect(await readEntries(db, 'own', [0])).toMatchObject([{ prefLabel: '专精特新' }]);
    db.close();
  });
});
