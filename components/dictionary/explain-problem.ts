import { i18n } from '#i18n';
import type { SharingErrorCode } from '../../lib/sharing/sharing-error.ts';
import { messageName } from './message-name.ts';

const CODES: readonly SharingErrorCode[] = [
  'invalid-address',
  'insecure-address',
  'private-network',
  'unreachable',
  'http-status',
  'redirected',
  'empty',
  'html',
  'too-large',
  'half-file',
  'malformed',
  'invalid',
  'hash-mismatch',
  'older',
  'other-dictionary',
  'licence-missing',
  'needs-newer-app',
];

/** Why a list was not taken, from what is kept of it: a code and, after a colon, what it is about. */
export function explainProblem(problem: string): string {
  const [head = '', ...rest] = problem.split(': ');
  const code = CODES.find((one) => one === head);
  if (!code) return problem;
  const words = i18n.t(`subscription.error.${messageName(code)}`);
  const detail = rest.join(': ');
  return detail === '' ? words : i18n.t('desk.issueAbout', [words, detail]);
}
