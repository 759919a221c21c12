import type { SkipReason } from '../../components/library/import-report.ts';
import { findSameArticle } from '../../lib/database/identity.ts';
import type { ShuduDatabase } from '../../lib/database/open.ts';
import { StorageError } from '../../lib/database/storage-error.ts';
import { readZip } from '../../lib/export/read-zip.ts';
import { sendMessage } from '../../lib/messages/protocol.ts';
import type { Article } from '../../lib/text/article.ts';

/** The most that is unpacked of one archive. */
const ZIP_LIMITS = { files: 5_000, bytes: 500_000_000 } as const;
/** Bytes of an archive that are unpacked at once: they may become a thousand times as many, and the page must stay awake. */
const SLICE = 4_096;

/** What became of an article that was handed in. */
export type Collected =
  | { kind: 'collected' | 'updated'; article: string; facts: number }
  | { kind: 'skipped'; reason: SkipReason };

/**
 * Has the background understand and keep an article, as it does with a visited page: it runs beside the page, and the package holds
 * the grammar once.
 * @throws StorageError when the database fails
 */
export async function collectArticle(db: ShuduDatabase, article: Article): Promise<Collected> {
  const known = (await findSameArticle(db, article)) !== undefined;
  const answer = await sendMessage('readArticle', { article, collect: true });
  if (answer.ok) {
    const { articleId, facts } = answer.value;
    return { kind: known ? 'updated' : 'collected', article: articleId, facts: facts.length };
  }
  if (answer.error === 'badMessage') return { kind: 'skipped', reason: 'invalid' };
  const code = answer.error === 'databaseFull' ? 'quota' : 'failed';
  throw new StorageError(code, `the article could not be kept: ${answer.error}`);
}

async function* sliceUp(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += SLICE) {
    if (at % (SLICE * 64) === 0) await new Promise((resolve) => setTimeout(resolve));
    yield bytes.subarray(at, at + SLICE);
  }
}

/**
 * Unpacks an archive in slices.
 * @throws ImportError for an archive that is damaged, leads out of itself or unpacks to too much
 */
export async function unpackArchive(bytes: Uint8Array): Promise<{ name: string; content: Blob }[]> {
  const unpacked = await readZip(sliceUp(bytes), ZIP_LIMITS);
  return [...unpacked].map(([name, chunks]) => ({ name, content: new Blob(chunks as BlobPart[]) }));
}
