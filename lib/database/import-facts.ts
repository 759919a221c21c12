import { factTables, findFacts, putFacts } from './fact-store.ts';
import { findSameArticle, hostOf, likenessOf } from './identity.ts';
import type { ShuduDatabase } from './open.ts';
import type { ArticleRecord, FactRecord } from './records.ts';
import type { ArticleRow, TextRow } from './rows.ts';
import { guardStorage } from './storage-error.ts';
import type { WorkControl } from './work-control.ts';

/** Facts and articles of a checked file (`readJson`, `readDataPackage`). */
export interface FactsToImport {
  articles: readonly ArticleRecord[];
  facts: readonly FactRecord[];
}

/** What an import did, or would do. Older: the fact that is kept was changed later than that of the file, and stays. */
export interface ImportReport {
  articles: { added: number; known: number };
  facts: { added: number; updated: number; same: number; older: number };
}

const BATCH = 500;

function makeRows(record: ArticleRecord): { row: ArticleRow; text: TextRow } {
  const { id, addresses, host, article, firstReadAt, readAt, previous } = record;
  const { headline, date, source, edition } = article;
  return {
    row: {
      id,
      addresses,
      host: host || hostOf(addresses[0] ?? null),
      headline,
      date,
      source,
      edition,
      firstReadAt,
      readAt,
      likeness: likenessOf(article),
    },
    text: {
      article: id,
      content: article,
      previous: previous ? { content: previous.article, readAt: previous.readAt } : null,
    },
  };
}

/** Under which id each article of the file is kept here, and those that are not kept. */
async function matchArticles(db: ShuduDatabase, articles: readonly ArticleRecord[]) {
  const names = new Map<string, string>();
  const missing: ArticleRecord[] = [];
  for (const record of articles) {
    const kept = (await db.articles.get(record.id)) ?? (await findSameArticle(db, record.article));
    names.set(record.id, kept?.id ?? record.id);
    if (!kept) missing.push(record);
  }
  return { names, missing };
}

type FactOutcome = keyof ImportReport['facts'];

function compareFact(record: FactRecord, kept: FactRecord | undefined): FactOutcome {
  if (!kept) return 'added';
  if (kept.modifiedAt === record.modifiedAt) return 'same';
  return kept.modifiedAt < record.modifiedAt ? 'updated' : 'older';
}

async function importAll(
  db: ShuduDatabase,
  { articles, facts }: FactsToImport,
  { isWritten, signal, onProgress }: WorkControl & { isWritten: boolean },
): Promise<ImportReport> {
  const { names, missing } = await matchArticles(db, articles);
  const report: ImportReport = {
    articles: { added: missing.length, known: articles.length - missing.length },
    facts: { added: 0, updated: 0, same: 0, older: 0 },
  };
  if (isWritten) {
    const rows = missing.map(makeRows);
    await db.articles.bulkPut(rows.map(({ row }) => row));
    await db.texts.bulkPut(rows.map(({ text }) => text));
  }
  for (let at = 0; at < facts.length; at += BATCH) {
    const batch = facts.slice(at, at + BATCH);
    const kept = await findFacts(
      db,
      batch.map(({ id }) => id),
    );
    const outcomes = batch.map((record) => compareFact(record, kept.get(record.id)));
    for (const outcome of outcomes) report.facts[outcome] += 1;
    const written = batch.filter((_, place) => outcomes[place] === 'added' || outcomes[place] === 'updated');
    const named = written.map((record) => ({
      ...record,
      // A fact that is kept stays with the article that it is kept with.
      article: kept.get(record.id)?.article ?? names.get(record.article) ?? record.article,
    }));
    if (isWritten) await putFacts(db, named);
    onProgress?.(Math.min(1, (at + BATCH) / facts.length));
    signal?.throwIfAborted();
  }
  return report;
}

/** What an import would do. Nothing is written. */
export function previewImport(db: ShuduDatabase, imported: FactsToImport): Promise<ImportReport> {
  return guardStorage(() =>
    db.transaction('r', [...factTables(db), db.texts], async () =>
      importAll(db, imported, { isWritten: false }),
    ),
  );
}

/**
 * Adds facts and articles of a file, in one transaction. An article that is kept under one of its addresses stays as it is and takes the
 * facts; of a fact that is kept, the version that was changed last wins.
 * @throws StorageError, or the signal's reason; then nothing was written
 */
export function importFacts(
  db: ShuduDatabase,
  imported: FactsToImport,
  options: WorkControl = {},
): Promise<ImportReport> {
  const importing = guardStorage(() =>
    db.transaction('rw', [...factTables(db), db.texts], async () =>
      importAll(db, imported, { ...options, isWritten: true }),
    ),
  );
  return importing.catch((error) => {
    options.signal?.throwIfAborted();
    throw error;
  });
}
