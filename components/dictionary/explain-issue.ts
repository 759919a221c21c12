import { i18n } from '#i18n';
import type { Issue } from '../../lib/dictionary/issue.ts';
import { messageName } from './message-name.ts';

/** What is wrong, with the value that it is about. */
export function explainIssue({ code, detail, field }: Issue): string {
  const words = i18n.t(`desk.issue.${messageName(code)}`);
  // Where something is missing its name says nothing that the words do not.
  const about = detail ?? (code.endsWith('-missing') ? undefined : field);
  return about === undefined ? words : i18n.t('desk.issueAbout', [words, about]);
}

/** Where in the file it is: the line, else the number of the entry, else its id. */
export function placeIssue({ line, entry, id }: Issue): string {
  if (line !== undefined) return i18n.t('desk.line', [line]);
  if (entry !== null) return i18n.t('desk.entryNumber', [entry + 1]);
  return id ?? i18n.t('desk.wholeFile');
}
