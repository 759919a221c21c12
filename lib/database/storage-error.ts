/**
 * Why the database could not do what was asked.
 * quota: the disk (or the browser's share of it) is full; blocked: another window still holds an older version open;
 * unavailable: the browser gives no database here (private window, switched off); newer: the database was written by a later
 * version of the extension; damaged: the browser cannot read it; closed: it was closed in between; conflict: a record that the
 * change needs is gone or was there already; tooLarge: a note or a list of tags is longer than is kept; failed: anything else.
 */
export type StorageErrorCode =
  | 'quota'
  | 'blocked'
  | 'unavailable'
  | 'newer'
  | 'damaged'
  | 'closed'
  | 'conflict'
  | 'tooLarge'
  | 'failed';

/** An expected failure of the database. `code` survives a message between the extension's contexts; the class does not. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly code: StorageErrorCode;

  constructor(code: StorageErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** Names of errors of IndexedDB and Dexie, and what they mean for the reader. */
const CODES: Record<string, StorageErrorCode> = {
  QuotaExceededError: 'quota',
  BlockedError: 'blocked',
  MissingAPIError: 'unavailable',
  InvalidStateError: 'unavailable',
  SecurityError: 'unavailable',
  NotAllowedError: 'unavailable',
  OpenFailedError: 'unavailable',
  VersionError: 'newer',
  DatabaseClosedError: 'closed',
  DataError: 'damaged',
  NotReadableError: 'damaged',
  ConstraintError: 'conflict',
};

/** Errors that only say that something inside them failed: their own name decides last. */
const WRAPPERS = new Set([
  'AbortError',
  'BulkError',
  'ModifyError',
  'OpenFailedError',
  'DatabaseClosedError',
  'UnknownError',
]);

interface Nested {
  name?: unknown;
  inner?: unknown;
  cause?: unknown;
  failures?: unknown;
}

function findCode(error: unknown, depth: number): StorageErrorCode | null {
  if (error === null || typeof error !== 'object' || depth > 6) return null;
  if (error instanceof StorageError) return error.code;
  const { name, inner, cause, failures } = error as Nested;
  const known = typeof name === 'string' ? (CODES[name] ?? null) : null;
  if (known !== null && !WRAPPERS.has(name as string)) return known;
  const inside = [inner, cause, ...(Array.isArray(failures) ? failures : Object.values(failures ?? {}))];
  for (const part of inside) {
    const code = findCode(part, depth + 1);
    if (code !== null) return code;
  }
  return known;
}

/** The error as a StorageError with the code that fits; a StorageError is given back as it is. */
export function toStorageError(error: unknown): StorageError {
  if (error instanceof StorageError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new StorageError(findCode(error, 0) ?? 'failed', message, { cause: error });
}

/**
 * Runs a piece of work on the database.
 * @throws StorageError for every failure of it
 */
export async function guardStorage<T>(work: () => PromiseLike<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toStorageError(error);
  }
}
