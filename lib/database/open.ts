import { Dexie, type EntityTable, type Table } from 'dexie';
import type { DictionaryChangeRow } from './dictionary-changes.ts';
import type {
  DictionaryChunkRow,
  DictionaryIndexRow,
  DictionaryRecord,
  DictionarySourceRow,
  OverlayEntry,
} from './dictionary-rows.ts';
import type { AnnotationRecord } from './records.ts';
import type {
  ArticleFactsRow,
  ArticleRow,
  CatalogueRow,
  DeletedAnnotationRow,
  DigestRow,
  SearchRow,
  SignatureRow,
  TextRow,
} from './rows.ts';
import { StorageError } from './storage-error.ts';
import { VERSIONS } from './versions.ts';

/** Name of the database in the extension's origin. */
const DATABASE_NAME = 'shudu';

/** Dexie counts versions in tenths, so that it can add what is missing of one without a new number. */
const TENTHS = 10;

function refuseLaterVersion(db: Dexie): void {
  const stored = Math.floor(db.backendDB().version / TENTHS);
  const known = Math.max(...VERSIONS.map(({ version }) => version));
  if (stored > known)
    throw new StorageError('newer', `the database has version ${stored}, this extension knows ${known}`);
}

/**
 * Everything that is kept. Opened by background, popup, side panel and library alike; a page's own script cannot see it.
 * The scope of a `transaction` must be an `async` function of its own: of any other Dexie does not know that it awaits, and the
 * transaction may end before it does.
 */
export class ShuduDatabase extends Dexie {
  declare articles: EntityTable<ArticleRow, 'id'>;
  declare texts: EntityTable<TextRow, 'article'>;
  declare articleFacts: EntityTable<ArticleFactsRow, 'article'>;
  declare digests: EntityTable<DigestRow, 'article'>;
  declare catalogue: EntityTable<CatalogueRow, 'id'>;
  declare searches: EntityTable<SearchRow, 'article'>;
  declare signatures: EntityTable<SignatureRow, 'bucket'>;
  declare annotations: EntityTable<AnnotationRecord, 'id'>;
  declare deletedAnnotations: EntityTable<DeletedAnnotationRow, 'id'>;
  declare dictionaries: EntityTable<DictionaryRecord, 'id'>;
  declare dictionarySources: EntityTable<DictionarySourceRow, 'version'>;
  declare dictionaryIndexes: EntityTable<DictionaryIndexRow, 'version'>;
  declare dictionaryChunks: Table<DictionaryChunkRow, [string, number]>;
  declare overlays: Table<OverlayEntry, [string, string]>;
  declare dictionaryChanges: EntityTable<DictionaryChangeRow, 'number'>;

  constructor(name: string = DATABASE_NAME) {
    super(name);
    for (const { version, stores, upgrade } of VERSIONS) {
      const step = this.version(version).stores(stores);
      if (upgrade) step.upgrade(upgrade);
    }
    // Dexie opens what a later version wrote; an older extension must not write its rows into it.
    this.on('ready', () => refuseLaterVersion(this), true);
  }
}

let opened: ShuduDatabase | null = null;

/**
 * The database of this context (background or page), made on the first call; it opens on its first use. A context may be
 * stopped and started at any moment: nothing is kept here but the connection.
 */
export function openDatabase(): ShuduDatabase {
  opened ??= new ShuduDatabase();
  return opened;
}
