import type { TermMatch } from '../dictionary/term.ts';
import type { Fact } from '../facts/fact.ts';
import type { Article } from '../text/article.ts';
import { type DescribedFact, describeFacts } from './describe-facts.ts';
import { factTables, putFacts, readFactsOfArticle, removeFacts } from './fact-store.ts';
import { addressesOf, findSameArticle, hostOf, likenessOf, nameArticle } from './identity.ts';
import { matchFacts, nameFact } from './match-facts.ts';
import type { ShuduDatabase } from './open.ts';
import type { FactRecord } from './records.ts';
import type { ArticleRow, TextRow } from './rows.ts';
import { sameContent } from './same-content.ts';
import { guardStorage } from './storage-error.ts';

/** What was read of an article. */
export interface ReadingToCollect {
  article: Article;
  facts: readonly Fact[];
  /** Where terms of dictionaries stand in it, in reading order, so that facts can be listed by term. */
  terms?: readonly TermMatch[];
  /** When it was read, ISO instant. */
  at: string;
}

/** What is kept of it now. */
export interface CollectedReading {
  articleId: string;
  /** In the order of the facts that were given; facts of earlier readings that are stale are not among them. */
  facts: FactRecord[];
}

/** Whether the reader did anything to a fact: then it is never removed by a reading. */
function isTouched(record: FactRecord): boolean {
  return (
    record.review !== 'found' || record.correction !== null || record.tags.length > 0 || Boolean(record.note)
  );
}

function makeRecord(article: string, id: string, described: DescribedFact): Omit<FactRecord, 'modifiedAt'> {
  const { fact, sentence, passage, terms } = described;
  return { id, article, fact, sentence, passage, review: 'found', correction: null, tags: [], terms };
}

/** What the reader put on a fact, which no reading changes. */
function keptByReader(kept: FactRecord): Partial<FactRecord> {
  const { id, review, correction, tags, note } = kept;
  return note === undefined ? { id, review, correction, tags } : { id, review, correction, tags, note };
}

/** A record brought up to date; the kept one itself where nothing changed, so that no view is woken for nothing. */
function finishRecord(
  record: Omit<FactRecord, 'modifiedAt'>,
  kept: FactRecord | null,
  at: string,
): FactRecord {
  if (kept === null) return { ...record, modifiedAt: at };
  const { modifiedAt: _, ...before } = kept;
  return sameContent(before, record) ? kept : { ...record, modifiedAt: at };
}

/**
 * The records that collecting would write for an article that has none yet. For articles that are shown but not kept.
 * @param reading the id that the article would have (`nameArticle`), and what was read
 */
export function describeReading(reading: ReadingToCollect & { articleId: string }): FactRecord[] {
  const taken = new Set<string>();
  return describeFacts(reading.article, reading.facts, reading.terms).map((described) => ({
    ...makeRecord(reading.articleId, nameFact(reading.articleId, described, taken), described),
    modifiedAt: reading.at,
  }));
}

/** Sets aside the text that was kept before, when a reading finds another. */
async function writeText(
  db: ShuduDatabase,
  row: ArticleRow,
  previous: ArticleRow | undefined,
  article: Article,
): Promise<void> {
  const before = await db.texts.get(row.id);
  if (before && sameContent(before.content, article)) return;
  const changed = before !== undefined && before.content.text !== article.text;
  const next: TextRow = {
    article: row.id,
    content: article,
    previous: changed
      ? { content: before.content, readAt: previous?.readAt ?? row.firstReadAt }
      : (before?.previous ?? null),
  };
  await db.texts.put(next);
}

async function writeArticle(
  db: ShuduDatabase,
  { article, at }: ReadingToCollect,
  same: ArticleRow | undefined,
): Promise<ArticleRow> {
  // First the address that was read: the canonical one leaves out the port, without which the e-paper does not answer.
  const addresses = addressesOf(article).reverse();
  const row: ArticleRow = {
    id: same?.id ?? (await nameArticle(db, article)),
    addresses: [...new Set([...(same?.addresses ?? []), ...addresses])],
    host: same?.host || hostOf(addresses[0] ?? null),
    headline: article.headline,
    date: article.date ?? same?.date ?? null,
    source: article.source ?? same?.source ?? null,
    edition: article.edition ?? same?.edition ?? null,
    likeness: likenessOf(article),
    firstReadAt: same?.firstReadAt ?? at,
    readAt: at,
  };
  await writeText(db, row, same, article);
  await db.articles.put(row);
  return row;
}

/** Whether the catalogue's rows of all facts must be made anew, because what they hold of the article changed. */
function isRedated(row: ArticleRow, before: ArticleRow | undefined): boolean {
  return before !== undefined && (row.date !== before.date || row.source !== before.source);
}

async function writeFacts(
  db: ShuduDatabase,
  row: ArticleRow,
  { reading, redated }: { reading: ReadingToCollect; redated: boolean },
): Promise<FactRecord[]> {
  const { article, facts, terms, at } = reading;
  const kept = await readFactsOfArticle(db, row.id);
  const { pairs, missing } = matchFacts(describeFacts(article, facts, terms), kept);
  const taken = new Set(kept.map(({ id }) => id));
  const records = pairs.map(({ described, kept: before }) => {
    const id = before?.id ?? nameFact(row.id, described, taken);
    const record = { ...makeRecord(row.id, id, described), ...(before ? keptByReader(before) : {}) };
    return finishRecord(record, before, at);
  });
  const stale = missing.filter(isTouched).map((before) => {
    const { modifiedAt: _, ...record } = before;
    return finishRecord({ ...record, stale: true }, before, at);
  });
  const unchanged = new Set(redated ? [] : kept);
  await removeFacts(
    db,
    missing.filter((record) => !isTouched(record)),
  );
  await putFacts(
    db,
    [...records, ...stale].filter((record) => !unchanged.has(record)),
  );
  return records;
}

/**
 * Keeps what was read of an article, in one transaction. Reading it again updates and never duplicates: facts are matched to the
 * kept ones; review, correction, tags and notes of the reader stay as they are; facts that the article no longer has are removed,
 * but those that the reader touched are kept and marked stale.
 * @throws StorageError; then nothing was written
 */
export function collectReading(db: ShuduDatabase, reading: ReadingToCollect): Promise<CollectedReading> {
  return guardStorage(() =>
    db.transaction('rw', [...factTables(db), db.texts], async () => {
      const before = await findSameArticle(db, reading.article);
      const row = await writeArticle(db, reading, before);
      const facts = await writeFacts(db, row, { reading, redated: isRedated(row, before) });
      return { articleId: row.id, facts };
    }),
  );
}
