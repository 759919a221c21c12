import { orderEntries } from '../dictionary/order-entries.ts';
import type { Term } from '../dictionary/term.ts';
import type { DictionaryRecord, OverlayEntry } from './dictionary-rows.ts';
import type { ShuduDatabase } from './open.ts';
import { guardStorage, StorageError } from './storage-error.ts';

/** Entries of one row of `dictionaryChunks`. */
const CHUNK = 256;

/** A dictionary that was read, checked and compiled, ready to be kept. */
export interface CompiledDictionary {
  /** All of the record but what the database decides; `enabled` and `order` of a kept dictionary stay. */
  record: Omit<DictionaryRecord, 'version' | 'count' | 'enabled' | 'order'> & {
    enabled?: boolean;
    order?: number;
  };
  /** The dictionary as it came, gzip of its JSON; null where the entries are the source (the reader's own). */
  source: Uint8Array | null;
  /** The compiled term index of `entries` (`compileTermIndex`), which numbers them in canonical order; so are they kept. */
  index: ArrayBuffer;
  entries: readonly Term[];
}

async function nextOrder(db: ShuduDatabase): Promise<number> {
  return ((await db.dictionaries.orderBy('order').last())?.order ?? -1) + 1;
}

/** A key for the new content beside the kept one, so that both are there until the old one is deleted. */
function nextVersion(record: CompiledDictionary['record'], kept: DictionaryRecord | undefined): string {
  const version = `${record.id}@${record.manifest.revision}`;
  if (!kept?.version.startsWith(version)) return version;
  const again = Number(kept.version.slice(version.length + 1) || 0);
  return Number.isInteger(again) ? `${version}.${again + 1}` : version;
}

async function writeContent(
  db: ShuduDatabase,
  version: string,
  dictionary: CompiledDictionary,
): Promise<void> {
  const { source, index } = dictionary;
  const entries = orderEntries(dictionary.entries);
  if (source) await db.dictionarySources.put({ version, gzip: source });
  await db.dictionaryIndexes.put({ version, index });
  const chunks = Array.from({ length: Math.ceil(entries.length / CHUNK) }, (_, chunk) => ({
    version,
    chunk,
    entries: entries.slice(chunk * CHUNK, (chunk + 1) * CHUNK),
  }));
  await db.dictionaryChunks.bulkPut(chunks);
}

async function deleteContent(db: ShuduDatabase, version: string): Promise<void> {
  await db.dictionarySources.delete(version);
  await db.dictionaryIndexes.delete(version);
  await db.dictionaryChunks.where('[version+chunk]').between([version, 0], [version, Infinity]).delete();
}

async function install(db: ShuduDatabase, dictionary: CompiledDictionary): Promise<DictionaryRecord> {
  const kept = await db.dictionaries.get(dictionary.record.id);
  const version = nextVersion(dictionary.record, kept);
  const record: DictionaryRecord = {
    ...dictionary.record,
    version,
    count: dictionary.entries.length,
    enabled: dictionary.record.enabled ?? kept?.enabled ?? true,
    order: dictionary.record.order ?? kept?.order ?? (await nextOrder(db)),
  };
  await writeContent(db, version, dictionary);
  await db.dictionaries.put(record);
  if (kept) await deleteContent(db, kept.version);
  return record;
}

/**
 * Keeps a dictionary or a new revision of it, in one transaction: the new content is written under its own version key, then the
 * old one is deleted. On any failure the old one stays whole. What the reader put over its entries stays.
 * @throws StorageError
 */
export function installDictionary(
  db: ShuduDatabase,
  dictionary: CompiledDictionary,
): Promise<DictionaryRecord> {
  return guardStorage(() => db.transaction('rw', contentTables(db), async () => install(db, dictionary)));
}

function contentTables(db: ShuduDatabase) {
  return [db.dictionaries, db.dictionarySources, db.dictionaryIndexes, db.dictionaryChunks];
}

async function readChunks(db: ShuduDatabase, version: string): Promise<Term[]> {
  const chunks = await db.dictionaryChunks
    .where('[version+chunk]')
    .between([version, 0], [version, Infinity])
    .toArray();
  return chunks.flatMap(({ entries }) => entries);
}

/**
 * Changes the entries of a dictionary that is edited here (the reader's own, a team's) in one transaction, so that two windows
 * never lose each other's edits.
 * @param change gives the compiled dictionary from the kept entries (empty if there is none yet); synchronous, as the transaction is open
 */
export function editDictionary(
  db: ShuduDatabase,
  id: string,
  change: (entries: Term[], kept: DictionaryRecord | undefined) => CompiledDictionary,
): Promise<DictionaryRecord> {
  return guardStorage(() =>
    db.transaction('rw', contentTables(db), async () => {
      const kept = await db.dictionaries.get(id);
      return install(db, change(kept ? await readChunks(db, kept.version) : [], kept));
    }),
  );
}

/** All dictionaries by their order. Fit for a live query. */
export function listDictionaries(db: ShuduDatabase): Promise<DictionaryRecord[]> {
  return guardStorage(() => db.dictionaries.orderBy('order').toArray());
}

/** Changes what is known of a dictionary (switched on, order, state of its subscription); only the given fields. */
export function updateDictionary(
  db: ShuduDatabase,
  id: string,
  change: Partial<Omit<DictionaryRecord, 'id' | 'version' | 'count'>>,
): Promise<void> {
  return guardStorage(async () => {
    if ((await db.dictionaries.update(id, change)) === 0 && !(await db.dictionaries.get(id)))
      throw new StorageError('conflict', `dictionary ${id} is not kept`);
  });
}

/** Puts dictionaries in the order of their ids as given; others follow as they were. */
export function orderDictionaries(db: ShuduDatabase, ids: readonly string[]): Promise<void> {
  return guardStorage(() =>
    db.transaction('rw', db.dictionaries, async () => {
      const records = await db.dictionaries.orderBy('order').toArray();
      const place = (id: string): number => (ids.includes(id) ? ids.indexOf(id) : ids.length);
      records.sort((a, b) => place(a.id) - place(b.id) || a.order - b.order);
      await db.dictionaries.bulkPut(records.map((record, order) => ({ ...record, order })));
    }),
  );
}

/** Removes a dictionary with its content and what the reader put over its entries. */
export function deleteDictionary(db: ShuduDatabase, id: string): Promise<void> {
  return guardStorage(() =>
    db.transaction('rw', [...contentTables(db), db.overlays], async () => {
      const kept = await db.dictionaries.get(id);
      if (!kept) return;
      await deleteContent(db, kept.version);
      await db.dictionaries.delete(id);
      await db.overlays.where('dictionary').equals(id).delete();
    }),
  );
}

/** A dictionary that is switched on, with its compiled index. */
export interface EnabledIndex {
  dictionary: DictionaryRecord;
  index: ArrayBuffer;
}

/** The compiled indexes of all dictionaries that are switched on, by their order. One read transaction, so that no swap comes between. */
export function openEnabledIndexes(db: ShuduDatabase): Promise<EnabledIndex[]> {
  return guardStorage(() =>
    db.transaction('r', [db.dictionaries, db.dictionaryIndexes], async () => {
      const enabled = await db.dictionaries
        .orderBy('order')
        .filter((one) => one.enabled)
        .toArray();
      const rows = await db.dictionaryIndexes.bulkGet(enabled.map(({ version }) => version));
      return enabled.flatMap((dictionary, place) => {
        const index = rows[place]?.index;
        return index ? [{ dictionary, index }] : [];
      });
    }),
  );
}

/** Keys of the indexes that are switched on, by their order: whoever keeps the indexes in memory asks whether they are still the ones. */
export async function listEnabledVersions(db: ShuduDatabase): Promise<string[]> {
  return (await listDictionaries(db)).filter((one) => one.enabled).map(({ version }) => version);
}

/** Entries of a dictionary at positions of its index, in the order asked; undefined where there is none. */
export function readEntries(
  db: ShuduDatabase,
  id: string,
  positions: readonly number[],
): Promise<(Term | undefined)[]> {
  return guardStorage(() =>
    db.transaction('r', [db.dictionaries, db.dictionaryChunks], async () => {
      const record = await db.dictionaries.get(id);
      if (!record) return positions.map(() => undefined);
      const numbers = [...new Set(positions.map((position) => Math.floor(position / CHUNK)))];
      const rows = await db.dictionaryChunks.bulkGet(
        numbers.map((chunk): [string, number] => [record.version, chunk]),
      );
      const chunks = new Map(rows.map((row) => [row?.chunk, row?.entries]));
      return positions.map((position) => chunks.get(Math.floor(position / CHUNK))?.[position % CHUNK]);
    }),
  );
}

/** All entries of a dictionary, in the order of its index; empty if it is not kept. */
export function readAllEntries(db: ShuduDatabase, id: string): Promise<Term[]> {
  return guardStorage(() =>
    db.transaction('r', [db.dictionaries, db.dictionaryChunks], async () => {
      const record = await db.dictionaries.get(id);
      return record ? readChunks(db, record.version) : [];
    }),
  );
}

/** The dictionary as it came (gzip of its JSON), for another export; undefined where its entries are the source. */
export function readDictionarySource(db: ShuduDatabase, id: string): Promise<Uint8Array | undefined> {
  return guardStorage(() =>
    db.transaction('r', [db.dictionaries, db.dictionarySources], async () => {
      const record = await db.dictionaries.get(id);
      return record && (await db.dictionarySources.get(record.version))?.gzip;
    }),
  );
}

/** What the reader put over the entries of all dictionaries. */
export function listOverlays(db: ShuduDatabase): Promise<OverlayEntry[]> {
  return guardStorage(() => db.overlays.toArray());
}

/** Puts something over an entry, field by field; an overlay that says nothing any more is removed. */
export function changeOverlay(
  db: ShuduDatabase,
  entry: Pick<OverlayEntry, 'dictionary' | 'entry'>,
  change: { muted?: boolean; note?: string; exclude?: string[] },
): Promise<void> {
  return guardStorage(() =>
    db.transaction('rw', db.overlays, async () => {
      const kept = await db.overlays.get([entry.dictionary, entry.entry]);
      const muted = change.muted ?? kept?.muted ?? false;
      const note = change.note ?? kept?.note ?? '';
      const exclude = change.exclude ?? kept?.exclude ?? [];
      const overlay: OverlayEntry = { dictionary: entry.dictionary, entry: entry.entry };
      if (muted) overlay.muted = true;
      if (note !== '') overlay.note = note;
      if (exclude.length > 0) overlay.exclude = exclude;
      if (Object.keys(overlay).length === 2) await db.overlays.delete([entry.dictionary, entry.entry]);
      else await db.overlays.put(overlay);
    }),
  );
}
