import * as v from 'valibot';

/**
 * Why a file is refused. unreadable: no JSON, no archive, or cut off; foreign: another kind of file; newer: written by a later version;
 * tooLarge: more than is read; invalid: a field is not as it must be, `place` says which.
 */
export type ImportErrorCode = 'unreadable' | 'foreign' | 'newer' | 'tooLarge' | 'invalid';

/** A file that is refused as a whole. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
  readonly code: ImportErrorCode;
  /** Where in the file: `facts.12.fact.value`, or `line 40`. */
  readonly place: string;

  constructor(code: ImportErrorCode, message: string, place = '') {
    super(place === '' ? message : `${place}: ${message}`);
    this.code = code;
    this.place = place;
  }
}

/**
 * A checked copy of a value, with the fields of the schema only.
 * @throws ImportError `invalid` with the place of the first field that is wrong
 */
export function parseWith<Output>(
  schema: v.GenericSchema<unknown, Output>,
  value: unknown,
  place: string,
): Output {
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  const path = v.getDotPath(issue);
  throw new ImportError('invalid', issue.message, path ? `${place}.${path}` : place);
}
