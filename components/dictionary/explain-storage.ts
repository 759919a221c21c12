import { i18n } from '#i18n';

/** Why something could not be kept, in the reader's language, from a StorageError or what a worker says of one. */
export function explainStorage(error: unknown): string {
  const code = (error as { code?: unknown }).code;
  if (code === 'quota') return i18n.t('error.databaseFull');
  if (code === 'blocked') return i18n.t('error.databaseBlocked');
  if (code === 'conflict') return i18n.t('desk.changedSince');
  console.error(error);
  return i18n.t(code === 'failed' || code === undefined ? 'error.unexpected' : 'error.databaseUnavailable');
}
