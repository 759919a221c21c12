import { i18n } from '#i18n';
import { ImportError } from '../../lib/database/import-error.ts';
import { StorageError } from '../../lib/database/storage-error.ts';
import { STORAGE_FAILURES } from '../../lib/messages/storage-failure.ts';
import { explainError } from '../explain-error.ts';

/** What went wrong in the library and what to do, in the reader's language. A refused file is told with the place that is wrong. */
export function explainFailure(error: unknown): string {
  if (error instanceof ImportError) {
    const text = i18n.t(`import.refused.${error.code}`);
    return error.place ? i18n.t('import.refusedAt', [text, error.place]) : text;
  }
  if (error instanceof StorageError) return explainError(STORAGE_FAILURES[error.code]);
  if (error instanceof DOMException && error.name === 'AbortError') return i18n.t('library.stopped');
  return explainError('unexpected');
}
