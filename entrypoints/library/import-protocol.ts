import type { SkipReason } from '../../components/library/import-report.ts';
import type { ImportErrorCode } from '../../lib/database/import-error.ts';
import type { StorageErrorCode } from '../../lib/database/storage-error.ts';
import type { Article } from '../../lib/text/article.ts';

/** What the page asks the worker of an import. `at`: ISO instant of the reading. */
export type WorkerQuestion =
  | { kind: 'collect'; article: Article; at: string }
  | { kind: 'unpack'; file: Blob };

/** What it answers. */
export type WorkerAnswer =
  | { kind: 'collected' | 'updated'; article: string; facts: number }
  | { kind: 'unpacked'; files: { name: string; content: Blob }[] }
  | { kind: 'skipped'; reason: SkipReason }
  | { kind: 'refused'; code: ImportErrorCode; message: string; place: string }
  | { kind: 'failed'; code: StorageErrorCode };
