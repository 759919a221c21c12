import type { BackupTable } from './backup-format.ts';
import type { ShuduDatabase } from './open.ts';

/** How many rows a table of a backup has here. Each fact has one in the catalogue. */
export function countRows(db: ShuduDatabase, table: BackupTable): PromiseLike<number> {
  return (table === 'facts' ? db.catalogue : db.table(table)).count();
}
