import { useCallback, useEffect, useState } from 'preact/hooks';

/** What the browser says of the room that the extension takes. */
export interface Storage {
  /** Bytes; null where the browser does not tell. */
  used: number | null;
  free: number | null;
  persisted: boolean;
  /** Asks the browser to keep everything for good; false if it does not promise. */
  persist: () => Promise<boolean>;
}

/** Follows the use of storage; asked again whenever `version` changes. */
export function useStorage(version: number): Storage {
  const [state, setState] = useState<Omit<Storage, 'persist'>>({ used: null, free: null, persisted: false });
  const look = useCallback(async () => {
    const { usage, quota } = await navigator.storage.estimate();
    const persisted = await navigator.storage.persisted();
    setState({ used: usage ?? null, free: quota === undefined ? null : quota - (usage ?? 0), persisted });
  }, []);
  useEffect(() => void look().catch(() => undefined), [look, version]);
  return {
    ...state,
    persist: async () => {
      const promised = await navigator.storage.persist();
      await look();
      return promised;
    },
  };
}
