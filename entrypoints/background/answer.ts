import * as v from 'valibot';
import type { StorageErrorCode } from '../../lib/database/storage-error.ts';
import { type ErrorCode, fail, type Result, succeed } from '../../lib/messages/result.ts';
import { STORAGE_FAILURES } from '../../lib/messages/storage-failure.ts';

/** A failure that the reader is told about in words. Thrown inside a handler, it becomes the answer. */
export class ExpectedError extends Error {
  constructor(readonly code: ErrorCode) {
    super(code);
  }
}

function codeOf(error: unknown): ErrorCode {
  if (error instanceof ExpectedError) return error.code;
  const { name, code } = error as { name?: string; code?: StorageErrorCode };
  if (name === 'StorageError' && code) return STORAGE_FAILURES[code];
  console.error(error);
  return 'unexpected';
}

/**
 * Makes a message handler that checks what came against a schema and turns every failure into an answer:
 * the page is always told something, and a message with wrong fields changes nothing.
 */
export function answer<S extends v.GenericSchema, T, M extends { data: unknown }>(
  schema: S,
  handle: (data: v.InferOutput<S>, message: M) => Promise<T>,
): (message: M) => Promise<Result<T>> {
  return async (message) => {
    const checked = v.safeParse(schema, message.data);
    if (!checked.success) return fail('badMessage');
    try {
      return succeed(await handle(checked.output, message));
    } catch (error) {
      return fail(codeOf(error));
    }
  };
}
