/** Why something that was asked for could not be done. Each code has a text in the locale files under `error.`. */
export type ErrorCode =
  | 'badMessage'
  | 'databaseFull'
  | 'databaseBlocked'
  | 'databaseUnavailable'
  | 'passageTooLong'
  | 'tooLong'
  | 'notCollected'
  | 'notFound'
  | 'noPermission'
  | 'extensionUpdated'
  | 'unexpected';

/** An answer that can fail in expected ways: Error objects do not survive every trip between contexts. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: ErrorCode };

/** The answer that something was done. */
export function succeed<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** The answer that it was not, and why. */
export function fail(error: ErrorCode): { ok: false; error: ErrorCode } {
  return { ok: false, error };
}
