import type { FileFormat } from '../../../components/dictionary/file-format.ts';
import { listDictionaries, readAllEntries } from '../../../lib/database/dictionaries.ts';
import { openDatabase } from '../../../lib/database/open.ts';
import { checkForSharing } from '../../../lib/dictionary/check-for-sharing.ts';
import type { Issue } from '../../../lib/dictionary/issue.ts';
import { signEntries } from '../../../lib/sharing/entries-hash.ts';
import { FORMATS } from '../file-formats.ts';

/** A file, and what it lacks to be shared with others. */
export interface WrittenDictionary {
  bytes: Uint8Array;
  lacking: Issue[];
}

/** Writes a kept dictionary as a file. A JSON file carries the hash of its entries, so that a broken copy is noticed. */
export async function writeDictionary({
  id,
  format,
}: {
  id: string;
  format: FileFormat;
}): Promise<WrittenDictionary> {
  const db = openDatabase();
  const record = (await listDictionaries(db)).find((one) => one.id === id);
  if (!record) throw new Error(`dictionary ${id} is not kept`);
  const dictionary = { ...record.manifest, entries: await readAllEntries(db, id) };
  const signed = format === 'json' ? await signEntries(dictionary, crypto.subtle) : dictionary;
  const written = await FORMATS[format].write(signed);
  const bytes = typeof written === 'string' ? new TextEncoder().encode(written) : written;
  return { bytes, lacking: format === 'json' ? checkForSharing(dictionary) : [] };
}
