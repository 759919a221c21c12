import { browser } from 'wxt/browser';
import { sendMessage } from '../../lib/messages/protocol.ts';

/** Lets every tab that shows an article ask again: the reader changed how marks look. */
export async function tellAllTabs(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(
    tabs.flatMap(({ id }) => (id === undefined ? [] : [sendMessage('readAgain', undefined, id)])),
  );
}

/** Shows on the toolbar button how many figures the article of a tab has. */
export async function showCount(tabId: number | undefined, count: number): Promise<void> {
  if (tabId === undefined) return;
  await browser.action.setBadgeBackgroundColor({ color: '#2b5c8f' });
  await browser.action.setBadgeText({ tabId, text: count > 0 ? String(count) : '' });
}
