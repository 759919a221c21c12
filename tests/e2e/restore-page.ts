import { ShuduDatabase } from '../../lib/database/open.ts';
import { readBackup } from '../../lib/database/read-backup.ts';
import { restoreBackup } from '../../lib/database/restore-backup.ts';
import { StorageError } from '../../lib/database/storage-error.ts';

/** Restores the backup at an address of the page's server; the answer is the code of the error, or `done`. */
async function restore(address: string): Promise<string> {
  const db = new ShuduDatabase();
  try {
    const { body } = await fetch(address);
    await restoreBackup(db, await readBackup(body!));
    return 'done';
  } catch (error) {
    return error instanceof StorageError ? error.code : String(error);
  } finally {
    db.close();
  }
}

Object.assign(globalThis, { restore });
