import { useEffect, useState } from 'preact/hooks';
import { findTab, type PageStatus, readPageStatus } from './page-status.ts';

/** How often a page that is still being read is asked again, in milliseconds. */
const AGAIN = 400;

/** The tab, what it shows, and the way to ask again. */
export interface Page {
  tabId: number | null;
  status: PageStatus | null;
  refresh: () => void;
}

/** Follows the tab for as long as it is busy reading. */
export function usePage(): Page {
  const [tabId, setTabId] = useState<number | null>(null);
  const [status, setStatus] = useState<PageStatus | null>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let over = false;
    const look = async (): Promise<void> => {
      const tab = await findTab();
      const next = await readPageStatus(tab);
      if (over) return;
      setTabId(tab);
      setStatus(next);
      if (next.kind === 'reading' || next.kind === 'pending') timer = setTimeout(() => void look(), AGAIN);
    };
    void look();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [round]);
  return { tabId, status, refresh: () => setRound((last) => last + 1) };
}
