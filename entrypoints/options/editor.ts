import type { EditOrigin } from '../../lib/database/dictionary-edits.ts';
import { type DictionaryRecord, OWN_DICTIONARY } from '../../lib/database/dictionary-rows.ts';
import { newManifest } from '../../lib/dictionary/new-manifest.ts';

/** Stands in the address for a term that is not there yet. */
export const NEW_TERM = 'new:';

/** Whether the reader edits the entries of a dictionary themselves; of the others they put an overlay over them. */
export function isEditable({ kind }: DictionaryRecord): boolean {
  return kind === 'own' || kind === 'team';
}

/** Who edits a dictionary now: its first maintainer, or nobody by name. */
export function originOf(dictionary: DictionaryRecord | undefined, title: string): EditOrigin {
  const id = dictionary?.id ?? OWN_DICTIONARY;
  return {
    dictionary: id,
    action: 'edit',
    author: dictionary?.manifest.maintainers[0] ?? '',
    at: new Date().toISOString(),
    manifest: newManifest(id, title),
  };
}
