import { i18n } from '#i18n';
import { explainError } from '../../components/explain-error.ts';
import { type AnnotationChange, updateAnnotation } from '../../lib/database/annotations.ts';
import { openDatabase } from '../../lib/database/open.ts';
import type { AnnotationRecord } from '../../lib/database/records.ts';
import { sendMessage } from '../../lib/messages/protocol.ts';
import { fail, type Result } from '../../lib/messages/result.ts';
import { tellTabs } from '../../lib/messages/tell-tabs.ts';

/** What became of an action: words for the reader, and what takes it back or does it again. */
export interface Said {
  text: string;
  failed: boolean;
  undo?: () => Promise<Said>;
  redo?: () => Promise<Said>;
}

/** A change of an annotation: as it was before, the fields that change, and how they are changed. */
interface Deed {
  before: AnnotationRecord;
  fields: (keyof AnnotationChange)[];
  tabId: number | null;
  carryOut: () => Promise<Result<unknown>>;
}

const complain = (text: string): Said => ({ text, failed: true });

async function perform(deed: Deed): Promise<Said> {
  const answer = await deed.carryOut().catch(() => fail('unexpected'));
  if (!answer.ok) return complain(explainError(answer.error));
  if (deed.tabId !== null) await sendMessage('readAgain', undefined, deed.tabId).catch(() => undefined);
  return { text: i18n.t('annotation.saved'), failed: false, undo: () => takeBack(deed) };
}

/** Only the fields that were changed are put back: another window may have changed the others since. */
async function takeBack(deed: Deed): Promise<Said> {
  const { before, fields, tabId } = deed;
  const db = openDatabase();
  const values: AnnotationChange = { ...before, archived: before.archived ?? false };
  const change = Object.fromEntries(fields.map((field) => [field, values[field]]));
  try {
    await updateAnnotation(db, before.id, { ...change, at: new Date().toISOString() });
  } catch {
    return complain(explainError('unexpected'));
  }
  await tellTabs(db, before.article);
  if (tabId !== null) await sendMessage('readAgain', undefined, tabId).catch(() => undefined);
  return { text: i18n.t('annotation.undone'), failed: false, redo: () => perform(deed) };
}

/** Saves the note of an annotation. */
export function saveNote(before: AnnotationRecord, note: string, tabId: number | null): Promise<Said> {
  const carryOut = async () => sendMessage('changeAnnotation', { id: before.id, note });
  return perform({ before, fields: ['note'], tabId, carryOut });
}

/** Puts an annotation away. */
export function archiveAnnotation(before: AnnotationRecord, tabId: number | null): Promise<Said> {
  const carryOut = async () => sendMessage('changeAnnotation', { id: before.id, archived: true });
  return perform({ before, fields: ['archived'], tabId, carryOut });
}

/** Puts an annotation on other words of the article. */
export function placeAnnotation(
  before: AnnotationRecord,
  { start, end }: { start: number; end: number },
  tabId: number | null,
): Promise<Said> {
  const carryOut = async () => sendMessage('placeAnnotation', { id: before.id, start, end });
  return perform({ before, fields: ['passage', 'placement', 'archived'], tabId, carryOut });
}

/** Puts an annotation on the words that are selected on the page. */
export async function placeOnSelection(before: AnnotationRecord, tabId: number | null): Promise<Said> {
  const span =
    tabId === null ? null : await sendMessage('describeSelection', undefined, tabId).catch(() => null);
  return span ? placeAnnotation(before, span, tabId) : complain(i18n.t('outcome.selectFirst'));
}
