import { useEffect, useState } from 'preact/hooks';
import type { WxtStorageItem } from 'wxt/utils/storage';

/** A setting that follows changes made elsewhere, and the way to change it. `null` until it has been read. */
export function useSetting<T>(
  item: WxtStorageItem<T, Record<string, unknown>>,
): [T | null, (value: T) => void] {
  const [value, setValue] = useState<T | null>(null);
  useEffect(() => {
    void item.getValue().then(setValue);
    return item.watch((next) => setValue(next));
  }, [item]);
  return [value, (next) => void item.setValue(next)];
}
