import { useCallback, useEffect, useState } from 'preact/hooks';
import { keepStorage, measureStorage, type StorageUse } from '../../lib/database/storage-use.ts';

/** What the browser says of the room that the extension takes, and the way to ask it to keep that for good. */
export interface Storage extends StorageUse {
  /** False if the browser does not promise. */
  persist: () => Promise<boolean>;
}

/** Follows the use of storage; asked again whenever `version` changes. */
export function useStorage(version: number): Storage {
  const [use, setUse] = useState<StorageUse>({ used: null, available: null, persistent: false });
  const look = useCallback(async () => setUse(await measureStorage(navigator.storage)), []);
  useEffect(() => void look().catch(() => undefined), [look, version]);
  return {
    ...use,
    persist: async () => {
      const promised = await keepStorage(navigator.storage);
      await look();
      return promised;
    },
  };
}
