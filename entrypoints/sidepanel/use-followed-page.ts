import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { sendMessage } from '../../lib/messages/protocol.ts';
import { findTab, type PageStatus, readPageStatus } from '../popup/page-status.ts';

/** How often the page beside the panel is asked what it shows, in milliseconds; not while the panel is hidden. */
const ROUND = 500;

/** The tab beside the panel, what it says of itself, and what of its article is in the window. */
export interface FollowedPage {
  tabId: number | null;
  status: PageStatus | null;
  view: { start: number; end: number } | null;
}

const equal = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Follows the tab in front: other tab, other address, scrolling. */
export function useFollowedPage(): FollowedPage {
  const [page, setPage] = useState<FollowedPage>({ tabId: null, status: null, view: null });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let over = false;
    const look = async (): Promise<void> => {
      clearTimeout(timer);
      if (!document.hidden) {
        const tabId = await findTab();
        const status = await readPageStatus(tabId);
        const asks = status.kind === 'article' && tabId !== null;
        const view = asks ? await sendMessage('describeView', undefined, tabId).catch(() => null) : null;
        if (over) return;
        const next = { tabId, status, view };
        setPage((last) => (equal(last, next) ? last : next));
      }
      timer = setTimeout(() => void look(), ROUND);
    };
    const now = () => void look();
    browser.tabs.onActivated.addListener(now);
    void look();
    return () => {
      over = true;
      clearTimeout(timer);
      browser.tabs.onActivated.removeListener(now);
    };
  }, []);
  return page;
}
