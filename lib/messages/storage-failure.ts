import type { StorageErrorCode } from '../database/storage-error.ts';
import type { ErrorCode } from './result.ts';

/** What the reader is told when the database fails, by the reason. */
export const STORAGE_FAILURES: Readonly<Record<StorageErrorCode, ErrorCode>> = {
  quota: 'databaseFull',
  blocked: 'databaseBlocked',
  unavailable: 'databaseUnavailable',
  newer: 'databaseUnavailable',
  damaged: 'databaseUnavailable',
  closed: 'databaseUnavailable',
  conflict: 'notFound',
  tooLarge: 'tooLong',
  failed: 'databaseUnavailable',
};
