/** How much of the disk the extension uses, in bytes, and whether the browser may clear it when the disk runs full. */
export interface StorageUse {
  /** Null where the browser does not tell. */
  used: number | null;
  available: number | null;
  persistent: boolean;
}

/** The part of the browser's StorageManager that is needed (WHATWG Storage, section 4). */
type Manager = Pick<StorageManager, 'estimate' | 'persisted' | 'persist'>;

/**
 * Measures the use of the disk.
 * @param storage `navigator.storage`
 */
export async function measureStorage(storage: Manager): Promise<StorageUse> {
  const [{ usage = null, quota = null }, persistent] = await Promise.all([
    storage.estimate(),
    storage.persisted(),
  ]);
  return { used: usage, available: quota === null || usage === null ? quota : quota - usage, persistent };
}

/**
 * Asks the browser to keep what is stored even when the disk runs full.
 * @param storage `navigator.storage`
 * @returns whether it will
 */
export async function keepStorage(storage: Manager): Promise<boolean> {
  return (await storage.persisted()) || storage.persist();
}
