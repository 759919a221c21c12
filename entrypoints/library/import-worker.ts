import * as v from 'valibot';
import { collectReading } from '../../lib/database/collect.ts';
import { type OpenDictionaries, openDictionaries } from '../../lib/database/explain-terms.ts';
import { findSameArticle } from '../../lib/database/identity.ts';
import { ImportError } from '../../lib/database/import-error.ts';
import { openDatabase } from '../../lib/database/open.ts';
import { toStorageError } from '../../lib/database/storage-error.ts';
import { matchTerms } from '../../lib/dictionary/match-terms.ts';
import { readZip } from '../../lib/export/read-zip.ts';
import { readFacts } from '../../lib/facts/read-facts.ts';
import { schemas } from '../../lib/messages/schemas.ts';
import type { Article } from '../../lib/text/article.ts';
import type { WorkerAnswer, WorkerQuestion } from './import-protocol.ts';

/** The most that is unpacked of one archive. */
const ZIP_LIMITS = { files: 5_000, bytes: 500_000_000 } as const;

let dictionaries: OpenDictionaries | null = null;

/** Understands an article and keeps it, as the background does with a visited page. */
async function collect(given: Article, at: string): Promise<WorkerAnswer> {
  const checked = v.safeParse(schemas.readArticle, { article: given });
  if (!checked.success) return { kind: 'skipped', reason: 'invalid' };
  const { article } = checked.output;
  const db = openDatabase();
  dictionaries = await openDictionaries(db, dictionaries);
  const terms = matchTerms(article, dictionaries.open);
  const known = (await findSameArticle(db, article)) !== undefined;
  const { articleId, facts } = await collectReading(db, { article, facts: readFacts(article), terms, at });
  return { kind: known ? 'updated' : 'collected', article: articleId, facts: facts.length };
}

async function unpack(file: Blob): Promise<WorkerAnswer> {
  const unpacked = await readZip(file.stream() as unknown as AsyncIterable<Uint8Array>, ZIP_LIMITS);
  const files = [...unpacked].map(([name, chunks]) => ({ name, content: new Blob(chunks as BlobPart[]) }));
  return { kind: 'unpacked', files };
}

async function answer({ question }: { question: WorkerQuestion }): Promise<WorkerAnswer> {
  try {
    return question.kind === 'collect'
      ? await collect(question.article, question.at)
      : await unpack(question.file);
  } catch (error) {
    if (error instanceof ImportError)
      return { kind: 'refused', code: error.code, message: error.message, place: error.place };
    return { kind: 'failed', code: toStorageError(error).code };
  }
}

addEventListener('message', (event: MessageEvent<{ id: number; question: WorkerQuestion }>) => {
  void answer(event.data).then((given) => postMessage({ id: event.data.id, answer: given }));
});
