import { i18n } from '#i18n';
import { explainError } from '../../components/explain-error.ts';
import { sendMessage } from '../../lib/messages/protocol.ts';
import { fail, type Result } from '../../lib/messages/result.ts';

/** Tells the page to ask again, and gives what went wrong in the reader's language, or null. */
async function settle(answer: Result<unknown>, tabId: number | null): Promise<string | null> {
  if (!answer.ok) return explainError(answer.error);
  if (tabId !== null) await sendMessage('readAgain', undefined, tabId).catch(() => undefined);
  return null;
}

const failed = () => fail('unexpected');

/** Saves the note of an annotation. */
export async function saveNote(id: string, note: string, tabId: number | null): Promise<string | null> {
  return settle(await sendMessage('changeAnnotation', { id, note }).catch(failed), tabId);
}

/** Puts an annotation away. */
export async function archiveAnnotation(id: string, tabId: number | null): Promise<string | null> {
  return settle(await sendMessage('changeAnnotation', { id, archived: true }).catch(failed), tabId);
}

/** Puts an annotation on other words of the article. */
export async function placeAnnotation(
  id: string,
  { start, end }: { start: number; end: number },
  tabId: number | null,
): Promise<string | null> {
  return settle(await sendMessage('placeAnnotation', { id, start, end }).catch(failed), tabId);
}

/** Puts an annotation on the words that are selected on the page. */
export async function placeOnSelection(id: string, tabId: number | null): Promise<string | null> {
  const span =
    tabId === null ? null : await sendMessage('describeSelection', undefined, tabId).catch(() => null);
  return span ? placeAnnotation(id, span, tabId) : i18n.t('outcome.selectFirst');
}
