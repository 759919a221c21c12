import type { Issue } from '../dictionary/issue.ts';

/** Why a list was not taken, as a word that a view puts into a sentence. */
export type SharingErrorCode =
  | 'invalid-address'
  | 'insecure-address'
  | 'private-network'
  | 'unreachable'
  | 'http-status'
  | 'redirected'
  | 'empty'
  | 'html'
  | 'too-large'
  | 'half-file'
  | 'malformed'
  | 'invalid'
  | 'hash-mismatch'
  | 'older'
  | 'other-dictionary'
  | 'licence-missing'
  | 'needs-newer-app';

/** A list that was not taken; what is kept stays as it is. */
export class SharingError extends Error {
  override name = 'SharingError';
  readonly code: SharingErrorCode;
  /** The status, host or size that it is about. */
  readonly detail: string;
  /** What is wrong with which entries, where the list was read. */
  readonly issues: readonly Issue[];
  constructor(code: SharingErrorCode, detail = '', issues: readonly Issue[] = []) {
    super(detail === '' ? code : `${code}: ${detail}`);
    this.code = code;
    this.detail = detail;
    this.issues = issues;
  }
}
