import { i18n } from '#i18n';
import { ImportError } from '../../lib/database/import-error.ts';
import { StorageError, type StorageErrorCode } from '../../lib/database/storage-error.ts';
import type { ErrorCode } from '../../lib/messages/result.ts';
import { explainError } from '../explain-error.ts';

const STORAGE: Record<StorageErrorCode, ErrorCode> = {
  quota: 'databaseFull',
  blocked: 'databaseBlocked',
  unavailable: 'databaseUnavailable',
  newer: 'databaseUnavailable',
  damaged: 'databaseUnavailable',
  closed: 'databaseUnavailable',
  conflict: 'notFound',
  tooLarge: 'badMessage',
  failed: 'databaseUnavailable',
};

/** What went wrong in the library and what to do, in the reader's language. A refused file is told with the place that is wrong. */
export function explainFailure(error: unknown): string {
  if (error instanceof ImportError) {
    const text = i18n.t(`import.refused.${error.code}`);
    return error.place ? i18n.t('import.refusedAt', [text, error.place]) : text;
  }
  if (error instanceof StorageError) return explainError(STORAGE[error.code]);
  if (error instanceof DOMException && error.name === 'AbortError') return i18n.t('library.stopped');
  return explainError('unexpected');
}
