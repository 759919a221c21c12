import { i18n } from '#i18n';
import type { ErrorCode } from '../lib/messages/result.ts';

/** What happened and what to do, in the reader's language. */
export function explainError(error: ErrorCode): string {
  return i18n.t(`error.${error}`);
}
